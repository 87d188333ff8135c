import assert from 'node:assert/strict';
import { readFile, readdir, stat } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Parser } from 'htmlparser2';
import { openGarden } from '../../index/engine.js';
import { textFileNames } from '../../src/core/store/file-names.js';
import type { IndexFile, PassageText } from '../../src/core/store/index-file.js';
import { unpackNotes } from '../../src/core/store/note-table.js';
import type { TextFile } from '../../src/core/store/text-store.js';
import { parseFile } from '../../src/core/store/read-file.js';
import { serveDemo, type Demo } from './served-demo.js';

interface Page {
  ids: Set<string>;
  links: string[];
  styled: boolean;
}

let out = '';
let demo: Demo;
let files: string[];
const pages = new Map<string, Page>();

before(async () => {
  demo = await serveDemo();
  out = demo.out;
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  for (const file of files.filter((file) => file.endsWith('.html'))) pages.set(file, await readPage(file));
});

after(async () => {
  await demo?.close();
});

async function readPage(file: string): Promise<Page> {
  const page: Page = { ids: new Set(), links: [], styled: false };
  const parser = new Parser({
    onopentag(name, { id, href, src, style, ...rest }) {
      if (id) page.ids.add(id);
      if (href) page.links.push(href);
      if (src) page.links.push(src);
      const inlineScript = name === 'script' && !src;
      if (style || name === 'style' || inlineScript || Object.keys(rest).some((key) => key.startsWith('on')))
        page.styled = true;
    },
  });
  parser.end(await readFile(file, 'utf8'));
  return page;
}

function fileOf(address: string): string {
  const name = decodeURIComponent(address);
  return path.join(out, name.endsWith('/') ? `${name}index.html` : name);
}

/** Reads the index of the example garden, or of the documentation in its folder. */
async function index(folder = 'garden'): Promise<IndexFile> {
  return JSON.parse(await readFile(path.join(out, folder, 'garden-index.json'), 'utf8')) as IndexFile;
}

async function passages({ texts }: IndexFile, folder = 'garden'): Promise<PassageText[]> {
  const read = async (name: string) =>
    parseFile<TextFile>(await readFile(path.join(out, folder, name), 'utf8'), name)[0];
  return texts.inline ?? (await Promise.all(textFileNames(texts).map(read))).flat();
}

function ask(
  target: string,
  method = 'GET',
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { port } = new URL(demo.url);
  return new Promise((resolve, reject) => {
    // A fetch would tidy the path before it is sent.
    request({ port, host: 'localhost', path: target, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('buildDemo', () => {
  it('renders exactly the published notes', async () => {
    const notes = unpackNotes(await index());
    const rendered = [...pages.keys()].filter((file) =>
      path.relative(out, file).startsWith(path.join('garden', 'notes')),
    );
    const published = notes.url.map(fileOf);
    assert.deepEqual(rendered.sort(), [...published, path.join(out, 'garden', 'notes', 'index.html')].sort());
    assert.equal(published.length, 30);
  });

  it('lets nothing out that its owner keeps back', async () => {
    for (const file of files) {
      assert.doesNotMatch(file, /Lower bed|Letter to/);
      assert.doesNotMatch(await readFile(file, 'utf8'), /quillwort|shed padlock/, file);
    }
  });

  it('shows no front matter, and no mark of what was taken out', async () => {
    for (const file of pages.keys()) {
      const html = await readFile(file, 'utf8');
      assert.doesNotMatch(html, /^(?:growthStage|aliases|tags):|%%|\[![a-z]+\]|@components/m, file);
    }
  });

  it('declares a property of its notes, as a facet with names and a label of queries', async () => {
    const garden = await openGarden(path.join(out, 'garden/garden-index.json'));
    const { total, results, facets, properties } = await garden.search('season:winter');
    assert.deepEqual(
      properties?.map(({ name }) => name),
      ['season'],
    );
    assert.deepEqual(
      facets.season?.map((count) => ('value' in count ? count.value : '')),
      ['winter'],
    );
    assert.equal(total, 3);
    for (const { properties } of results) assert.deepEqual(properties, { season: ['winter'] });
    const chosen = await garden.search('compost', { filters: { season: { any: ['autumn'] } } });
    assert.ok(chosen.results.some(({ title }) => title === 'Compost'));
  });

  for (const folder of ['garden', 'docs'])
    it(`has a page and an id for every section that a result can lead to: /${folder}`, async () => {
      const file = await index(folder);
      const texts = await passages(file, folder);
      let next = 0;
      let anchors = 0;
      const notes = unpackNotes(file);
      notes.url.forEach((url, n) => {
        const page = pages.get(fileOf(url));
        assert.ok(page, url);
        for (const { sections } of texts.slice(next, (next += notes.passages[n]!))) {
          for (const [heading, anchor] of sections) {
            if (anchor) assert.ok(page.ids.has(anchor), `${url}#${anchor}, ${heading}`);
            if (anchor) anchors++;
          }
        }
      });
      assert.equal(next, texts.length);
      assert.ok(anchors > 60, `only ${anchors} anchors were looked for`);
    });

  it('has no link that leads nowhere, and none that leaves the site but for the documentation', async () => {
    for (const [file, { links }] of pages) {
      const base = new URL(
        encodeURI(path.relative(out, file).split(path.sep).join('/')),
        'http://garden.test/',
      );
      for (const link of links) {
        const { origin, pathname, hash } = new URL(link, base);
        if (origin !== base.origin) {
          assert.match(base.pathname, /^\/docs\//u, `${file}: ${link}`);
          assert.match(origin, /^https:/u, `${file}: ${link}`);
          continue;
        }
        const target = fileOf(pathname);
        assert.ok((await stat(target).catch(() => undefined))?.isFile(), `${file}: ${link}`);
        if (hash)
          assert.ok(pages.get(target)?.ids.has(decodeURIComponent(hash.slice(1))), `${file}: ${link}`);
      }
    }
  });

  it('has no style or script in its pages that the policy would refuse', () => {
    for (const [file, { styled }] of pages) assert.equal(styled, false, file);
  });

  it('gives a note its language and direction', async () => {
    const html = await readFile(fileOf('/garden/notes/soil/קומפוסט במרפסת/'), 'utf8');
    assert.match(html, /<html lang="he" dir="rtl">/);
    assert.match(await readFile(fileOf('/garden/notes/soil/Compost/'), 'utf8'), /<html lang="en" dir="ltr">/);
  });

  it('links by file name, by label and by heading, and leaves what is not written yet without a link', async () => {
    const html = await readFile(fileOf('/garden/notes/Apple tree in February/'), 'utf8');
    assert.match(html, /<a href="\/garden\/notes\/soil\/Compost\/#building-a-hot-heap">hot heap<\/a>/);
    assert.match(html, /<span class="unwritten" title="Not written yet">Grafting<\/span>/);
  });

  it('says on a note which others link to it', async () => {
    const html = await readFile(fileOf('/garden/notes/soil/Compost/'), 'utf8');
    assert.match(html.split('<aside')[1] ?? '', /\/garden\/notes\/Apple%20tree%20in%20February\//);
  });
});

describe('serveDemo', () => {
  it('sends the policy with every answer', async () => {
    for (const address of ['/', '/garden/garden-index.json', '/nowhere', '/garden/notes']) {
      const policy = String((await ask(address)).headers['content-security-policy']);
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'/);
      assert.match(
        policy,
        /require-trusted-types-for 'script'; trusted-types garden-search lit-html demo-worker$/,
      );
    }
  });

  it('names types and charsets, and lets only hashed files be kept', async () => {
    const { texts } = await index();
    const expected = [
      ['/garden/notes/soil/Compost/', 'text/html; charset=utf-8', 'no-cache'],
      ['/garden/garden-index.json', 'application/json; charset=utf-8', 'no-cache'],
      ['/garden-search.min.js', 'text/javascript; charset=utf-8', 'no-cache'],
      [
        `/garden/${textFileNames(texts)[0]}`,
        'application/json; charset=utf-8',
        'public, max-age=31536000, immutable',
      ],
    ];
    for (const [address, type, cache] of expected) {
      const { status, headers } = await ask(address!);
      assert.deepEqual(
        [status, headers['content-type'], headers['cache-control']],
        [200, type, cache],
        address,
      );
    }
  });

  it('answers 404 with a page', async () => {
    for (const address of [
      '/nowhere',
      '/garden/notes/Lower%20bed/',
      '/%',
      '/%00',
      '/hosts/',
      '/garden/.garden-search.json',
    ]) {
      const { status, body } = await ask(address);
      assert.deepEqual([status, /Nothing grows here/.test(body)], [404, true], address);
    }
  });

  it('gives nothing from outside its folder', async () => {
    for (const up of ['../', '%2e%2e/', '..%2f', '..%5c', '%2e%2e%2f', 'docs/../../']) {
      assert.equal((await ask(`/${up.repeat(6)}etc/passwd`)).status, 404, up);
      assert.equal((await ask(`/${up}${path.basename(out)}x/`)).status, 404, up);
    }
  });

  it('leads from a folder without its slash to the one with, and to no other host', async () => {
    assert.equal(
      (await ask('/garden/notes/soil/Compost?tag=a')).headers['location'],
      '/garden/notes/soil/Compost/?tag=a',
    );
    assert.equal((await ask('//garden')).headers['location'], '/garden/');
  });

  it('answers no method that would change anything', async () => {
    assert.equal((await ask('/', 'POST')).status, 405);
    assert.deepEqual(await ask('/', 'HEAD').then(({ status, body }) => [status, body]), [200, '']);
  });
});
