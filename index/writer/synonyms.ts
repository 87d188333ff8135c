// Parses an owner's lines of synonyms and adds them to an index.

import { findPhrase, readPhrase } from '../../src/core/query-language/holds-phrase.js';
import { FIELDS, type Field, type Synonyms } from '../../src/core/store/index-file.js';
import { nameKey } from '../../src/core/text/keys.js';
import { tokenize } from '../../src/core/text/tokenizer.js';
import { documentsOf, type CutNote } from './passage-cache.js';
import type { TermRow } from './term-table.js';

const ONE_WAY = '=>';

/** Parses lines such as `js, javascript` and `fruit => apple, pear`. @returns undefined if a line is invalid */
export function readSynonyms(lines: readonly string[]): Synonyms | undefined {
  const synonyms = lines.map((line) => {
    const [asked, found = asked, ...more] = line.split(ONE_WAY).map(namesIn);
    const isWhole = [asked!, found!].every((names) => names.length && names.every(Boolean));
    return isWhole && !more.length && new Set([...asked!, ...found!]).size > 1 && ([asked!, found!] as const);
  });
  return synonyms.every((one) => one !== false) ? synonyms : undefined;
}

function namesIn(side: string): string[] {
  return side.split(',').map(nameKey);
}

/**
 * Adds the phrases among synonyms to the rows of an index, each as a term that no single word can be.
 * @returns all rows, and the synonyms that lead to words or phrases of the garden
 */
export function withSynonyms(
  rows: readonly TermRow[],
  cut: readonly CutNote[],
  lines: readonly string[],
): { rows: readonly TermRow[]; synonyms: Synonyms } {
  if (!lines.length) return { rows, synonyms: [] };
  const said = readSynonyms(lines)!;
  const all = [...rows, ...phraseRows(phrasesAmong(said), cut)].sort((a, b) => (a.term < b.term ? -1 : 1));
  const known = new Set(all.map(({ term }) => term));
  const synonyms = said
    .map(([asked, found]) => [asked, found.filter((name) => known.has(name))] as const)
    .filter(([, found]) => found.length);
  return { rows: all, synonyms };
}

/** Lists the phrases among the names that synonyms lead to, each once. */
export function phrasesAmong(synonyms: Synonyms): string[] {
  const names = synonyms.flatMap(([, found]) => found);
  return [...new Set(names.filter((name) => name.includes(' ')))];
}

function phraseRows(phrases: readonly string[], cut: readonly CutNote[]): TermRow[] {
  const rows = phrases.map((term) => ({ term, postings: [] as number[][] }));
  if (!rows.length) return [];
  for (const [document, fields] of cut.flatMap(documentsOf).entries())
    countPhrases(fields, phrases, (at, field, times) =>
      (rows[at]!.postings[field] ??= []).push(document, times),
    );
  return rows.filter(({ postings }) => postings.length);
}

/** Counts phrases in the fields of a document. @param take receives each that is there, by its position */
export function countPhrases(
  fields: Record<Field, string>,
  phrases: readonly string[],
  take: (at: number, field: number, times: number) => void,
): void {
  const read = phrases.map(readPhrase);
  FIELDS.forEach((name, field) => {
    const lines = fields[name].split('\n').map(tokenize);
    for (const [at, phrase] of read.entries()) {
      const times = lines.reduce((sum, tokens) => sum + [...findPhrase(tokens, phrase)].length, 0);
      if (times) take(at, field, times);
    }
  });
}
