// Builds the demo: a page for every published note of demo/notes, and the index and the widget beside them.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIndex } from '../dist/index/build-index.js';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { customisePage } from './customise-page.mjs';
import config from './garden-search.config.mjs';
import { NoteNames } from './note-names.mjs';
import { FAVICON, allNotesPage, notFoundPage, notePage } from './page.mjs';
import { renderNote } from './render-note.mjs';
import { readSettings } from './settings.mjs';

const DEMO = fileURLToPath(new URL('.', import.meta.url));
const NOTES = config.paths[0];
const THEMES = fileURLToPath(new URL('../dist/themes', import.meta.url));
const STATIC = [
  'index.html',
  'garden.css',
  'theme.mjs',
  'customise.css',
  'customise.mjs',
  'markup.mjs',
  'html.mjs',
  'hosts',
];

/** Default folder of the built demo. */
export const DIST = config.out;

/**
 * Builds the demo into a folder. Files that an earlier build left of its notes are deleted.
 * @returns the result of buildIndex
 */
export async function buildDemo(out = DIST) {
  const { notes } = await readGarden([NOTES], config);
  const rendered = await renderNotes(notes);
  await rm(path.join(out, 'notes'), { recursive: true, force: true });
  for (const name of STATIC) await cp(path.join(DEMO, name), path.join(out, name), { recursive: true });
  await cp(THEMES, path.join(out, 'themes'), { recursive: true });
  for (const note of rendered) await write(out, note.url, notePage(note, linkedFrom(note, rendered)));
  await write(out, '/notes/', allNotesPage(notes));
  await write(out, '/customise/', customisePage(await readSettings()));
  await write(out, '/404.html', notFoundPage());
  await write(out, '/favicon.svg', FAVICON);
  return buildIndex({ ...config, out });
}

async function renderNotes(notes) {
  const names = new NoteNames(notes);
  const sources = await Promise.all(notes.map((note) => readFile(path.join(NOTES, note.path), 'utf8')));
  return notes.map((note, i) => ({ ...note, ...renderNote(note, sources[i], names) }));
}

function linkedFrom({ url }, notes) {
  return notes.filter((other) => other.url !== url && other.links.has(url));
}

async function write(out, url, content) {
  const file = path.join(out, decodeURIComponent(url), url.endsWith('/') ? 'index.html' : '');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
