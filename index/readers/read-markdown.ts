// From Markdown to sections.

import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { Section } from '../../src/core/note.js';
import { hideComments, markNumbers, MARKS, MDX_MARKS, type Place } from './comments.js';
import { htmlText } from './html-text.js';
import { inlineTags, inlineText } from './markdown-text.js';
import { fencesApart, mdxSyntax } from './mdx-syntax.js';
import { obsidianSyntax } from './obsidian-syntax.js';
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

const MARKDOWN = markdownParser();
const MDX = markdownParser().use(mdxSyntax);
const LITERAL = new Set(['code_inline', 'fence']);

function markdownParser(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true }).use(obsidianSyntax);
  // Addresses are dropped, so none is dangerous; refusing one would leave it in the text.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (url) => url;
  return markdown;
}

/**
 * Reads Markdown as Obsidian and CommonMark have it.
 * @param titled whether a first heading of the first rank is the note's title and no heading of a section
 */
export function readMarkdown(source: string, { mdx, titled }: { mdx: boolean; titled: boolean }): Body {
  const { text, open } = visibleMarkdown(source, mdx);
  const tokens = (mdx ? MDX : MARKDOWN).parse(text, {});
  const draft = new BodyDraft(titled);
  tokens.forEach((token, i) => draft.add(token, tokens[i - 1]));
  return { ...draft.finish(), open };
}

/** The Markdown that is left of a source when everything that no page shows is taken out. */
export function visibleMarkdown(source: string, mdx: boolean): { text: string; open: Body['open'] } {
  const parser = mdx ? MDX : MARKDOWN;
  const { text, open } = hideComments(source, mdx ? MDX_MARKS : MARKS, (prepared) =>
    placesIn(parser.parse(prepared, {})),
  );
  return { text: mdx ? fencesApart(text) : text, open };
}

function placesIn(tokens: readonly Token[]): Map<number, Place> {
  const leaves = tokens
    .flatMap((token) => token.children ?? [token])
    .filter(({ type }) => !LITERAL.has(type));
  return new Map(
    leaves.flatMap(({ type, content }) =>
      markNumbers(content).map((number): [number, Place] => [number, placeIn(type)]),
    ),
  );
}

function placeIn(type: string): Place {
  if (type === 'code_block') return 'indented';
  return type.startsWith('html') ? 'html' : 'text';
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
