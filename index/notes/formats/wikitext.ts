// Converts TiddlyWiki's markup to Markdown. https://tiddlywiki.com/#WikiText

const FENCED = /^((?:```(?!.*`)|\$\$\$)[^]*?^(?:```|\$\$\$)[ \t]*$)/m;
const END_OF_FENCED = /^(?:```|\$\$\$)[ \t]*$/gm;
// Matches a definition of several lines, which has nothing after its name and parameters.
const DEFINITION =
  /^\\(?:define|procedure|function|widget)[ \t]+[^\s(]+(?:[ \t]*\([^)\n]*\))?[ \t]*\n[^]*?^\\end\b.*$/gm;
const END_OF_DEFINITION = /^\\end\b.*$/gm;
const PRAGMA = /^\\[a-z]+\b.*$/gm;
const CODE = '(``[^`\\n]+(?:`[^`\\n]+)*``|`[^`\\n]+`)';
// Matches code, and programs: widgets, conditions, macros, filtered and other transclusions.
const CODE_OR_PROGRAM = new RegExp(
  [
    CODE,
    String.raw`<\/?\$[\w.-]+(?:\s[^<>"']*(?:(?:"[^"]*"|'[^']*'|<<[^<>]*>>|\{\{\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}\}\})[^<>"']*)*)?>`,
    String.raw`<%[ \t]*(?:if|else|elseif|endif)\b[^%\n]*%>`,
    String.raw`<<[^<>"'\n](?:[^<>"']|"[^"]*"|'[^']*')*>>`,
    String.raw`\{\{\{(?:(?!\{\{\{)[^\n])*?\}\}\}`,
    String.raw`\{\{[^{}\n]*\}\}`,
  ].join('|'),
  'g',
);
const PICTURE = /\[img[^[\]\n]*\[(?:([^[\]|\n]*)\|)?[^[\]\n]*\]\]/g;
const OUTWARD_LINK = /\[ext\[(?:([^[\]|\n]*)\|)?([^[\]\n]*)\]\]/g;
const LINK = /\[\[([^[\]|\n]*)\|([^[\]\n]*)\]\]/g;
// Matches the mark before a word that would be a link: https://tiddlywiki.com/#CamelCase
const NO_LINK = /(?<!~)~(?=\p{Lu}+\p{Ll}+\p{Lu})/gu;
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
  const shown = program
    .replace(PRAGMA, '')
    .replace(CODE_OR_PROGRAM, (hidden, code?: string) => code ?? newlines(hidden));
  return shown.split('\n').map(lineMarkdown).join('\n');
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

// Leaves code as it is.
function inlineMarkdown(line: string): string {
  const parts = line.split(new RegExp(CODE));
  return parts.map((part, i) => (i % 2 ? part : textMarkdown(part))).join('');
}

function textMarkdown(text: string): string {
  return text
    .replace(/#(?=\S)/g, '\\#')
    .replace(PICTURE, (_, label = '') => label as string)
    .replace(OUTWARD_LINK, (_, label: string | undefined, address: string) => label ?? address)
    .replace(LINK, (_, label: string, target: string) =>
      target.includes('://') ? label : `[[${target}|${label}]]`,
    )
    .replace(STYLE, '')
    .replace(NO_LINK, '')
    .replace(/''/g, '**')
    .replace(/(?<![:\w])\/\/|(?<=\S)\/\/(?!\w)/g, '*')
    .replace(/,,|\^\^/g, '');
}
