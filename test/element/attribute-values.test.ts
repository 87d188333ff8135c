import { expect } from '@open-wc/testing';
import '../../src/garden-list.js';
import '../../src/garden-tags.js';
import type { Answer, Garden } from '../../src/core/garden.js';
import { ATTRIBUTE_VALUES } from '../../src/element/attribute-values.js';
import { parseShortcuts } from '../../src/modes/shortcuts.js';
import { sketchGarden, sketchIndex } from '../support/garden.js';
import { holdBack } from '../support/hurry.js';
import { NO_FACETS } from '../support/no-facets.js';
import { waitUntil } from '../support/wait-until.js';
import { quickGarden, settled } from './fake-garden.js';

const INDEX = `data:application/json,${encodeURIComponent(JSON.stringify(sketchIndex([])))}`;

type Attributes = Record<string, string>;
type Wide = HTMLElement & { updateComplete: Promise<unknown>; garden?: Garden; src: string };

/** Time in which all scripts of an element come, in ms. */
const WHILE = 60;
/** Time in which a page may give an element its garden, in ms. */
const PATIENCE = 3000;
const pause = (ms = WHILE) => new Promise((resolve) => setTimeout(resolve, ms));

/** Gives what the console is told while something happens, as texts. */
async function told(act: (texts: readonly string[]) => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => texts.push(text);
  try {
    await act(texts);
  } finally {
    console.warn = warn;
  }
  return texts;
}

/** Makes an element with attributes and properties, for as long as something lasts. */
async function during(
  tag: string,
  attributes: Attributes,
  set: object,
  act: (element: Wide) => Promise<unknown>,
): Promise<void> {
  const element = document.createElement(tag) as Wide;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, set);
  document.body.append(element);
  try {
    await act(element);
  } finally {
    element.remove();
  }
}

const garden = (answer: Partial<Answer> = {}) => quickGarden(() => answer);

/** Gives what the console is told while an element with these attributes becomes whole. */
function warnings(attributes: Attributes, tag = 'garden-search', answer: Partial<Answer> = {}) {
  const set = { garden: garden(answer), load: 'eager' };
  return told(() => during(tag, attributes, set, (element) => whole(element)));
}

const whole = async (element: Wide) => {
  if (element.localName === 'garden-search') await settled(element as never);
  await pause(element.localName === 'garden-search' ? 10 : WHILE);
};

/** Gives the attributes of each element whose types list values, as editors are told them. */
async function listed(): Promise<Record<string, Record<string, string[]>>> {
  type Manifest = { modules: { declarations: Declared[] }[] };
  type Declared = { tagName?: string; attributes: { name: string; type?: { text: string } }[] };
  const { modules } = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;
  const declared = modules.flatMap(({ declarations }) => declarations);
  const valuesOf = (text = '') => [...text.matchAll(/'([^']+)'/gu)].map(([, value]) => value!);
  const listedOf = ({ attributes }: Declared) => {
    const all = attributes.map(({ name, type }) => [name, valuesOf(type?.text)] as const);
    return Object.fromEntries(all.filter(([, values]) => values.length));
  };
  return Object.fromEntries(
    Object.keys(ATTRIBUTE_VALUES).map((tag) => [
      tag,
      listedOf(declared.find(({ tagName }) => tagName === tag)!),
    ]),
  );
}

const lists = Object.entries(ATTRIBUTE_VALUES).flatMap(([tag, attributes]) =>
  Object.entries(attributes).flatMap(([name, values]) => ('form' in values ? [] : [{ tag, name, values }])),
);

describe('attributes that take one of a few values', () => {
  // The script that looks is read with the first of them.
  before(() =>
    told((texts) =>
      during('garden-search', { mode: 'x' }, { garden: garden(), load: 'eager' }, () =>
        waitUntil(() => texts.length, 'the first warning'),
      ),
    ),
  );

  it('are those that editors are told, but the order, which a declared property may be', async () => {
    for (const [tag, attributes] of Object.entries(await listed())) {
      const { sort, of, ...others } = attributes;
      if (tag !== 'garden-tags') expect(sort).to.include('tended');
      expect(of?.join(), 'a type by its name').to.be.oneOf([undefined, 'of']);
      const known = lists.filter((one) => one.tag === tag && one.name !== 'of');
      expect(others, tag).to.deep.equal(Object.fromEntries(known.map(({ name, values }) => [name, values])));
    }
  });

  it('are said in the console with another value, and what to write', async () => {
    for (const { tag, name, values } of lists) {
      const said = await warnings({ [name]: `${values[0]}s` }, tag);
      expect(said, `${tag} ${name}`).to.have.length(1);
      expect(said[0]).to.contain(`<${tag}> ignores ${name}="${values[0]}s"`);
      expect(said[0]).to.contain(values.join(', '));
    }
  });

  it('are said as well where a framework sets the property', async () => {
    const set = { garden: garden(), load: 'eager', groupBy: 'folders', urlState: 'yes' };
    const said = await told(() => during('garden-search', {}, set, (element) => whole(element)));
    expect(said.map((text) => text.split('.', 1)[0])).to.deep.equal([
      '<garden-search> ignores group-by="folders"',
      '<garden-search> ignores url-state="yes"',
    ]);
  });

  it('are said each, and no longer than a line', async () => {
    const said = await warnings({ mode: 'x'.repeat(10_000), load: 'never', 'url-state': 'query' });
    expect(said).to.have.length(2);
    expect(said.join('').length).to.be.below(300);
  });

  it('are not said with their own values, empty, or left away', async () => {
    for (const tag of Object.keys(ATTRIBUTE_VALUES)) {
      const own = lists.filter((one) => one.tag === tag);
      const longest = Math.max(...own.map(({ values }) => values.length));
      const valuesAt = (at: number) => own.map(({ name, values }) => [name, values[at] ?? values[0]!]);
      const known = Array.from({ length: longest }, (_, at) => valuesAt(at));
      const empty = Object.keys(ATTRIBUTE_VALUES[tag]!).map((name) => [name, '']);
      for (const attributes of [[], empty, ...known])
        expect(await warnings(Object.fromEntries(attributes) as Attributes, tag)).to.deep.equal([]);
    }
  });
});

describe('attributes that are properties as well', () => {
  it('are said where they are written as the property is, for HTML then loses the capital', async () => {
    for (const [tag, name, joined] of [
      ['garden-search', 'group-by', 'groupBy'],
      ['garden-search', 'url-state', 'urlState'],
      ['garden-search', 'fallback-src', 'fallbackSrc'],
      ['garden-search', 'url-names', 'urlNames'],
      ['garden-list', 'group-by', 'groupBy'],
      ['garden-tags', 'color-scheme', 'colorScheme'],
    ] as const)
      expect(await warnings({ [joined]: 'x' }, tag), joined).to.deep.equal([
        `<${tag}> ignores ${joined.toLowerCase()}. Write ${name}.`,
      ]);
  });

  it('are said where they are false, which turns on what any value turns on', async () => {
    for (const name of ['recent', 'warm']) {
      expect(await warnings({ [name]: 'false' })).to.deep.equal([
        `<garden-search> ignores ${name}="false". Write no such attribute, to turn it off.`,
      ]);
      for (const value of ['', 'true', name]) expect(await warnings({ [name]: value })).to.deep.equal([]);
    }
  });
});

describe('the attribute hotkeys', () => {
  const right = [
    'mod+k /',
    'Ctrl+Shift+F',
    'ctrl++ +',
    'escape f1 F12',
    'cmd+ArrowDown',
    'option+ü',
    ' s  ',
    'BrowserSearch',
  ];
  const wrong = ['ctrl++k', 'hyper+k', 'ctrl+space', 'esc', 'mod+', 'mod+k, /', 'ctrl-k', '/ kk', '+k'];

  it('is said where a shortcut is none, or names a key that no keyboard has', async () => {
    for (const hotkeys of wrong) {
      const said = await warnings({ hotkeys });
      expect(said, hotkeys).to.have.length(1);
      expect(said[0]).to.contain(`ignores hotkeys="${hotkeys}". Write shortcuts such as mod+k`);
    }
  });

  it('is not said where each shortcut is one that the element reads', async () => {
    for (const hotkeys of right) {
      expect(await warnings({ hotkeys }), hotkeys).to.deep.equal([]);
      expect(parseShortcuts(hotkeys.trim(), false), hotkeys).to.have.length(
        hotkeys.trim().split(/\s+/u).length,
      );
    }
  });
});

describe('the attribute facets', () => {
  const properties = [{ name: 'season', type: 'text', values: true }] as unknown as NonNullable<
    Answer['properties']
  >;

  it('names in the console what the garden has no facet of, once the garden has answered', async () => {
    const said = await warnings({ facets: 'stage topics tags, season' }, 'garden-search', { properties });
    expect(said).to.deep.equal(
      ['topics', 'tags,'].map(
        (name) =>
          `<garden-search> ignores facets="${name}". Write one of: tags, stage, category, year, language, season.`,
      ),
    );
  });

  it('says nothing of facets that the garden has, of spaces, and of none', async () => {
    const facets = { ...NO_FACETS, garden: [{ value: 'a', count: 1 }] };
    for (const named of ['', '  ', ' stage  season ', 'garden', 'tags stage category year language'])
      expect(await warnings({ facets: named }, 'garden-search', { properties, facets }), named).to.deep.equal(
        [],
      );
  });

  it('says a name once, however often the reader asks', async () => {
    const set = { garden: garden(), load: 'eager', facets: 'topics' };
    const said = await told(() =>
      during('garden-search', {}, set, async (element) => {
        for (const value of ['a', 'b', 'c']) {
          Object.assign(element, { value });
          await settled(element as never);
        }
      }),
    );
    expect(said).to.have.length(1);
  });
});

describe('the attribute sort', () => {
  it('is dropped where the garden has no such order, and the notes come in the default one', async () => {
    for (const [tag, attributes] of [
      ['garden-search', { sort: 'date', value: 'clay' }],
      ['garden-list', { sort: 'date', query: 'clay' }],
    ] as const) {
      const set = { garden: sketchGarden([{ title: 'Clay' }]), load: 'eager' };
      const has = (element: Wide, part: string) => element.shadowRoot!.querySelector(`[part~=${part}]`);
      const said = await told(() =>
        during(tag, attributes, set, async (element) => {
          await waitUntil(() => has(element, 'result-title'));
          expect(has(element, 'error')).to.equal(null);
        }),
      );
      expect(said).to.deep.equal([
        `<${tag}> ignores sort="date". Write one of relevance, tended, newest, title.`,
      ]);
    }
  });
});

describe('the attribute limit of a list', () => {
  it('is said where it is no number of notes', async () => {
    for (const limit of ['0', '-1', 'all', '2.5', '1e3']) {
      const said = await warnings({ limit }, 'garden-list');
      expect(said, limit).to.deep.equal([
        `<garden-list> ignores limit="${limit}". Write a whole number from 1.`,
      ]);
    }
    for (const limit of ['1', '250']) expect(await warnings({ limit }, 'garden-list')).to.deep.equal([]);
  });
});

describe('an element without a garden', () => {
  const tags = Object.keys(ATTRIBUTE_VALUES);
  const saidOf = (tag: string) => [
    `<${tag}> has no garden. Write src="/garden-index.json", or set its property garden, by await openGarden(…).`,
  ];

  /** Gives what is said of an element at the end of the long wait, which an act comes before. */
  async function saidAtOnce(tag: string, set: object, act: (element: Wide) => void = () => undefined) {
    const { held, undo } = holdBack(PATIENCE);
    try {
      return await told(() =>
        during(tag, {}, { load: 'eager', ...set }, async (element) => {
          await element.updateComplete;
          await waitUntil(() => held.length, 'the wait has not begun');
          act(element);
          for (const end of held) end();
          await pause();
        }),
      );
    } finally {
      undo();
    }
  }

  it('says once what to write', async () => {
    for (const tag of tags) expect(await saidAtOnce(tag, {})).to.deep.equal(saidOf(tag));
  });

  it('says the same where its garden is an address or a promise', async () => {
    for (const none of ['/garden-index.json', Promise.resolve(garden())])
      expect(await saidAtOnce('garden-search', { garden: none })).to.deep.equal(saidOf('garden-search'));
  });

  it('says nothing where a script sets either after the first rendering, or takes the element away', async () => {
    for (const tag of tags) {
      expect(await saidAtOnce(tag, { garden: garden() })).to.deep.equal([]);
      expect(await saidAtOnce(tag, {}, (element) => (element.garden = garden()))).to.deep.equal([]);
      expect(await saidAtOnce(tag, {}, (element) => (element.src = INDEX))).to.deep.equal([]);
      expect(await saidAtOnce(tag, {}, (element) => element.remove())).to.deep.equal([]);
    }
  });
});
