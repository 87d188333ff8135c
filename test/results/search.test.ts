import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { MAX_QUERY_LENGTH } from '../../src/core/words/query.js';
import { waitUntil } from '../support/wait-until.js';
import {
  fieldOf,
  focused,
  makeAnswer,
  makeResult,
  mount,
  mountPatient,
  part,
  parts,
  quickGarden,
  richGarden,
  settled,
  tagFacets,
  textOf,
  titles,
} from '../element/fake-garden.js';
import { NO_FACETS } from '../support/no-facets.js';

describe('searching', () => {
  it('answers while the reader types', async () => {
    const element = await mount(quickGarden((text) => ({ results: [makeResult(text)] })));
    element.focus();
    await settled(element);
    await sendKeys({ type: 'clay' });
    await settled(element);
    expect(element.value).to.equal('clay');
    expect(titles(element)).to.deep.equal(['clay']);
  });

  it('takes as much text as a query is read of', async () => {
    const element = await mount(quickGarden(() => ({})));
    expect(fieldOf(element).maxLength).to.equal(MAX_QUERY_LENGTH);
  });

  it('asks in the language of the page, and asks again when that changes', async () => {
    const { element, garden } = await mountPatient({ value: 'a', lang: 'pt-BR' });
    expect(garden.questions.at(-1)!.options.language).to.equal('pt-BR');
    element.lang = 'de';
    element.requestUpdate();
    await settled(element);
    expect(garden.questions.at(-1)!.options.language).to.equal('de');
  });

  it('drops an answer that comes after that of a newer query', async () => {
    const { element, garden } = await mountPatient({ value: 'a' });
    element.value = 'ab';
    await settled(element);
    const [older, newer] = garden.questions.slice(-2);
    newer!.answer({ results: [makeResult('newer')] });
    await settled(element);
    older!.answer({ results: [makeResult('older')] });
    older!.options.onUpdate?.({
      ...(await Promise.resolve({ query: 'a', total: 1, results: [makeResult('older')] })),
      facets: NO_FACETS,
      suggestions: [],
      complete: false,
    });
    await settled(element);
    expect(older!.options.signal!.aborted).to.be.true;
    expect(titles(element)).to.deep.equal(['newer']);
  });

  it('keeps the last results, as bright as before, until the next are there', async () => {
    const { element, garden } = await mountPatient({ value: 'a' });
    garden.last.answer({ results: [makeResult('first')] });
    await settled(element);
    element.value = 'ab';
    await settled(element);
    expect(titles(element)).to.deep.equal(['first']);
    expect(getComputedStyle(part(element, 'results')).opacity).to.equal('1');
    expect(part(element, 'results').ariaBusy).to.equal('true');
  });

  it('shows what is known early, but never that there is nothing', async () => {
    const { element, garden } = await mountPatient({ value: 'a' });
    const early = {
      query: 'a',
      facets: NO_FACETS,
      suggestions: [],
    };
    garden.last.options.onUpdate!({ ...early, total: 0, results: [], complete: false });
    await settled(element);
    expect(parts(element, 'none')).to.be.empty;
    garden.last.options.onUpdate!({ ...early, total: 1, results: [makeResult('early')], complete: false });
    await settled(element);
    expect(titles(element)).to.deep.equal(['early']);
  });

  it('leaves what the reader looks at in its place when the answer is refined', async () => {
    const { element, garden } = await mountPatient({ value: 'a' });
    const [one, two, three] = ['one', 'two', 'three'].map((title) => makeResult(title));
    const early = {
      query: 'a',
      facets: NO_FACETS,
      suggestions: [],
    };
    garden.last.options.onUpdate!({ ...early, total: 2, results: [one!, two!], complete: false });
    await settled(element);
    part(element, 'result-title').focus();
    garden.last.answer({ results: [three!, two!, one!] });
    await settled(element);
    expect(titles(element)).to.deep.equal(['one', 'three', 'two']);
    expect(focused(element)).to.equal(part(element, 'result-title'));
  });

  it('shows the notes tended last before anything is asked for, without their texts', async () => {
    const { element, garden } = await mountPatient();
    const { limit, sort, excerpts } = garden.last.options;
    expect([garden.last.text, limit, sort, excerpts]).to.deep.equal(['', 8, 'tended', false]);
    garden.last.answer({ total: 48, results: [makeResult('Compost', { created: '2026-06-11' })] });
    await settled(element);
    expect(textOf(part(element, 'status'))).to.equal('Recently tended 48 notes in all');
    expect(part(element, 'results').ariaLabel).to.equal('Recently tended');
  });

  it('says of notes without dates only how many there are', async () => {
    const { element, garden } = await mountPatient();
    garden.last.answer({ total: 48, results: [makeResult('Compost')] });
    await settled(element);
    expect(textOf(part(element, 'status'))).to.equal('48 notes');
    expect(part(element, 'results').ariaLabel).to.equal('48 notes');
  });

  it('shows the results of a garden that reads every query as empty', async () => {
    const results = [makeResult('Clay')];
    const element = await mount(quickGarden((text) => ({ query: '', results: text ? results : [] })));
    for (const value of ['clay', 'clay pots']) {
      element.value = value;
      await settled(element);
      expect(parts(element, 'result-title').map(textOf), value).to.deep.equal(['Clay']);
      expect(element.shadowRoot!.querySelectorAll('.next'), value).to.have.length(1);
    }
  });

  it('searches a composed word once, when it is settled', async () => {
    const { element, garden } = await mountPatient();
    const asked = garden.questions.length;
    const field = fieldOf(element);
    const input = (isComposing: boolean) =>
      field.dispatchEvent(new InputEvent('input', { isComposing, bubbles: true, composed: true }));
    for (const text of ['に', 'にわ']) {
      field.value = text;
      input(true);
      await settled(element);
    }
    field.value = '庭';
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    input(false);
    await settled(element);
    expect(garden.questions.slice(asked).map(({ text }) => text)).to.deep.equal(['庭']);
  });

  it('searches a composition that rests: phones compose every word', async () => {
    const { element, garden } = await mountPatient();
    fieldOf(element).value = 'gar';
    fieldOf(element).dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 350));
    await settled(element);
    expect(garden.last.text).to.equal('gar');
  });

  it('empties the field, and not the filters, with its clear button', async () => {
    const element = await mount(richGarden, { value: 'x', filters: { tags: { all: ['rhizome'] } } });
    part(element, 'clear').click();
    await settled(element);
    expect([element.value, element.filters]).to.deep.equal(['', { tags: { all: ['rhizome'] } }]);
    expect(part(element, 'clear').hidden).to.be.true;
    expect(focused(element)).to.equal(fieldOf(element));
  });
});

describe('showing more', () => {
  it('appends the next results, moves the focus to the first of them, and says so', async () => {
    const element = await mount(richGarden, { value: 'x' });
    expect(titles(element)).to.have.length(10);
    expect(textOf(part(element, 'more'))).to.equal('Show 2 more');
    part(element, 'more').click();
    await settled(element);
    expect(titles(element)).to.have.length(12);
    expect(focused(element)).to.equal(parts(element, 'result-title')[10]);
    expect(parts(element, 'more')).to.be.empty;
    const said = element.shadowRoot!.querySelector('[role=status]')!;
    await waitUntil(() => said.textContent === '12 notes. 2 more shown, 12 of 12');
  });

  it('says that there is more than it shows, where a garden gives no more', async () => {
    const garden = quickGarden((_, { limit = 10 }) => ({
      total: 500,
      results: Array.from({ length: limit }, (__, i) => makeResult(`Note ${i}`)),
    }));
    const element = await mount(garden, { value: 'x' });
    for (let i = 0; i < 9; i++) {
      part(element, 'more').click();
      await settled(element);
    }
    expect(titles(element)).to.have.length(100);
    expect(parts(element, 'more')).to.be.empty;
    expect(element.shadowRoot!.textContent).to.contain('The first 100 are shown');
  });
});

describe('an answer without results', () => {
  it('says what was searched for, and offers what else to do', async () => {
    const element = await mount(richGarden, { value: 'nothing', filters: { tags: { all: ['rhizome'] } } });
    expect(textOf(part(element, 'status'))).to.equal('No notes for “nothing” Did you mean something rhizome');
    expect(parts(element, 'suggestion').map(textOf)).to.deep.equal(['something', 'thing', 'nothing less']);
    part(element, 'none').querySelector('button')!.click();
    await settled(element);
    expect(element.filters).to.deep.equal({});
    part(element, 'suggestion').click();
    await settled(element);
    expect(element.value).to.equal('something');
    expect(titles(element)).to.not.be.empty;
  });

  it('offers a corrected query, and says which words no note has', async () => {
    const suggestions = [{ text: 'mushroom recite', kind: 'spelling' as const }];
    const unknown = { words: ['mushroom'], instead: ['recipe'] };
    const results = [makeResult('A')];
    const element = await mount(
      quickGarden(() => ({ results, suggestions, unknown })),
      { value: 'mushroom recipe' },
    );
    const text = 'No note has mushroom';
    expect(textOf(part(element, 'status').querySelector('div')!)).to.equal(
      `1 note Did you mean mushroom recite ${text}`,
    );
    // Where there is no room for the sentence, the word is struck through, and the sentence stands below the results.
    const sentences = [
      ...element.shadowRoot!.querySelectorAll<HTMLElement>('.hint > i:last-child, .missing'),
    ];
    expect(sentences.map(textOf)).to.deep.equal([text, text]);
    const inSight = async (width: string) => {
      element.style.width = width;
      await settled(element);
      return sentences.map((one) => one.checkVisibility());
    };
    expect(await inSight('60em')).to.deep.equal([true, false]);
    expect(await inSight('320px')).to.deep.equal([false, true]);
    const struck = [...part(element, 'suggestion').querySelectorAll('s')];
    expect(struck.map((one) => one.textContent)).to.deep.equal(['mushroom']);
    for (const width of ['320px', '60em']) {
      element.style.width = width;
      await settled(element);
      const whole = element.shadowRoot!.querySelectorAll(
        '.status > div > span:first-child, .hint > i:first-child, .hint bdi',
      );
      expect(whole.length).to.equal(3);
      for (const one of whole) expect(one.scrollWidth, one.textContent).to.be.at.most(one.clientWidth + 1);
      expect(element.shadowRoot!.querySelector<HTMLElement>(`[title="${text}"]`)).to.exist;
    }
  });

  it('shows a corrected query whole in a popup of a phone, and more of it than its introduction in large text', async () => {
    const suggestions = [{ text: 'content collections', kind: 'spelling' as const }];
    const element = await mount(
      quickGarden(() => ({ total: 217, results: [makeResult('A')], suggestions })),
      { value: 'content colections' },
    );
    const query = () => element.shadowRoot!.querySelector<HTMLElement>('.hint bdi')!;
    element.style.width = '296px';
    await settled(element);
    expect(query().scrollWidth).to.be.at.most(query().clientWidth + 1);
    element.style.width = '374px';
    element.style.fontSize = '32px';
    await settled(element);
    expect(query().clientWidth).to.be.above(query().scrollWidth / 2);
    expect(textOf(part(element, 'status'))).to.contain('Did you mean content collections');
  });

  it('says on a narrow page too what is shown instead, without moving the results', async () => {
    const unknown = { words: ['mushroom', 'risotto'], instead: ['recipe'] };
    const results = [makeResult('A')];
    const element = await mount(
      quickGarden(() => ({ results, unknown })),
      { value: 'mushroom risotto recipe' },
    );
    const status = part(element, 'status');
    const tall = status.offsetHeight;
    element.style.width = '288px';
    await settled(element);
    const text = status.querySelector<HTMLElement>('.hint > i')!;
    expect(text.textContent).to.equal('No note has mushroom or risotto; these have recipe');
    expect(text.scrollHeight).to.be.at.most(text.clientHeight + 1);
    expect(status.offsetHeight).to.equal(tall);
  });

  it('offers the tags of the garden, but none that is chosen already', async () => {
    const start = makeAnswer({ results: [makeResult('A')], facets: tagFacets('Book', 'Seed') });
    const none = quickGarden(() => ({ start }));
    const offered = async (set: Partial<GardenSearchElement>) =>
      [...(await mount(none, { value: 'x', ...set })).shadowRoot!.querySelectorAll('.suggestions bdi')].map(
        textOf,
      );
    expect(await offered({})).to.deep.equal(['Book', 'Seed']);
    expect(await offered({ filters: { tags: { all: ['book'] } } })).to.deep.equal(['Seed']);
  });

  it('offers tags in the place of filters that no note meets', async () => {
    const filters = { tags: { none: ['draft'] } };
    const start = { total: 1, results: [makeResult('A')], facets: tagFacets('Book', 'Seed'), filters };
    const element = await mount(
      quickGarden(() => ({ start })),
      { value: 'x', filters: { tags: { all: ['a', 'b'], none: ['draft'] } } },
    );
    element.shadowRoot!.querySelector<HTMLElement>('.suggestions .chip')!.click();
    expect(element.value).to.equal('');
    expect(element.filters).to.deep.equal({ tags: { all: ['book'], none: ['draft'] } });
  });

  it('starts over', async () => {
    const element = await mount(richGarden, { value: 'nothing' });
    part(element, 'none').querySelector('button')!.click();
    await settled(element);
    expect(element.value).to.equal('');
    expect(focused(element)).to.equal(fieldOf(element));
  });
});

describe('a result', () => {
  it('shows stage, date and tags, in the language of the page', async () => {
    const element = await mount(richGarden, { value: 'x', lang: 'de' });
    await waitUntil(() => textOf(part(element, 'stage')) === 'Keimling', 'the words in German');
    const time = part(element, 'meta').querySelector('time')!;
    expect(time.dateTime).to.equal('2025-11-12');
    expect(time.textContent).to.match(/12\..*2025/);
  });

  it('marks what matched in title and excerpt', async () => {
    const element = await mount(richGarden, { value: 'x' });
    const marks = (name: string) => [...part(element, name).querySelectorAll('mark')].map(textOf);
    expect(marks('result-title')).to.deep.equal(['garden']);
    expect(marks('excerpt')).to.deep.equal(['garden']);
    expect(textOf(part(element, 'section'))).to.equal('The plot of a garden');
  });
});
