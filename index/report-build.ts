// What the command line says of a build.

import type { BuildResult } from './build-index.js';
import type { FileSize } from './file-sizes.js';
import { hostHtml } from './host-html.js';
import { ENTRY } from './make-index.js';
import type { BuildCommand } from './parse-arguments.js';
import { count, formatBytes, printable, type Style } from './terminal.js';

/** A build as the one object that `--json` prints. */
export function buildJson(result: BuildResult): string {
  const { notes, documents, terms, files, warnings, seconds } = result;
  return `${JSON.stringify({ notes, documents, terms, files, warnings, seconds })}\n`;
}

/** A build for people: what became of the notes, what the files weigh, and what to paste into a page. */
export function buildText(result: BuildResult, { options, publicPath }: BuildCommand, style: Style): string {
  const html = hostHtml(publicPath, options.widget !== false);
  return paragraphs(
    [notesLine(result), ...excludedLines(result), contentLine(result)],
    [`Written to ${printable(options.out)}:`, ...sizeTable(result.files, style)],
    ['Paste into a page:', ...html.map((line) => `  ${style.bold(printable(line))}`)],
  );
}

function notesLine({ notes: { read, indexed, excluded, failed } }: BuildResult): string {
  return `${count(read, 'note')} read: ${indexed} indexed, ${excluded} excluded, ${failed} failed.`;
}

function excludedLines({ excluded }: BuildResult): string[] {
  const reasons = new Map<string, number>();
  for (const { reason } of excluded) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return [...reasons].map(([reason, times]) => `  ${times} excluded: ${printable(reason)}`);
}

function contentLine({ documents, terms, seconds }: BuildResult): string {
  return `${count(documents, 'document')}, ${count(terms, 'term')}, in ${seconds.toFixed(1)} s.`;
}

// By the names that their writers give them.
const GROUPS: [string, RegExp][] = [
  [ENTRY, /^garden-index\.json$/u],
  ['terms, by need', /^garden-terms-/u],
  ['spelling, by need', /^garden-words-/u],
  ['texts for excerpts', /^garden-text-/u],
  ['widget', /^garden-search/u],
];

function sizeTable(files: readonly FileSize[], style: Style): string[] {
  const rows = GROUPS.flatMap(([name, pattern]) => {
    const members = files.filter(({ path }) => pattern.test(path));
    return members.length ? [sizeRow(name, members)] : [];
  });
  return [row(['', 'files', 'bytes', 'brotli'], style.dim), ...rows.map((cells) => row(cells))];
}

function sizeRow(name: string, members: FileSize[]): string[] {
  const sum = (key: 'bytes' | 'brotli') => formatBytes(members.reduce((total, file) => total + file[key], 0));
  return [name, String(members.length), sum('bytes'), sum('brotli')];
}

function row([name = '', ...numbers]: string[], style = (text: string) => text): string {
  return style(`  ${name.padEnd(20)}${numbers.map((number) => number.padStart(9)).join('')}`);
}

function paragraphs(...parts: string[][]): string {
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
