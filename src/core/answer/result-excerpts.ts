// Excerpts of the results on a page, by the texts of their documents.

import type { Result } from '../garden.js';
import type { IndexFile } from '../store/index-file.js';
import type { ReadFile, Signal } from '../store/reader.js';
import { TextStore } from '../store/text-store.js';
import type { Matches } from '../text/excerpt.js';
import { addExcerpts } from './excerpts.js';
import type { RankedNote } from './note-ranking.js';
import type { Pace } from './pace.js';

/** Parts of an opened garden that texts come from. */
export interface TextSource {
  readonly file: Pick<IndexFile, 'texts'>;
  readonly read: ReadFile;
}

/** Parts of a draft that excerpts are made of. */
export interface ShownResults {
  answer: { results: Result[] };
  /** Notes of the results, in their order. */
  shown: readonly RankedNote[];
  matches: Matches;
}

const stores = new WeakMap<TextSource, TextStore>();

/** Gives the texts of a garden: the same object at each call. */
export function textsOf(source: TextSource): TextStore {
  const texts = stores.get(source) ?? new TextStore(source.file.texts, source.read);
  stores.set(source, texts);
  return texts;
}

/** Adds excerpts to the results whose texts are in memory. */
export function addKnownExcerpts({ answer, shown, matches }: ShownResults, source: TextSource): Result[] {
  const texts = textsOf(source);
  return answer.results.map((result, i) => {
    const text = texts.at(shown[i]!.document);
    return text ? addExcerpts(result, text, matches) : result;
  });
}

/**
 * Adds excerpts to all results.
 * @param wait awaited before a text is fetched
 * @returns the results, and the error of a text that could not be read
 */
export async function addAllExcerpts(
  { answer, shown, matches }: ShownResults,
  source: TextSource & { readonly pace: Pick<Pace, 'yieldToPage'> },
  wait: () => Promise<void>,
  signal?: Signal,
): Promise<{ results: Result[]; failed?: Error }> {
  const texts = textsOf(source);
  const documents = shown.map(({ document }) => document);
  if (!documents.every((document) => texts.has(document))) await wait();
  signal?.throwIfAborted();
  let failed: Error | undefined;
  const note = (error: Error) => void (failed = error);
  const passages = await Promise.all(texts.get(documents, signal).map((text) => text.catch(note)));
  signal?.throwIfAborted();
  const results: Result[] = [];
  for (const [i, result] of answer.results.entries()) {
    const text = passages[i];
    results.push(text ? addExcerpts(result, text, matches) : result);
    await source.pace.yieldToPage();
    signal?.throwIfAborted();
  }
  return { results, ...(failed && { failed }) };
}
