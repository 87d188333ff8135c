// Code between tags: `{% highlight %}` of Jekyll, `{% codeblock %}` of Hexo, and shortcodes that many sites of Hugo have.

import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { addParagraph, textStart } from './inline-rules.js';
import { shownAttributes } from './template-syntax.js';

// The maximal number of characters in a tag.
const MAX_TAG = 500;
// Shortcodes that show what stands between them as it is written.
const SHORTCODES = 'highlight|code(?:-?block|-?snippet|-toggle)?|command|mermaid|shell|terminal';
// Matches a tag that begins or ends code. Shortcodes with `%` are read as Markdown first, but for Hugo's own.
const TAG = new RegExp(
  [
    String.raw`\{%-?\s*(?<endLiquid>end)?(?<liquid>highlight|code(?:block)?)\b[^%\n]{0,${MAX_TAG}}%\}`,
    String.raw`\{\{(?:<|%(?=[\s/]*highlight))\s*(?<endShortcode>\/)?\s*(?<shortcode>${SHORTCODES})(?=[\s>%])[^\n]{0,${MAX_TAG}}?(?<!\/\s?)[>%]\}\}`,
  ].join('|'),
  'g',
);
// Matches what a block of Markdown has rather than code: a fence, or a shortcode that is run.
const MARKDOWN = /^[ \t]*(?:\x60{3}|~{3})|\{\{[<%](?!\/\*)/m;

/** Place of code in a source, between its tags. */
interface Code {
  start: number;
  end: number;
  /** Place behind the tag that ends the code; Infinity without one. */
  tagEnd: number;
}

/** Plugin that takes what stands between such tags for code, below the title that the first tag may give. */
export function templateCode(md: MarkdownIt): void {
  let [source, codes] = ['', new Map<number, Code>()];
  md.block.ruler.before('fence', 'template_code', code, { alt: ['paragraph'] });

  function code(state: StateBlock, start: number, end: number, silent: boolean): boolean {
    if (state.src !== source) [source, codes] = [state.src, codesIn(state.src)];
    const code = codes.get(textStart(state, start));
    const last = code && lastLine(state, start, end, code);
    if (last === undefined) return false;
    if (silent) return true;
    const title = shownAttributes(state.src.slice(textStart(state, start), code!.start)).trim();
    if (title) addParagraph(state, start, start + 1, title);
    const token = state.push('fence', 'code', 0);
    token.content = textOf(state, start, last, code!);
    token.map = [start, last];
    state.line = last + 1;
    return true;
  }
}

// Finds code by the place of the tag before it. A tag that is never closed begins none, but for `highlight`.
function codesIn(source: string): Map<number, Code> {
  const codes = new Map<number, Code>();
  const open = new Map<string, { index: number; start: number }>();
  for (const { 0: tag, index, groups } of source.matchAll(TAG)) {
    const { liquid, shortcode, endLiquid, endShortcode } = groups!;
    const name = liquid ? `% ${liquid}` : shortcode!;
    const before = open.get(name);
    open.delete(name);
    if (!(endLiquid ?? endShortcode)) open.set(name, { index, start: index + tag.length });
    else if (before && (name.endsWith('highlight') || !MARKDOWN.test(source.slice(before.start, index))))
      codes.set(before.index, { start: before.start, end: index, tagEnd: index + tag.length });
  }
  for (const [name, { index, start }] of open)
    if (name.endsWith('highlight')) codes.set(index, { start, end: source.length, tagEnd: Infinity });
  return codes;
}

// Gives the line with the tag that ends the code; undefined if it lies beyond, or has text behind the tag.
function lastLine(
  { src, eMarks }: StateBlock,
  start: number,
  end: number,
  { tagEnd }: Code,
): number | undefined {
  if (tagEnd === Infinity) return end - 1;
  let line = start;
  while (line < end && eMarks[line]! < tagEnd) line++;
  return line < end && !src.slice(tagEnd, eMarks[line]).trim() ? line : undefined;
}

function textOf(state: StateBlock, start: number, last: number, { start: from, end }: Code): string {
  const lines = state.getLines(start, last + 1, state.sCount[start]!, false);
  const behind = Math.max(0, state.eMarks[last]! - end);
  return lines.slice(from - textStart(state, start), lines.length - behind).replace(/^[ \t]*\n|[ \t]+$/g, '');
}
