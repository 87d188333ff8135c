// A note as it may be kept: read by all that decides about it but its address.

import type { Property } from '../properties/properties.js';
import type { Cut, KeptNotes } from '../writer/kept-notes.js';
import type { NoteFile } from '../garden/find-notes.js';
import { readNote, type NoteRead } from '../notes/read-note.js';
import { errorReason } from '../warnings.js';
import type { FoundSite } from '../sites/find-site.js';
import type { NoteRules } from '../sites/publication-rules.js';
import { noteSite, type AddressOptions, type NoteSite } from '../sites/note-site.js';
import type { SiteNote } from '../sites/site.js';

/** A note with what its address is made of: that is cheap, and made anew, because anything may decide about it. */
export interface KeptRead {
  /** A note's sections are taken out: the index is made of what they were cut into. */
  read: NoteRead;
  /** Those that the address is made of: others may hold what is nobody's business, and are not kept. */
  properties: readonly Property[];
  /** Nothing where there is no note. */
  cut?: Cut;
}

/** A file to read, with the language that its path tells. */
export interface ReadTask {
  file: NoteFile;
  bytes: Uint8Array;
  language: string;
  /** What configurations decide about it. */
  noteRules: NoteRules;
}

/** What all notes of a garden are read by. */
export interface ReadRules extends Pick<AddressOptions, 'baseUrl'> {
  found: FoundSite;
  /** Whether all properties are kept, because an owner's function makes addresses of them. Default false. */
  allProperties?: boolean | undefined;
}

/** Reads a file. @param notes cuts the note, and counts its terms */
export function readKept(
  { file, bytes, language, noteRules }: ReadTask,
  { found, allProperties, ...options }: ReadRules,
  notes: KeptNotes,
): KeptRead {
  let properties: readonly Property[] = [];
  const site = noteSite(found, file, options, () => {});
  const rules = {
    ...site,
    language: () => language,
    rules: noteRules,
    url: (note: SiteNote) => {
      properties = allProperties ? note.properties : propertiesUsed(site, note);
      return '';
    },
  };
  try {
    const read = readNote(file.path, bytes, rules);
    if (!('note' in read)) return { read, properties };
    const { passages, documents } = notes.cut(read.note);
    return {
      read: { ...read, note: { ...read.note, sections: [] } },
      properties,
      cut: { passages, documents },
    };
  } catch (error) {
    return { read: { failed: errorReason(error), warnings: [] }, properties };
  }
}

function propertiesUsed(site: NoteSite, { path, properties }: SiteNote): Property[] {
  const used = new Set<Property>();
  const watched = properties.map((property) => ({
    ...property,
    get value() {
      used.add(property);
      return property.value;
    },
  }));
  site.url({ path, properties: watched });
  return properties.filter((property) => used.has(property));
}
