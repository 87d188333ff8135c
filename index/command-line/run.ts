// Command line, from arguments to an exit code. The process is a parameter, so that a test can pass another.

import { performance } from 'node:perf_hooks';
import { BuildError } from '../build-error.js';
import { checkBuildOptions } from '../options/build-options.js';
import { reportGarden } from '../garden/garden-report.js';
import { build } from './build.js';
import { check } from './check.js';
import { canvasFor } from './chart.js';
import { helpText } from './help.js';
import { init } from './init.js';
import { PACKAGE_VERSION } from '../writer/own-package.js';
import { parseArguments } from './parse-arguments.js';
import type { ReportCommand } from './parsed-command.js';
import { Progress } from './progress.js';
import { publish } from './publish.js';
import { query } from './query.js';
import { errorJson, errorText, styleFor, type Process } from './terminal.js';
import { reportJson, reportText } from './report-garden.js';
import { readGarden } from '../garden/read-garden.js';
import { serve } from './serve.js';
import { settingsOf } from './settings.js';
import { test } from './test.js';

const SUCCESS = 0;
const INCOMPLETE = 1;
const FAILURE = 2;

/**
 * Runs the command line.
 * @returns the exit code:
 * - 0 for success
 * - 1 if some notes could not be read, `--strict` met warnings, `check` found a word, `test` failed, or `init` was not let write
 * - 2 for wrong use, or if nothing was written
 */
export async function run(process: Process): Promise<number> {
  const args = process.argv.slice(2);
  try {
    return await perform(process, args);
  } catch (error) {
    process.stderr.write(args.includes('--json') ? errorJson(error) : errorText(error));
    return FAILURE;
  }
}

async function perform(process: Process, args: string[]): Promise<number> {
  if (!args.length) {
    process.stderr.write(helpText());
    return FAILURE;
  }
  const command = parseArguments(args);
  switch (command.name) {
    case 'build':
      return (await build(process, command)) ? SUCCESS : INCOMPLETE;
    case 'publish':
      return (await publish(process, command)) ? SUCCESS : INCOMPLETE;
    case 'init':
      return (await init(process, command)) ? SUCCESS : INCOMPLETE;
    case 'serve':
      await serve(process, command);
      return SUCCESS;
    case 'query':
      await query(process, command);
      return SUCCESS;
    case 'report':
      return report(process, command);
    case 'test':
      return (await test(process, command)) ? SUCCESS : INCOMPLETE;
    case 'check':
      return (await check(process, command)) ? SUCCESS : INCOMPLETE;
    case 'help':
      process.stdout.write(helpText(command.of));
      return SUCCESS;
    case 'version':
      process.stdout.write(`${PACKAGE_VERSION}\n`);
      return SUCCESS;
  }
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
  if (!garden.read) throw new BuildError('no-files', options.paths.join(', '), '');
  const found = reportGarden(garden);
  stdout.write(json ? reportJson(found) : reportText(found, styleFor(stdout, env), canvasFor(stdout, env)));
  const wrong = found.warnings.length + found.broken.length;
  return found.failed.length || (strict && wrong) ? INCOMPLETE : SUCCESS;
}
