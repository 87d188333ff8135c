// Terms that the entry gives, and lengths of documents. The layout `single` has both written out. In the layout
// `sharded` the terms of names are made from titles, aliases and tags, which the entry has anyway.

import { terms } from '../text/tokenizer.js';
import { ENTRY_FIELDS, FIELDS, type IndexFile } from './index-file.js';
import { averageLength, readLengths, stepOf } from './lengths.js';
import { EntryNames } from './names.js';
import { countDocuments, type NoteTable } from './note-table.js';
import { entryRun, Run, type Posting } from './term-run.js';

/** Terms that the entry gives, and the lengths of documents. */
interface EntryTerms {
  /** Terms of titles, aliases and tags. */
  names: EntryNames;
  /** Terms of all fields in the layout `single`; else those of names. */
  run: Run;
  /** Steps of the number of different terms, by field, then by document. */
  lengths: readonly Uint32Array[];
  /** Average length by field. */
  averages: readonly number[];
}

/**
 * Reads the terms of an entry.
 * @param yieldToPage lets the page have its turn, between notes
 * @throws RangeError if the entry is damaged
 */
export async function readEntryTerms(
  { index, lengths, tags }: Pick<IndexFile, 'index' | 'lengths' | 'tags'>,
  notes: NoteTable,
  yieldToPage: () => Promise<void> | undefined,
): Promise<EntryTerms> {
  const count = countDocuments(notes.passages);
  const collected = new NameTerms(count);
  let document = 0;
  for (const [note, passages] of notes.passages.entries()) {
    const labels = notes.tags[note]!.map((tag) => tags[tag]!);
    for (const [field, texts] of [[notes.title[note]!], notes.aliases[note] ?? [], labels].entries())
      for (const text of texts) collected.add(text, field, document);
    document += passages;
    const pause = yieldToPage();
    if (pause) await pause;
  }
  const names = collected.run();
  const others = lengths?.map(readLengths) ?? columnsOf(Object.values(index!.fieldLength));
  if (others.some(({ length }) => length !== count)) throw new RangeError();
  const own = collected.lengths.map((column) => column.map(stepOf));
  const all = [...own, ...others];
  return {
    names: new EntryNames(names),
    run: index ? entryRun(index.index) : names,
    lengths: all,
    averages: all.map(averageLength),
  };
}

// MiniSearch writes an object by document number, our writer an array; both read alike.
function columnsOf(documents: readonly Record<number, number | null>[]): Uint32Array[] {
  return FIELDS.slice(ENTRY_FIELDS).map((_, i) =>
    Uint32Array.from(documents, (lengths) => stepOf(lengths[i + ENTRY_FIELDS] ?? 0)),
  );
}

/** Collects the terms of names. */
class NameTerms {
  readonly lengths: readonly Uint32Array[];
  /** Document numbers and counts in turn, by term and field. */
  readonly #rows = new Map<string, number[][]>();

  constructor(documents: number) {
    this.lengths = Array.from({ length: ENTRY_FIELDS }, () => new Uint32Array(documents));
  }

  add(text: string, field: number, document: number): void {
    for (const term of terms(text)) {
      let row = this.#rows.get(term);
      if (!row) this.#rows.set(term, (row = []));
      const posting = (row[field] ??= []);
      if (posting.at(-2) === document) posting[posting.length - 1]!++;
      else {
        posting.push(document, 1);
        this.lengths[field]![document]!++;
      }
    }
  }

  run(): Run {
    const sorted = [...this.#rows.keys()].sort();
    return new Run(sorted, (at) =>
      this.#rows.get(sorted[at]!)!.flatMap((posting, field) => toPosting(field, posting)),
    );
  }
}

/** Makes a posting of document numbers and counts in turn. */
export function toPosting(field: number, pairs: readonly number[]): Posting {
  const of = (from: number) => Uint32Array.from({ length: pairs.length / 2 }, (_, i) => pairs[2 * i + from]!);
  return { field, documents: of(0), counts: of(1) };
}
