// Resolves links to notes, by path, name, alias or address.

import { byCodeUnit } from '../../src/core/text/strings.js';
import type { Link, Note } from '../../src/core/note.js';
import { tagKey, withParents } from '../../src/core/notes/tags.js';
import { folderName, folderOf, isFolderNote, lastPart, stemOf } from '../sites/address.js';
import { addressOf, onePage, sharedFolder, comparable, pathFrom, Places } from './places.js';

/** Destination of a link: the number of a note, `elsewhere` for a page or file that is not a note, or `nowhere`. */
type Destination = number | 'elsewhere' | 'nowhere';

const EXTENSION = /\.[^./]*$/u;
// Matches extensions of other files in paths. In a wikilink such an end may be part of a note's name, as in `Node.js`.
const OTHER_FILE = /^\.[a-z][a-z\d]{0,4}$/u;
const TAG_PAGE = /(?:^|\/)tags?\/(.+?)\/?$/u;
// Matches the other pages of lists that generators make.
const LIST_PAGE = /(?:^|\/)(?:tags\/|categories\/[^.]*|archives?\/(?:\d{4}\/)?(?:\d\d\/)?|page\/\d+\/?)$/u;
const FROM_ROOT = /^\//u;
const FROM_HERE = /^\.\.?\//u;
// Matches the moment with which names of a Zettelkasten begin, by which its notes are linked: `202606111030 Beans`.
const ID = /^(?:\d{12}|\d{14}|\d{8}t\d{6})(?=[\s_-])/u;
const AMBIGUOUS = -1;

/** Folders from which a note's links are resolved: of its file and of its address. */
interface Home {
  folder: string;
  address: string;
  /** Address as a folder, of a page of Grav: it is a folder, and relative links begin within it. */
  inside?: string;
}

/** Index of a garden's notes by all names that links use. */
export class LinkResolver {
  readonly #homes: Home[];
  readonly #files = new Places();
  /** Notes that stand for their folder, by the folder's path. */
  readonly #folderNotes = new Places();
  readonly #addresses = new Places();
  readonly #names = new Map<string, number>();
  readonly #folders = new Set<string>();
  readonly #extensions = new Set<string>();
  readonly #tags = new Set<string>();
  /** Deepest folder common to all addresses. */
  readonly #base: string;

  constructor(notes: readonly Note[]) {
    const addresses = notes.map(addressOf);
    this.#base = addresses.reduce(sharedFolder, addresses[0] ?? '');
    this.#homes = notes.map(({ path }, i) => ({
      folder: folderOf(comparable(path)),
      address: folderOf(addresses[i]!),
      ...(isFolderPage(comparable(path), addresses[i]!) && { inside: `${addresses[i]!}/` }),
    }));
    // Sorted, so that of two notes with one path the same is found in any order of input.
    const order = notes.map((_, i) => i).sort((a, b) => byCodeUnit(notes[a]!.path, notes[b]!.path));
    for (const number of order) this.#add(notes[number]!, addresses[number]!, number);
    const tags = new Set(notes.flatMap((note) => note.tags));
    for (const tag of [...tags].map(tagKey).flatMap(withParents)) this.#tags.add(slugOf(tag));
  }

  /** Finds the destination of a link in the note `from`. */
  resolve(link: Link, from: number): Destination {
    const found = this.noteOf(link, from);
    if (found !== undefined) return found;
    return this.#isElsewhere(comparable(link.target.trim()), link.wiki, this.#homes[from]!)
      ? 'elsewhere'
      : 'nowhere';
  }

  /** Finds the note that a link in the note `from` leads to. */
  noteOf({ target, wiki }: Link, from: number): number | undefined {
    const wanted = comparable(target.trim());
    if (!wanted) return from;
    const home = this.#homes[from]!;
    return wiki ? this.#wikilink(wanted, home) : this.#path(wanted, home);
  }

  #add(note: Note, address: string, number: number): void {
    const path = comparable(note.path);
    this.#files.add(path, number);
    this.#files.add(path.replace(EXTENSION, ''), number);
    if (isFolderNote(path)) this.#folderNotes.add(folderOf(path).slice(0, -1), number);
    this.#addresses.add(onePage(address), number);
    this.#extensions.add(EXTENSION.exec(path)?.[0] ?? '');
    const names = [note.title, ...note.aliases].map(comparable);
    const ids = [stemOf(path), ...names].flatMap((name) => ID.exec(name) ?? []);
    for (const name of new Set([...names, ...ids]))
      this.#names.set(name, this.#names.has(name) ? AMBIGUOUS : number);
    this.#addFolders(path);
    this.#addFolders(address.slice(1));
  }

  // Stops at a known folder: those around it are known too.
  #addFolders(place: string): void {
    let folder = folderOf(place).slice(0, -1);
    for (; folder && !this.#folders.has(folder); folder = folderOf(folder).slice(0, -1))
      this.#folders.add(folder);
  }

  // Obsidian looks names up among files only, and writes `[[file|alias]]`. Quartz, Logseq and TiddlyWiki also resolve
  // titles and aliases. So these are tried last, and count only if a single note has them.
  #wikilink(wanted: string, home: Home): number | undefined {
    if (FROM_HERE.test(wanted) || FROM_ROOT.test(wanted)) return this.#at(read(wanted, home.folder));
    const path = wanted.replace(/\/$/u, '');
    return (
      this.#files.endingWith(path, home.folder) ??
      this.#folderNotes.endingWith(path, home.folder) ??
      this.#addresses.at(onePage(`/${path}`)) ??
      this.#named(wanted)
    );
  }

  // Resolves from the note's folder, as Markdown does, else from its address, else by a path's end, as Obsidian does.
  #path(wanted: string, home: Home): number | undefined {
    const address = read(wanted, home.address);
    return (
      this.#at(read(wanted, home.folder)) ??
      this.#placed('/', address) ??
      (home.inside === undefined ? undefined : this.#placed('/', read(wanted, home.inside))) ??
      (FROM_ROOT.test(wanted) ? this.#placed(this.#base, address) : undefined) ??
      (FROM_HERE.test(wanted) ? undefined : this.#files.endingWith(wanted.replace(/\/$/u, ''), home.folder))
    );
  }

  // A template such as `{{ site.baseurl }}/moss` leaves out the folder of all addresses.
  #placed(base: string, address: string | undefined): number | undefined {
    return address === undefined ? undefined : this.#addresses.at(onePage(base + address));
  }

  #at(path: string | undefined): number | undefined {
    return path === undefined ? undefined : (this.#files.at(path) ?? this.#folderNotes.at(path));
  }

  #named(name: string): number | undefined {
    const number = this.#names.get(name);
    return number === AMBIGUOUS ? undefined : number;
  }

  // True for a file that is not a note, and for a page that generators make for a folder, a tag or another list. True
  // also for the site around the garden.
  #isElsewhere(wanted: string, wiki: boolean, home: Home): boolean {
    if (wiki && !wanted.endsWith('/')) return false;
    const extension = EXTENSION.exec(wanted)?.[0] ?? '';
    if (OTHER_FILE.test(extension) && !this.#extensions.has(extension)) return true;
    if (FROM_ROOT.test(wanted) && !wanted.startsWith(this.#base)) return true;
    return (
      LIST_PAGE.test(wanted) ||
      this.#tags.has(slugOf(TAG_PAGE.exec(wanted)?.[1] ?? '')) ||
      [home.folder, home.address].some((folder) => this.#folders.has(read(wanted, folder) ?? ''))
    );
  }
}

// True for a page that is a folder, perhaps with a number that orders it: `02.soil/default.md` at `/soil`.
function isFolderPage(path: string, address: string): boolean {
  return folderName(path).replace(/^\d+\./u, '') === lastPart(address);
}

function read(wanted: string, folder: string): string | undefined {
  return pathFrom(FROM_ROOT.test(wanted) ? '' : folder, wanted);
}

// Writes a tag as addresses do.
function slugOf(tag: string): string {
  return tagKey(tag).replace(/[\s_-]+/gu, '-');
}
