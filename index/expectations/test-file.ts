// Reads a file of queries with the notes that they must find.

import { isMap, parseDocument, type Document, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { BuildError } from '../build-error.js';
import { parseBudget, type Budgets } from './budgets.js';

/** Query with the note that it must find. */
export interface Expectation {
  query: string;
  /** Address, end of an address, or title of the note. */
  note: string;
  /** Last place that is good enough: 1 for `first`, 10 for `ten`. */
  within: number;
  /** Tags that every result must have. */
  tags: readonly string[];
  /** Place that was recorded last; 0 for none in those looked at. */
  was: number | undefined;
}

/** Content of a file of queries. */
interface TestFile {
  /** Index to search, as the file names it. */
  index: string | undefined;
  budgets: Budgets;
  expectations: Expectation[];
  /** Writes the places that were found into the file's text, and keeps all else. */
  record: (places: readonly number[]) => string;
}

const KEYS = ['index', 'budget', 'queries'];
const QUERY_KEYS = ['query', 'first', 'ten', 'tags', 'place'];

/** Reads the text of a file of queries. @throws BuildError `test-file` that says where and what is wrong */
export function readTestFile(text: string, file: string): TestFile {
  const document = parseDocument(text);
  const wrong = (reason: string) => new BuildError('test-file', file, reason);
  if (document.errors[0]) throw wrong(document.errors[0].message.split('\n', 1)[0]!.replace(/[:.]$/u, ''));
  const content = document.toJS({ maxAliasCount: 100 }) as Record<string, unknown> | null;
  if (!isMap(document.contents)) throw wrong('it is no table with the key queries');
  checkKeys(content!, KEYS, '', wrong);
  const { index, queries } = content!;
  const budget = content!.budget ?? {};
  if (!Array.isArray(queries) || !queries.length) throw wrong('queries is no list, or empty');
  if (typeof budget !== 'object' || Array.isArray(budget))
    throw wrong('budget is no table of sizes, such as { entry: 20kB }');
  return {
    index: (index ?? undefined) && String(index as string),
    budgets: Object.fromEntries(Object.entries(budget).map(([name, size]) => parseBudget(`${name}:${size}`))),
    expectations: queries.map((entry, i) => expectationOf(entry, i + 1, wrong)),
    record: (places) => recorded(document, places).replaceAll('\n', text.includes('\r\n') ? '\r\n' : '\n'),
  };
}

type Wrong = (reason: string) => BuildError;

function expectationOf(entry: unknown, number: number, wrong: Wrong): Expectation {
  const where = `query ${number}`;
  if (typeof entry !== 'object' || entry === null) throw wrong(`${where} is no table`);
  checkKeys(entry, QUERY_KEYS, ` in ${where}`, wrong);
  const { query, first, ten, tags, place } = entry as Record<string, unknown>;
  const note = first ?? ten;
  if (query === undefined || query === null) throw wrong(`${where} has no query`);
  if ((first === undefined) === (ten === undefined) || !note)
    throw wrong(`${where} needs either first or ten, with the address or the title of a note`);
  return {
    query: String(query as string),
    note: String(note as string),
    within: first === undefined ? 10 : 1,
    tags: [tags ?? []].flat().map(String),
    was: typeof place === 'number' ? place : undefined,
  };
}

function checkKeys(table: object, known: readonly string[], where: string, wrong: Wrong): void {
  const other = Object.keys(table).find((key) => !known.includes(key));
  if (other !== undefined) throw wrong(`there is no ${other}${where}, only ${known.join(', ')}`);
}

function recorded(document: Document, places: readonly number[]): string {
  const list = document.get('queries') as YAMLSeq<YAMLMap>;
  places.forEach((place, i) => {
    const entry = list.items[i]!;
    // A file of JSON has its keys in quotes.
    const { type } = entry.items[0]!.key as Scalar;
    entry.set(Object.assign(document.createNode('place'), { type }), place);
  });
  return document.toString({ lineWidth: 0 });
}
