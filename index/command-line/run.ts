// The command line, from arguments to an exit code. The process is a parameter, so that a test can pass another.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { GardenSearchError } from '../../src/core/errors.js';
import { BuildError } from '../build-error.js';
import { buildIndex } from '../build-index.js';
import { openGarden } from '../engine.js';
import { helpText } from './help.js';
import { ENTRY } from '../writer/make-index.js';
import { PACKAGE_VERSION } from '../own-package.js';
import { parseArguments, type BuildCommand, type QueryCommand } from './parse-arguments.js';
import { Progress } from './progress.js';
import { buildJson, buildText } from './report-build.js';
import { problemsText } from './report-problems.js';
import { answerJson, answerText } from './report-query.js';
import { printable, styleFor, type Output } from './terminal.js';

/** The part of Node's `process` that the command line touches. */
export interface Process {
  argv: string[];
  env: NodeJS.ProcessEnv;
  stdout: Output;
  stderr: Output;
  cwd: () => string;
}

const WELL = 0;
const NOT_ALL = 1;
const WRONG = 2;

/**
 * Does what the command line asks for.
 * @returns 0 where all is well, 1 where some notes could not be read (or `--strict` met warnings), else 2
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
      return build(process, command);
    case 'query':
      return query(process, command);
    case 'help':
      process.stdout.write(helpText(command.of));
      return WELL;
    case 'version':
      process.stdout.write(`${PACKAGE_VERSION}\n`);
      return WELL;
  }
}

async function build({ stdout, stderr, env, cwd }: Process, command: BuildCommand): Promise<number> {
  const { options, json, quiet, strict } = command;
  const progress = new Progress(json || quiet ? { write: () => {} } : stderr, () => performance.now());
  const result = await buildIndex({
    ...options,
    paths: options.paths.map((given) => path.resolve(cwd(), given)),
    out: path.resolve(cwd(), options.out),
    onProgress: (...step) => progress.update(...step),
  }).finally(() => progress.clear());
  if (json) stdout.write(buildJson(result));
  else {
    if (!quiet) stdout.write(buildText(result, command, styleFor(stdout, env)));
    stderr.write(problemsText(result, styleFor(stderr, env)));
  }
  return result.failed.length || (strict && result.warnings.length) ? NOT_ALL : WELL;
}

async function query({ stdout, env, cwd }: Process, command: QueryCommand): Promise<number> {
  const { index, text, options, json } = command;
  const garden = await openGarden(await findIndex(index, cwd()));
  const answer = await garden.search(text, options);
  stdout.write(json ? answerJson(answer) : answerText(answer, styleFor(stdout, env)));
  return WELL;
}

async function findIndex(given: string, folder: string): Promise<string> {
  if (/^https?:/iu.test(given)) return given.endsWith('/') ? given + ENTRY : given;
  const place = path.resolve(folder, given);
  const stats = await stat(place).catch((error: NodeJS.ErrnoException) => {
    throw new BuildError('no-index', place, error.code ?? error.message);
  });
  return stats.isDirectory() ? path.join(place, ENTRY) : place;
}

function errorJson(error: unknown): string {
  const code = isOurs(error) ? error.code : 'unexpected';
  return `${JSON.stringify({ error: { code, message: (error as Error).message } })}\n`;
}

// An error that is not of the tables is a fault of the program: its stack helps to report it.
function errorText(error: unknown): string {
  return isOurs(error) ? `${printable(error.message)}\n` : `${(error as Error).stack}\n`;
}

function isOurs(error: unknown): error is BuildError | GardenSearchError {
  return error instanceof BuildError || error instanceof GardenSearchError;
}
