// Syntax of MyST, which Jupyter Book and Sphinx read: https://mystmd.org/guide/syntax-overview and
// https://myst-parser.readthedocs.io/en/latest/syntax/typography.html#comments

import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { readIndented } from './indented-syntax.js';
import { addParagraph, ENDS_ANY, isIndented, isWrittenFor, matchLine, showInstead } from './inline-rules.js';

// Matches lines that no page shows: comments, breaks between blocks, names of targets.
const HIDDEN = /(?:%|\+{3}|\([\w|@<>*./+:-]{1,100}\)=[ \t]*$).*$/my;
// Matches a role with its text, after which a target may stand.
const ROLE = /\{[a-z][\w:+.-]{0,100}\}(`{1,10})(?!`)([^]{1,1000}?)(?:[ \t\n]<[^<>`]{0,500}>)?(?<!`)\1(?!`)/iy;

// Matches the first line of a fence that is no code but a directive with text. Some directives have an address or
// a language for a title.
const DIRECTIVE =
  /(`{3,}|~{3,}|:{3,})[ \t]*\{(?!(?:code|sourcecode|literalinclude|math|mermaid|eval-rst|image|toctree)\b)([\w:+.-]+)\}[ \t]*(.*)$/my;
const ADDRESSED = /^(?:figure|iframe|highlight)$/;
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

function hiddenLine(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (!isWrittenFor('myst', state) || isIndented(state, start)) return false;
  if (!matchLine(HIDDEN, state, start)) return false;
  if (!silent) state.line = start + 1;
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
