// Checks of how a garden is asked: options, updates, cancellation, and its further methods.

import type { Answer, Garden, SearchOptions } from '../garden.js';
import { ALL, demand, equal, found, refusal, titlesOf, type ConformanceCheck } from './check.js';
import { conformanceNotes } from './notes.js';

// Browsers and Node have both, but core knows the types of neither.
declare function setTimeout(act: () => void, ms: number): unknown;
declare const AbortController: new () => {
  readonly signal: NonNullable<SearchOptions['signal']>;
  abort(reason: unknown): void;
};

/** Time in which an update after the answer would come, in ms. */
const LATE = 50;

/** Values that an option refuses. */
const WRONG: Record<string, readonly unknown[]> = {
  limit: [0, -1, 1.5, '5', null],
  offset: [-1, 0.5, null],
  sort: ['size', '', null, 'constructor'],
  filters: [null, 'soil', { tags: 'soil' }, { tags: { all: 'soil' } }, { tags: { all: [5] } }],
  within: [null, 5, 'no label', 'nolabel:x'],
  signal: [null, {}],
  onUpdate: [null, {}],
};

async function refusesWrongOptions(garden: Garden): Promise<void> {
  const check = async (name: string, value: unknown, work: () => Promise<unknown>) => {
    const what = `${name}: ${JSON.stringify(value)}`;
    const { code, message = '' } = (await refusal(work, what)) as { code?: string; message?: string };
    equal(code, 'option', `${what}, the code of the error`);
    demand(
      message.startsWith(name),
      `${what}: the error must begin with the option's name, but is: ${message}`,
    );
  };
  for (const [name, values] of Object.entries(WRONG))
    for (const value of values) await check(name, value, () => garden.search('copper', { [name]: value }));
  await check('text', null, () => garden.search(null as never));
}

async function takesAnyText(garden: Garden): Promise<void> {
  const texts = [
    '\ud800',
    '((((',
    '"',
    '-',
    'tag:',
    'OR OR',
    '[[',
    '\u0000',
    '*',
    '{"query":{"match_all":{}}}',
    '<script>',
    '('.repeat(5000),
    'walnut '.repeat(2000),
    '-'.repeat(5000),
  ];
  for (const text of texts) {
    const answer = await garden.search(text, { ...ALL, excerpts: false });
    demand(answer.query.length <= 2000, `a query of ${text.length} characters must be cut to 2,000`);
    demand(
      answer.results.length <= conformanceNotes.length && answer.complete,
      `an answer to ${text.slice(0, 20)}`,
    );
  }
  equal((await garden.search('  copper ')).query, 'copper ', 'query, trimmed at its start alone');
}

async function endsWhenAborted(garden: Garden): Promise<void> {
  const reason = { why: 'overtaken' };
  const before = new AbortController();
  before.abort(reason);
  const early = await refusal(() => garden.search('copper', { signal: before.signal }), 'an aborted search');
  demand(early === reason, 'a search that is aborted already must reject with the reason of the signal');
  const during = new AbortController();
  let late = 0;
  const search = garden.search('copper walnut', {
    signal: during.signal,
    onUpdate: () => (late += +during.signal.aborted),
  });
  during.abort(reason);
  demand(
    (await refusal(() => search, 'a search aborted on its way')) === reason,
    'a search that is aborted on its way must reject with the reason of the signal',
  );
  equal(late, 0, 'number of updates after the end of a search');
  found(await garden.search('lanternfish'), ['Lamps'], 'lanternfish, after aborted searches');
}

async function updatesInOrder(garden: Garden): Promise<void> {
  const updates: Answer[] = [];
  let isOver = false;
  let wasLate = false;
  const onUpdate = (answer: Answer) => {
    wasLate ||= isOver;
    updates.push(answer);
  };
  const answer = await garden.search('walnut lantern ', { ...ALL, onUpdate });
  isOver = true;
  await new Promise<void>((resume) => setTimeout(resume, LATE));
  demand(!wasLate, 'no update may come after the answer');
  demand(answer.complete, 'the answer must be complete');
  for (const update of updates) {
    demand(!update.complete, 'an update must not be complete');
    equal([update.query, update.results.length <= ALL.limit], [answer.query, true], 'query of an update');
  }
  const plain = await garden.search('walnut lantern ', ALL);
  equal(titlesOf(answer), titlesOf(plain), 'results with updates, and without');
}

async function answersManyAtOnce(garden: Garden): Promise<void> {
  const texts = ['walnut ', 'copper ', '#garden ', 'bramble ', '', '"walnut orchard" '];
  const alone: Answer[] = [];
  for (const text of texts) alone.push(await garden.search(text, ALL));
  const together = await Promise.all(texts.map((text) => garden.search(text, ALL)));
  equal(together, alone, 'answers to questions asked at once');
}

async function admitsToNothing(garden: Garden): Promise<void> {
  for (const text of ['"walnut quince" ', '-walnut #craft/metal juniper title:saffron ']) {
    const answer = await garden.search(text, ALL);
    found(answer, [], text);
    for (const facet of Object.values(answer.facets)) equal(facet, [], [text, 'facets']);
  }
  const filters = { tags: { all: ['odd'] }, stage: { any: ['evergreen'] } };
  const { total, nearest = [], unfiltered } = await garden.search('walnut ', { ...ALL, filters });
  equal(total, 0, filters);
  const inside = conformanceNotes.filter(({ tags }) => tags.includes('odd')).map(({ title }) => title);
  demand(
    nearest.every(({ title }) => inside.includes(title)),
    'nearest results must meet the filters',
  );
  if (unfiltered !== undefined) equal(unfiltered, 5, 'walnut, unfiltered');
}

async function knowsNeighbours(garden: Garden): Promise<void> {
  const { results } = await garden.search('', ALL);
  const urlOf = (title: string) => results.find((one) => one.title === title)!.url;
  const around = async (title: string, of: 'links' | 'backlinks' | 'unresolved') =>
    titlesOf({ results: await garden.related!(urlOf(title), { of }) }).sort();
  for (const { title, links } of conformanceNotes) {
    const known = links.filter((link) => conformanceNotes.some((one) => one.title === link));
    equal(await around(title, 'links'), known.sort(), [title, 'links']);
    const unknown = links.filter((link) => !known.includes(link));
    equal(await around(title, 'unresolved'), unknown, [title, 'unresolved']);
    const inbound = conformanceNotes.filter((one) => one.links.includes(title)).map((one) => one.title);
    equal(await around(title, 'backlinks'), inbound.sort(), [title, 'backlinks']);
  }
  const near = titlesOf({ results: await garden.related!(urlOf('Fennel')) });
  demand(
    near.length > 0 && near.length <= 5 && !near.includes('Fennel'),
    `related to Fennel: ${near.join()}`,
  );
  equal(await garden.related!('/no/such/note'), [], 'an address that no note has');
  const refused = (await refusal(() => garden.related!('/x', { limit: 0 }), 'limit: 0')) as { code?: string };
  equal(refused.code, 'option', 'limit: 0 of related');
}

async function placesTags(garden: Garden): Promise<void> {
  const { width, height, tags } = await garden.tagMap!();
  equal(
    tags.map(({ tag }) => tag).sort(),
    [...new Set(conformanceNotes.flatMap((note) => note.tags))].sort(),
    'tags of the map',
  );
  tags.forEach((one, i) => {
    const { x, y, radius } = one;
    demand(
      x >= radius && y >= radius && x + radius <= width && y + radius <= height,
      `${one.tag} must lie on the map`,
    );
    for (const other of tags.slice(0, i))
      demand(
        Math.hypot(x - other.x, y - other.y) >= radius + other.radius - 0.01,
        `${one.tag} and ${other.tag} overlap`,
      );
  });
}

/** Checks of how a garden is asked. */
export const askingChecks: readonly ConformanceCheck[] = [
  { name: 'refuses wrong options by their name', run: refusesWrongOptions },
  { name: 'takes any text as a query', run: takesAnyText },
  { name: 'ends a search that is aborted, with the reason', run: endsWhenAborted },
  { name: 'gives updates before the answer, none of them complete', run: updatesInOrder },
  { name: 'answers many questions at once as it answers each alone', run: answersManyAtOnce },
  { name: 'admits that no note matches', run: admitsToNothing },
  { name: 'knows the notes around a note', of: 'related', run: knowsNeighbours },
  { name: 'places the tags on a map', of: 'tagMap', run: placesTags },
];
