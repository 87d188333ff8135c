import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readGarden } from '../../../index/garden/read-garden.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const LIST = `post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url
1.soil,2026-05-10T08:00:00.000Z,true,,,newsletter,everyone,"Soil, a ""living"" thing",On clay,
2.paid,2026-05-11T08:00:00.000Z,TRUE,,,newsletter,only_paid,Paid,,
3.draft,,false,,,newsletter,everyone,"A draft
on two lines",,
4.letter,2026-05-12T08:00:00.000Z,true,,,adhoc_email,everyone,Letter,,
5.about,2026-05-13T08:00:00.000Z,True,,,page,everyone,About,,
6.unsure,2026-05-14T08:00:00.000Z,,,,newsletter,everyone,Unsure,,
`;

const POSTS = ['1.soil', '2.paid', '3.draft', '4.letter', '5.about', '6.unsure', '7.unlisted'];
const FILES = Object.fromEntries(POSTS.map((id) => [`posts/${id}.html`, `<p>Words of ${id}.</p>`]));

describe('the rules of an export of Substack', () => {
  it('take titles and dates of the list, and no post that it does not give to everyone', async (t) => {
    const root = await temporaryFolder(t, { ...FILES, 'posts.csv': LIST });
    const { site, notes, excluded } = await readGarden([root]);
    assert.equal(site, 'substack');
    assert.deepEqual(
      notes.map(({ title, description, created, url }) => [title, description, created.slice(0, 10), url]),
      [
        ['Soil, a "living" thing', 'On clay', '2026-05-10', '/posts/1.soil.html'],
        ['About', '', '2026-05-13', '/posts/5.about.html'],
      ],
    );
    assert.deepEqual(
      excluded.map(({ path, reason }) => `${path}: ${reason}`),
      [
        'posts/2.paid.html: posts.csv: not for everyone',
        'posts/3.draft.html: posts.csv: not published',
        'posts/4.letter.html: posts.csv: a letter to some of the readers',
        'posts/6.unsure.html: posts.csv: not published',
        'posts/7.unlisted.html: posts.csv: not in it',
      ],
    );
    assert.equal((await readGarden([path.join(root, 'posts')])).notes.length, 2);
  });

  it('keep every post back where the list is broken', async (t) => {
    for (const list of [LIST.replace('"Soil', '"Soil"'), LIST.split('\n')[0]!, LIST + '8,"']) {
      const root = await temporaryFolder(t, { ...FILES, 'posts.csv': list });
      const { notes, excluded } = await readGarden([root]);
      assert.deepEqual([notes.length, excluded.length], [0, POSTS.length], list);
    }
  });

  it('hold for no other list of this name', async (t) => {
    const root = await temporaryFolder(t, { ...FILES, 'posts.csv': 'id,title\n1,Soil\n' });
    const { site, notes } = await readGarden([root]);
    assert.deepEqual([site, notes.length], ['plain', POSTS.length]);
  });
});
