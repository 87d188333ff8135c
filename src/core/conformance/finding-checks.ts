// Checks of what a search finds, counts and orders.

import type { Answer, Garden } from '../garden.js';
import { ALL, demand, equal, found, titlesOf, type ConformanceCheck } from './check.js';
import { conformanceNotes, type ConformanceNote } from './notes.js';
import { meets, noteOf, tendedOf, valuesOf } from './note-facts.js';
import { Questions, type Question } from './questions.js';

/** Number of random questions. */
const QUESTIONS = 150;

const titles = conformanceNotes.map(({ title }) => title);

function checkCounts({ facets }: Answer, { text, filters, matching }: Question): void {
  for (const facet of ['tags', 'category', 'stage', 'year', 'author']) {
    const counts: Record<string, number> = {};
    for (const note of matching.filter((one) => meets(one, filters, facet)))
      for (const value of valuesOf(facet, note)) counts[value] = (counts[value] ?? 0) + 1;
    const given = (facets[facet] ?? []).map((one) => ['tag' in one ? one.tag : one.value, one.count]);
    equal(given.sort(), Object.entries(counts).sort(), [text, filters, facet]);
  }
}

async function findsWhatIsAsked(garden: Garden): Promise<void> {
  const questions = new Questions(18);
  for (let i = 0; i < QUESTIONS; i++) {
    const question = questions.next();
    const { text, filters, expected } = question;
    const answer = await garden.search(text, { ...ALL, filters, excerpts: false });
    found(
      answer,
      expected.map(({ title }) => title),
      [text, filters],
    );
    demand(answer.complete, `${text} must end with a complete answer`);
    checkCounts(answer, question);
  }
}

async function readsBeginnings(garden: Garden): Promise<void> {
  found(await garden.search('lanternfish', ALL), ['Lamps'], 'lanternfish');
  const open = titlesOf(await garden.search('lantern', ALL));
  demand(open.includes('Lamps'), 'lantern, with nothing after it, must find lanternfishery too');
  const closed = titlesOf(await garden.search('lantern ', ALL));
  demand(!closed.includes('Lamps'), 'lantern, with a space after it, must not find lanternfishery');
}

async function forgives(garden: Garden): Promise<void> {
  const asked = {
    'orchrad ': 'Fennel',
    'junipr ': 'Copper wire',
    'lanterns ': 'Bramble',
    'creme brulee ': 'Café',
    堆肥: 'Café',
  };
  for (const [text, title] of Object.entries(asked)) {
    const answer = await garden.search(text, ALL);
    const own = titlesOf(answer);
    demand(own.includes(title), `${text} must find ${title}, but finds ${own.join(', ') || 'nothing'}`);
  }
}

async function ordersResults(garden: Garden): Promise<void> {
  const keys = {
    tended: tendedOf,
    newest: ({ created, updated }: ConformanceNote) => created || updated,
    rating: ({ properties: { rating } }: ConformanceNote) => rating,
  };
  for (const [sort, keyOf] of Object.entries(keys)) {
    const given = (await garden.search('', { ...ALL, sort })).results.map((one) => keyOf(noteOf(one)));
    const stated = given.filter((key) => key !== undefined && key !== '');
    const sorted = [...stated].sort((a, b) => (a! < b! ? 1 : a! > b! ? -1 : 0));
    equal(given.slice(0, stated.length), sorted, `sort: ${sort}, notes without a value last`);
  }
  const byTitle = titlesOf(await garden.search('', { ...ALL, sort: 'title' }));
  equal(
    byTitle,
    [...titles].sort((a, b) => (a < b ? -1 : 1)),
    'sort: title',
  );
  const best = await garden.search('bramble ', ALL);
  equal(titlesOf(best)[0], 'Bramble', 'bramble, the title of a note, first');
  const scores = best.results.map(({ score }) => score);
  equal(
    scores,
    [...scores].sort((a, b) => b - a),
    'scores of results by relevance',
  );
}

async function givesAll(garden: Garden): Promise<void> {
  const answer = await garden.search('', ALL);
  found(answer, titles, 'no words');
  demand(
    answer.results.every(({ score }) => score === 0),
    'without words every score must be 0',
  );
  equal(titlesOf(answer), titlesOf(await garden.search('', { ...ALL, sort: 'tended' })), 'no words, no sort');
}

async function givesPages(garden: Garden): Promise<void> {
  for (const text of ['', 'walnut ']) {
    const whole = await garden.search(text, ALL);
    const pages: Answer[] = [];
    for (let offset = 0; offset < whole.total + 3; offset += 3)
      pages.push(await garden.search(text, { offset, limit: 3 }));
    equal(pages.flatMap(titlesOf), titlesOf(whole), [text, 'pages of three']);
    for (const page of pages) equal([page.total, page.facets], [whole.total, whole.facets], [text, 'a page']);
  }
}

async function keepsBounds(garden: Garden): Promise<void> {
  const asked: [within: string, isIn: (note: ConformanceNote) => boolean][] = [
    ['path:soil', ({ path }) => path.startsWith('soil/')],
    ['-tag:odd -links:[[Fennel]]', ({ tags, links }) => !tags.includes('odd') && !links.includes('Fennel')],
  ];
  for (const [within, isIn] of asked) {
    const inside = conformanceNotes.filter(isIn).map(({ title }) => title);
    const answer = await garden.search('', { ...ALL, within });
    found(answer, inside, { within });
    demand(
      answer.facets.tags.every(({ count }) => count <= inside.length),
      `${within}: counts of notes outside`,
    );
    // A question of eight words is asked without its operators, but never without the bounds.
    for (const text of ['walnut OR tag:odd', 'walnut orchard lantern violet copper juniper saffron bramble '])
      demand(
        titlesOf(await garden.search(text, { ...ALL, within })).every((title) => inside.includes(title)),
        `${within}: ${text} must not leave the bounds`,
      );
    const none = await garden.search('zzzzzz ', { ...ALL, within });
    const near = [...(none.nearest ?? []), ...(none.start?.results ?? [])];
    demand(
      near.every(({ title }) => inside.includes(title)),
      `${within}: near results outside`,
    );
  }
}

/** Checks of what a search finds, counts and orders. */
export const findingChecks: readonly ConformanceCheck[] = [
  { name: 'finds and counts what the query language and the filters say', run: findsWhatIsAsked },
  { name: 'reads the word being typed as a beginning', run: readsBeginnings },
  { name: 'finds words in spite of typos, by other forms, and without accents', run: forgives },
  { name: 'orders results as asked, notes without a value last', run: ordersResults },
  { name: 'gives every note for no words, the one tended last first', run: givesAll },
  { name: 'gives pages that make up the whole', run: givesPages },
  { name: 'keeps to the bounds of a search', run: keepsBounds },
];
