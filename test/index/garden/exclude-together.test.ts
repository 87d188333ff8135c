import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excludeTogether } from '../../../index/garden/exclude-together.js';
import { checkSite } from '../support/planted-site.js';
import { makeNote } from '../support/notes.js';

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
    assert.match(
      JSON.stringify(excludeTogether([read, { excluded: 'x', optIns: ['dg-publish'], warnings: [] }])),
      /"no dg-publish/u,
    );
  });

  it('are in, every one, where none says it', () => {
    const reads = [
      { note: makeNote(), warnings: [] },
      { note: makeNote(), marked: false, warnings: [] },
    ];
    assert.deepEqual(excludeTogether(reads), reads);
  });
});
