// `garden-search build`, once or whenever notes change.

import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildIndex, type BuildResult } from '../build-index.js';
import { watchIndex } from '../rebuild/watch-index.js';
import { errorJson, errorText } from './report-error.js';
import type { BuildCommand } from './parse-arguments.js';
import { Progress } from './progress.js';
import { buildJson, buildText } from './report-build.js';
import { problemsText } from './report-problems.js';
import { rebuildText } from './report-rebuild.js';
import type { Process } from './run.js';
import { buildSettings, type BuildSettings } from './settings.js';
import { styleFor } from './terminal.js';

/** Builds. @returns whether all is well; with `--watch` it is when it is ended */
export async function build(process: Process, command: BuildCommand): Promise<boolean> {
  const settings = await buildSettings(command, process.cwd());
  if (command.watch) return watch(process, command, settings);
  const progress = new Progress(command.json || command.quiet ? { write: () => {} } : process.stderr, () =>
    performance.now(),
  );
  const result = await buildIndex({
    ...settings.options,
    onProgress: (...step) => progress.update(...step),
  }).finally(() => progress.clear());
  report(process, command, settings, result);
  return !result.failed.length && !(settings.strict && result.warnings.length);
}

async function watch(process: Process, command: BuildCommand, settings: BuildSettings): Promise<boolean> {
  const { stdout, stderr } = process;
  const quiet = command.json || command.quiet;
  let begun = false;
  let reported = false;
  const watcher = await watchIndex(settings.options, (build) => {
    if ('error' in build) stderr.write(command.json ? errorJson(build.error) : errorText(build.error));
    else if (!reported || command.json) report(process, command, settings, build.result);
    else if (!quiet) stdout.write(rebuildText(build.result, build.changes));
    if (!begun && !quiet) stdout.write('\nWatching the notes. Ctrl-C ends it.\n');
    begun = true;
    reported ||= !('error' in build);
  });
  await interruption(process);
  await watcher.close();
  return true;
}

function interruption(process: Process): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function report(
  { stdout, stderr, env, cwd }: Process,
  { json, quiet }: BuildCommand,
  { options, publicPath }: BuildSettings,
  result: BuildResult,
): void {
  if (json) {
    stdout.write(buildJson(result));
    return;
  }
  const shown = { ...options, out: path.relative(cwd(), options.out) };
  if (!quiet) stdout.write(buildText(result, { options: shown, publicPath }, styleFor(stdout, env)));
  stderr.write(problemsText(result, styleFor(stderr, env)));
}
