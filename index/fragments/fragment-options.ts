// Options of HTML fragments, and their checks.

import type { Sort } from '../../src/core/garden.js';
import { GROUPINGS, type GroupBy } from '../../src/core/notes/groups.js';
import { SURROUNDINGS, type RelatedOptions } from '../../src/core/store/related-files.js';
import { BuildError } from '../build-error.js';

/** List of notes or tags to render as HTML. The names are those of the attributes of `<garden-list>`. */
export interface FragmentList {
  /** Query for the notes, in the language of the search. Default: all notes. */
  query?: string;
  /** Order of the notes: `tended`, `newest`, `title`, `relevance` or a declared property. Default: the search's own. */
  sort?: Sort;
  /** Most notes. Default: 10 of a query, 5 related ones, 100 of the others around a note, all tags. */
  limit?: number;
  /** Kind of notes around a note, or `tags` for the tags of the notes that the query finds. Default: none. */
  of?: RelatedOptions['of'] | 'tags';
  /** Property that groups the notes: `folder`, `category`, `stage` or `year`. Default: no groups. */
  groupBy?: GroupBy;
  /** Names of the groups on the page, by their values: `{ seedling: 'Samen', '': 'Andere' }`. Default: those of the element. */
  groupNames?: Readonly<Record<string, string>>;
  /** Language of the names of groups, as a BCP 47 tag. Default: the `language` of the build. */
  language?: string;
  /** Look of the list: `list`, or `cards` with the beginning of each note. Default: `list`. */
  layout?: 'list' | 'cards';
  /** Address of a page whose search has `url-state`. Tags lead there, and what a list of a query leaves out. Default: none. */
  search?: string;
}

/** Options of a build that concern fragments. */
export interface FragmentOptions {
  /** Folder to write fragments of HTML into. Default: none are written. */
  render?: string;
  /**
   * Fragments to write, by name: `{ 'soil.html': '#garden/soil', backlinks: { of: 'backlinks' } }`. What lies around
   * notes has a folder for a name, with a file for each note. At most 100. Default: `backlinks`, `related`, `recent.html`
   * and `tags.html`.
   */
  fragments?: Readonly<Record<string, string | FragmentList>>;
}

/** Largest number of fragments in a configuration. */
export const MAX_FRAGMENTS = 100;

/** Largest number of notes in a list. */
const MAX_LIMIT = 1000;

const DEFAULT: Readonly<Record<string, FragmentList>> = {
  backlinks: { of: 'backlinks' },
  related: { of: 'related' },
  'recent.html': { sort: 'tended' },
  'tags.html': { of: 'tags' },
};

const KINDS: readonly unknown[] = SURROUNDINGS;

/** True for a list of notes around a note. */
export function isAround<List extends FragmentList>(
  list: List,
): list is List & Required<Pick<RelatedOptions, 'of'>> {
  return KINDS.includes(list.of);
}

/** Reads the fragments to write. @throws BuildError `fragment` for one that can't be written */
export function readFragments({ fragments = DEFAULT }: FragmentOptions): Map<string, FragmentList> {
  const names = Object.keys(fragments);
  if (names.length > MAX_FRAGMENTS)
    throw new BuildError('fragment', names[MAX_FRAGMENTS]!, `there are at most ${MAX_FRAGMENTS}`);
  return new Map(names.map((name) => [name, readFragment(name, fragments[name], names)]));
}

function readFragment(name: string, given: unknown, names: readonly string[]): FragmentList {
  const list = (typeof given === 'string' ? { query: given } : given) as FragmentList;
  const reason = refusalOf(list) ?? refusalOfName(name, isAround(list), names);
  if (reason !== undefined) throw new BuildError('fragment', name, reason);
  return list;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTexts = (value: unknown): boolean =>
  typeof value === 'object' && !!value && !Array.isArray(value) && Object.values(value).every(isText);
const CHECKS: Record<keyof FragmentList, [wanted: string, test: (value: unknown) => boolean]> = {
  query: ['a text', isText],
  sort: [
    'an order that is the same in each build, such as tended',
    (sort) => isText(sort) && sort !== 'random' && sort !== 'anniversary',
  ],
  limit: [
    `a whole number from 1 to ${MAX_LIMIT}`,
    (limit) => Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= MAX_LIMIT,
  ],
  of: [`one of ${[...KINDS, 'tags'].join(', ')}`, (of) => KINDS.includes(of) || of === 'tags'],
  groupBy: [`one of ${GROUPINGS.join(', ')}`, (by) => GROUPINGS.includes(by as GroupBy)],
  groupNames: ['an object with a text for each group', isTexts],
  language: ['a language tag such as en or pt-BR', isText],
  layout: ['list or cards', (layout) => layout === 'list' || layout === 'cards'],
  search: ['a text', isText],
};

function refusalOf(list: unknown): string | undefined {
  if (typeof list !== 'object' || !list || Array.isArray(list))
    return `it must be a query, or an object with ${Object.keys(CHECKS).join(', ')}`;
  for (const [key, value] of Object.entries(list)) {
    if (!Object.hasOwn(CHECKS, key)) return `it knows no ${key}, only ${Object.keys(CHECKS).join(', ')}`;
    const [wanted, test] = CHECKS[key as keyof FragmentList];
    if (value !== undefined && !test(value))
      return `its ${key} is ${JSON.stringify(value)}, but must be ${wanted}`;
  }
  return undefined;
}

// Parts of a name begin with a letter, so that none leads out of the folder and none is hidden.
const NAME = /^(?:\w[\w.-]*\/)*\w[\w.-]*$/u;

function refusalOfName(name: string, around: boolean, names: readonly string[]): string | undefined {
  if (!NAME.test(name) || name.includes('..'))
    return 'its name must be a path within the folder, such as lists/soil.html';
  if (/\.html$/iu.test(name) === around)
    return around
      ? 'its name is that of a folder with a file for each note, such as backlinks'
      : 'its name must end in .html';
  const lower = name.toLowerCase();
  return names.some((other) => other !== name && `${lower}/`.startsWith(`${other.toLowerCase()}/`))
    ? 'another fragment has the same name, or is the folder that holds it'
    : undefined;
}
