// Chooses the title of a page among its candidates.

import type { Fact, HtmlFacts } from './html-facts.js';
import { escapePattern } from '../../sites/patterns.js';
import type { SiteWords } from '../../sites/note-rules.js';
import { JOINT } from './site-words.js';

/** Headings of a page's content; empty where it has none. */
export interface ContentHeadings {
  /** First `h1`. */
  main: string;
  /** First heading of any rank. */
  first: string;
}

/**
 * Chooses the title of a page: Pagefind's, else its first `h1`, else what a class calls so. Else it is Open Graph's or
 * JSON-LD's, else the `<title>` without the site's name. Where that is the site's or a mere number, it is the first
 * heading.
 * @param headings headings of the content that are not the site's
 * @param words words of the site
 */
export function titleOf(
  facts: HtmlFacts,
  { main, first }: ContentHeadings,
  words: SiteWords,
): Fact | undefined {
  const names = siteNames(facts, words);
  const [title] = facts.of('title');
  const given = facts.of('meta:og:title')[0] ?? facts.of('ld:headline')[0] ?? title;
  const [own, short] = [title, given].map((text) => withoutSite(text, names));
  const isOwn = ({ value }: Fact): boolean =>
    ![...words.headings, ...words.names, ...words.titles].includes(value) &&
    (!title || title.value.startsWith(value) || own!.value.startsWith(value));
  const isLess = short && (words.titles.includes(short.value) || isNumberOf(short.value, first));
  const heading = facts.of('h1').find(({ value }) => value === main);
  const [highest] = facts.of('h1');
  const isAbove = ({ at }: Fact): boolean => !title && highest !== undefined && at < highest.at;
  return (
    facts.of('pagefind-meta:title').at(-1) ??
    // Exports of Google Docs have no `<title>`, but a line for it.
    facts.of('class:title').find(isAbove) ??
    // Quartz shows the title above its article, which may have an `h1` of its own.
    facts.of('body:h1').find((one) => one.value === own?.value && isOwn(one)) ??
    // Exports of Confluence name the space in both.
    (heading && heading.value === title?.value ? withoutSite(heading, names, []) : heading) ??
    (main ? { value: main, at: 0 } : undefined) ??
    // An `h1` outside the content is the page's if the `<title>` begins with it, else the site's.
    facts.of('h1').find(isOwn) ??
    (title &&
      facts
        .of('class:title')
        .flatMap(({ value, at }) => agreed(value, title.value).map((text) => ({ value: text, at })))[0]) ??
    (isLess && first ? { value: first, at: short.at } : short) ??
    facts.of('pagefind-default-meta:title').at(-1) ??
    highest
  );
}

/** Gives the names of a site: those that the page tells, and those that titles begin or end with. */
export function siteNames(facts: HtmlFacts, { names }: SiteWords): string[] {
  const told = [...facts.of('meta:og:site_name'), ...facts.of('meta:application-name')];
  return [...told.map(({ value }) => value), ...names];
}

// Texinfo titles a page `Soil: 1.1` where its heading is `1.1 Clay`.
function isNumberOf(title: string, heading: string): boolean {
  return /^[\d.]+$/u.test(title) && heading.startsWith(`${title} `);
}

// Gives the title without the site's name where a text agrees: `Soil: Worm Class` with `Worm Class`, which may be `final`,
// and `Soil: worms/a.h Source` with `a.h`. The end of a title alone says less than the text: `Soil: Members`.
function agreed(text: string, title: string): string[] {
  const [, own] = /:\s+(.*)/u.exec(title) ?? [];
  if (!own) return [];
  if (own.endsWith(text) || text.endsWith(own)) return [text];
  return text.startsWith(own) || own.includes(text) ? [own] : [];
}

// Only a bar always separates the site's name; other joints may be part of a title.
const BAR = [String.raw`\s\|\s[^|]{1,80}$`];

function withoutSite(title: Fact | undefined, sites: readonly string[], others = BAR): Fact | undefined {
  if (!title || sites.includes(title.value)) return title;
  const { value } = title;
  const names = sites.map(escapePattern);
  const ends = [
    ...names.flatMap((name) => [`${JOINT}${name}$`, `^${name}${JOINT}`, String.raw`\s\(${name}\)$`]),
    ...others,
  ];
  const short = ends
    .map((end) => value.replace(new RegExp(end, 'i'), ''))
    .find((cut) => cut && cut !== value);
  return { ...title, value: short ?? value };
}
