// Makes the body of a note from the tokens of Markdown.

import type Token from 'markdown-it/lib/token.mjs';
import type { Link } from '../../../src/core/note.js';
import type { AnchorRule } from '../../sites/site.js';
import { contentsEntries } from './contents-lists.js';
import { htmlText } from '../html/html-text.js';
import { inlineTags, inlineText, textRuns, withEmoji } from './markdown-text.js';
import { MAX_TITLE } from '../../properties/metadata.js';
import { linksIn } from './markdown-links.js';
import { withoutIncludes, withoutTags } from './template-syntax.js';
import { clip, plainLine, plainLines, plainText } from '../../text/plain-text.js';
import type { Body } from '../reader.js';
import { beginSection, finishSections } from '../section-drafts.js';

/** Options of {@link bodyOf}. */
export interface BodyOptions {
  /** True if a first `h1` is the note's title and not a section's heading. */
  titled: boolean;
  /** True if it is the title after other text too. Default false. */
  anywhere?: boolean | undefined;
  /** Gives true if the first of several `h1` is the title. Default: it is. */
  isTitle?: ((heading: string) => boolean) | undefined;
  anchors: AnchorRule;
  /** First line of the text in the file. */
  line: number;
  /** Line in the file of each line of the text, from the first one on, from 0. Default: the same. */
  lines?: readonly number[] | undefined;
}

/** Collects the sections, tags and links of a note. */
export function bodyOf(tokens: readonly Token[], options: BodyOptions): Body {
  const ranks = tokens.flatMap(({ type, tag }) => (type === 'heading_open' ? [tag] : []));
  const isAlone = ranks.filter((rank) => rank === 'h1').length < 2;
  const isHighest = ranks.slice(1).every((rank) => rank > ranks[0]!);
  const entries = contentsEntries(tokens);
  const draft = new BodyDraft(isAlone ? { ...options, isTitle: undefined } : options, isHighest, entries);
  let line = options.line;
  tokens.forEach((token, i) => {
    if (token.map) line = options.line + (options.lines?.[token.map[0]] ?? token.map[0]);
    draft.add(token, tokens[i - 1], line);
  });
  return draft.finish();
}

class BodyDraft {
  readonly #options: BodyOptions;
  readonly #sections = [beginSection()];
  readonly #tags: string[] = [];
  readonly #links: Link[] = [];
  readonly #isHighest: boolean;
  readonly #entries: ReadonlySet<Token>;
  #title = '';
  #heading: { heading?: string } = {};

  /**
   * @param isHighest true if no other heading is as high as the first
   * @param entries of tables of contents, which are no text of the note
   */
  constructor(options: BodyOptions, isHighest: boolean, entries: ReadonlySet<Token>) {
    this.#options = options;
    this.#isHighest = isHighest;
    this.#entries = entries;
  }

  // Adds a token. Cells of a table have no line of their own, and use that of their row.
  add(token: Token, before: Token | undefined, line: number): void {
    const { type, content } = token;
    const { text, code } = this.#sections.at(-1)!;
    if (type === 'fence' || type === 'code_block') code.push(plainText(withoutIncludes(content)));
    else if (type === 'html_block') text.push(withEmoji(htmlText(withoutTags(content))));
    else if (type === 'inline') this.#addInline(token, before, line);
  }

  finish(): Body {
    return {
      ...this.#heading,
      title: this.#title,
      sections: finishSections(
        this.#sections,
        (texts) => plainLines(texts.join('\n')),
        (block) => block.trimEnd(),
      ),
      tags: this.#tags,
      links: this.#links,
    };
  }

  #addInline(token: Token, before: Token | undefined, line: number): void {
    const children = token.children!;
    for (const link of linksIn(children, line)) this.#links.push(link);
    for (const tag of inlineTags(children)) this.#tags.push(tag);
    if (before?.type === 'heading_open') this.#addHeading(token, before.tag);
    else if (!this.#entries.has(token)) this.#sections.at(-1)!.text.push(inlineText(children));
  }

  // Adds a heading. A heading too long to be shown whole is also indexed as text.
  #addHeading({ children, content }: Token, rank: string): void {
    const heading = plainLine(inlineText(children!));
    if (!heading) return;
    const line = plainLine(inlineText(children!, (tex) => tex));
    const written = { source: content, rank: Number(rank.slice(1)), runs: textRuns(children!) };
    const anchor = this.#options.anchors(line, written);
    const shown = clip(heading, MAX_TITLE);
    const { titled, anywhere, isTitle = () => true } = this.#options;
    const isFirst = rank === 'h1' && (anywhere ? !this.#title : this.#isEmpty() && isTitle(heading));
    if (this.#isHighest && this.#isEmpty()) this.#heading = { heading: shown };
    if (titled && isFirst) this.#title = shown;
    else this.#sections.push(beginSection(shown, anchor));
    if (shown !== heading) this.#sections.at(-1)!.text.push(heading);
  }

  #isEmpty(): boolean {
    const [first, second] = this.#sections;
    return !this.#title && !second && !first!.code.length && first!.text.every((text) => !text.trim());
  }
}
