// Formats the result of a build for the command line.

import type { BuildResult } from '../rebuild/build-result.js';
import type { FeedWritten } from '../feeds/feed-options.js';
import type { FileSize } from '../writer/file-sizes.js';
import { notesLines } from './report-notes.js';
import { CLASSIC_HTML, feedHtml, hostHtml } from './host-html.js';
import { ENTRY } from '../writer/make-index.js';
import { COPY } from '../writer/output-names.js';
import type { BuildSettings } from './settings.js';
import { count, formatBytes, grouped, membersJson, paragraphs, printable, type Style } from './terminal.js';

const JSON_MEMBERS = [
  ...(['site', 'notes', 'excluded', 'failed', 'moment', 'unread', 'documents', 'terms'] as const),
  ...(['feeds', 'fragments', 'files', 'warnings', 'seconds'] as const),
];

/** Formats a build as JSON, for `--json`. */
export function buildJson(result: BuildResult): string {
  return membersJson(result, JSON_MEMBERS);
}

/** Formats a build for people: the outcome of the notes, the sizes of the files, and the HTML to paste into a page. */
export function buildText(
  result: BuildResult,
  { options, isGuess }: Pick<BuildSettings, 'options' | 'isGuess'>,
  style: Style,
): string {
  const { publicPath } = options;
  const widget = options.widget !== false;
  return paragraphs(
    [...notesLines(result, style), contentLine(result), ...siteLines(result)],
    [`Written to ${printable(options.out)}:`, ...sizeTable(result.files, style)],
    [visitLine(result)],
    [
      'Paste into a page; add url-state="query" to make searches shareable, with a button that copies the link:',
      ...htmlLines(hostHtml(publicPath, widget), style),
      ...(isGuess
        ? [`${printable(publicPath)} is a guess from --out; --public-path gives another path.`]
        : []),
    ],
    ...(result.feeds.length
      ? [
          ['Feeds; paste into the head of pages:', ...htmlLines(feedHtml(publicPath, result.feeds), style)],
          result.feeds.map(feedLine),
        ]
      : []),
    ...(result.fragments
      ? [[`${count(result.fragments, 'HTML fragment')} in ${printable(options.render!)}.`]]
      : []),
    ...(options.classic
      ? [['For a page beside these files, opened without a server:', ...htmlLines(CLASSIC_HTML, style)]]
      : []),
  );
}

function contentLine({ documents, terms, seconds }: BuildResult): string {
  return `${count(documents, 'document')}, ${count(terms, 'term')}, in ${seconds.toFixed(1)} s.`;
}

function feedLine({ name, entries, undated }: FeedWritten): string {
  const left = undated ? `; ${grouped(undated)} without a date left out` : '';
  return `${printable(name)}: ${count(entries, 'note')}${left}.`;
}

function siteLines({ site }: BuildResult): string[] {
  return site === 'plain'
    ? []
    : [`Addresses and headings follow the rules of ${site}; --site chooses others.`];
}

function visitLine({ visit: { script, entry, query, heaviestQuery } }: BuildResult): string {
  const start = [...(script ? [`script ${formatBytes(script)}`] : []), `entry ${formatBytes(entry)}`];
  const queries = `a typical query ${formatBytes(query)}, the heaviest ${formatBytes(heaviestQuery)}`;
  return `A visit fetches, in brotli: ${[...start, queries].join(', ')}.`;
}

function htmlLines(html: readonly string[], style: Style): string[] {
  return html.map((line) => `  ${style.bold(printable(line))}`);
}

// Groups of files in the table of sizes, by the patterns of their names.
const GROUPS: [string, RegExp][] = [
  [ENTRY, /^garden-index\.json$/u],
  ['terms, on demand', /^garden-(?:terms|dictionary)-/u],
  ['spelling, on demand', /^garden-(?:words|spelling|names)-/u],
  ['notes, on demand', /^garden-(?:notes|facets|starts)-/u],
  ['links and map, on demand', /^garden-(?:links|related|map)-/u],
  ['texts for excerpts', /^garden-text-/u],
  ['feeds', /\.xml$/u],
  ['for file:// pages', /\.classic\.js$/u],
  ['widget', /^garden-search(?!\.classic)/u],
];

function sizeTable(files: readonly FileSize[], style: Style): string[] {
  const copies = files.filter(({ path }) => COPY.test(path));
  const originals = files.filter((file) => !copies.includes(file));
  const rows = GROUPS.flatMap(([name, pattern]) => {
    const members = originals.filter(({ path }) => pattern.test(path));
    return members.length ? [[...sizeRow(name, members), sumBytes(members, 'brotli')]] : [];
  });
  if (copies.length) rows.push(sizeRow('compressed copies', copies));
  return [row(['', 'files', 'bytes', 'brotli'], style.dim), ...rows.map((cells) => row(cells))];
}

function sizeRow(name: string, members: FileSize[]): string[] {
  return [name, String(members.length), sumBytes(members, 'bytes')];
}

function sumBytes(files: FileSize[], key: 'bytes' | 'brotli'): string {
  return formatBytes(files.reduce((total, file) => total + file[key], 0));
}

const WIDEST = Math.max(...GROUPS.map(([name]) => name.length));

function row([name = '', ...numbers]: string[], style = (text: string) => text): string {
  return style(`  ${name.padEnd(WIDEST)}${numbers.map((number) => number.padStart(9)).join('')}`);
}
