import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { makeResult, mount, quickGarden, richGarden, settled } from './fake-garden.js';
import { mountMode } from '../modes/modes.js';
import { waitUntil } from '../support/wait-until.js';
import { STATES } from './states.js';

// The test server compiles the sources; their source maps still hold what was written.
async function source(path: string): Promise<string> {
  const compiled = await (await fetch(path)).text();
  const map = /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(compiled)![1]!;
  const bytes = Uint8Array.from(atob(map), (letter) => letter.charCodeAt(0));
  return (JSON.parse(new TextDecoder().decode(bytes)) as { sourcesContent: string[] }).sourcesContent[0]!;
}

const names = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].sort();

async function renderedParts(): Promise<string[]> {
  const found = new Set<string>();
  const collect = (element: Element) => {
    for (const { part } of element.shadowRoot!.querySelectorAll('[part]'))
      for (const name of part) found.add(name);
  };
  for (const show of Object.values(STATES)) collect(await show());
  for (const mode of ['popup', 'modal'] as const) collect(await mountMode(mode));
  const feeds = [{ query: 'x', title: 'X', url: 'https://e.org/x.xml' }];
  const fed = await mount(
    quickGarden((query) => ({ query, results: [makeResult('A')], feeds })),
    { value: 'x' },
  );
  await waitUntil(() => fed.shadowRoot!.querySelector('[part=feed]'));
  collect(fed);
  await setViewport({ width: 1280, height: 800 }).catch(() => undefined);
  const garden = { ...richGarden, related: () => Promise.resolve([makeResult('Worms')]) };
  const dialog = await mountMode('modal', { garden, value: 'x', recent: true });
  localStorage.setItem('garden-search-opened', '[{"url":"/a","title":"A"}]');
  dialog.open();
  await waitUntil(() => dialog.shadowRoot!.querySelector('[part=related]'));
  collect(dialog);
  dialog.value = '';
  await settled(dialog);
  collect(dialog);
  localStorage.clear();
  return [...found].sort();
}

// Parts and comments are the same in each engine.
const inOneEngine = navigator.userAgent.includes('Chrome') ? describe : describe.skip;

inOneEngine('the reference in the class comment', () => {
  it('names every part that is rendered, and no other', async () => {
    const documented = names(await source('/src/element/public-face.ts'), /@csspart (\S+)/g);
    expect(await renderedParts()).to.deep.equal(documented);
  });

  it('names every custom property that the styles read, and no other', async () => {
    const files = [
      'view/tokens',
      'field/field',
      'results/results',
      'results/row',
      'results/states',
      ...['facets', 'tags', 'choices', 'folds', 'chosen', 'sheet'].map((name) => `filters/${name}`),
    ].map((name) => source(`/src/${name}.styles.ts`));
    const read = names((await Promise.all(files)).join(''), /var\((--garden-search-[a-z-]+)/g);
    const documented = names(await source('/src/element/public-face.ts'), /@cssprop \[(--[a-z-]+)/g);
    expect(read).to.deep.equal(documented);
  });
});
