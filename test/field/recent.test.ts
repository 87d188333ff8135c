import { expect } from '@open-wc/testing';
import { makeResult, mount, part, parts, quickGarden, settled, textOf } from '../element/fake-garden.js';

const KEY = 'garden-search-recent';
const garden = quickGarden(() => ({ results: [makeResult('Compost')] }));
const kept = () => localStorage.getItem(KEY);
const shown = (element: Element) =>
  parts(element, 'recent').flatMap((box) => [...box.querySelectorAll('[part~="suggestion"]')].map(textOf));

async function follow(recent: boolean, ...texts: string[]) {
  const element = await mount(garden, { recent });
  element.addEventListener('garden-search-select', (event) => event.preventDefault());
  for (const value of texts) {
    element.value = value;
    await settled(element);
    part(element, 'result-title').click();
  }
  element.value = '';
  await settled(element);
  return element;
}

describe('recent searches', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  after(() => localStorage.removeItem(KEY));

  it('are those that led to a note, the last first, each once, six at most', async () => {
    const element = await follow(true, 'a', 'b', ' a ', 'c', 'd', 'e', 'f', 'g');
    expect(shown(element)).to.deep.equal(['g', 'f', 'e', 'd', 'c', 'a']);
    parts(element, 'suggestion')[1]!.click();
    await settled(element);
    expect(element.value).to.equal('f');
    expect(shown(element)).to.be.empty;
  });

  it('are those of one garden, by the address of its index from any page', async () => {
    const path = '/wiki/garden-index.json';
    const { href } = new URL(path, location.href);
    const keptOf = `${KEY} ${href}`;
    localStorage.setItem(keptOf, '["soil"]');
    expect(shown(await mount(garden, { recent: true, src: path }))).to.deep.equal(['soil']);
    expect(shown(await mount(garden, { recent: true, src: href }))).to.deep.equal(['soil']);
    for (const src of ['', '/blog/garden-index.json', 'http://['])
      expect(shown(await mount(garden, { recent: true, src })), src).to.be.empty;
    localStorage.removeItem(keptOf);
  });

  it('are kept nowhere unless the owner asks for it', async () => {
    const element = await follow(false, 'a');
    expect(kept()).to.equal(null);
    expect(parts(element, 'recent')).to.be.empty;
  });

  it('are forgotten one by one, or together', async () => {
    const element = await follow(true, 'a', 'b', 'c');
    const forget = parts(element, 'forget')[1]!;
    expect(forget.ariaLabel).to.equal('Forget “b”');
    forget.click();
    await settled(element);
    expect(kept()).to.equal('["c","a"]');
    part(element, 'action').click();
    await settled(element);
    expect(kept()).to.equal(null);
    expect(parts(element, 'recent')).to.be.empty;
  });

  it('bear whatever another script left in their place', async () => {
    for (const junk of ['{', '5', '[1, {}, "x"]', 'null']) {
      localStorage.setItem(KEY, junk);
      expect(shown(await mount(garden, { recent: true }))).to.deep.equal(junk.includes('x') ? ['x'] : []);
    }
  });
});
