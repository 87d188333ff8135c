// From Markdown to sections.

import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { Section } from '../src/core/note.js';
import { Concealer } from './concealer.js';
import { htmlText } from './html-text.js';
import { inlineTags, inlineText } from './markdown-text.js';
import { obsidianSyntax, type NoteEnv } from './obsidian-syntax.js';
import { plainLine, plainText } from './plain-text.js';

/** What is read of a note's text, in any format. */
export interface Body {
  /** The title that the text gives itself; empty where it gives none. */
  title: string;
  sections: Section[];
  /** Tags that stand in the text. */
  tags: string[];
  /** A comment that is never closed, with its line in the text, from 1. */
  open: { mark: string; line: number } | undefined;
}

const MARKDOWN = parser();
// MDX knows no indented code, so a fence may be indented at will, and no HTML: its tags go before the text is parsed.
const MDX = parser().disable(['code', 'html_block', 'html_inline', 'autolink']);
MDX.block.ruler.at('fence', indentedFence, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });

function parser(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true }).use(obsidianSyntax);
  // Addresses are dropped, so none is dangerous; refusing one would leave it in the text.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (url) => url;
  return markdown;
}

// Without a blank line between, Markdown takes an indented fence under a tag for more of a paragraph.
const FENCE_UNDER_TAG = /^([ \t]*<[^\n]*>[ \t]*)\n(?=[ \t]{4,}(?:`{3}|~{3}))/gm;
const [fence] = new MarkdownIt('zero').enable('fence').block.ruler.getRules('');

function indentedFence(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const { blkIndent } = state;
  state.blkIndent = Math.max(blkIndent, state.sCount[start]! - 3);
  const found = fence!(state, start, end, silent);
  state.blkIndent = blkIndent;
  return found;
}

/**
 * Reads Markdown as Obsidian and CommonMark have it.
 * @param titled whether a first heading of the first rank is the note's title and no heading of a section
 */
export function readMarkdown(source: string, { mdx, titled }: { mdx: boolean; titled: boolean }): Body {
  const env: NoteEnv = { concealer: new Concealer(mdx), mdx };
  const tokens = mdx ? MDX.parse(source.replace(FENCE_UNDER_TAG, '$1\n\n'), env) : MARKDOWN.parse(source, env);
  const draft = new BodyDraft(titled);
  tokens.forEach((token, i) => draft.add(token, tokens[i - 1]));
  const { open } = env.concealer;
  return { ...draft.finish(), open: open && { mark: open.mark, line: open.line + 1 } };
}

interface Draft {
  heading: string;
  anchor: string;
  text: string[];
  code: string[];
}

class BodyDraft {
  readonly #slugger = new GithubSlugger();
  readonly #sections: Draft[] = [{ heading: '', anchor: '', text: [], code: [] }];
  readonly #tags: string[] = [];
  readonly #titled: boolean;
  #title = '';

  constructor(titled: boolean) {
    this.#titled = titled;
  }

  add({ type, content, children }: Token, before: Token | undefined): void {
    const { text, code } = this.#sections.at(-1)!;
    if (type === 'fence' || type === 'code_block') code.push(plainText(content));
    else if (type === 'html_block') text.push(htmlText(content));
    else if (type !== 'inline') return;
    else if (before?.type === 'heading_open') this.#addHeading(plainLine(inlineText(children!)), before.tag);
    else {
      text.push(inlineText(children!));
      for (const tag of inlineTags(children!)) this.#tags.push(tag);
    }
  }

  finish(): Omit<Body, 'open'> {
    const sections = this.#sections.map(({ heading, anchor, text, code }) => ({
      heading,
      anchor,
      text: text.join('\n').split('\n').map(plainLine).filter(Boolean).join('\n'),
      code: code.map((block) => block.trimEnd()).filter(Boolean).join('\n'), // prettier-ignore
    }));
    return {
      title: this.#title,
      sections: sections.filter(({ heading, text, code }) => heading || text || code),
      tags: this.#tags,
    };
  }

  #addHeading(heading: string, rank: string): void {
    if (!heading) return;
    const anchor = this.#slugger.slug(heading);
    if (this.#titled && rank === 'h1' && this.#isEmpty()) this.#title = heading;
    else this.#sections.push({ heading, anchor, text: [], code: [] });
  }

  #isEmpty(): boolean {
    const [first, second] = this.#sections;
    return !this.#title && !second && !first!.code.length && first!.text.every((text) => !text.trim());
  }
}
