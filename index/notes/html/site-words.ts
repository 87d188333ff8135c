// Learns from the pages of a site which words of their titles and headings are the site's.

import { countEach } from '../../../src/core/text/strings.js';
import type { SiteWords } from '../../sites/note-rules.js';

/** Pattern of what stands between the title of a page and the name of its site. */
export const JOINT = String.raw`\s*(?:\s[-–—|·•:»«/]+\s|[:|–—]\s)\s*`;

/** Title, description, headings and lines of text of a page, as it writes them. */
export interface PageHead {
  title: string;
  description: string;
  headings: readonly string[];
  lines: readonly string[];
}

/** Words of a site of which no page was read. */
export const NO_WORDS: SiteWords = {
  names: [],
  titles: [],
  headings: [],
  lines: [],
  descriptions: [],
};

// Fewer pages may begin alike by chance.
const LEAST_PAGES = 3;
const MAX_TITLE = 300;
const PARTS = new RegExp(JOINT, 'gu');

/** Learns the words that more than half of these pages have. */
export function siteWords(pages: readonly PageHead[]): SiteWords {
  const titles = pages.map(({ title }) => title).filter(({ length }) => length && length <= MAX_TITLE);
  return {
    names: common(titles.map(endsOf)).sort((a, b) => b.length - a.length),
    titles: common(titles.map((title) => [title])),
    headings: common(pages.map(({ headings }) => headings)),
    // Copies of one page have their lines in common.
    lines: common([...new Map(pages.map(({ lines }) => [lines.join('\n'), lines])).values()]),
    descriptions: common(pages.flatMap(({ description }) => (description ? [[description]] : []))),
  };
}

function endsOf(title: string): string[] {
  const joints = [...title.matchAll(PARTS)];
  const ends = joints.flatMap(({ 0: joint, index }) => [
    title.slice(0, index),
    title.slice(index + joint.length),
  ]);
  return [...ends, ...(/\s\(([^()]+)\)$/u.exec(title)?.slice(1) ?? [])];
}

function common(lists: readonly (readonly string[])[]): string[] {
  const counts = countEach(lists.flatMap((list) => [...new Set(list)]));
  const isCommon = (count: number): boolean => count >= LEAST_PAGES && count * 2 > lists.length;
  return [...counts].filter(([text, count]) => /\p{L}/u.test(text) && isCommon(count)).map(([text]) => text);
}
