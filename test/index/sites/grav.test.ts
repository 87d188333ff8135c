import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readGarden } from '../../../index/garden/read-garden.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const SITE = 'home: { alias: /start }\npages: { theme: quark, markdown: { extra: true } }\n';

describe('the rules of Grav', () => {
  it('give pages the addresses of their folders, their titles and tags, and what they do not publish', async (t) => {
    const root = await temporaryFolder(t, {
      'config/system.yaml': SITE,
      'README.md': 'About the repository',
      'pages/01.start/default.md': 'Welcome.\n\n===\n\nMore, see [clay](/beds/clay).',
      'pages/02.soil/default.md':
        '---\nslug: beds\n---\n# Soil {#top}\n\n## Rows {#rows}\n\nx\n\n## Peas\n\ny',
      'pages/02.soil/01.clay/item.md':
        '---\ntitle: Clay\ntaxonomy: { tag: [heavy, wet] }\n---\nSee [loam](../loam).',
      'pages/02.soil/02.loam/item.md': 'Loam',
      'pages/02.soil/03._form/form.md': 'A part',
      'pages/02.soil/04.old/item.fr.md': 'Vieux',
      'pages/02.soil/05.shut/item.md': 'Kept back by the folder',
      'pages/02.soil/05.shut/frontmatter.yaml': 'published: false\n',
      'pages/02.soil/05.shut/open/item.md': 'Below it',
      'pages/02.soil/06.later/item.md': '---\npublish_date: 2999-01-02\n---\nLater',
      'pages/07.none/item.md': '---\nroutable: false\n---\nNone',
    });
    const { site, notes, excluded } = await readGarden([root]);
    assert.equal(site, 'grav');
    assert.deepEqual(
      notes.map(({ title, url, tags }) => [title, url, tags]),
      [
        ['Start', '/', []],
        ['Clay', '/beds/clay', ['heavy', 'wet']],
        ['Loam', '/beds/loam', []],
        ['Open', '/beds/shut/open', []],
        ['Soil', '/beds', []],
      ],
    );
    assert.equal(notes[0]!.sections[0]!.text, 'Welcome.\nMore, see clay.');
    assert.deepEqual(
      notes.at(-1)!.sections.map(({ heading, anchor }) => [heading, anchor]),
      [
        ['Rows', 'rows'],
        ['Peas', ''],
      ],
    );
    assert.deepEqual(
      excluded.map(({ path: of, reason }) => `${of}: ${reason}`),
      [
        'README.md: config/system.yaml: outside of pages and user/pages',
        'pages/02.soil/03._form/form.md: a part of a page',
        'pages/02.soil/04.old/item.fr.md: a page in fr, which is not among the languages',
        'pages/02.soil/05.shut/item.md: published: false, by pages/02.soil/05.shut/frontmatter.yaml',
        'pages/02.soil/06.later/item.md: publish_date is in the future',
        'pages/07.none/item.md: routable: false',
      ],
    );
  });

  it('give languages folders, and leave out a page in whose place that of the first language stands', async (t) => {
    const root = await temporaryFolder(t, {
      'user/config/system.yaml': `${SITE}languages: { supported: [en, fr] }\n`,
      'user/pages/01.start/default.en.md': 'Welcome',
      'user/pages/01.start/default.fr.md': 'Bienvenue',
      'user/pages/01.start/default.md': 'In no language',
      'user/pages/02.soil/default.md': 'Soil',
      'system/README.md': 'Of the program',
    });
    const { notes, excluded } = await readGarden([root]);
    assert.deepEqual(notes.map(({ url }) => url).sort(), ['/en', '/en/soil', '/fr']);
    assert.deepEqual(excluded.map(({ reason }) => reason).sort(), [
      'a page in whose place that in en stands',
      'user/config/system.yaml: outside of pages and user/pages',
    ]);
  });

  it('change the addresses of pages below a page that changes its own', async (t) => {
    const root = await temporaryFolder(t, {
      'config/system.yaml': SITE,
      'pages/02.soil/default.md': 'Soil',
      'pages/02.soil/01.clay/item.md': 'Clay',
    });
    const clay = async () => (await readGarden([root])).notes.find(({ title }) => title === 'Clay')?.url;
    assert.equal(await clay(), '/soil/clay');
    await writeFile(path.join(root, 'pages/02.soil/default.md'), '---\nroutes: { default: /far }\n---\n');
    assert.equal(await clay(), '/far/clay');
  });

  it('leave a folder alone whose configuration is of another program', async (t) => {
    const root = await temporaryFolder(t, { 'config/system.yaml': 'a: b\n', 'pages/01.soil/default.md': '' });
    assert.equal((await readGarden([root])).site, 'plain');
  });
});
