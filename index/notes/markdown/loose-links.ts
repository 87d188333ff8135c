// Links and pictures that are none in CommonMark, but are in MkDocs, Pelican or Logseq.

import type MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { isOfLogseq, isWrittenFor, matchHere, readWithin, showInstead } from './inline-rules.js';
import { pictureLabel } from '../../text/wikilinks.js';

const LABEL = String.raw`\[((?:\`[^\`\n]{1,200}\`|[^[\]\`\n]){1,200})\]`;
// Matches a link to a name in the site's code or settings: https://mkdocstrings.github.io/autorefs/
const REFERENCE = new RegExp(String.raw`${LABEL}\[[\w-]+(?:[.:/][\w-]+)+\]`, 'y');
// Matches a link whose address has spaces, and one whose address lies in a file that MkDocs includes.
const SPACED_LINK = new RegExp(String.raw`(?<![\w\]$])${LABEL}\([^()<>"\n]+\)`, 'y');
const ELSEWHERE = new RegExp(String.raw`${LABEL}\[[a-z][\w-]{2,}\]`, 'y');
const INCLUDE = /^[ \t]*(?:\{%-?\s*include|-+8<-+)/m;

// Matches a picture whose address has spaces: `![Bed](a bed.png)`.
const SPACED = /!\[([^[\]\n]*)\]\([^()<>"\n]+\)/y;

interface LinkEnv {
  /** True if addresses of links may lie in another file. */
  includes?: boolean;
}

/** Plugin that shows the labels of such links and pictures alone. */
export function looseLinks(md: MarkdownIt): void {
  const spaced = showInstead(SPACED, ([, label]) => pictureLabel(label));
  md.core.ruler.after('block', 'loose_includes', ({ src, env }) => {
    (env as LinkEnv).includes = INCLUDE.test(src);
  });
  md.inline.ruler.after('image', 'loose_picture', (state, silent) => isLoose(state) && spaced(state, silent));
  md.inline.ruler.after('link', 'loose_link', link);
}

function isLoose(state: StateInline): boolean {
  return isWrittenFor('multimarkdown', state) || isOfLogseq(state);
}

function link(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '[') return false;
  const { includes } = state.env as LinkEnv;
  const match =
    matchHere(REFERENCE, state) ??
    (isLoose(state)
      ? (matchHere(SPACED_LINK, state) ?? (includes && matchHere(ELSEWHERE, state)))
      : undefined);
  if (!match) return false;
  if (!silent) readWithin(state, pos + 1, pos + 1 + match[1]!.length);
  state.pos = pos + match[0].length;
  return true;
}
