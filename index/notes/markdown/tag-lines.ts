// Plugin for markdown-it with lines of tags: those that Markdown takes for something else, and those of properties.

import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { paragraphOf } from './inline-rules.js';
import { inlineText } from './markdown-text.js';

// Matches the small heading by which HackMD has tags: "###### tags: `moss` `late beans`".
const HEADING = /^tags?\s*[:：]((?:[\s,]*`[^`\n]+`)+)$/iu;
// Matches a block of code that holds nothing but tags.
const CODE = /^(?:\s*#\p{L}[^\s#]*)+\s*$/u;
// Matches what a line of tags holds beside them: "Tags: #moss, #late-beans".
const LABEL = /^[^\p{L}]*(?:tags?|标签|標籤|タグ|태그|теги|etiquetas)\s*[:：]+[^\p{L}\d]*$/iu;

/**
 * Plugin for the tags of HackMD, and for those in an indented line that ends a note, as in the Zettelkasten `zet`. A line
 * that names its tags as such is no text.
 */
export function tagLines(md: MarkdownIt): void {
  md.core.ruler.after('block', 'tag_lines', readTagLines);
  md.core.ruler.after('inline', 'hidden_tag_lines', hideTagLines);
}

function hideTagLines({ tokens }: StateCore): void {
  for (const line of tokens.flatMap(({ children }) => linesOf(children ?? []))) {
    const others = line.filter(({ type }) => type !== 'hashtag');
    if (others.length < line.length && LABEL.test(inlineText(others)))
      for (const token of line) token.hidden = true;
  }
}

/** Parts inline tokens at their line breaks, which are left out. */
function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens)
    if (token.type.endsWith('break')) lines.push([]);
    else lines.at(-1)!.push(token);
  return lines;
}

function readTagLines(state: StateCore): void {
  const { tokens } = state;
  tokens.forEach((token, i) => {
    const written = tokens[i - 1]?.tag === 'h6' ? HEADING.exec(token.content)?.[1] : undefined;
    if (!written) return;
    token.content = `tags: ${written.replace(/`([^`]+)`/gu, '#[[$1]]')}`;
    for (const mark of [tokens[i - 1]!, tokens[i + 1]!])
      mark.type = mark.type.replace('heading', 'paragraph');
  });
  const last = tokens.at(-1);
  if (last?.type !== 'code_block' || !CODE.test(last.content)) return;
  tokens.splice(-1, 1, ...paragraphOf(state, last.content.trim(), last));
}
