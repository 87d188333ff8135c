// Chooses the title of a page among its candidates.

import type { Fact, HtmlFacts } from './html-facts.js';

const JOINT = String.raw`\s*(?:\s[-–—|·•:»«/]+\s|[:|–—]\s)\s*`;

/**
 * Chooses the title of a page: Pagefind's, else its first `h1`, else what a class calls so. Else it is Open Graph's or
 * JSON-LD's, else the `<title>` without the site's name.
 * @param heading the first `h1` of its content; empty if there is none
 */
export function titleOf(facts: HtmlFacts, heading: string): Fact | undefined {
  const site = [...facts.of('meta:og:site_name'), ...facts.of('meta:application-name')].map(
    ({ value }) => value,
  );
  const [title] = facts.of('title');
  return (
    facts.of('pagefind-meta:title').at(-1) ??
    facts.of('h1').find(({ value }) => value === heading) ??
    (heading ? { value: heading, at: 0 } : undefined) ??
    // An `h1` outside the content is the page's if the `<title>` begins with it, else the site's.
    facts.of('h1').find(({ value }) => !title || title.value.startsWith(value)) ??
    (title &&
      facts
        .of('class:title')
        .flatMap(({ value, at }) => agreed(value, title.value).map((own) => ({ value: own, at })))[0]) ??
    withoutSite(facts.of('meta:og:title')[0] ?? facts.of('ld:headline')[0] ?? title, site) ??
    facts.of('pagefind-default-meta:title').at(-1)
  );
}

// Gives the title without the site's name where a text agrees: `Soil: Worm Class` with `Worm Class`, which may be `final`,
// and `Soil: worms/a.h Source` with `a.h`. The end of a title alone says less than the text: `Soil: Members`.
function agreed(text: string, title: string): string[] {
  const [, own] = /:\s+(.*)/u.exec(title) ?? [];
  if (!own) return [];
  if (own.endsWith(text) || text.endsWith(own)) return [text];
  return text.startsWith(own) || own.includes(text) ? [own] : [];
}

function withoutSite(title: Fact | undefined, sites: readonly string[]): Fact | undefined {
  if (!title) return undefined;
  const { value } = title;
  const names = sites.map((site) => site.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  // Only a bar always separates the site's name; other joints may be part of a title.
  const ends = [
    ...names.flatMap((name) => [`${JOINT}${name}$`, `^${name}${JOINT}`]),
    String.raw`\s\|\s[^|]{1,80}$`,
  ];
  const short = ends
    .map((end) => value.replace(new RegExp(end, 'i'), ''))
    .find((cut) => cut && cut !== value);
  return { ...title, value: short ?? value };
}
