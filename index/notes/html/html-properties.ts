// Makes properties of a page's metadata, under the names of front matter.

import { splitFrontMatter } from '../../properties/front-matter.js';
import { parseDate } from '../../properties/dates.js';
import { isOfPage, plainly, propertyName, type Property } from '../../properties/properties.js';
import { isSwitch } from '../../properties/publication.js';
import type { Fact, HtmlFacts } from './html-facts.js';
import { readPage } from './html-page.js';

/** Sources of each property, the most explicit first. The first source with a value wins. */
const SOURCES: Record<string, string[]> = {
  description: ['meta:description', 'meta:og:description', 'ld:description', 'meta:twitter:description'],
  // Tags beside the content may be those of the newest posts. They count only where the content has none.
  tags: [
    'meta:article:tag',
    'above:tag',
    'content:tag',
    'body:tag',
    'beside:tag',
    'ld:keywords',
    'meta:keywords',
  ],
  category: ['meta:article:section', 'ld:articleSection'],
  author: ['meta:author', 'meta:article:author'],
  created: [
    ...['meta:article:published_time', 'meta:datepublished', 'ld:datePublished'],
    ...['meta:dcterms.created', 'meta:dc.date', 'meta:date', 'meta:created'],
  ],
  updated: [
    ...['meta:article:modified_time', 'meta:datemodified', 'meta:og:updated_time', 'ld:dateModified'],
    ...['meta:dcterms.modified', 'meta:last-modified', 'meta:updated'],
  ],
  lang: ['lang'],
};
/** Synonyms of property names in Pagefind's values. */
const SYNONYMS = new Map(
  Object.entries({
    ...{ tags: ['tag'], category: ['categories'], lang: ['language'] },
    created: ['date', 'pubdate', 'published', 'publishdate', 'datepublished'],
    updated: ['modified', 'lastmod', 'lastmodified', 'lastupdated', 'datemodified'],
  }).flatMap(([key, names]) => names.map((name) => [name, key] as const)),
);
const DATES = ['created', 'updated'];

type Named = { key: string; facts: readonly Fact[] };

/**
 * Makes the properties of a page, except its title.
 * @param declared names of properties that a `<meta>` of the same name gives too
 */
export function toProperties(
  facts: HtmlFacts,
  lineAt: (at: number) => number,
  declared: readonly string[],
): Property[] {
  const pagefind = pagefindProperties(facts);
  const others = Object.keys(SOURCES).map((key) => ({ key, facts: firstOf(facts, key) }));
  const metas = declared.map((key) => ({ key, facts: facts.of(`meta:${key.toLowerCase()}`) }));
  const defaults = named(facts, 'pagefind-default-meta:', true);
  const said = new Set<string>();
  const properties = [pagefind, others, metas, defaults].map((group) => {
    const news = group.filter((property) => property.facts.length && !said.has(property.key));
    for (const { key } of news) said.add(key);
    return news;
  });
  return [...properties.flat(), ...switchesOf(facts)].map(({ key, facts }) => toProperty(key, facts, lineAt));
}

// Matches the start of front matter in a page. With bounded lengths a page of nothing but starts takes no longer than others.
const MATTER = /<pre class="frontmatter[^"]{0,200}"[^>]{0,200}>/u;

/** Reads the front matter that exports of Obsidian write into a page as code. The title and address are the page's own. */
export function shownMatter(html: string): Property[] {
  const open = MATTER.exec(html);
  if (!open) return [];
  const block = html.slice(open.index).split('</pre>', 1)[0]!;
  const written = readPage(`<pre>${block.slice(open[0].length)}</pre>`).pieces.flatMap(({ runs }) => runs);
  const { properties } = splitFrontMatter(`---\n${written.join('')}\n---\n`, '');
  return properties.filter(({ key }) => !isOfPage(key)).map((property) => ({ ...property, line: 1 }));
}

/**
 * Finds the publication switches among the metas, such as Pelican's `status`. Dates of publication are not switches.
 */
function switchesOf(facts: HtmlFacts): Named[] {
  const metas = facts.sources('meta:').map((source) => ({ key: source.slice(5), facts: facts.of(source) }));
  const isDate = ({ key, facts }: Named): boolean =>
    /^publish(?!state|status)/.test(propertyName(key)) &&
    facts.every(({ value }) => plainly(value) === undefined);
  return metas.filter((meta) => isSwitch(meta.key) && !isDate(meta)).map(joinRobots);
}

// Several robots metas hold together, as one with all their words.
function joinRobots({ key, facts }: Named): Named {
  const [first] = facts;
  if (key !== 'robots' || !first) return { key, facts };
  return { key, facts: [{ ...first, value: facts.map(({ value }) => value).join(', ') }] };
}

function pagefindProperties(facts: HtmlFacts): Named[] {
  return [
    ...named(facts, 'pagefind-meta:', true),
    ...named(facts, 'pagefind-filter:', false),
    ...named(facts, 'pagefind-sort:', true).filter(({ key }) => DATES.includes(key)),
  ];
}

/** Gives the names of Pagefind's filters that stand for no built-in property. */
export function filterNames(facts: HtmlFacts): string[] {
  const names = named(facts, 'pagefind-filter:', false).map(({ key }) => key);
  return names.filter((key) => !Object.hasOwn(SOURCES, key) || key === 'author');
}

/** Gives Pagefind's values of a kind. With `single` only the last value of each key counts. */
function named(facts: HtmlFacts, start: string, single: boolean): Named[] {
  return facts.sources(start).flatMap((source) => {
    const name = source.slice(start.length);
    const key = SYNONYMS.get(propertyName(name)) ?? name;
    const values = facts.of(source).slice(single ? -1 : 0);
    // Unreadable dates are dropped without a warning: they are words for readers.
    const usable = DATES.includes(key) ? values.filter(({ value }) => parseDate(value)) : values;
    return isOfPage(key) ? [] : [{ key, facts: usable }];
  });
}

function firstOf(facts: HtmlFacts, key: string): readonly Fact[] {
  const found = SOURCES[key]!.map((source) => withoutTitle(facts, source)).find(({ length }) => length);
  return found ?? sameTime(facts.of(`time:${key}`));
}

// Texinfo gives the title of each page as its keywords, and MediaWiki gave it with the pages to which it links.
function withoutTitle(facts: HtmlFacts, source: string): readonly Fact[] {
  const [title] = facts.of('title');
  const isWiki = facts.of('meta:generator')[0]?.value.startsWith('MediaWiki');
  return facts
    .of(source)
    .filter(({ value }) => source !== 'meta:keywords' || (!isWiki && value !== title?.value));
}

// Takes a time only if all times of the page are equal. A list of notes has many, and none of its own.
function sameTime(times: readonly Fact[]): readonly Fact[] {
  return times.every(({ value }) => value === times[0]!.value) ? times.slice(0, 1) : [];
}

function toProperty(key: string, facts: readonly Fact[], lineAt: (at: number) => number): Property {
  const values = facts.map(({ value }) => value);
  return { key, value: values.length === 1 ? values[0]! : values, line: lineAt(facts[0]!.at) };
}
