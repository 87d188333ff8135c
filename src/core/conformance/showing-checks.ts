// Checks of what a search shows of the notes found.

import type { Garden } from '../garden.js';
import { textOf, type Segment } from '../text/highlight.js';
import { ALL, demand, equal, type ConformanceCheck } from './check.js';
import { noteOf } from './note-facts.js';

const marked = (segments: readonly Segment[]) =>
  segments.filter(({ match }) => match).map(({ text }) => text.toLowerCase());

async function cutsSegments(garden: Garden): Promise<void> {
  const answer = await garden.search('juniper ', ALL);
  for (const { title, titleSegments, excerpt, sections } of answer.results) {
    equal(textOf(titleSegments), title, 'the segments of a title');
    demand(excerpt, `${title}: an excerpt`);
    const parts = [excerpt, ...sections].flatMap(({ heading, segments }) => [heading, segments]);
    demand(
      parts.some((one) => marked(one).includes('juniper')),
      `${title}: juniper must be marked in an excerpt`,
    );
    demand(
      parts.flatMap(marked).every((one) => one === 'juniper'),
      `${title}: only juniper must be marked`,
    );
    demand(textOf(excerpt.segments).length < 700, `${title}: an excerpt must be cut to a line or two`);
  }
  const [cafe] = (await garden.search('bold ', ALL)).results;
  const text = textOf(cafe?.excerpt?.segments ?? []);
  demand(text.includes('<b>bold</b> & not'), `a text must come as it is, and not as HTML: ${text}`);
  const bare = await garden.search('juniper ', { ...ALL, excerpts: false });
  demand(
    bare.results.every(({ excerpt }) => !excerpt),
    'excerpts: false must give no excerpts',
  );
}

async function tellsFacts(garden: Garden): Promise<void> {
  const { results } = await garden.search('', ALL);
  for (const result of results) {
    const { tags, category, stage, created, updated, properties } = noteOf(result);
    const { author, rating } = result.properties ?? {};
    equal(
      [result.tags, result.category, result.stage, result.created, result.updated, author, rating],
      [tags, category, stage, created, updated, properties.author, properties.rating],
      result.title,
    );
    demand(
      /^(?:https?:)?\/[^\s"<>]+$/u.test(result.url),
      `${result.url} must be an address, percent-encoded`,
    );
  }
  equal(new Set(results.map(({ url }) => url)).size, results.length, 'number of different addresses');
}

/** Checks of what a search shows of the notes found. */
export const showingChecks: readonly ConformanceCheck[] = [
  { name: 'cuts titles and excerpts into segments of plain text', run: cutsSegments },
  { name: 'tells what the notes state of themselves', run: tellsFacts },
];
