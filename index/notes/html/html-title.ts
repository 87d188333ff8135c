// The title of a page, among the many that it gives itself.

import type { Fact, HtmlFacts } from './html-facts.js';

const JOINT = String.raw`\s*(?:\s[-–—|·•:»«/]+\s|[:|–—]\s)\s*`;

/**
 * The title of a page: Pagefind's, else its first heading of the first rank, else what it tells others, else its
 * `<title>` without the name of the site.
 * @param heading the first such heading of its content
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
    // One outside the content is the page's if its title begins with it, and else the site's.
    facts.of('h1').find(({ value }) => !title || title.value.startsWith(value)) ??
    withoutSite(facts.of('meta:og:title')[0] ?? facts.of('ld:headline')[0] ?? title, site) ??
    facts.of('pagefind-default-meta:title').at(-1)
  );
}

function withoutSite(title: Fact | undefined, sites: readonly string[]): Fact | undefined {
  if (!title) return undefined;
  const { value } = title;
  const names = sites.map((site) => site.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  // A bar is in no title but before the name of a site; other joints may be.
  const ends = [
    ...names.flatMap((name) => [`${JOINT}${name}$`, `^${name}${JOINT}`]),
    String.raw`\s\|\s[^|]{1,80}$`,
  ];
  const short = ends
    .map((end) => value.replace(new RegExp(end, 'i'), ''))
    .find((cut) => cut && cut !== value);
  return { ...title, value: short ?? value };
}
