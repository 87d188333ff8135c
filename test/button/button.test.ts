import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { BUTTON_LABELS } from '../../src/button/button-labels.js';
import '../../src/garden-search-button.js';
import type { GardenSearchButton } from '../../src/garden-search-button.js';
import { LANGUAGES } from '../../src/messages/languages/translations.js';
import { fieldOf, focused, part, parts, settled, textOf } from '../element/fake-garden.js';
import { mountMode } from '../modes/modes.js';

const put = (markup: ReturnType<typeof html>) => fixture<GardenSearchButton>(markup);
const keys = (button: Element) => textOf(part(button, 'keys'));

describe('<garden-search-button>', () => {
  it('opens the search that it is for, and has the focus again when that closes', async () => {
    const search = await mountMode('modal', { id: 'mine' });
    await mountMode('modal');
    const button = await put(html`<garden-search-button for="mine"></garden-search-button>`);
    button.focus();
    part(button, 'button').click();
    await settled(search);
    expect(focused(search)).to.equal(fieldOf(search));
    search.close();
    expect(document.activeElement).to.equal(button);
  });

  it('opens the first on the page where it is for none', async () => {
    const search = await mountMode('popup');
    const button = await put(html`<garden-search-button></garden-search-button>`);
    part(button, 'button').click();
    await settled(search);
    expect(search.opened).to.be.true;
  });

  it('shows the shortcut of the search, and none where that has none', async () => {
    await mountMode('modal', { id: 'a' });
    await mountMode('modal', { id: 'b', hotkeys: 'alt+s' });
    await mountMode('popup', { id: 'c' });
    const [a, b, c] = [
      await put(html`<garden-search-button for="a"></garden-search-button>`),
      await put(html`<garden-search-button for="b"></garden-search-button>`),
      await put(html`<garden-search-button for="c"></garden-search-button>`),
    ];
    expect(keys(a)).to.match(/^(Ctrl K|⌘K)$/u);
    expect(keys(b)).to.match(/^(Alt S|⌥S)$/u);
    expect(keys(c)).to.equal('');
    expect(part(b, 'button').getAttribute('aria-keyshortcuts')).to.equal('Alt+S');
    expect(part(c, 'keys').checkVisibility()).to.be.false;
  });

  it('follows a search that becomes a dialog, and says nothing of shortcuts before', async () => {
    const search = await mountMode('popup');
    const button = await put(html`<garden-search-button></garden-search-button>`);
    const told = () =>
      ['aria-keyshortcuts', 'aria-haspopup'].map((name) => part(button, 'button').getAttribute(name));
    expect(told()).to.deep.equal([null, null]);
    search.mode = 'modal';
    await settled(search);
    expect(told()).to.deep.equal([part(search, 'opener').getAttribute('aria-keyshortcuts'), 'dialog']);
    expect(keys(button)).not.to.be.empty;
    search.mode = 'popup';
    await settled(search);
    expect(told()).to.deep.equal([null, null]);
  });

  it('says Search, or what stands in it', async () => {
    const button = await put(html`<garden-search-button></garden-search-button>`);
    expect(button.shadowRoot!.querySelector('slot')!.textContent).to.equal('Search');
    const other = await put(html`<garden-search-button>Suche</garden-search-button>`);
    expect(other.shadowRoot!.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal('Suche');
  });

  it('speaks every language of the element, and follows the page to another', async () => {
    const { lang } = document.documentElement;
    const button = await put(html`<garden-search-button></garden-search-button>`);
    const words = button.shadowRoot!.querySelector('slot')!;
    const said = new Set<string>();
    for (const language of ['en', ...LANGUAGES.keys()]) {
      document.documentElement.lang = `${language}-XX`;
      await new Promise((resolve) => setTimeout(resolve));
      said.add(words.textContent);
    }
    document.documentElement.lang = lang;
    expect([...BUTTON_LABELS.keys()]).to.deep.equal([...LANGUAGES.keys()]);
    expect(said).to.deep.equal(new Set(['Search', ...BUTTON_LABELS.values()]));
    const near = await put(html`<garden-search-button lang="de"></garden-search-button>`);
    expect(near.shadowRoot!.querySelector('slot')!.textContent).to.equal('Suchen');
  });

  it('makes up for a click that came before the search', async () => {
    const button = await put(html`<garden-search-button for="late"></garden-search-button>`);
    expect(keys(button)).to.match(/^(Ctrl K|⌘K)$/u);
    part(button, 'button').click();
    const late = document.createElement('garden-search');
    late.id = 'late';
    late.mode = 'modal';
    document.body.append(late);
    await settled(late);
    await settled(late);
    expect(late.opened).to.be.true;
    late.remove();
  });

  it('says in the console what to write where it is for nothing on the page', async () => {
    await mountMode('modal', { id: 'mine' });
    const button = await put(html`<garden-search-button for="nine"></garden-search-button>`);
    const told: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => told.push(text);
    part(button, 'button').click();
    await aTimeout(0);
    console.warn = warn;
    expect(told).to.deep.equal(['<garden-search-button> finds no search. Write the id of one into its for.']);
  });

  it('does nothing where there is no search', async () => {
    const button = await put(html`<garden-search-button for="nowhere"></garden-search-button>`);
    part(button, 'button').click();
    expect(parts(button, 'button')).to.have.length(1);
  });

  it('has nothing for axe to object to', async () => {
    await mountMode('modal');
    await expect(await put(html`<garden-search-button></garden-search-button>`)).to.be.accessible();
  });
});
