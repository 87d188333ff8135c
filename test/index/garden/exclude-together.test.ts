import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { excludeTogether } from '../../../index/garden/exclude-together.js';
import { checkSite } from '../support/planted-site.js';
import { makeNote } from '../support/notes.js';
import { readFiles } from '../support/read-source.js';

describe('notes of a garden where one says dg-publish', () => {
  const reason = /^no dg-publish: true, although other notes have dg-publish$/u;

  it('stay out where they do not plainly say that they are public', async (t) => {
    await checkSite(t, {
      shown: { 'a.md': 'dg-publish: true', 'b.md': 'DG_Publish: "yes"', 'c.md': 'params: {dg-publish: on}' },
      kept: {
        'd.md': reason,
        'e.md': ['title: dg-publish', reason],
        'f.txt': reason,
        'g.md': ['publish: true', reason],
        'h.md': ['dg-publish: false', /^dg-publish: false$/u],
        'i.md': ['dg-publish:', /^dg-publish: empty$/u],
      },
    });
  });

  it('stay out although the one that says it is kept back', async (t) => {
    await checkSite(t, {
      shown: { 'c.md': 'dg-publish: true' },
      kept: { 'a.md': ['dg-publish: true\ndraft: true', /draft/u], 'b.md': reason },
    });
    const read = { note: makeNote(), warnings: [] };
    const others = [
      { excluded: 'x', optIns: ['dg-publish'], warnings: [] },
      { excluded: 'y', warnings: [] },
      { failed: 'z', warnings: [] },
    ];
    const [first, ...rest] = excludeTogether([read, ...others]);
    assert.match(JSON.stringify(first), /"no dg-publish/u);
    assert.deepEqual(rest, others);
  });

  it('are in, every one, where none says it', () => {
    const reads = [
      { note: makeNote(), warnings: [] },
      { note: makeNote(), marked: false, warnings: [] },
    ];
    assert.deepEqual(excludeTogether(reads), reads);
  });
});

describe('pages of a garden where one is marked for Pagefind', () => {
  it('stay out where they are not, and notes that are no pages stay in', () => {
    const [marked, unmarked, note] = [true, false, undefined].map((marked) => ({
      ...{ note: makeNote(), warnings: [] },
      ...(marked !== undefined && { marked }),
    }));
    const [first, second, third] = excludeTogether([marked!, unmarked!, note!]);
    assert.deepEqual([first, third], [marked, note]);
    assert.match(JSON.stringify(second), /"excluded":"no data-pagefind-body/u);
  });
});

describe('copies of a page', () => {
  const page = (canonical: string, title = 'Soil') =>
    `<link rel=canonical href="${canonical}"><title>${title}</title><p>text`;
  const left = async (t: TestContext, files: Record<string, string>) => {
    const { notes, excluded } = await readFiles(t, files);
    assert.ok(excluded.every(({ reason }) => /^a copy of a page/u.test(reason)));
    return notes.map(({ path }) => path);
  };

  it('stay out where their canonical address is that of a page with the same title', async (t) => {
    const soil = page('https://a.test/x/soil/');
    const files = { 'soil/index.html': soil, 'print/soil.html': soil, '%73oil/index.html': soil };
    assert.deepEqual(await left(t, files), ['soil/index.html']);
    const relative = { 'a/b.html': page('c.html?t=1&amp;s=2'), 'a/c.html': page('c.html?t=1') };
    assert.deepEqual(await left(t, relative), ['a/c.html']);
    const near = { 'a.html': page('https://a.test/b/a'), 'b/a.html': page('https://a.test/b/a') };
    assert.deepEqual(await left(t, near), ['b/a.html']);
    const far = { 'a/z.html': page('https://a.test/a/z'), 'z.html': page('https://a.test/a/z') };
    assert.deepEqual(await left(t, far), ['a/z.html']);
  });

  it('are none where the page is not here, has another title, or is the home page of all', async (t) => {
    const gone = page('https://a.test/stable/soil');
    const shown = [
      { 'v1/soil.html': gone, 'v2/soil.html': gone },
      { 'a.html': page('a.html', 'Clay'), 'b.html': page('a.html') },
      { 'a.html': page('https://a.test/'), 'index.html': page('https://a.test/') },
      { 'a.html': page('http://['), 'b.html': page('http://[') },
    ];
    for (const files of shown) assert.deepEqual(await left(t, files), Object.keys(files));
  });
});
