// Query in words: what was understood, and what was not.

import type { Operator } from '../core/garden.js';
import type { Relation } from '../core/notes/ranges.js';
import { FACETS } from '../core/notes/facets.js';
import { nameProperty, nameValue } from '../filters/filter-names.js';
import { completionMessages, type CompletionMessages } from '../messages/completion-messages.js';
import { inLocale } from '../messages/locale.js';
import type { View } from '../view/view.js';
import { propertyNamed } from './values.js';

const SIGNS: Record<Relation, string> = { '=': '', '<': '< ', '<=': '≤ ', '>': '> ', '>=': '≥ ' };

/** Messages of labels and places that are told in a phrase of their own, by name and relation. */
const PHRASES: Partial<Record<string, keyof CompletionMessages>> = {
  tag: 'tagged',
  title: 'titled',
  heading: 'headed',
  phrase: 'exactly',
  path: 'addressed',
  links: 'linking',
  created: 'written',
  updated: 'tended',
  after: 'tendedSince',
  before: 'tendedBefore',
  'updated>=': 'tendedSince',
  'updated<': 'tendedBefore',
};

/** Relations to a time that are told by the time after it. */
const BY_NEXT: Partial<Record<string, string>> = { 'updated>': 'updated>=', 'updated<=': 'updated<' };

/** Says how the operators of the answer on screen were read, in one sentence; empty where there are none. */
export function readText(view: View): string {
  const { operators = [], complete } = view.shown?.answer ?? {};
  if (!complete) return '';
  const texts = operators.filter(({ name }) => !name).map(({ value }) => value);
  const unread = texts.length ? completionMessages(view).asWords(texts) : '';
  return [describe(operators, view), unread].filter(Boolean).join('; ');
}

/** Describes the notes that operators find: each operator in words, those beside an `OR` joined by one. */
export function describe(operators: readonly Operator[], view: View): string {
  const sides: string[][] = [];
  for (const operator of operators.filter(({ name }) => name)) {
    const text = phraseOf(operator, view);
    if (operator.or) sides.at(-1)!.push(text);
    else sides.push([text]);
  }
  const or = listFormat(view, 'disjunction');
  return listFormat(view, 'conjunction').format(sides.map((texts) => or.format(texts)));
}

function listFormat({ locale }: View, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  return inLocale(locale, (known) => new Intl.ListFormat(known, { type }));
}

function phraseOf({ name, relation, value, not }: Operator, view: View): string {
  const messages = completionMessages(view);
  const byNext = BY_NEXT[name + relation];
  const exact = PHRASES[byNext ?? name + relation];
  const phrase = exact ?? PHRASES[name];
  const related = byNext ? nextTime(value) : exact ? value : SIGNS[relation] + value;
  const isText = name === 'word' || name === 'group';
  const named =
    isText || (phrase && not) ? related : !phrase && facetText(name, SIGNS[relation], value, view);
  if (!named) return (messages[phrase!] as (value: string) => string)(related);
  return not ? messages.not(named) : named;
}

/** Gives the year, month or day after one. */
function nextTime(time: string): string {
  const [year = 0, month, day] = time.split('-').map(Number);
  const next = Date.UTC(month ? year : year + 1, month && !day ? month : (month ?? 1) - 1, day ? day + 1 : 1);
  return new Date(next).toISOString().slice(0, time.length);
}

/** Names a facet or a property with its value: `Growth ≥ Budding`. */
function facetText(name: string, sign: string, value: string, view: View): string {
  const facet = FACETS.find(({ label }) => label === name)?.name;
  const property = propertyNamed(name, view.shown?.answer.properties)?.name;
  const headings: Partial<Record<string, string>> = completionMessages(view).facet;
  const heading = facet ? headings[facet] : property && nameProperty(property, view);
  return `${heading ?? name}${sign ? '' : ':'} ${sign}${facet ? nameValue(facet, value, view) : value}`;
}
