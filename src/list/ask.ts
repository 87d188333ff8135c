// Questions of a list to its garden.

import type { Answer, Facets, Garden, RelatedOptions, Result, SearchOptions, Sort } from '../core/garden.js';
import { FACETS } from '../core/notes/facets.js';
import { draw } from './random.js';

/** Order of a list: one of the search's, `random`, or `anniversary` for notes of this day in other years. */
export type ListSort = Sort | 'random' | 'anniversary';

/** Number of years back in which anniversaries are looked for. */
const YEARS = 30;

/** Day of a visit that there was none of. */
export const NO_VISIT = 'none';

/** Question of a list. */
export interface ListQuestion {
  /** Query, in the language of the search. */
  query: string;
  /** Order; empty for the search's own. */
  sort: ListSort | '';
  /** Most notes. */
  limit: number;
  /** Number of notes that the button for more adds. */
  more: number;
  /** Kind of notes around a page; empty for those that the query finds. */
  of: RelatedOptions['of'] | '';
  /** Addresses of the page, the likeliest first. */
  pages: readonly string[];
  /** Day from which notes have been tended, `YYYY-MM-DD`: `none` without a visit before, undefined for all notes. */
  since: string | undefined;
  /** True for results with excerpts. */
  excerpts: boolean;
  /** Number from 0 to 1 that makes a random choice. */
  seed: number;
  /** Day of the anniversaries. */
  today: Date;
}

/** Answer to a list's question. */
export interface ListAnswer extends Answer {
  /** Number of notes that can be had besides, counted to {@link ListQuestion.more} for those around a note. */
  left: number;
}

/** Asks a garden for the notes of a list. */
export async function askList(
  garden: Garden,
  question: ListQuestion,
  signal?: AbortSignal,
): Promise<ListAnswer> {
  const { query, sort, limit, of, since, excerpts, today } = question;
  if (of) return notesAround(garden, question);
  if (since === NO_VISIT) return listOf([], 0);
  const options: SearchOptions = {
    ...{ limit, excerpts, facets: false, copies: 'apart' },
    ...(signal && { signal }),
  };
  const text = since ? `${query} updated:>=${since}` : query;
  if (sort === 'random') return randomNotes(garden, text, question, options);
  const [asked, order] =
    sort === 'anniversary'
      ? [`${text} ${onThisDay(today)}`, 'newest']
      : [text, sort || (since ? 'tended' : '')];
  const answer = await garden.search(asked, { ...options, ...(order && { sort: order }) });
  return { ...answer, left: Math.max(0, answer.total - limit) };
}

async function notesAround(
  garden: Garden,
  { of, pages, limit, more, excerpts }: ListQuestion,
): Promise<ListAnswer> {
  const around = { of: of || 'related' } as const;
  const find = async (page: string, options: RelatedOptions) =>
    (await garden.related?.(page, { ...around, ...options })) ?? [];
  let found: Result[] = [];
  for (const page of pages)
    if (!found.length) {
      found = await find(page, { limit: limit + more });
      // Texts are read of the notes on screen alone.
      if (excerpts && found.length)
        found = [...(await find(page, { limit, excerpts })), ...found.slice(limit)];
    }
  return listOf(found, limit);
}

function listOf(found: readonly Result[], limit: number): ListAnswer {
  const results = found.slice(0, limit);
  const facets = Object.fromEntries(FACETS.map(({ name }) => [name, []])) as unknown as Facets;
  const rest = { query: '', facets, suggestions: [], complete: true };
  return { ...rest, results, total: results.length, left: Math.max(0, found.length - limit) };
}

/** Draws notes by their positions in an order that stays, so that only their own rows are read. */
async function randomNotes(
  garden: Garden,
  text: string,
  { limit, seed }: ListQuestion,
  options: SearchOptions,
): Promise<ListAnswer> {
  const one = { ...options, limit: 1, sort: 'relevance' as const };
  const first = await garden.search(text, { ...one, excerpts: false });
  const drawn = draw(first.total, limit, seed);
  const answers = await Promise.all(drawn.map((offset) => garden.search(text, { ...one, offset })));
  const results = answers.flatMap((answer) => answer.results);
  return { ...first, results, total: results.length, left: 0 };
}

/** Writes a condition for notes written on a day in the thirty years before it, in the query language. */
function onThisDay(today: Date): string {
  const [month, day] = [today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0'));
  const year = today.getFullYear();
  const days = Array.from({ length: YEARS }, (_, i) => `created:${year - i - 1}-${month}-${day}`);
  return `(${days.join(' OR ')})`;
}
