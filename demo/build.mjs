// Builds the demo: the project's site with its documentation, the example garden, and the widget.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIndex, renderList } from '../dist/index/build-index.js';
import { openGarden } from '../dist/index/engine.js';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { readWidgetFiles } from '../dist/index/writer/widget-files.js';
import { customisePage } from './customise-page.mjs';
import { SCRIPT, docPage } from './docs-page.mjs';
import { withCurves } from './growth-charts.mjs';
import { allNotesPage, gardenPage, notFoundPage, notePage, tagsPage } from './garden-pages.mjs';
import { galleryStyle } from './gallery.mjs';
import config, { folderUrl } from './garden-search.config.mjs';
import { NoteNames } from './note-names.mjs';
import { FAVICON } from './page.mjs';
import { bundleWorker } from './playground/bundle.mjs';
import { playgroundPage } from './playground-page.mjs';
import { HEADERS_FILE } from './policy.mjs';
import { renderNote } from './render-note.mjs';
import { readSettings } from './settings.mjs';
import { readSizes } from './sizes.mjs';
import { startPage } from './start-page.mjs';
import { readFigures } from './tables/figure-tables.mjs';

const DEMO = fileURLToPath(new URL('.', import.meta.url));
const THEMES = fileURLToPath(new URL('../dist/themes', import.meta.url));

/** Default folder of the built demo. */
export const DIST = path.join(DEMO, 'dist');

/**
 * Builds the demo into a folder, which is emptied first.
 * @param base path of the site on its host, with `/` at both ends
 */
export async function buildDemo(out = DIST, base = '/') {
  const site = new Site(out, base);
  await rm(out, { recursive: true, force: true });
  await cp(path.join(DEMO, 'client'), out, { recursive: true });
  await cp(THEMES, path.join(out, 'themes'), { recursive: true });
  await writeFile(path.join(out, 'gallery-themes.css'), galleryStyle());
  for (const { name, bytes } of await readWidgetFiles(false)) await writeFile(path.join(out, name), bytes);
  for (const name of ['hosts/plain.html', 'hosts/hostile.html'])
    await site.write(`/${name}`, await readFile(path.join(DEMO, 'client', name), 'utf8'));
  const figures = await readFigures();
  await site.write('/', startPage(figures, await readSizes()));
  await site.write('/customise/', customisePage(await readSettings()));
  await site.write('/playground/', playgroundPage());
  await bundleWorker(path.join(out, 'playground'));
  await site.write('/404.html', notFoundPage());
  await site.write('/favicon.svg', FAVICON);
  await site.write('/_headers', HEADERS_FILE);
  await buildDocs(site, figures);
  await buildGarden(site);
}

async function buildDocs(site, figures) {
  const paths = [path.join(DEMO, 'docs')];
  const rendered = inOrder(await renderNotes({ paths, noteUrl: folderUrl('/docs/') }));
  const docs = rendered.map((doc) => ({ ...doc, html: withCurves(doc.html, figures) }));
  for (const doc of docs) {
    await site.write(doc.url, docPage(doc, docs));
    if (doc.script) await site.write(doc.url + SCRIPT, doc.script);
  }
  await site.index('docs/', { paths, noteUrl: folderUrl(`${site.base}docs/`) });
}

async function buildGarden(site) {
  const notes = await renderNotes(config);
  await site.index('garden/', {
    ...config,
    noteUrl: folderUrl(`${site.base}garden/notes/`),
    publicPath: `${site.base}garden/`,
  });
  const garden = await openGarden(path.join(site.out, 'garden/garden-index.json'));
  const render = async (list) => site.withoutBase(await renderList(garden, list));
  for (const note of notes) {
    const [backlinks, related] = await Promise.all(
      ['backlinks', 'related'].map((of) => render({ of, for: site.base + note.url.slice(1) })),
    );
    await site.write(note.url, notePage(note, { backlinks, related }));
  }
  await site.write('/garden/', gardenPage());
  await site.write(
    '/garden/notes/',
    allNotesPage(await render({ sort: 'title', limit: 1000 }), notes.length),
  );
  await site.write('/garden/tags/', tagsPage(await render({ of: 'tags', search: `${site.base}garden/` })));
}

async function renderNotes({ paths: [folder], ...options }) {
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

/** Folder of a site that lies below a path of its host. */
class Site {
  constructor(out, base) {
    this.out = out;
    this.base = base;
  }

  /** Builds an index into a folder of the site. */
  index(folder, options) {
    return buildIndex({ ...options, out: path.join(this.out, folder), widget: false });
  }

  /** Takes the base from addresses in HTML, as `write` adds it. */
  withoutBase(html) {
    return html.replaceAll(` href="${this.base}`, ' href="/');
  }

  /** Writes a file. Addresses in its HTML that begin with `/` get the base. */
  async write(url, content) {
    const file = path.join(this.out, decodeURIComponent(url), url.endsWith('/') ? 'index.html' : '');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content.replaceAll(/(\s(?:href|src)=")\/(?!\/)/gu, `$1${this.base}`));
  }
}
