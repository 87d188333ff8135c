// From what a page says about itself to the properties of a note, under the names that front matter has for them.

import { parseDate } from '../../properties/dates.js';
import { plainly, propertyName, type Property } from '../../properties/properties.js';
import { isSwitch } from '../../properties/publication.js';
import type { Fact, HtmlFacts } from './html-facts.js';

/** The sources of a property, the one that is nearest to the owner's own word first. The first that says anything counts. */
const SOURCES: Record<string, string[]> = {
  description: ['meta:description', 'meta:og:description', 'ld:description', 'meta:twitter:description'],
  tags: ['meta:article:tag', 'rel:tag', 'ld:keywords', 'meta:keywords'],
  category: ['meta:article:section', 'ld:articleSection'],
  author: ['meta:author', 'meta:article:author'],
  created: ['meta:article:published_time', 'meta:datepublished', 'ld:datePublished', 'meta:dcterms.created', 'meta:dc.date', 'meta:date'], // prettier-ignore
  updated: ['meta:article:modified_time', 'meta:datemodified', 'meta:og:updated_time', 'ld:dateModified', 'meta:dcterms.modified', 'meta:last-modified'], // prettier-ignore
  lang: ['lang'],
};
/** The names of Pagefind's values that mean the same. */
const SYNONYMS: Record<string, string> = {
  tag: 'tags',
  categories: 'category',
  language: 'lang',
  date: 'created',
  pubdate: 'created',
  published: 'created',
  publishdate: 'created',
  datepublished: 'created',
  modified: 'updated',
  lastmod: 'updated',
  lastmodified: 'updated',
  lastupdated: 'updated',
  datemodified: 'updated',
};
const DATES = ['created', 'updated'];
// Where a built page lies is known, and its title is looked for elsewhere.
const UNUSED = ['url', 'permalink', 'slug', 'title'];

type Named = { key: string; facts: readonly Fact[] };

/** The properties of a page, its title apart. */
export function toProperties(facts: HtmlFacts, lineAt: (at: number) => number): Property[] {
  const pagefind = pagefindProperties(facts);
  const others = Object.keys(SOURCES).map((key) => ({ key, facts: firstOf(facts, key) }));
  const defaults = named(facts, 'pagefind-default-meta:', true);
  const said = new Set<string>();
  const properties = [pagefind, others, defaults].map((group) => {
    const news = group.filter((property) => property.facts.length && !said.has(property.key));
    for (const { key } of news) said.add(key);
    return news;
  });
  return [...properties.flat(), ...switchesOf(facts)].map(({ key, facts }) => toProperty(key, facts, lineAt));
}

/** The publication switches among the metas, such as Pelican's `status`. A date of publication is none, however written. */
function switchesOf(facts: HtmlFacts): Named[] {
  const metas = facts.sources('meta:').map((source) => ({ key: source.slice(5), facts: facts.of(source) }));
  const isDate = ({ key, facts }: Named): boolean =>
    propertyName(key).startsWith('publish') && facts.every(({ value }) => plainly(value) === undefined);
  return metas.filter((meta) => isSwitch(meta.key) && !isDate(meta));
}

function pagefindProperties(facts: HtmlFacts): Named[] {
  return [
    ...named(facts, 'pagefind-meta:', true),
    ...named(facts, 'pagefind-filter:', false),
    ...named(facts, 'pagefind-sort:', true).filter(({ key }) => DATES.includes(key)),
  ];
}

/** Pagefind's values of a kind; one that has a single value has its last. */
function named(facts: HtmlFacts, start: string, single: boolean): Named[] {
  return facts.sources(start).flatMap((source) => {
    const name = source.slice(start.length);
    const key = SYNONYMS[propertyName(name)] ?? name;
    const values = facts.of(source).slice(single ? -1 : 0);
    // A date in words that a reader is shown is no mistake to warn of.
    const usable = DATES.includes(key) ? values.filter(({ value }) => parseDate(value)) : values;
    return UNUSED.includes(propertyName(key)) ? [] : [{ key, facts: usable }];
  });
}

function firstOf(facts: HtmlFacts, key: string): readonly Fact[] {
  const found = SOURCES[key]!.map((source) => facts.of(source)).find(({ length }) => length);
  return found ?? sameTime(facts.of(`time:${key}`));
}

// A list of notes has the times of them all, and none of its own.
function sameTime(times: readonly Fact[]): readonly Fact[] {
  return times.every(({ value }) => value === times[0]!.value) ? times.slice(0, 1) : [];
}

function toProperty(key: string, facts: readonly Fact[], lineAt: (at: number) => number): Property {
  const values = facts.map(({ value }) => value);
  return { key, value: values.length === 1 ? values[0]! : values, line: lineAt(facts[0]!.at) };
}
