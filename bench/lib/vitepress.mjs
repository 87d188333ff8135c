// Search as VitePress sets MiniSearch up: one document per section, one JSON for all of them.

import MiniSearch from 'minisearch';
import { VITEPRESS_OPTIONS } from './vitepress-options.mjs';

/** Makes a document of every section of the notes. */
function sectionDocuments(notes) {
  return notes.flatMap((note, n) =>
    note.sections.map(({ heading, anchor, text, code }, i) => ({
      id: `${n}.${i}`,
      url: anchor ? `${note.url}#${anchor}` : note.url,
      title: heading || note.title,
      titles: heading ? [note.title] : [],
      text: [i ? '' : note.description, text, code].filter(Boolean).join('\n'),
    })),
  );
}

/** Makes the index of the notes, in memory. */
export function vitePressIndex(notes) {
  const index = new MiniSearch(VITEPRESS_OPTIONS);
  index.addAll(sectionDocuments(notes));
  return index;
}
