// No output byte holds anything of a note that a rule keeps back. The notes are made of the tables of rules.

import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { buildIndex, type BuildOptions } from '../../index/build-index.js';
import { GENERATORS, SITE_NAMES, type SiteName } from '../../index/sites/sites.js';
import {
  canariesIn,
  datedNotes,
  namedNotes,
  NOW,
  switchNotes,
  switchPages,
  CANARY,
  type PlantedNote,
} from './support/canaries.js';
import { temporaryFolder } from './support/temporary-folder.js';

const CONTENT: Partial<Record<SiteName, string>> = {
  quartz: 'content',
  hugo: 'content',
  mkdocs: 'docs',
  astro: 'src/content/docs',
  hexo: 'source',
  zola: 'content',
};
const CONFIG: Partial<Record<SiteName, string>> = {
  hexo: 'source_dir: source\nfuture: false\ntimezone: UTC\n',
  zola: 'base_url = "/"\n',
  pelican: "DEFAULT_DATE = 'fs'\n",
};

/** Builds notes three times: all of them public, then as they are in both layouts, into the same output. */
async function checkNotes(t: TestContext, site: SiteName, notes: readonly PlantedNote[]): Promise<void> {
  const [mark] = GENERATORS[site].marks as readonly string[];
  const root = await temporaryFolder(t, { '.git/HEAD': '', ...(mark && { [mark]: CONFIG[site] ?? '' }) });
  const content = path.join(root, CONTENT[site] ?? '');
  const out = path.join(root, 'built');
  const write = (isBare: boolean) =>
    Promise.all(
      notes.map(async ({ name, isOut, write }, i) => {
        const word = `${isOut ? CANARY : 'ordinary'}${i}`;
        const place = path.join(content, isBare ? `bare/${i}${path.extname(name)}` : name);
        await mkdir(path.dirname(place), { recursive: true });
        await writeFile(place, write(word, isBare));
      }),
    );
  const build = (options: Partial<BuildOptions>) =>
    buildIndex({ paths: [root], out, now: NOW, widget: false, cache: path.join(root, '.cache'), ...options });
  await write(true);
  await build({ layout: 'sharded' });
  assert.ok((await canariesIn(out)).length > 10, 'the search finds canaries where they are');
  await rm(path.join(content, 'bare'), { recursive: true });
  await write(false);
  for (const options of [
    { layout: 'sharded' as const },
    { layout: 'single' as const, inlineText: true, compress: true },
  ]) {
    const { excluded, failed, notes: counts } = await build(options);
    const reasons = new Map(excluded.map(({ path: file, reason }) => [path.resolve(root, file), reason]));
    for (const { name, isOut, write } of notes) {
      const reason = reasons.get(path.join(content, name));
      assert.equal(reason !== undefined, isOut, `${name}: ${reason}\n${write('', false)}`);
    }
    assert.deepEqual(failed, []);
    assert.equal(counts.indexed, notes.filter(({ isOut }) => !isOut).length);
    assert.deepEqual(await canariesIn(out), []);
  }
}

describe('what a rule keeps back', () => {
  for (const [turn, site] of SITE_NAMES.entries())
    it(`is in no output byte under ${site}, and all else is published`, (t) =>
      checkNotes(t, site, [
        ...switchNotes(turn, ({ optsIn }) => !optsIn).filter((_, i) => i % SITE_NAMES.length === turn),
        ...namedNotes(),
        ...datedNotes(site),
      ]));

  it('is in no output byte where a key of one note asks for it in all', (t) =>
    checkNotes(
      t,
      'plain',
      switchNotes(0, ({ optsIn }) => optsIn === true),
    ));

  it('is in no output byte of built pages', (t) =>
    checkNotes(
      t,
      'plain',
      switchPages(0).filter((_, i) => i % 5 === 0),
    ));
});
