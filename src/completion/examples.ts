// Examples of the query language, made of the garden's own tags and words.

import type { Answer, Facets, SearchOptions } from '../core/garden.js';
import { tended } from '../core/note.js';
import { writeOperator } from '../core/query-language/begun-operator.js';
import type { View } from '../view/view.js';
import type { Option } from './list.js';
import { foldersOf, linkedNames, wordsOf } from './note-values.js';
import { describe } from './read-text.js';

/** Most examples. */
const MOST_EXAMPLES = 9;

/** Number of notes that examples are made of: those tended last. */
const READ_NOTES = 60;

/** Length of a word of Latin letters that is likely to tell something. */
const LONG_WORD = 5;

/** Searches for a text under the chosen filters. */
type Search = (text: string, options: SearchOptions) => Promise<Answer>;

/** Finds examples, each with what it means and the number of notes that it finds; none that finds nothing. */
export async function findExamples(search: Search, view: View): Promise<Option[]> {
  const start = await search('', { limit: READ_NOTES, sort: 'tended' });
  const linked = await linkedNames(start.results, '', ({ limit = 1 }, text = '') => search(text, { limit }));
  const texts = [...new Set(textsOf(start, linked[0]?.value))];
  const answers = await Promise.all(texts.map((text) => search(text, { limit: 1 })));
  return texts
    .map((text, i) => {
      const { total, operators = [] } = answers[i]!;
      return { text, sign: '', value: text, count: total, about: describe(operators, view) };
    })
    .filter(({ count, about }) => count && about)
    .slice(0, MOST_EXAMPLES);
}

function textsOf({ facets, results, properties = [] }: Answer, linked: string | undefined): string[] {
  const {
    tags: counts = [],
    year = [],
    stage = [],
    ...others
  } = (facets as Partial<Facets> | undefined) ?? {};
  const tags = counts.map(({ label }) => label);
  const titles = results.map(({ title }) => title);
  const words = wordsOf(titles)
    .map(({ value }) => value)
    .filter((word) => word.length >= LONG_WORD || !/^\p{sc=Latin}/u.test(word));
  const own = properties.find(({ name }) => others[name]?.length);
  const [ownValue] = own ? others[own.name]! : [];
  return [
    ...write('#', tags[0]),
    ...write(
      '#',
      tags.find((tag) => tag.includes('/')),
    ),
    ...write('-#', tags[1] ?? tags[0]),
    ...titles.flatMap(phraseIn).slice(0, 1),
    ...write('title:', words[0]),
    ...(words.length > 2 ? [`${words[1]} OR ${words[2]}`] : []),
    ...write('updated:', year[0]?.value),
    ...(linked ? [`links:[[${linked}]]`] : []),
    ...write('stage:>=', stage.length > 1 ? 'budding' : ''),
    ...write('path:', foldersOf(results.map(({ url }) => url))[0]?.value),
    ...(ownValue && 'value' in ownValue ? write(`${own!.name}:`, ownValue.value) : []),
    ...write('category:', others.category?.[0]?.value),
    ...write('after:', results.map(tended).find(Boolean)?.slice(0, 7)),
  ];
}

function write(written: string, value: string | undefined): string[] {
  return value ? [writeOperator({ name: '', written, not: written.startsWith('-') }, value)] : [];
}

/** Gives the first two words of a title as a phrase. */
function phraseIn(title: string): string[] {
  const [phrase] = /^[\p{L}\p{N}]{3,} [\p{L}\p{N}]{3,}/u.exec(title) ?? [];
  return phrase ? [`"${phrase}"`] : [];
}
