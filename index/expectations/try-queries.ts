// Tries queries on a published index: where each note stands, and what a visit fetches for it.

import { brotliCompressSync } from 'node:zlib';
import type { Garden, Result } from '../../src/core/garden.js';
import { createGarden } from '../../src/core/answer/answers.js';
import { checkedGarden } from '../../src/core/answer/checked-garden.js';
import { parseEntry } from '../../src/core/store/entry-text.js';
import { readIndexFile } from '../../src/core/store/index-file.js';
import { readerAt, readText, toUrl } from '../published-files.js';
import type { Budgeted, Budgets } from './budgets.js';
import type { Expectation } from './test-file.js';

/** Results looked at for a note. */
export const LOOKED_AT = 50;
const SHOWN = 10;

/** Outcome of one query. */
export interface Tried {
  /** Place of the note, from 1; 0 if it is not among the {@link LOOKED_AT} first. */
  place: number;
  /** True if the garden has no such note. */
  unknown: boolean;
  passed: boolean;
  /** Bytes that the query fetches beside script and entry. */
  bytes: number;
}

/** Outcome of all queries. Sizes are bytes of brotli. */
export interface Trial {
  tried: Tried[];
  sizes: Record<Budgeted, number>;
  /** Parts that are over their budget. */
  over: Budgeted[];
}

/** Tries queries on an index. @param script name of the script beside the index */
export async function tryQueries(
  index: string,
  script: string,
  expectations: readonly Expectation[],
  budgets: Budgets,
): Promise<Trial> {
  const url = toUrl(index);
  const text = await readText(url);
  const weights = new Map<string, number>();
  const tried: Tried[] = [];
  let all: Promise<readonly Result[]> | undefined;
  const isUnknown = async (note: string): Promise<boolean> =>
    !(await (all ??= allNotes(text, url))).some((one) => isNote(one, note));
  for (const expectation of expectations) {
    // Opened anew for each query, as a visitor would: an open index keeps what it has fetched.
    const read = new Set<string>();
    const garden = await openRecorded(text, url, (name, content) => {
      read.add(name);
      if (!weights.has(name)) weights.set(name, weigh(content));
    });
    const found = await tryQuery(garden, expectation);
    tried.push({
      ...found,
      unknown: !found.place && (await isUnknown(expectation.note)),
      bytes: [...read].reduce((sum, name) => sum + weights.get(name)!, 0),
    });
  }
  const entry = weigh(text);
  const size = await readText(new URL(script, url)).then(weigh, () => 0);
  const visit = size + entry + Math.max(0, ...tried.map(({ bytes }) => bytes));
  const sizes = { entry, script: size, visit };
  const over = (Object.keys(budgets) as Budgeted[]).filter((name) => sizes[name] > budgets[name]!);
  return { tried, sizes, over };
}

async function allNotes(text: string, url: URL): Promise<readonly Result[]> {
  const garden = await openRecorded(text, url, () => {});
  const limit = Number.MAX_SAFE_INTEGER;
  return (await garden.search('', { limit, copies: 'apart', excerpts: false })).results;
}

async function openRecorded(
  text: string,
  url: URL,
  onRead: (name: string, content: string) => void,
): Promise<Garden> {
  const read = readerAt(url);
  const file = readIndexFile(await parseEntry(text, url.href));
  return checkedGarden(
    createGarden(file, async (name, signal) => {
      const content = await read(name, signal);
      onRead(name, content);
      return content;
    }),
  );
}

// Texts for excerpts are fetched for the results on screen only; further results are looked at without.
async function tryQuery(garden: Garden, { query, note, within, tags }: Expectation) {
  const filters = { tags: { all: tags } };
  const { results } = await garden.search(query, { limit: SHOWN, filters });
  const found = results.findIndex((result) => isNote(result, note));
  if (found >= 0 || results.length < SHOWN) return { place: found + 1, passed: found >= 0 && found < within };
  const rest = await garden.search(query, { limit: LOOKED_AT, filters, excerpts: false });
  return { place: rest.results.findIndex((result) => isNote(result, note)) + 1, passed: false };
}

/** True for the note at an address, at an address with this end, or with this title. */
function isNote({ url, title }: Result, wanted: string): boolean {
  const [address, end] = [url, wanted].map((given) =>
    given.replace(/(?:\/index)?\.html$|\/$/u, '').toLowerCase(),
  ) as [string, string];
  return (
    title.toLowerCase() === wanted.toLowerCase() ||
    address === end ||
    address.endsWith(end.startsWith('/') ? end : `/${end}`)
  );
}

function weigh(text: string): number {
  return brotliCompressSync(text).length;
}
