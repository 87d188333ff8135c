// The element in the language of its page.

import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { waitUntil } from '../support/wait-until.js';
import { fieldOf, mount, part, parts, richGarden, settled, textOf } from '../element/fake-garden.js';
import { STATES } from '../element/states.js';

const page = document.documentElement;
const { lang, dir } = page;

/** A state of the element on a page in a language. */
async function on(language: string, state = 'with results'): Promise<GardenSearchElement> {
  page.lang = language;
  const element = await STATES[state]!();
  await waitUntil(() => !element.hasAttribute('untranslated'));
  await settled(element);
  return element;
}

const names = (element: Element) => [
  fieldOf(element).placeholder,
  textOf(part(element, 'label')),
  part(element, 'clear').ariaLabel,
  textOf(part(element, 'status').querySelector('b')!),
  textOf(part(element, 'stage')),
  textOf(element.shadowRoot!.querySelector('.heading')!),
  textOf(part(element, 'more')),
  [...(part(element, 'sort') as HTMLSelectElement).options].map(textOf).join(),
];

describe('on a page in another language', () => {
  afterEach(() => Object.assign(page, { lang, dir }));

  it('speaks German', async () => {
    expect(names(await on('de'))).to.deep.equal([
      ...['Garten durchsuchen', 'Garten durchsuchen', 'Text löschen', '12 Notizen', 'Keimling'],
      ...['Schlagwörter', '2 weitere anzeigen', 'Relevanz,Zuletzt gepflegt,Neueste,Titel'],
    ]);
  });

  it('speaks Japanese', async () => {
    expect(names(await on('ja-JP'))).to.deep.equal([
      ...['ガーデンを検索', 'ガーデンを検索', '入力を消去', '12件のノート', '芽生え'],
      ...['タグ', 'さらに2件表示', '関連度,最近手入れしたノート,新着順,タイトル'],
    ]);
  });

  it('speaks Arabic', async () => {
    page.dir = 'rtl';
    const twelve = new Intl.NumberFormat('ar').format(12);
    const two = new Intl.NumberFormat('ar').format(2);
    expect(names(await on('ar'))).to.deep.equal([
      ...['ابحث في الحديقة', 'ابحث في الحديقة', 'مسح النص', `${twelve} ملاحظةً`, 'شتلة'],
      ...['الوسوم', `عرض ${two} أخرى`, 'الأكثر صلة,اعتُني بها مؤخرًا,الأحدث,العنوان'],
    ]);
  });

  it('finds the nearest language outside of the shadow roots that it stands in', async () => {
    page.lang = 'en';
    const outer = await fixture<HTMLElement>(html`<div lang="de"><p></p></div>`);
    const middle = document.createElement('div');
    outer.firstElementChild!.attachShadow({ mode: 'open' }).append(middle);
    const element = document.createElement('garden-search');
    middle.attachShadow({ mode: 'open' }).append(element);
    await settled(element);
    await waitUntil(() => fieldOf(element).placeholder === 'Garten durchsuchen', 'not in German');
    middle.lang = 'fr';
    element.requestUpdate();
    await waitUntil(() => fieldOf(element).placeholder.startsWith('Rechercher'), 'not in French');
  });

  it('speaks the language of the nearest part of the page that names one', async () => {
    page.lang = 'en';
    const element = await mount(richGarden, { lang: 'sv' });
    await waitUntil(() => fieldOf(element).placeholder === 'Sök i trädgården');
  });

  it('uses the words that the page gives, in every language', async () => {
    const element = await on('de');
    element.messages = { clear: 'Weg damit', notes: (count) => `${count} Zettel` };
    await settled(element);
    expect(part(element, 'clear').ariaLabel).to.equal('Weg damit');
    expect(textOf(part(element, 'status'))).to.match(/^12 Zettel/);
    expect(fieldOf(element).placeholder).to.equal('Garten durchsuchen');
  });

  it('tells of an error in the language of the page', async () => {
    page.lang = 'de';
    const element = await fixture<GardenSearchElement>(html`<garden-search load="eager"></garden-search>`);
    element.src = '/test/messages/no-such-index.json';
    await waitUntil(() => parts(element, 'error').length && !element.hasAttribute('untranslated'));
    await settled(element);
    expect(textOf(part(element, 'error'))).to.equal('Die Suche dieser Seite ist defekt. Erneut versuchen');
  });

  it('stays English where it does not speak the language', async () => {
    expect(fieldOf(await on('tlh')).placeholder).to.equal('Search the garden');
  });

  for (const state of Object.keys(STATES))
    it(`does not scroll sideways in Arabic and German, ${state}`, async () => {
      for (const [language, direction] of [
        ['ar', 'rtl'],
        ['de', 'ltr'],
      ] as const) {
        page.dir = direction;
        const element = await on(language, state);
        for (const width of ['320px', '1000px']) {
          element.style.width = width;
          await settled(element);
          expect(element.scrollWidth, `${language} ${width}`).to.be.at.most(element.clientWidth);
        }
      }
    });
});

describe('until the words are there', () => {
  afterEach(() => Object.assign(page, { lang, dir }));

  it('has its field work and its names be heard, and shows no English', async () => {
    page.lang = 'pl';
    // A frame may be time enough for the words to come.
    const element = fixtureSync<GardenSearchElement>(html`<garden-search></garden-search>`);
    await element.updateComplete;
    expect(element.hasAttribute('untranslated')).to.be.true;
    expect(textOf(part(element, 'label'))).to.equal('Search the garden');
    const [field, placeholder] = [undefined, '::placeholder'].map((of) =>
      getComputedStyle(fieldOf(element), of),
    );
    // WebKit gives the style of the field in the place of its placeholder's.
    const isKnown = placeholder!.color !== field!.color;
    expect(placeholder!.opacity).to.equal(isKnown ? '0' : field!.opacity);
    expect(getComputedStyle(element.shadowRoot!.querySelector('.body')!).opacity).to.equal('0');
    fieldOf(element).value = 'gleba';
    fieldOf(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitUntil(() => !element.hasAttribute('untranslated'));
    expect(element.value).to.equal('gleba');
    expect(fieldOf(element).placeholder).to.equal('Szukaj w ogrodzie');
    expect(getComputedStyle(element.shadowRoot!.querySelector('.body')!).opacity).to.equal('1');
  });
});

describe('when the language of the page changes', () => {
  afterEach(() => Object.assign(page, { lang, dir }));

  it('follows, with the old words until the new ones are there', async () => {
    const element = await on('en');
    const seen = new Set<string>();
    const observer = new MutationObserver(() => seen.add(fieldOf(element).placeholder));
    observer.observe(fieldOf(element), { attributes: true });
    page.lang = 'fr';
    await waitUntil(() => fieldOf(element).placeholder === 'Rechercher dans le jardin');
    page.lang = 'it';
    expect(element.hasAttribute('untranslated')).to.be.false;
    await waitUntil(() => fieldOf(element).placeholder === 'Cerca nel giardino');
    page.lang = 'en-GB';
    await waitUntil(() => fieldOf(element).placeholder === 'Search the garden');
    observer.disconnect();
    expect([...seen]).to.deep.equal(['Rechercher dans le jardin', 'Cerca nel giardino', 'Search the garden']);
  });

  // The template of the page is filled before it is shown.
  /* eslint-disable lit-a11y/accessible-name, lit-a11y/anchor-is-valid */
  it('writes anew the rows that a template of the page makes', async () => {
    page.lang = 'en';
    const element = await fixture<GardenSearchElement>(
      html`<garden-search load="eager" .garden=${richGarden}>
        <template><a data-href="url" data-text="title"></a><i data-text="stage"></i></template>
      </garden-search>`,
    );
    await waitUntil(() => parts(element, 'result')[0]?.querySelector('i')?.textContent === 'Seedling');
    page.lang = 'nl';
    await waitUntil(() => parts(element, 'result')[0]?.querySelector('i')?.textContent === 'Zaailing');
  });
});

describe('what is fetched for the words', () => {
  /** Of the bundle, the script of a language, and that of all that several languages need. */
  const WORDS = /\/garden-search-(translations|[a-z]{2})-\w+\.js$/;

  /** A page of its own: what it fetched for the words and logged, once the element has them. */
  async function visit(language: string, script = '/dist/garden-search.min.js', head = '') {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="${language}"><head>${head}
      <script>
        logged = [];
        for (const level of ['warn', 'error']) console[level] = (text) => logged.push(level + ': ' + text);
        onerror = onunhandledrejection = () => logged.push('uncaught');
        document.addEventListener('garden-search-error', ({ detail }) => logged.push('told: ' + detail.code));
      </script>
      <script type="module" src="${script}"></script>
      <body><garden-search></garden-search></body>`;
    document.body.append(frame);
    const element = () => frame.contentDocument?.querySelector('garden-search');
    await waitUntil(
      () => element()?.shadowRoot?.querySelector('input') && !element()!.matches('[untranslated]'),
    );
    const { performance, logged } = frame.contentWindow as Window & { logged: string[] };
    const fetched = performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => WORDS.exec(name)?.[1] ?? []);
    const { placeholder } = fieldOf(element()!);
    frame.remove();
    return {
      placeholder,
      fetched,
      logged: logged.filter((line) => !line.includes('Lit is in dev mode')),
    };
  }
  const missing = (file: string) =>
    `<script type="importmap">{ "imports": { "/src/messages/languages/${file}": "/no-such-file.js" } }</script>`;

  it('is nothing on a page in English, or in no language', async () => {
    for (const language of ['en', 'en-GB', 'EN', '']) {
      const { placeholder, fetched } = await visit(language);
      expect(placeholder).to.equal('Search the garden');
      expect(fetched, language).to.be.empty;
    }
  });

  it('is one language', async () => {
    const { placeholder, fetched } = await visit('ko');
    expect(placeholder).to.equal('정원에서 검색');
    expect(fetched.sort()).to.deep.equal(['ko', 'translations']);
  });

  for (const file of ['translations.ts', 'ko.ts'])
    it(`leaves English where ${file} cannot be fetched, and tells the page`, async () => {
      // The bundle asks again at another address, which import maps do not know.
      const { placeholder, logged } = await visit('ko', '/src/garden-search.ts', missing(file));
      expect(placeholder).to.equal('Search the garden');
      expect(logged).to.deep.equal(['told: network']);
    });

  it('are those of the language where the page names no real region of it', async () => {
    const { placeholder, logged } = await visit('de-!');
    expect(placeholder).to.equal('Garten durchsuchen');
    expect(logged).to.be.empty;
  });
});
