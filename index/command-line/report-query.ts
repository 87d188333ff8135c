// What the command line says of an answer.

import type { Answer, Result, Segment } from '../../src/core/garden.js';
import { count, printable, type Style } from './terminal.js';

const MAX_TAGS = 10;

/** An answer as the one object that `--json` prints. */
export function answerJson({ total, results, facets, suggestions }: Answer): string {
  const short = results.map(({ url, title, tags, score, excerpt }) => {
    return { url, title, tags, score, excerpt: plain(excerpt?.segments ?? []) };
  });
  return `${JSON.stringify({ total, results: short, facets: { tags: facets.tags }, suggestions })}\n`;
}

/** An answer for people: the results, their tags, and what may have been meant. */
export function answerText({ query, total, results, facets, suggestions }: Answer, style: Style): string {
  const tags = facets.tags.slice(0, MAX_TAGS).map(({ label, count }) => `${printable(label)} ${count}`);
  return [
    `${count(total, 'note')}${query ? ` for ${style.bold(printable(query))}` : ''}\n`,
    ...results.map((result, i) => resultText(result, i + 1, style)),
    ...(tags.length ? [`Tags: ${tags.join(', ')}\n`] : []),
    ...suggestions.map(({ text }) => `Did you mean: ${style.bold(printable(text))}\n`),
  ].join('\n');
}

function resultText({ url, titleSegments, tags, excerpt }: Result, number: number, style: Style): string {
  const lines = [
    style.dim(printable(url)),
    ...(tags.length ? [style.dim(tags.map((tag) => `#${printable(tag)}`).join(' '))] : []),
    ...(excerpt?.segments.length ? [marked(excerpt.segments, style)] : []),
  ];
  const place = `${number}.`.padEnd(4);
  return [`${place}${marked(titleSegments, style)}`, ...lines.map((line) => `    ${line}`)].join('\n') + '\n';
}

function marked(segments: readonly Segment[], style: Style): string {
  return segments
    .map(({ text, match }) => (match ? style.bold : String)(printable(text.replace(/\s+/gu, ' '))))
    .join('');
}

function plain(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}
