// Settings of the demo garden, for its own build and for `garden-search` run in this folder.

import { fileURLToPath } from 'node:url';
import { noteUrl } from '../dist/index/sites/address.js';

/** Gives the addresses below a base: a folder for every note, so that any static host serves its index.html there. */
export const folderUrl = (base) => (notePath) => noteUrl(notePath, base).replace(/\/*$/, '/');

/** Settings, as `garden-search build` reads them. */
export default {
  paths: [fileURLToPath(new URL('notes', import.meta.url))],
  out: fileURLToPath(new URL('dist/garden', import.meta.url)),
  noteUrl: folderUrl('/garden/notes/'),
  siteUrl: process.env.SITE_URL || 'http://localhost:8080/',
  publicPath: '/garden/',
  feeds: {
    'all.xml': { query: '', title: 'A plot on clay' },
    'soil.xml': { query: '#garden/soil', title: 'A plot on clay: soil' },
  },
  properties: { season: { type: 'text[]', label: { en: 'Season', de: 'Jahreszeit', fr: 'Saison' } } },
};
