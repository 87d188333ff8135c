// No output byte holds anything of a note that a rule keeps back. The notes are made of the tables of rules.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { buildIndex, type BuildOptions, type BuildResult } from '../../index/build-index.js';
import { SITE_NAMES, type SiteName } from '../../index/sites/site-options.js';
import { GENERATORS } from '../../index/sites/sites.js';
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
  docusaurus: 'docs',
  next: 'content',
  rspress: 'docs',
  nuxt: 'content',
  hexo: 'source',
  zola: 'content',
};
const CONFIG: Partial<Record<SiteName, string>> = {
  hexo: 'source_dir: source\nfuture: false\ntimezone: UTC\n',
  zola: 'base_url = "/"\n',
  sphinx: "extensions = ['myst_parser']\n",
  pelican: `DEFAULT_DATE = 'fs'
WITH_FUTURE_DATES = False
FILENAME_METADATA = r'(?P<title>(?P<date>\\d{4}-\\d{2}-\\d{2})?.*)'
`,
};

/** A project of a site generator with notes in it. */
interface Planted {
  root: string;
  content: string;
  build: (options: Partial<BuildOptions>) => Promise<BuildResult>;
  out: string;
}

/** Writes notes into a project, with or without what keeps them back. */
async function plant(
  t: TestContext,
  site: SiteName,
  notes: readonly PlantedNote[],
  isBare = false,
): Promise<Planted> {
  const [mark] = GENERATORS[site].marks as readonly string[];
  const root = await temporaryFolder(t, { '.git/HEAD': '', ...(mark && { [mark]: CONFIG[site] ?? '' }) });
  const content = path.join(root, CONTENT[site] ?? '');
  const out = path.join(root, 'built');
  for (const [i, { name, isOut, write }] of notes.entries()) {
    const place = path.join(content, isBare ? `bare/${i}${path.extname(name)}` : name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, write(`${isOut ? CANARY : 'ordinary'}${i}`, isBare));
  }
  const same = { paths: [root], out, now: NOW, widget: false, cache: path.join(root, '.cache') };
  return { root, content, build: (options) => buildIndex({ ...same, ...options }), out };
}

/** Builds notes in both layouts, into the same output. One site's files are compressed too, which takes the most time. */
async function checkNotes(t: TestContext, site: SiteName, notes: readonly PlantedNote[]): Promise<void> {
  const { root, content, build, out } = await plant(t, site, notes);
  for (const options of [
    { layout: 'sharded' as const },
    { layout: 'single' as const, inlineText: true, compress: site === 'plain' },
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
  for (const layout of ['sharded', 'single'] as const)
    it(`is found in the output where no rule holds: ${layout}`, async (t) => {
      const notes = switchNotes(0, ({ optsIn }) => !optsIn).filter((_, i) => i % SITE_NAMES.length === 0);
      const { build, out } = await plant(t, 'plain', notes, true);
      await build({ layout, inlineText: true, compress: layout === 'single' });
      assert.ok((await canariesIn(out)).length > (layout === 'single' ? 0 : 10));
    });

  for (const [turn, site] of SITE_NAMES.entries())
    it(`is in no output byte under ${site}, and all else is published`, (t) =>
      checkNotes(t, site, [
        ...switchNotes(turn, ({ optsIn }) => !optsIn).filter((_, i) => i % SITE_NAMES.length === turn),
        ...namedNotes(turn),
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
