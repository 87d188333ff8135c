import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { BuildOptions } from '../../../index/options/build-options.js';
import { GardenPages } from '../../../index/pages/garden-pages.js';
import { servePages } from '../../../index/pages/page-server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const garden = {
  'Compost.md': [
    '---',
    'tags: [soil]',
    '---',
    '# Compost',
    '',
    'See [[Heap#Layers|layers]], [heap](sub/Heap.md), ![[Heap]], [web](https://example.org/?a&b), [mail](mailto:a@example.org).',
    '',
    '<script>alert(1)</script> <b onclick="x()">bold</b> [bad](javascript:x) [file](file:///etc/passwd) [[Draft]] [gone](nope.md)',
    '',
    '%%quokkasecret%% <!-- quokkasecret --> ![quiet <i>picture</i>](a.png) `code <b>`',
    '',
    '## Where & when',
  ].join('\n'),
  'sub/Heap.md': '# Heap\n\n## Layers\n\n[up](#layers) and [back](../Compost.md).',
  'Plain.txt': 'One <i>line</i>.',
  'Draft.md': '---\ndraft: true\n---\nquokkasecret',
  'index.md': '# Home\n\nWelcome.',
};

async function open(t: TestContext, options: Partial<BuildOptions> = {}, files: object = garden) {
  const folder = await temporaryFolder(t, files as Record<string, string>);
  let told = () => {};
  const { pages, close } = await GardenPages.open({ paths: [folder], ...options }, () => told());
  t.after(close);
  const next = () => new Promise<void>((resolve) => (told = resolve));
  const html = (asked: string) => {
    const { bytes, status } = pages.answer(asked);
    return status === 200 ? (bytes as string) : '';
  };
  return { folder, pages, html, next };
}

describe('GardenPages', () => {
  it('follows links to notes, their sections and the web, and no others', async (t) => {
    const { html } = await open(t);
    const page = html('/Compost');
    assert.ok(page.includes('<a href="/sub/Heap#layers">layers</a>'), page);
    assert.ok(page.includes('<a href="/sub/Heap">heap</a>, <a href="/sub/Heap">Heap</a>'), page);
    assert.ok(page.includes('<a href="https://example.org/?a&amp;b" rel="noreferrer">web</a>'), page);
    assert.ok(page.includes('<a>bad</a> <a>file</a> Draft <a>gone</a>'), page);
    assert.ok(page.includes('<h2 id="where--when">Where &amp; when</h2>'), page);
    assert.equal(page.match(/<h1/gu)!.length, 1);
    const other = html('/sub/Heap/');
    assert.ok(other.includes('<a href="/sub/Heap#layers">up</a> and <a href="/Compost">back</a>'), other);
  });

  it('shows HTML of notes as text, and nothing that a note or its owner hides', async (t) => {
    const { html, pages } = await open(t);
    for (const asked of ['/', '/Compost', '/sub/Heap', '/Plain']) {
      const page = html(asked);
      assert.ok(
        !/<(?:b|i|img)\b|alert|quokkasecret|javascript|file:/u.test(page.replace(/&lt;/gu, '')),
        page,
      );
    }
    assert.ok(html('/Plain').includes('<p>One &lt;i&gt;line&lt;/i&gt;.</p>'));
    assert.equal(pages.answer('/Draft').status, 404);
  });

  it('shows the codes of emoji as their signs, as results do, but not in code', async (t) => {
    const { html } = await open(t, {}, { 'a.md': '# A\n\n## :bug: *b*\n\n**:tada:** `:tada:`' });
    const page = html('/a');
    assert.ok(page.includes('<h2 id="bug-b">🐛 <em>b</em></h2>'), page);
    assert.ok(page.includes('<strong>🎉</strong> <code>:tada:</code>'), page);
  });

  it('reads a note as the tool does that it is written for', async (t) => {
    const files = { 'logseq/config.edn': '{}', 'pages/a.md': '## Words\n\t- kept <!-- quokkasecret -->' };
    const { html } = await open(t, {}, files);
    assert.match(html('/pages/a'), /<li>kept\s*<\/li>/u);
    assert.ok(!html('/pages/a').includes('quokkasecret'));
  });

  it('leaves out what a tool takes out of texts before it publishes them', async (t) => {
    const filters = [{ pattern: '%me%.*%end%', flags: 'g', replace: '' }];
    const files = {
      '.obsidian/plugins/digitalgarden/data.json': JSON.stringify({ customFilters: filters }),
      'a.md': 'kept %me% quokkasecret %end%',
    };
    const { html } = await open(t, {}, files);
    assert.match(html('/a'), /<p>kept\s*<\/p>/u);
  });

  it('has the index, the widget, the note at the root, and a list of all notes', async (t) => {
    const { html, pages } = await open(t);
    assert.ok(html('/').includes('<article><h1>Home</h1>'));
    assert.ok(html('/').includes('<p>Welcome.</p>'));
    assert.ok(html('/').includes('All notes (4)'));
    for (const name of ['garden-index.json', 'garden-search.min.js', 'page.css'])
      assert.equal(pages.answer(`/-/${name}`).status, 200, name);
    for (const name of ['/-/../package.json', '/../package.json', '/-/', '/Compost.md'])
      assert.equal(pages.answer(name).status, 404, name);
  });

  it('serves addresses of another site at their paths here', async (t) => {
    const { html } = await open(t, { baseUrl: 'https://example.org/notes/' });
    assert.ok(html('/notes/Compost').includes('href="/notes/sub/Heap"'));
  });

  it('builds anew when a note changes, and takes a note away that is withdrawn', async (t) => {
    const { folder, pages, html, next } = await open(t, {}, { 'a.md': 'One.', 'b.md': 'Two.' });
    const built = next();
    await writeFile(path.join(folder, 'b.md'), '---\ndraft: true\n---\nTwo.');
    await built;
    assert.equal(pages.answer('/b').status, 404);
    assert.ok(html('/a').includes('One.'));
  });

  it('shows the text of the note itself where a draft in another folder has its path', async (t) => {
    const drafts = await temporaryFolder(t, { 'a.md': '---\ndraft: true\n---\nquokkasecret' });
    const shown = await temporaryFolder(t, { 'a.md': 'Shown.' });
    const page = (await open(t, { paths: [drafts, shown] })).html('/a');
    assert.ok(page.includes('Shown.') && !page.includes('quokkasecret'), page);
  });

  it('passes on the error of the first build', async (t) => {
    await assert.rejects(open(t, {}, { 'a.png': '' }), /There is no note in/u);
  });
});

describe('servePages', () => {
  it('answers this machine alone, with a strict policy', async (t) => {
    const server = await servePages((asked) => ({ type: 'html', bytes: asked, status: 200 }), 0);
    t.after(() => server.close());
    const page = await fetch(new URL('a%20b?q=1', server.url));
    assert.equal(await page.text(), '/a b');
    assert.match(page.headers.get('content-security-policy')!, /^default-src 'none'; script-src 'self';/u);
    assert.equal((await fetch(server.url, { method: 'POST' })).status, 405);
    assert.equal((await fetch(new URL('%ff', server.url))).status, 400);
    const { port } = new URL(server.url);
    for (const host of [`evil.example:${port}`, 'localhost', `127.0.0.1.evil.example:${port}`]) {
      const request = get({ port, host: '127.0.0.1', headers: { host } });
      const [answer] = (await once(request, 'response')) as [{ statusCode: number; resume(): void }];
      answer.resume();
      assert.equal(answer.statusCode, 403, host);
    }
    await assert.rejects(
      servePages(() => ({ type: 'txt', bytes: '', status: 200 }), Number(port)),
      /Nothing can listen at port \d+ of 127\.0\.0\.1 \(EADDRINUSE\)\. Give another by --port/u,
    );
  });

  it('says of a note that cannot be read that it cannot', async (t) => {
    const fail = () => {
      throw new Error('EACCES');
    };
    const server = await servePages(fail, 0);
    t.after(() => server.close());
    const answer = await fetch(server.url);
    assert.equal(answer.status, 500);
    assert.match(await answer.text(), /could not be read: EACCES/u);
  });
});
