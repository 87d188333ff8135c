// `garden-search query`: searches an index from the command line.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import { openGarden } from '../engine.js';
import { ENTRY } from '../writer/make-index.js';
import type { Command } from './parse-arguments.js';
import { answerJson, answerText } from './report-query.js';
import { styleFor, type Process } from './terminal.js';

/** Searches an index. @throws BuildError `no-index` */
export async function query({ stdout, env, cwd }: Process, command: Command<'query'>): Promise<void> {
  const { index, text, options, json } = command;
  const place = await findIndex(index, cwd());
  const garden = await openGarden(place).catch((error: unknown) => {
    // At an address of a folder a handler may answer, where no index lies.
    if (place !== index + ENTRY) throw error;
    return openGarden(index).catch(() => {
      throw error;
    });
  });
  const answer = await garden.search(text, { facets: true, ...options });
  stdout.write(json ? answerJson(answer) : answerText(answer, styleFor(stdout, env)));
}

/** True for the address of an index, false for its path. */
export function isAddress(given: string): boolean {
  return /^https?:/iu.test(given);
}

/** Finds the entry of an index that is given by its path, its folder or its address. @throws BuildError `no-index` */
export async function findIndex(given: string, folder: string): Promise<string> {
  if (isAddress(given)) return given.endsWith('/') ? given + ENTRY : given;
  const place = path.resolve(folder, given);
  const stats = await stat(place).catch((error: NodeJS.ErrnoException) => {
    throw new BuildError('no-index', place, error.code ?? error.message);
  });
  return stats.isDirectory() ? path.join(place, ENTRY) : place;
}
