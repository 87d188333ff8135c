// Reads a note into the form that the cache keeps, without its address.

import type { Property } from '../properties/properties.js';
import type { Cut, PassageCache } from '../writer/passage-cache.js';
import type { NoteFile } from '../garden/garden-read.js';
import { readUnaddressed, type UnaddressedRead } from '../notes/read-note.js';
import { errorReason } from '../warnings.js';
import type { FoundSite } from '../sites/find-site.js';
import type { NoteRules } from '../sites/note-rules.js';
import type { AddressOptions } from '../sites/site-options.js';
import { noteSite, type NoteSite } from '../sites/note-site.js';
import type { SiteNote } from '../sites/site.js';

/** Cached read. The address is made anew each time, as anything may change it. */
export interface CachedRead {
  /**
   * Note without its sections, because the index needs only the passages in {@link cut}. Its properties are those
   * that the address is made of: others may be private, and are not kept.
   */
  read: UnaddressedRead;
  /** Passages and counted terms; undefined if the file is not a note to index. */
  cut?: Cut;
}

/** File to read, with the language that its path implies. */
export interface ReadTask {
  file: NoteFile;
  bytes: Uint8Array;
  language: string;
  /** Publication rules of configurations for the file. */
  noteRules: NoteRules;
}

/** Rules by which all notes of a garden are read. */
export interface ReadRules extends Pick<AddressOptions, 'baseUrl'> {
  found: FoundSite;
  /** Keeps all properties, for an owner's function that makes addresses. Default false. */
  allProperties?: boolean | undefined;
}

/** Reads a file, cuts its note into passages and counts their terms. @param notes the cache for the latter two */
export function readAndCut(
  { file, bytes, language, noteRules }: ReadTask,
  { found, allProperties, ...options }: ReadRules,
  notes: PassageCache,
): CachedRead {
  const site = noteSite(found, file, options, () => {});
  try {
    const read = readUnaddressed(file.path, bytes, { ...site, language: () => language, rules: noteRules });
    if (!('note' in read)) return { read };
    const { note, properties } = read;
    const used = allProperties
      ? properties
      : propertiesUsed(site, { path: file.path, properties, title: note.title });
    return { read: { ...read, note: { ...note, sections: [] }, properties: used }, cut: notes.cut(note) };
  } catch (error) {
    return { read: { failed: errorReason(error), warnings: [] } };
  }
}

function propertiesUsed(site: NoteSite, { properties, ...note }: SiteNote): Property[] {
  const used = new Set<Property>();
  const watched = properties.map((property) => ({
    ...property,
    get value() {
      used.add(property);
      return property.value;
    },
  }));
  site.url({ ...note, properties: watched });
  return properties.filter((property) => used.has(property));
}
