// Reads a page built by any generator.

import { splitFrontMatter } from '../../properties/front-matter.js';
import { texts, type Property } from '../../properties/properties.js';
import { withoutComments } from './document-comments.js';
import { DATA_READ, exclusionOf, isData } from './html-exclusion.js';
import { placeOf, toLink } from './html-links.js';
import type { HtmlFacts } from './html-facts.js';
import { readPage, type HtmlPage } from './html-page.js';
import type { HtmlPiece } from './html-pieces.js';
import { filterNames, shownMatter, toProperties } from './html-properties.js';
import { notionProperties } from './notion-table.js';
import { hasLine, headingOf, ownSections, toSections } from './html-sections.js';
import { siteNames, titleOf, type ContentHeadings } from './html-title.js';
import { PARTS } from './html-visibility.js';
import { NO_WORDS, type PageHead } from './site-words.js';
import type { SiteWords } from '../../sites/note-rules.js';
import type { Body, SourceFile, SourceRead } from '../reader.js';
import { TRY } from '../work.js';
import { withEndTags } from './walk-html.js';

/**
 * Reads HTML with the metadata of its head, its linked data and Pagefind's attributes. Also reads front matter,
 * which pages have before their generator builds them.
 */
export function readHtml(
  source: string,
  file: Pick<SourceFile, 'path' | 'declared' | 'words' | 'work'> = { path: '' },
): SourceRead {
  const { path, declared = [], words = NO_WORDS, work } = file;
  if (isData(source)) return DATA_READ;
  const { properties: matter, body, bodyLine, warnings } = splitFrontMatter(source, path);
  const closed = /\.xhtml?$/iu.test(path) ? withEndTags(body) : body;
  const text = '\n'.repeat(bodyLine - 1) + withoutComments(closed);
  const page = readShown(text);
  for (const { runs } of page.pieces) work?.spend(TRY * runs.length);
  const { facts, marked } = page;
  const lineAt = lineCounter(text);
  const content = contentOf(page);
  const pieces = page.pieces.filter((piece) => isIn(piece.parts, content) && !headsContents(piece, facts));
  const siteWords = HOME.test(path) ? NO_WORDS : words;
  const headings = headingsOf(page, pieces, siteWords);
  // The posts of a home page may each have a heading of the first rank.
  const isOfPost =
    HOME.test(path) && mainHeadings(pieces).length > 1 && !facts.first('title').startsWith(headings.main);
  const ownHeadings = isOfPost ? { ...headings, main: '' } : headings;
  const title = titleOf(facts, ownHeadings, siteWords);
  const titled: Property[] = title ? [{ key: 'title', value: title.value, line: lineAt(title.at) }] : [];
  const known = [title?.value ?? '', ...siteNames(facts, siteWords)];
  const names = declared.map(({ name }) => name);
  return {
    properties: [
      ...matter,
      ...titled,
      ...shownMatter(text),
      ...notionProperties(text),
      ...toProperties(facts, lineAt, names).filter(
        ({ key, value }) => key !== 'description' || !isMere(texts(value)[0] ?? '', known, siteWords),
      ),
    ],
    declares: filterNames(facts),
    warnings,
    excluded: exclusionOf(facts, path, text),
    marked,
    canonical: facts.of('canonical')[0]?.value,
    body: () =>
      bodyOf(page, { content, pieces, title: title?.value ?? '', lineAt, words: marked ? NO_WORDS : words }),
  };
}

/** True for the heading of a table of contents, which a theme wrote: no part of the title. */
function headsContents(piece: HtmlPiece, facts: HtmlFacts): boolean {
  return (
    piece.isOfContents === true && !facts.of('title').some(({ value }) => value.includes(headingOf(piece)))
  );
}

/** True for a description that is the site's, or has no more words than the title and the site's name. */
function isMere(description: string, known: readonly string[], words: SiteWords): boolean {
  const rest = known.reduce((left, name) => left.replace(name, ''), description);
  return words.descriptions.includes(description) || !/[\p{L}\p{N}]/u.test(rest);
}

/** Reads a page; one that has a script write all its text, as DocC's, as browsers without scripts show it. */
function readShown(html: string): HtmlPage {
  const page = readPage(html);
  const isEmpty = page.pieces.every(({ runs }) => runs.every((run) => !run.trim()));
  return isEmpty && /<noscript>\s*<(?:article|main)\b/iu.test(html) ? readPage(html, true) : page;
}

/** Page whose title is the site's name. */
const HOME = /^index\.x?html?$/iu;

interface Content {
  content: number;
  pieces: readonly HtmlPiece[];
  title: string;
  lineAt: (at: number) => number;
  words: SiteWords;
}

function bodyOf(
  { facts, links, openComment }: HtmlPage,
  { content, pieces, title, lineAt, words }: Content,
): Body {
  const address = facts.first('canonical') || facts.first('meta:og:url');
  // The title may be the words of `<title>` without the site's name, which a heading shows with it.
  const whole = facts.first('title');
  const titles = title && whole.includes(title) ? [title, whole] : [title];
  const place = placeOf(address, facts.first('base'));
  return {
    title: '',
    sections: ownSections(toSections(pieces, titles), words, address),
    tags: [],
    links: links
      .filter(({ parts }) => isIn(parts, content))
      .flatMap(({ href, at }) => toLink(href, lineAt(at), place) ?? []),
    open: openComment === undefined ? undefined : { mark: '<!--', line: lineAt(openComment) },
  };
}

/**
 * Chooses the content of a page: the marked part, else the first part that has text, else everything. Some themes mark
 * all of a page as its main part. There an article that has the title and most of the text is the content.
 */
function contentOf({ marked, pieces }: HtmlPage): number {
  if (marked) return PARTS.marked;
  const sizes = pieces.map(({ parts, runs }) => ({
    parts,
    size: runs.reduce((sum, run) => sum + run.trim().length, 0),
  }));
  const lengthIn = (part: number): number =>
    sizes.reduce((sum, { parts, size }) => (isIn(parts, part) ? sum + size : sum), 0);
  const within = PARTS.main | PARTS.article;
  const [titled] = mainHeadings(pieces.filter(({ parts }) => isIn(parts, PARTS.main)));
  if (titled && isIn(titled.parts, within) && lengthIn(within) * 2 > lengthIn(PARTS.main)) return within;
  return [PARTS.inner, PARTS.main, PARTS.article, PARTS.body].find(lengthIn) ?? 0;
}

function isIn(parts: number, content: number): boolean {
  return (parts & content) === content;
}

/** Lists the headings of the first rank. */
function mainHeadings(pieces: readonly HtmlPiece[]): HtmlPiece[] {
  return pieces.filter((piece) => piece.tag === 'h1' && headingOf(piece));
}

function headingsOf({ facts }: HtmlPage, pieces: readonly HtmlPiece[], words: SiteWords): ContentHeadings {
  const own = pieces.filter(
    (piece) => piece.kind === 'heading' && !words.headings.includes(headingOf(piece)),
  );
  const [main, first] = [mainHeadings(own)[0], own.find(headingOf)];
  const title = facts.first('title');
  // Haddock shows the title as a line above the first heading, which is that of a part.
  const isShown =
    main && title && !words.titles.includes(title) && hasLine(pieces.slice(0, pieces.indexOf(main)), title);
  return { main: main && !isShown ? headingOf(main) : '', first: first ? headingOf(first) : '' };
}

/** Gives what the words of a site are learned from. */
export function headOf(source: string): PageHead {
  const { facts, pieces } = readShown(withoutComments(source));
  return {
    title: facts.first('title'),
    description: facts.first('meta:description') || facts.first('meta:og:description'),
    headings: pieces.map(headingOf),
    lines: toSections(pieces, []).flatMap(({ text }) => text.split('\n')),
  };
}

/** Makes a function that gives the line of an offset, from 1. It is fast for offsets in ascending order. */
function lineCounter(text: string): (at: number) => number {
  const first = { line: 1, start: 0, end: text.indexOf('\n') };
  let here = first;
  return (at) => {
    if (at < here.start) here = first;
    while (here.end >= 0 && here.end < at) {
      const start = here.end + 1;
      here = { line: here.line + 1, start, end: text.indexOf('\n', start) };
    }
    return here.line;
  };
}
