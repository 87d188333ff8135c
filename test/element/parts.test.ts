import { expect, fixture, html } from '@open-wc/testing';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { mount, parts, richGarden, settled } from './fake-garden.js';

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
  const withParts: Element[] = [];
  const collect = (element: Element) => withParts.push(...element.shadowRoot!.querySelectorAll('[part]'));
  const element = await mount(richGarden, { value: 'x', filters: { tags: { all: ['rhizome'] } } });
  collect(element);
  parts(element, 'action')
    .find((button) => button.ariaExpanded === 'false')!
    .click();
  await settled(element);
  collect(element);
  element.value = 'nothing';
  await settled(element);
  collect(element);
  const broken = await fixture<GardenSearchElement>(
    html`<garden-search load="eager" src="/no-index"></garden-search>`,
  );
  await new Promise((resolve) => broken.addEventListener('garden-search-error', resolve, { once: true }));
  await settled(broken);
  collect(broken);
  return [...new Set(withParts.flatMap((el) => [...el.part]))].sort();
}

describe('the reference in the class comment', () => {
  it('names every part that is rendered, and no other', async () => {
    const documented = names(await source('/src/garden-search-element.ts'), /@csspart (\S+)/g);
    expect(await renderedParts()).to.deep.equal(documented);
  });

  it('names every custom property that the styles read, and no other', async () => {
    const files = ['tokens', 'field', 'facets', 'results', 'states'].map((name) =>
      source(`/src/styles/${name}.styles.ts`),
    );
    const read = names((await Promise.all(files)).join(''), /var\((--garden-search-[a-z-]+)/g);
    const documented = names(await source('/src/garden-search-element.ts'), /@cssprop \[(--[a-z-]+)/g);
    expect(read).to.deep.equal(documented);
  });
});
