// Settings of the demo garden, for its own build and for `garden-search` run in this folder.

import { fileURLToPath } from 'node:url';
import { noteUrl } from '../dist/index/sites/note-url.js';

/** Settings, as `garden-search build` reads them. */
export default {
  paths: [fileURLToPath(new URL('notes', import.meta.url))],
  out: fileURLToPath(new URL('dist', import.meta.url)),
  // A folder for every note, so that any static host serves its index.html at this address.
  noteUrl: (notePath) => noteUrl(notePath, '/notes/').replace(/\/*$/, '/'),
  properties: { season: { type: 'text[]', label: { en: 'Season', de: 'Jahreszeit', fr: 'Saison' } } },
};
