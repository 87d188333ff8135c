// Index and pages of a garden in memory, built anew when notes change, for a server on this machine.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Link, Note } from '../../src/core/note.js';
import { readGarden, type FileRules, type NoteReader } from '../garden/read-garden.js';
import { onePage } from '../garden/places.js';
import { LinkResolver } from '../garden/resolve-links.js';
import type { BuildOptions } from '../options/build-options.js';
import { readNote } from '../notes/read-note.js';
import { replaced } from '../notes/replaced.js';
import { GardenBuilder, type BuildOutcome, type Built } from '../rebuild/garden-builder.js';
import { watchGarden } from '../rebuild/watch-garden.js';
import { decode } from '../text/decode.js';
import { missingPage, notePage, OWN, PAGE_STYLE, startPage, STYLE, type Shown } from './page.js';
import { noteText } from './note-text.js';

/** Answer to a request. */
export interface Served {
  /** Extension that tells the type of the content: `html`, `json` … */
  type: string;
  bytes: string | Uint8Array;
  status: 200 | 404;
}

/** File of a note, and the rules by which it was read. */
interface Source {
  /** Path on this machine. */
  file: string;
  rules: FileRules['rules'];
}

/** Garden whose pages are made when they are asked for. */
export class GardenPages {
  #sources: ReadonlyMap<Note, Source> = new Map();
  #files: ReadonlyMap<string, Uint8Array> = new Map();
  #notes: readonly Note[] = [];
  #byPath: ReadonlyMap<string, number> = new Map();
  #links = new LinkResolver([]);

  /**
   * Builds a garden, and again whenever it changes.
   * @param onBuild callback that runs after each build, also a failed one
   * @throws BuildError for wrong options, and the error of the first build
   */
  static async open(options: BuildOptions, onBuild: (build: BuildOutcome) => void) {
    const served = servedOptions(options);
    const builder = new GardenBuilder(served, () => Promise.resolve());
    const pages = new GardenPages();
    let first: ((build: BuildOutcome) => void) | undefined;
    const started = new Promise<BuildOutcome>((resolve) => (first = resolve));
    const watcher = await watchGarden(served, builder, async (build) => {
      if (!('error' in build)) await pages.#take(build, served);
      onBuild(build);
      first?.(build);
    });
    const begun = await started;
    if (!('error' in begun)) return { pages, close: () => watcher.close() };
    await watcher.close();
    throw begun.error;
  }

  /** Answers for a path of an address, decoded. A file of this machine is only ever read by a note's own path. */
  answer(asked: string): Served {
    if (asked === OWN + STYLE) return { type: 'css', bytes: PAGE_STYLE, status: 200 };
    const file = asked.startsWith(OWN) ? this.#files.get(asked.slice(OWN.length)) : undefined;
    if (file) return { type: path.extname(asked).slice(1), bytes: file, status: 200 };
    const number = this.#byPath.get(pageOf(asked));
    const shown = number === undefined ? undefined : this.#show(number);
    if (asked === '/') return { type: 'html', bytes: startPage(this.#sorted(), shown), status: 200 };
    return shown
      ? { type: 'html', bytes: notePage(shown), status: 200 }
      : { type: 'html', bytes: missingPage(), status: 404 };
  }

  // Reads the notes whole: the builder keeps no texts.
  async #take({ files }: Built, options: BuildOptions): Promise<void> {
    const sources = new Map<Note, Source>();
    const reader = (): NoteReader => (file, rules) => {
      const read = readNote(file.path, readFileSync(file.file), rules);
      if ('note' in read) sources.set(read.note, { file: file.file, rules: rules.rules });
      return read;
    };
    const { notes } = await readGarden(options.paths, { ...options, reader, onProgress: () => {} });
    this.#files = new Map(files.map(({ name, bytes }) => [name, bytes]));
    this.#notes = notes;
    this.#sources = sources;
    this.#byPath = new Map(notes.map(({ url }, number) => [pageOf(pathOf(url)), number]));
    this.#links = new LinkResolver(notes);
  }

  #sorted(): Note[] {
    return [...this.#notes].sort((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }));
  }

  #show(number: number): Shown {
    const note = this.#notes[number]!;
    const { file, rules } = this.#sources.get(note)!;
    const source = existsSync(file) ? decode(readFileSync(file)) : undefined;
    const follow = (link: Omit<Link, 'line'>) => this.#follow(link, number);
    const { dialects } = rules;
    return {
      note,
      text: source ? noteText(note, { text: replaced(source.text, rules), dialects }, follow) : '',
    };
  }

  #follow({ target, fragment, wiki }: Omit<Link, 'line'>, from: number): string | undefined {
    const number = this.#links.noteOf({ target, fragment, wiki, line: 0 }, from);
    if (number === undefined) return undefined;
    const { url, sections } = this.#notes[number]!;
    const wanted = fragment.split('#').at(-1)!.trim().toLowerCase();
    const named = ({ anchor, heading }: Note['sections'][number]) =>
      [anchor.toLowerCase(), heading.toLowerCase()].includes(wanted);
    const anchor = wanted ? sections.find(named)?.anchor : '';
    return anchor ? `${url}#${anchor}` : url;
  }
}

// Addresses on another site become paths here, and nothing is kept on the disk.
function servedOptions({ baseUrl, siteBase, ...options }: BuildOptions): BuildOptions {
  const served: BuildOptions = {
    ...options,
    cache: false,
    compress: false,
    classic: false,
    widget: true,
    ...(baseUrl !== undefined && { baseUrl: pathOf(baseUrl) }),
    ...(siteBase !== undefined && { siteBase: pathOf(siteBase) }),
  };
  delete served.out;
  delete served.feeds;
  delete served.render;
  return served;
}

function pathOf(url: string): string {
  const { pathname } = new URL(url, 'http://localhost/');
  return decodeURIComponent(pathname);
}

/** Gives what addresses of one page share. */
function pageOf(address: string): string {
  return onePage(address).normalize('NFC');
}
