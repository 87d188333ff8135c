// Whole processes, measured: the clock, and by GNU time the processor and the memory.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const TIME = '/usr/bin/time'; // GNU's, on Linux
const CLI = path.join(import.meta.dirname, '../../dist/index/cli.js');
const run = promisify(execFile);

/** Gives the command that builds our index of a folder of notes, with its widget, as in a first build. */
export function buildCommand(folder, out) {
  return [process.execPath, CLI, 'build', folder, '--out', out, '--quiet', '--no-cache'];
}

/** Gives the command that publishes a folder of notes to a cluster, and prints one object of JSON. */
export function publishCommand(folder, nodes, flags) {
  const to = nodes.flatMap((url) => ['--to', url]);
  return [process.execPath, CLI, 'publish', folder, ...to, ...flags, '--json'];
}

/**
 * Runs a command to its end, and passes its errors on. `output` is what it printed.
 * @param report file for the report of GNU time; without `/usr/bin/time` only `seconds` are given
 */
export async function measure(command, report) {
  const [program, ...args] = existsSync(TIME) ? [TIME, '-v', '-o', report, ...command] : command;
  const start = performance.now();
  const running = run(program, args, { maxBuffer: Infinity });
  running.child.stderr.pipe(process.stderr);
  const { stdout } = await running;
  const seconds = (performance.now() - start) / 1000;
  return { seconds, output: stdout, ...(program === TIME && reported(await readFile(report, 'utf8'))) };
}

/** Reads a report of GNU time: the peak memory, and the time of the processor, which other work makes little longer. */
function reported(text) {
  const number = (name) => Number(text.split(`${name}: `)[1].split('\n', 1)[0]);
  return {
    processor: number('User time (seconds)') + number('System time (seconds)'),
    mebibytes: number('Maximum resident set size (kbytes)') / 1024,
  };
}
