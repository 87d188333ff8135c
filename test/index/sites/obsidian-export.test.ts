import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readGarden } from '../../../index/garden/read-garden.js';
import { readFiles } from '../support/read-source.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const page = (title: string) =>
  `<title>${title}</title><meta property="og:site_name" content="My garden">
   <meta name="description" content="My garden - ${title}"><p>On ${title}.</p>`;

const PAGES = {
  'soil.html': { type: 'markdown', aliases: ['Earth'], frontmatterTags: ['#garden'], inlineTags: ['#clay'] },
  'été/sun.html': { type: 'markdown', aliases: [], frontmatterTags: [], inlineTags: [] },
  'img/soil.html': { type: 'attachment' },
};

const FILES = {
  'index.html': page('Home'),
  'soil.html': page('Soil'),
  ['été/sun.html'.normalize('NFD')]: page('Sun'),
  'img/soil.html': page('soil.png'),
  'withdrawn.html': page('Withdrawn'),
  'site-lib/html/file-tree.html': page('Tree'),
};

describe('the rules of a Webpage HTML Export', () => {
  it('take what its data lists, with tags and aliases, but no pictures and no page of an earlier export', async (t) => {
    const root = await temporaryFolder(t, {
      ...FILES,
      'site-lib/metadata.json': JSON.stringify({ webpages: PAGES }),
    });
    const { notes, excluded } = await readGarden([root]);
    assert.deepEqual(
      notes.map(({ title, tags, aliases }) => [title, tags.join(), aliases.join()]),
      [
        ['Sun', '', ''],
        ['Home', '', ''],
        ['Soil', 'garden,clay', 'Earth'],
      ],
    );
    assert.deepEqual(
      excluded.map(({ path, reason }) => `${path}: ${reason}`),
      [
        'img/soil.html: site-lib/metadata.json: an attachment',
        'site-lib/html/file-tree.html: site-lib: a part of pages',
        'withdrawn.html: site-lib/metadata.json: not in it',
      ],
    );
    const below = await readGarden([path.join(root, 'img')]);
    assert.equal(below.excluded.length, 1);
  });

  it('keep all pages where the data can not be read', async (t) => {
    for (const data of ['', '{', '[]', '{"webpages": 1}', '{"webpages": {}}']) {
      const { notes } = await readFiles(t, { ...FILES, 'site-lib/metadata.json': data });
      assert.equal(notes.length, 5, data);
    }
  });
});
