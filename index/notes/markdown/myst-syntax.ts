// Syntax of MyST, which Jupyter Book and Sphinx read: https://mystmd.org/guide/syntax-overview and
// https://myst-parser.readthedocs.io/en/latest/syntax/typography.html#comments

import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { readIndented } from './indented-syntax.js';
import { addParagraph, ENDS_ANY, isIndented, isWrittenFor, matchLine, showInstead } from './inline-rules.js';

// Matches lines that no page shows: comments, breaks between blocks, names of targets.
const HIDDEN = /(?:%|\+{3}|\([\w|@<>*./+:-]{1,100}\)=[ \t]*$).*$/my;
// Matches the break above a block that is removed: https://jupyterbook.org/v1/interactive/hiding.html
const REMOVED = /^\+{3}.*\bremove[-_]cell\b/;
// Matches what ends such a block: the next break, or code that is run.
const NEXT_BLOCK = /^(?:\+{3}[ \t]*(?:$|\{)|[`~]{3,}\{code-cell\})/;
// Matches a role with its text, after which a target may stand.
const ROLE = /\{[a-z][\w:+.-]{0,100}\}(`{1,10})(?!`)([^]{1,1000}?)(?:[ \t\n]<[^<>`]{0,500}>)?(?<!`)\1(?!`)/iy;

// Matches the first line of a fence that is no code but a directive with text. Some directives have an address or
// a language for a title.
const DIRECTIVE =
  /(`{3,}|~{3,}|:{3,})[ \t]*\{(?!(?:code|sourcecode|literalinclude|math|mermaid|eval-rst|image|toctree)\b)([\w:+.-]+)\}[ \t]*(.*)$/my;
const ADDRESSED = /^(?:embed|figure|iframe|highlight)$/;
const OPTIONS = /^(?:[ \t]*---[ \t]*\n(?:.*\n)*?[ \t]*---[ \t]*\n|(?:[ \t]*:[\w-]+:.*\n)+)/;

// Matches directives of which Sphinx shows no text of the note, unless a setting says so.
const UNSEEN = /^(?:todo|index|include|contents|bibliography)$/;
// Matches directives whose title is a condition, and the conditions that a website meets.
// https://www.sphinx-doc.org/en/master/usage/restructuredtext/directives.html#directive-only,
// https://docutils.sourceforge.io/docs/ref/rst/directives.html#raw-data-pass-through
const CONDITIONAL = /^(?:ifconfig|only|raw)$/;
const MET = /^(?!.*\b(?:and|not)\b).*html\b|^not (?:latex|pdf|epub)\s*$/;

/** Plugin for the comments, directives, targets and roles of MyST, in notes that may be written for it. */
export function mystSyntax(md: MarkdownIt): void {
  md.block.ruler.before('list', 'myst_hidden', hiddenLine, ENDS_ANY);
  md.block.ruler.before('fence', 'myst_directive', directive, ENDS_ANY);
  const role = showInstead(ROLE, ([, , text]) => text!);
  md.inline.ruler.before(
    'link',
    'myst_role',
    (state, silent) => isWrittenFor('myst', state) && role(state, silent),
  );
}

function hiddenLine(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (!isWrittenFor('myst', state) || isIndented(state, start)) return false;
  const [line] = matchLine(HIDDEN, state, start) ?? [];
  if (line === undefined || silent) return line !== undefined;
  const lineAt = (at: number) => state.getLines(at, at + 1, 0, false);
  state.line = start + 1;
  if (REMOVED.test(line)) while (state.line < end && !NEXT_BLOCK.test(lineAt(state.line))) state.line++;
  return true;
}

// Reads the text of a fence as Markdown, without the options in its first lines.
function directive(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (!isWrittenFor('myst', state) || isIndented(state, start)) return false;
  const [, fence, name, title] = matchLine(DIRECTIVE, state, start) ?? [];
  if (fence === undefined) return false;
  if (silent) return true;
  let last = start + 1;
  while (last < end && !isEnd(state.getLines(last, last + 1, 0, false).trim(), fence)) last++;
  const [options = ''] = OPTIONS.exec(state.getLines(start + 1, last, state.blkIndent, true)) ?? [];
  const first = start + options.split('\n').length;
  const isConditional = CONDITIONAL.test(name!);
  const isSeen = !UNSEEN.test(name!) && !/^[ \t]*:?hidden:/m.test(options);
  if (isSeen && (!isConditional || MET.test(title!))) {
    if (!isConditional && !ADDRESSED.test(name!)) addParagraph(state, start, start + 1, title!);
    readIndented(state, first, last, state.blkIndent);
  }
  state.line = Math.min(last + 1, end);
  return true;
}

function isEnd(line: string, fence: string): boolean {
  return line.startsWith(fence) && !line.replaceAll(fence[0]!, '');
}
