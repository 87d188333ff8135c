// Engines behind one interface: made of notes, asked for the addresses of the best notes.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIndex } from '../../dist/index/build-index.js';
import { openGarden } from '../../dist/index/engine.js';
import { PEERS } from './peers.mjs';

/**
 * Builds our index of a folder, and the peers' of the notes in it.
 * @param out folder for ours
 * @returns names with their search functions, ours first
 */
export async function openEngines(folder, notes, out) {
  const engines = [['ours', await searchOurs(await buildOurs(folder, out))]];
  for (const [name, open] of Object.entries(PEERS)) engines.push([name, await open(notes)]);
  return engines;
}

/** Opens another build of this package on a folder: what it was before a change. @param root its folder, built */
export async function openFormer(root, folder, out) {
  const load = (file) => import(pathToFileURL(path.resolve(root, 'dist/index', file)).href);
  const [former, { openGarden }] = await Promise.all([load('build-index.js'), load('engine.js')]);
  return searchOurs(await buildOurs(folder, out, former.buildIndex), openGarden);
}

/** Builds our index of a folder. @returns the path of its entry */
export async function buildOurs(folder, out, build = buildIndex) {
  await build({ paths: [folder], out, widget: false });
  return path.join(out, 'garden-index.json');
}

/** Opens our index as any page does. Excerpts do not change the order. */
export async function searchOurs(entry, open = openGarden) {
  const garden = await open(entry);
  return async (query, limit) => {
    // Judgements and titles name each note: near copies stand apart.
    const { results } = await garden.search(query, { limit, excerpts: false, copies: 'apart' });
    return results.map(({ url }) => url);
  };
}
