// Converts TiddlyWiki's markup to Markdown. https://tiddlywiki.com/#WikiText

const FENCED = /^((?:```|\$\$\$)[^]*?^(?:```|\$\$\$)[ \t]*$)/m;
const END_OF_FENCED = /^(?:```|\$\$\$)[ \t]*$/gm;
// Matches a definition of several lines, which has nothing after its name and parameters.
const DEFINITION =
  /^\\(?:define|procedure|function|widget)[ \t]+[^\s(]+(?:[ \t]*\([^)\n]*\))?[ \t]*\n[^]*?^\\end\b.*$/gm;
const END_OF_DEFINITION = /^\\end\b.*$/gm;
const PRAGMA = /^\\[a-z]+\b.*$/gm;
const WIDGET = /<\/?\$[\w.-]+(?:\s[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*)?>/g;
const MACRO = /<<[^<>"'\n](?:[^<>"']|"[^"]*"|'[^']*')*>>/g;
const FILTERED = /\{\{\{[^\n]*?\}\}\}/g;
const TRANSCLUSION = /\{\{[^{}\n]*\}\}/g;
const CODE_OR_HASH = /(`[^`\n]*`)|#(?=\S)/g;
const PICTURE = /\[img[^[\]\n]*\[(?:([^[\]|\n]*)\|)?[^[\]\n]*\]\]/g;
const OUTWARD_LINK = /\[ext\[(?:([^[\]|\n]*)\|)?([^[\]\n]*)\]\]/g;
const LINK = /\[\[([^[\]|\n]*)\|([^[\]\n]*)\]\]/g;
const STYLE = /@@(?:[\w-]+:[^;\n]*;|\.[\w-]+[ \t])*/g;

/** Replaces TiddlyWiki's marks by Markdown's, and drops its programs. Lines keep their numbers. */
export function wikitextToMarkdown(text: string): string {
  const end = endOfLast(END_OF_FENCED, text);
  const parts = text.slice(0, end).split(FENCED);
  parts[parts.length - 1] += text.slice(end);
  return parts.map((part, i) => (i % 2 ? part.replace(/^\$\$\$/gm, '```') : toMarkdown(part))).join('');
}

// Up to the last end of all, whatever begins ends too. After it, each beginning would look for its end in vain, which
// takes the square of the length.
function endOfLast(end: RegExp, text: string): number {
  const last = [...text.matchAll(end)].at(-1);
  return last ? last.index + last[0].length : 0;
}

function toMarkdown(text: string): string {
  const end = endOfLast(END_OF_DEFINITION, text);
  const program = text.slice(0, end).replace(DEFINITION, newlines) + text.slice(end);
  const shown = [PRAGMA, WIDGET, MACRO].reduce((rest, hidden) => rest.replace(hidden, newlines), program);
  return shown.split('\n').map(withoutFiltered).map(lineMarkdown).join('\n');
}

function withoutFiltered(line: string): string {
  const end = endOfLast(/\}\}\}/g, line);
  return (line.slice(0, end).replace(FILTERED, '') + line.slice(end)).replace(TRANSCLUSION, '');
}

function newlines(hidden: string): string {
  return hidden.replace(/[^\n]+/g, '');
}

function lineMarkdown(line: string): string {
  const text = line.trim();
  if (/^(?:"""|<<<|@@(?:\.[\w-]+|[\w-]+:[^@]*;)?|\|[^|]*\|k)$/.test(text)) return '';
  // `---` below a line of text would make it a heading.
  if (/^-{3,}$/.test(text)) return '***';
  const [, marks = '', rest] = /^(!{1,6}|[*#>;:]+)?(?:\.[\w-]+(?=\s))?\s*(.*)$/s.exec(text)!;
  return lineStart(marks) + inlineMarkdown(cells(rest!));
}

function lineStart(marks: string): string {
  if (marks.startsWith('!')) return `${'#'.repeat(marks.length)} `;
  return marks && `${'  '.repeat(marks.length - 1)}- `;
}

// Makes text of a row, because Markdown needs a line under the head of a table.
function cells(line: string): string {
  if (!/^\|.*\|[chf]?$/.test(line)) return line;
  return line.replace(/\|[chf]?$/, '').replace(/(\[\[[^\]\n]*\]\])|\|!?/g, (_, link?: string) => link ?? ' ');
}

function inlineMarkdown(line: string): string {
  return line
    .replace(CODE_OR_HASH, (_, code?: string) => code ?? '\\#')
    .replace(PICTURE, (_, label = '') => label as string)
    .replace(OUTWARD_LINK, (_, label: string | undefined, address: string) => label ?? address)
    .replace(LINK, (_, label: string, target: string) =>
      target.includes('://') ? label : `[[${target}|${label}]]`,
    )
    .replace(STYLE, '')
    .replace(/''/g, '**')
    .replace(/(?<![:\w])\/\/|(?<=\S)\/\/(?!\w)/g, '*')
    .replace(/,,|\^\^/g, '');
}
