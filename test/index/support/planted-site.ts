// Sites with canaries: notes that no output byte may hold, beside notes that are public.

import assert from 'node:assert/strict';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { buildIndex, type BuildOptions, type BuildResult } from '../../../index/build-index.js';
import { CANARY, canariesIn } from './canaries.js';
import { temporaryFolder } from './temporary-folder.js';

/** A site: its configuration files, and its notes with their front matter, by paths from its root. */
export interface PlantedSite {
  config?: Record<string, string>;
  shown: Record<string, string>;
  /** With what the reason must name. */
  kept: Record<string, RegExp | [frontMatter: string, reason: RegExp]>;
}

const PUBLIC = 'ordinary';

/**
 * Builds a site in its root, and checks that every public note is in the index and no byte of the output has a canary.
 * @param options of the build, beside paths and output
 * @param from the folder of the site that is given, with which all notes' paths begin
 */
export async function checkSite(
  t: TestContext,
  { config = {}, shown, kept }: PlantedSite,
  options: Partial<BuildOptions> = {},
  from = '',
): Promise<BuildResult> {
  const note = (matter: string, word: string) => `${matter && `---\n${matter}\n---\n`}${word} words\n`;
  const files: Record<string, string> = { '.git/HEAD': '', ...config };
  for (const [name, said] of Object.entries(kept))
    files[name] = note(Array.isArray(said) ? said[0] : '', CANARY);
  for (const [name, matter] of Object.entries(shown)) files[name] = note(matter, PUBLIC);
  const root = await temporaryFolder(t, files);
  const out = path.join(root, 'built-index');
  const result = await buildIndex({
    paths: [path.join(root, from)],
    out,
    widget: false,
    compress: false,
    ...options,
  });
  const reasons = new Map(result.excluded.map(({ path, reason }) => [path, reason]));
  for (const [name, said] of Object.entries(kept))
    assert.match(
      reasons.get(name.slice(from.length)) ?? `${name} is published`,
      Array.isArray(said) ? said[1] : said,
      name,
    );
  for (const name of Object.keys(shown)) assert.equal(reasons.get(name.slice(from.length)), undefined, name);
  assert.equal(result.notes.indexed, Object.keys(shown).length);
  assert.deepEqual(await canariesIn(out), []);
  return result;
}
