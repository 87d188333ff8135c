// `garden-search build`, once or whenever notes change.

import path from 'node:path';
import type { BuildResult, Rebuild } from '../rebuild/build-result.js';
import { buildOnce } from '../rebuild/build-once.js';
import { cacheFileOf, removeCache } from '../rebuild/cache-file.js';
import { Rebuilds } from '../rebuild/rebuilds.js';
import { watchIndex, type IndexWatcher } from '../rebuild/watch-index.js';
import { errorJson, errorText, interruption, type Process, styleFor } from './terminal.js';
import type { Command } from './parse-arguments.js';
import { Progress } from './progress.js';
import { buildJson, buildText } from './report-build.js';
import { problemsText } from './report-problems.js';
import { rebuildText } from './report-rebuild.js';
import { buildSettings, type BuildSettings } from './settings.js';

/**
 * Builds, once or with `--watch` until interrupted.
 * @returns false if notes failed, or with `--strict` if there are warnings
 */
export async function build(process: Process, command: Command<'build'>): Promise<boolean> {
  const settings = await buildSettings(command, process.cwd());
  if (command.watch) return watch(process, command, settings);
  await removeUnusedCaches(settings);
  const progress = new Progress(command.json || command.quiet ? undefined : process.stderr);
  const { warnings, ...built } = await buildOnce({
    ...settings.options,
    sizes: command.json || !command.quiet,
    onProgress: progress.update,
  }).finally(() => progress.clear());
  const ofNotes = warnings.filter(({ code }) => code !== 'cache');
  report(process, command, settings, { ...built, warnings: settings.namesCache ? warnings : ofNotes });
  // A cache makes nothing but haste.
  return !built.failed.length && !(settings.strict && ofNotes.length);
}

async function watch(process: Process, command: Command<'build'>, settings: BuildSettings): Promise<boolean> {
  let hint = command.json || command.quiet ? '' : '\nWatching the notes. Press Ctrl-C to stop.\n';
  const begin = async (settings: BuildSettings): Promise<IndexWatcher> => {
    await removeUnusedCaches(settings);
    const reporter = reporterOf(process, command, settings);
    return watchIndex(settings.options, (build) => {
      reporter(build);
      process.stdout.write(hint);
      hint = '';
    });
  };
  let watcher = await begin(settings);
  const restarts = new Rebuilds(async () => {
    try {
      const changed = await buildSettings(command, process.cwd());
      await watcher.close();
      watcher = await begin(changed);
    } catch (error) {
      reportError(process, command, error);
    }
  });
  const config = await watchFile(settings.configFile, () => restarts.ask());
  await interruption(process);
  await config?.close();
  await restarts.close();
  await watcher.close();
  return true;
}

async function removeUnusedCaches({ unusedCaches, options }: BuildSettings): Promise<void> {
  for (const folder of unusedCaches) await removeCache(cacheFileOf(folder, options));
}

/** Makes a function that reports the first build in full and each further build in one line. */
function reporterOf(process: Process, command: Command<'build'>, settings: BuildSettings) {
  let isFirst = true;
  return (build: Rebuild): void => {
    if ('error' in build) return reportError(process, command, build.error);
    if (isFirst || command.json) report(process, command, settings, build.result);
    else if (!command.quiet) process.stdout.write(rebuildText(build.result, build.changes));
    isFirst = false;
  };
}

function reportError({ stderr }: Process, { json }: Command<'build'>, error: unknown): void {
  stderr.write(json ? errorJson(error) : errorText(error));
}

async function watchFile(file: string | undefined, onChange: () => void) {
  if (file === undefined) return undefined;
  const { watch } = await import('chokidar');
  const watcher = watch(file, { ignoreInitial: true }).on('all', onChange);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return watcher;
}

function report(
  { stdout, stderr, env, cwd }: Process,
  { json, quiet }: Command<'build'>,
  { options, isGuess }: BuildSettings,
  result: BuildResult,
): void {
  if (json) {
    stdout.write(buildJson(result));
    return;
  }
  const { out, render } = options;
  const near = (place: string) => path.relative(cwd(), place) || '.';
  const shown = { ...options, out: near(out), ...(render !== undefined && { render: near(render) }) };
  if (!quiet) stdout.write(buildText(result, { options: shown, isGuess }, styleFor(stdout, env)));
  stderr.write(problemsText(result, styleFor(stderr, env)));
}
