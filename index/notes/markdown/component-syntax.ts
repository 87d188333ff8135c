// Block components of Nuxt Content: https://content.nuxt.com/docs/files/markdown#block-components
//
//   ::card
//   ---
//   icon: leaf
//   ---
//   Text
//   #footer
//   Text of a slot
//   ::

import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { addParagraph, ENDS_ANY, matchAt, matchLine, textStart } from './inline-rules.js';

const OPEN = /:{2,}[a-z][\w-]*(?:\[([^\]\n]*)\])?(?:\{[^\n]*\})?[ \t]*$/my;
const CLOSE = /:{2,}[ \t]*$/my;
const SLOT = /#[a-z][\w-]*[ \t]*$/my;
const PROPERTIES = /[ \t]*---[ \t]*\n(?:(?![ \t]*---)[^\n]*\n){0,200}?[ \t]*---[ \t]*$/my;

interface ComponentEnv {
  /** Place of the line that closes the component. */
  componentEnd?: number;
  /** Lines that open or close a component, by their indentation, as they were sought last. */
  outerLines?: Map<number, OuterLine>;
}

interface OuterLine {
  /** Place of the line; infinite where there is none. */
  at: number;
  closes: boolean;
}

/** Plugin that keeps the label and the text of components, and drops their properties and the names of slots. */
export function componentSyntax(md: MarkdownIt): void {
  md.block.ruler.before('table', 'component', componentLine, ENDS_ANY);
}

function componentLine(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const { src, bMarks, tShift, eMarks } = state;
  const from = textStart(state, start);
  if (!/[:#]/.test(src[from] ?? '')) return false;
  const env = state.env as ComponentEnv;
  const isWithin = bMarks[start]! <= (env.componentEnd ?? -1);
  const open = isWithin || src[from + 2] !== ':' ? matchLine(OPEN, state, start) : undefined;
  const isPart = isWithin && (matchLine(CLOSE, state, start) ?? matchLine(SLOT, state, start));
  if (!open && !isPart) return false;
  if (silent) return true;
  state.line = start + 1;
  if (!open) return true;
  if (!isWithin) env.componentEnd = endOfComponent(env, src, eMarks[start]!, tShift[start]!);
  if (open[1]) addParagraph(state, start, start + 1, open[1]);
  const [properties] = matchAt(PROPERTIES, src, eMarks[start]! + 1, src.length) ?? [];
  if (properties) state.line += properties.split('\n').length;
  return true;
}

// The next line that is indented alike opens or closes a component. One without an end, as other tools have it, has no
// text of its own.
function endOfComponent(env: ComponentEnv, source: string, start: number, indent: number): number {
  env.outerLines ??= new Map();
  // Components come in the order of the text, so what lies ahead of one is ahead of those before it too.
  let next = env.outerLines.get(indent);
  if (!next || next.at < start) env.outerLines.set(indent, (next = outerLine(source, start, indent)));
  return next.closes ? next.at : -1;
}

function outerLine(source: string, start: number, indent: number): OuterLine {
  const outer = new RegExp(`^[ \\t]{${indent}}::(?:([a-z])|[ \\t]*$)`, 'gm');
  outer.lastIndex = start;
  const found = outer.exec(source);
  return { at: found?.index ?? Infinity, closes: !!found && !found[1] };
}
