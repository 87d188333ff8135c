// The command line, from arguments to an exit code. The process is a parameter, so that a test can pass another.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { BuildError } from '../build-error.js';
import { checkBuildOptions } from '../options/build-options.js';
import { openGarden } from '../engine.js';
import { reportGarden } from '../garden/garden-report.js';
import { build } from './build.js';
import { check } from './check.js';
import { canvasFor } from './chart.js';
import { helpText } from './help.js';
import { ENTRY } from '../writer/make-index.js';
import { PACKAGE_VERSION } from '../writer/own-package.js';
import { parseArguments, type QueryCommand, type ReportCommand } from './parse-arguments.js';
import { Progress } from './progress.js';
import { errorJson, errorText } from './report-error.js';
import { answerJson, answerText } from './report-query.js';
import { reportJson, reportText } from './report-garden.js';
import { readGarden } from '../garden/read-garden.js';
import { settingsOf } from './settings.js';
import { styleFor, type Process } from './terminal.js';

const WELL = 0;
const NOT_ALL = 1;
const WRONG = 2;

/**
 * Does what the command line asks for.
 * @returns 0 where all is well, 1 where some notes could not be read (or `--strict` met warnings, or `check`
 * found a word), else 2
 */
export async function run(process: Process): Promise<number> {
  const args = process.argv.slice(2);
  try {
    return await perform(process, args);
  } catch (error) {
    process.stderr.write(args.includes('--json') ? errorJson(error) : errorText(error));
    return WRONG;
  }
}

async function perform(process: Process, args: string[]): Promise<number> {
  if (!args.length) {
    process.stderr.write(helpText());
    return WRONG;
  }
  const command = parseArguments(args);
  switch (command.name) {
    case 'build':
      return (await build(process, command)) ? WELL : NOT_ALL;
    case 'query':
      return query(process, command);
    case 'report':
      return report(process, command);
    case 'check':
      return (await check(process, command)) ? WELL : NOT_ALL;
    case 'help':
      process.stdout.write(helpText(command.of));
      return WELL;
    case 'version':
      process.stdout.write(`${PACKAGE_VERSION}\n`);
      return WELL;
  }
}

async function query({ stdout, env, cwd }: Process, command: QueryCommand): Promise<number> {
  const { index, text, options, json } = command;
  const garden = await openGarden(await findIndex(index, cwd()));
  const answer = await garden.search(text, options);
  stdout.write(json ? answerJson(answer) : answerText(answer, styleFor(stdout, env)));
  return WELL;
}

async function report({ stdout, stderr, env, cwd }: Process, command: ReportCommand): Promise<number> {
  const { json } = command;
  const { options, strict } = await settingsOf(command, cwd());
  checkBuildOptions(options);
  const progress = new Progress(json ? { write: () => {} } : stderr, () => performance.now());
  const garden = await readGarden(options.paths, {
    ...options,
    onProgress: (done, total) => progress.update(done, total, 'reading'),
  }).finally(() => progress.clear());
  const found = reportGarden(garden);
  stdout.write(json ? reportJson(found) : reportText(found, styleFor(stdout, env), canvasFor(stdout, env)));
  const wrong = found.warnings.length + found.broken.length;
  return found.failed.length || (strict && wrong) ? NOT_ALL : WELL;
}

async function findIndex(given: string, folder: string): Promise<string> {
  if (/^https?:/iu.test(given)) return given.endsWith('/') ? given + ENTRY : given;
  const place = path.resolve(folder, given);
  const stats = await stat(place).catch((error: NodeJS.ErrnoException) => {
    throw new BuildError('no-index', place, error.code ?? error.message);
  });
  return stats.isDirectory() ? path.join(place, ENTRY) : place;
}
