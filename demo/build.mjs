// Builds the demo: a page for every published note of demo/notes and demo/docs, and indexes and the widget beside them.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIndex } from '../dist/index/build-index.js';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { customisePage } from './customise-page.mjs';
import config, { folderUrl } from './garden-search.config.mjs';
import { NoteNames } from './note-names.mjs';
import { FAVICON, allNotesPage, docPage, notFoundPage, notePage } from './page.mjs';
import { renderNote } from './render-note.mjs';
import { readSettings } from './settings.mjs';

const DEMO = fileURLToPath(new URL('.', import.meta.url));
const NOTES = config.paths[0];
const DOCS = path.join(DEMO, 'docs');
const docUrl = folderUrl('/docs/');
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
 * @returns the result of buildIndex for the example garden
 */
export async function buildDemo(out = DIST) {
  const notes = await renderNotes(NOTES, config);
  const docs = inOrder(await renderNotes(DOCS, { noteUrl: docUrl }));
  for (const name of ['notes', 'docs']) await rm(path.join(out, name), { recursive: true, force: true });
  for (const name of STATIC) await cp(path.join(DEMO, name), path.join(out, name), { recursive: true });
  await cp(THEMES, path.join(out, 'themes'), { recursive: true });
  for (const note of notes) await write(out, note.url, notePage(note, linkedFrom(note, notes)));
  for (const doc of docs) await write(out, doc.url, docPage(doc, docs));
  await write(out, '/notes/', allNotesPage(notes));
  await write(out, '/customise/', customisePage(await readSettings()));
  await write(out, '/404.html', notFoundPage());
  await write(out, '/favicon.svg', FAVICON);
  await buildIndex({ paths: [DOCS], out: path.join(out, 'docs'), noteUrl: docUrl, widget: false });
  return buildIndex({ ...config, out });
}

async function renderNotes(folder, options) {
  const { notes } = await readGarden([folder], options);
  const names = new NoteNames(notes);
  const sources = await Promise.all(notes.map((note) => readFile(path.join(folder, note.path), 'utf8')));
  return notes.map((note, i) => ({ ...note, ...renderNote(note, sources[i], names) }));
}

/** Sorts the pages of the documentation as its first page links to them. */
function inOrder(docs) {
  const first = docs.find(({ path }) => path === 'index.md');
  const urls = [first.url, ...first.links];
  return docs.toSorted((a, b) => urls.indexOf(a.url) - urls.indexOf(b.url));
}

function linkedFrom({ url }, notes) {
  return notes.filter((other) => other.url !== url && other.links.has(url));
}

async function write(out, url, content) {
  const file = path.join(out, decodeURIComponent(url), url.endsWith('/') ? 'index.html' : '');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
