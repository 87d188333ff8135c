import { expect } from '@open-wc/testing';
import { ATTRIBUTE_VALUES } from '../../src/element/attribute-values.js';
import { quickGarden, settled } from './fake-garden.js';

/** Gives what the console is told while an element with these attributes becomes whole. */
async function warnings(attributes: Record<string, string>): Promise<string[]> {
  const told: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => told.push(text);
  const element = document.createElement('garden-search');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, { garden: quickGarden(() => ({})), load: 'eager' });
  document.body.append(element);
  try {
    await settled(element);
  } finally {
    element.remove();
    console.warn = warn;
  }
  return told;
}

/** Gives the attributes of the element whose types list values, as editors are told them. */
async function listed(): Promise<Record<string, string[]>> {
  type Manifest = { modules: { declarations: Declared[] }[] };
  type Declared = { tagName?: string; attributes: { name: string; type?: { text: string } }[] };
  const { modules } = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;
  const declared = modules.flatMap(({ declarations }) => declarations);
  const { attributes } = declared.find(({ tagName }) => tagName === 'garden-search')!;
  const valuesOf = (text = '') => [...text.matchAll(/'([^']+)'/gu)].map(([, value]) => value!);
  const all = attributes.map(({ name, type }) => [name, valuesOf(type?.text)] as const);
  return Object.fromEntries(all.filter(([, values]) => values.length));
}

describe('attributes that take one of a few values', () => {
  it('are those that editors are told, but the order, which a declared property may be', async () => {
    const { sort, ...others } = await listed();
    expect(sort).to.include('tended');
    expect(others).to.deep.equal(ATTRIBUTE_VALUES);
  });

  it('are said in the console with another value, and what to write', async () => {
    for (const [name, values] of Object.entries(ATTRIBUTE_VALUES)) {
      const told = await warnings({ [name]: `${values[0]}s` });
      expect(told, name).to.have.length(1);
      expect(told[0]).to.contain(`ignores ${name}="${values[0]}s"`);
      expect(told[0]).to.contain(values.join(', '));
    }
  });

  it('are said each, and no longer than a line', async () => {
    const told = await warnings({ mode: 'x'.repeat(10_000), load: 'never', 'url-state': 'query' });
    expect(told).to.have.length(2);
    expect(told.join('').length).to.be.below(300);
  });

  it('are not said with their own values, empty, or left away', async () => {
    const names = Object.keys(ATTRIBUTE_VALUES);
    const longest = Math.max(...Object.values(ATTRIBUTE_VALUES).map(({ length }) => length));
    const valuesAt = (at: number) =>
      names.map((name) => [name, ATTRIBUTE_VALUES[name]![at] ?? ATTRIBUTE_VALUES[name]![0]!]);
    const known = Array.from({ length: longest }, (_, at) => valuesAt(at));
    for (const attributes of [[], names.map((name) => [name, '']), ...known])
      expect(await warnings(Object.fromEntries(attributes) as Record<string, string>)).to.deep.equal([]);
  });
});
