// `garden-search test`: holds a garden's search to queries with the notes that they must find.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import { readTestFile } from '../expectations/test-file.js';
import { tryQueries } from '../expectations/try-queries.js';
import { noPath } from '../garden/find-notes.js';
import { attempt } from '../writer/put-file.js';
import { WIDGET } from '../writer/widget-files.js';
import { findIndex } from './query.js';
import type { Command } from './parse-arguments.js';
import { testJson, testText } from './report-test.js';
import { styleFor, type Process } from './terminal.js';

/** Tries the queries of a file. @returns false if a note is not where it must be, or a budget is exceeded */
export async function test({ stdout, env, cwd }: Process, command: Command<'test'>): Promise<boolean> {
  const place = path.resolve(cwd(), command.file);
  const text = await readFile(place, 'utf8').catch(noPath(command.file, place));
  const file = readTestFile(text, command.file);
  const given = command.index ?? file.index;
  if (given === undefined)
    throw new BuildError('test-file', command.file, 'it names no index, and neither does --index');
  // The file's index lies beside the file; the flag's in the folder that the command is run in.
  const index = await findIndex(given, command.index === undefined ? path.dirname(place) : cwd());
  const budgets = { ...file.budgets, ...command.budgets };
  const trial = await tryQueries(index, WIDGET, file.expectations, budgets);
  if (command.update) {
    const recorded = file.record(trial.tried.map((tried) => tried.place));
    await attempt(place, () => writeFile(place, recorded));
  }
  const shown = { ...trial, expectations: file.expectations, budgets };
  stdout.write(command.json ? testJson(shown) : testText(shown, styleFor(stdout, env)));
  return trial.tried.every(({ passed }) => passed) && !trial.over.length;
}
