// Groups the pieces of a page into sections.

import type { Section } from '../../../src/core/note.js';
import { decoded } from '../../../src/core/text/strings.js';
import { LINE_BREAK, type HtmlPiece } from './html-pieces.js';
import type { SiteWords } from '../../sites/note-rules.js';
import { withFormulas } from '../../text/page-formulas.js';
import { plainLine, plainText } from '../../text/plain-text.js';
import { beginSection, finishSections, type SectionDraft } from '../section-drafts.js';

/** Greatest length of a heading. A longer one was never closed, or is a paragraph in large letters. */
const MAX_HEADING = 300;

/** Gives the text of a heading; empty for other pieces. */
export function headingOf({ kind, runs }: HtmlPiece): string {
  if (kind !== 'heading' || runs.length > MAX_HEADING) return '';
  const text = runs.join('');
  const line = text.length > MAX_HEADING * 4 ? '' : plainLine(text);
  return line.length > MAX_HEADING ? '' : line;
}

/** Splits pieces at their headings, except at a first heading that is one of the page's titles. */
export function toSections(pieces: readonly HtmlPiece[], titles: readonly string[]): Section[] {
  const drafts = [beginSection()];
  let titled = false;
  for (const piece of pieces) {
    const heading = headingOf(piece);
    const isTitle: boolean = heading !== '' && titles.includes(heading) && !titled && drafts.length === 1;
    titled ||= isTitle;
    if (heading && !isTitle) drafts.push(beginSection(withFormulas(heading), piece.anchor));
    else if (!heading) addText(drafts.at(-1)!, piece);
  }
  return finishSections(
    drafts,
    (texts) => shownLines(texts.join('')).map(withFormulas).join('\n'),
    codeBlock,
  );
}

/**
 * Leaves out the sections and lines with which a page begins or ends as most pages of its site do. Such are menus and
 * notices of pages by hand. So is a line that tells the page's address, as notices of copyright do.
 * @param address of the page on its site; empty if it is not told
 */
export function ownSections(
  sections: readonly Section[],
  { headings, lines }: SiteWords,
  address: string,
): Section[] {
  const shared = new Set(['', ...headings, ...lines]);
  const place = /\/\/[^/]+\/.+/u.exec(comparable(address))?.[0];
  const tellsPlace = (line: string): boolean => place !== undefined && comparable(line).endsWith(place);
  const isOwn = (line: string): boolean => !shared.has(line) && !tellsPlace(line);
  const hasOwn = ({ heading, text, code }: Section): boolean =>
    code !== '' || [heading, ...text.split('\n')].some(isOwn);
  const own = sections.slice(0, sections.findLastIndex(hasOwn) + 1).slice(sections.findIndex(hasOwn));
  return own.map((section, i) => {
    const written = section.text.split('\n');
    const start = i ? 0 : written.findIndex(isOwn);
    const end = i < own.length - 1 ? written.length : written.findLastIndex(isOwn) + 1;
    return { ...section, text: start < 0 ? '' : written.slice(start, end).join('\n') };
  });
}

// Gives an address, or a line that ends with one, without what may differ in another spelling of it.
function comparable(line: string): string {
  return decoded(line.replace(/\/?(?:index\.html)?$/u, ''));
}

function addText({ text, code }: SectionDraft, { kind, runs }: HtmlPiece): void {
  const written = runs.join('');
  if (kind === 'code') code.push(written);
  else text.push(kind === 'heading' ? LINE_BREAK + written + LINE_BREAK : written);
}

// Gives the lines of a text as a page shows them.
function shownLines(text: string): string[] {
  return text.replaceAll('\0', '').split(LINE_BREAK).map(plainLine).filter(Boolean);
}

/** True if pieces of text hold a line, and no other words in it. */
export function hasLine(pieces: readonly HtmlPiece[], line: string): boolean {
  const texts = pieces.filter(({ kind }) => kind === 'text').map(({ runs }) => runs.join(''));
  return texts.some((text) => text.includes(line) && shownLines(text).includes(line));
}

// Cleans a block of code. Blocks of numbers alone are line numbers of a highlighter, and are dropped.
function codeBlock(written: string): string {
  const block = plainText(written.replaceAll('\0', '').replaceAll(LINE_BREAK, '\n'))
    .replace(/^(?:[^\S\n]*\n)+/u, '')
    .trimEnd();
  return /^[\d\s]*$/u.test(block) ? '' : block;
}
