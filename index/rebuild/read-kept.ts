// A note as it may be kept: read by all that decides about it but its address.

import type { Property } from '../properties/properties.js';
import type { NoteFile } from '../readers/find-notes.js';
import { readNote, type NoteRead } from '../readers/read-note.js';
import { errorReason } from '../readers/warnings.js';
import type { FoundSite } from '../sites/find-site.js';
import { noteSite, type AddressOptions } from '../sites/note-site.js';

/** A note with what its address is made of: that is cheap, and made anew, because anything may decide about it. */
export interface KeptRead {
  read: NoteRead;
  properties: readonly Property[];
}

/** A file to read, with the language that its path tells. */
export interface ReadTask {
  file: NoteFile;
  bytes: Uint8Array;
  language: string;
}

/** What all notes of a garden are read by. */
export interface ReadRules extends Pick<AddressOptions, 'baseUrl'> {
  found: FoundSite;
}

/** Reads a file. */
export function readKept({ file, bytes, language }: ReadTask, { found, ...options }: ReadRules): KeptRead {
  let properties: readonly Property[] = [];
  const rules = {
    ...noteSite(found, file, options, () => {}),
    language: () => language,
    spacedTags: found.name === 'jekyll',
    url: (note: { properties: readonly Property[] }) => {
      properties = note.properties;
      return '';
    },
  };
  try {
    return { read: readNote(file.path, bytes, rules), properties };
  } catch (error) {
    return { read: { failed: errorReason(error), warnings: [] }, properties };
  }
}
