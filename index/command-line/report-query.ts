// Formats the answer of a query for the command line.

import type { Answer, Result, Segment } from '../../src/core/garden.js';
import { textOf } from '../../src/core/text/highlight.js';
import { explanationLines } from './report-explanation.js';
import { count, jsonLine, printable, type Style } from './terminal.js';

const MAX_TAGS = 10;

/** Formats an answer as JSON, for `--json`. */
export function answerJson(answer: Answer): string {
  const { total, complete, results, facets, nearest, suggestions } = answer;
  return jsonLine({
    total,
    complete,
    results: results.map(short),
    facets: { tags: facets.tags },
    nearest: nearest?.map(short),
    suggestions,
  });
}

function short({ url, title, tags, score, excerpt, copies, garden, explanation }: Result) {
  const text = textOf(excerpt?.segments ?? []);
  return { url, title, tags, score, excerpt: text, copies, garden, explanation };
}

/** Formats an answer for people: the results, their tags, suggestions, and the nearest notes. */
export function answerText(answer: Answer, style: Style): string {
  const { query, total, complete, results, facets, nearest = [], suggestions } = answer;
  const tags = facets.tags.slice(0, MAX_TAGS).map(({ label, count }) => `${printable(label)} ${count}`);
  return [
    `${complete ? '' : 'At least '}${count(total, 'note')}${query ? ` for ${style.bold(printable(query))}` : ''}\n`,
    ...results.map((result, i) => resultText(result, i + 1, style)),
    ...(tags.length ? [`Tags: ${tags.join(', ')}\n`] : []),
    ...suggestions.flatMap(({ kind, text }) =>
      LABELS[kind] ? [`${LABELS[kind]}: ${style.bold(printable(text))}\n`] : [],
    ),
    ...(nearest.length ? ['The nearest notes:\n'] : []),
    ...nearest.map((result, i) => resultText(result, i + 1, style)),
  ].join('\n');
}

/** Labels of suggestions. Completions are not shown, because nobody is typing here. */
const LABELS = {
  spelling: 'Did you mean',
  without: 'Broader query',
  exact: 'Notes with these words, not exactly',
  completion: '',
};

function resultText(result: Result, number: number, style: Style): string {
  const { url, titleSegments, tags, excerpt, copies = [], garden = '' } = result;
  const lines = [
    style.dim(printable([garden, url].filter(Boolean).join(': '))),
    ...(tags.length ? [style.dim(tags.map((tag) => `#${printable(tag)}`).join(' '))] : []),
    ...(excerpt?.segments.length ? [marked(excerpt.segments, style)] : []),
    ...(copies.length
      ? [style.dim(`also in ${copies.map(({ label }) => printable(label)).join(', ')}`)]
      : []),
    ...explanationLines(result).map(style.dim),
  ];
  const place = `${number}.`.padEnd(4);
  return [`${place}${marked(titleSegments, style)}`, ...lines.map((line) => `    ${line}`)].join('\n') + '\n';
}

function marked(segments: readonly Segment[], style: Style): string {
  return segments
    .map(({ text, match }) => (match ? style.bold : String)(printable(text.replace(/\s+/gu, ' '))))
    .join('');
}
