// `garden-search serve`: a search and pages of notes in the browser, for someone who has no site.

import { spawn } from 'node:child_process';
import { checkBuildOptions } from '../options/check-options.js';
import { GardenPages } from '../pages/garden-pages.js';
import { servePages } from '../pages/page-server.js';
import type { BuildOutcome, Built } from '../rebuild/garden-builder.js';
import type { Command } from './parse-arguments.js';
import { Progress } from './progress.js';
import { notesLine } from './report-notes.js';
import { problemsText } from './report-problems.js';
import { rebuildText } from './report-rebuild.js';
import { settingsOf } from './settings.js';
import { errorText, interruption, styleFor, type Process } from './terminal.js';

/** Serves a garden until interrupted. @throws BuildError if there is nothing to serve, or nowhere */
export async function serve(process: Process, command: Command<'serve'>): Promise<void> {
  const { options } = await settingsOf(command, process.cwd());
  checkBuildOptions(options);
  let isFirst = true;
  const progress = new Progress(process.stderr);
  let answer!: (pages: GardenPages) => void;
  const opened = new Promise<GardenPages>((resolve) => (answer = resolve));
  // A port that is taken is told before notes are read.
  const server = await servePages(async (path) => (await opened).answer(path), command.port);
  const { pages, close } = await GardenPages.open({ ...options, onProgress: progress.update }, (build) => {
    progress.clear();
    if (!isFirst) tellRebuild(process, build);
    else if (!('error' in build)) tellBuild(process, build);
    isFirst = false;
  }).catch(async (error) => {
    await server.close();
    throw error;
  });
  answer(pages);
  const { stdout } = process;
  stdout.write(`\n${styleFor(stdout, process.env).bold(server.url)}  for this machine alone, until Ctrl-C\n`);
  if (command.open && stdout.isTTY) openBrowser(server.url);
  await interruption(process);
  await server.close();
  await close();
}

function tellBuild({ stdout, stderr, env }: Process, { result }: Built): void {
  stdout.write(`${notesLine(result)}\n`);
  stderr.write(problemsText(result, styleFor(stderr, env)));
}

function tellRebuild({ stdout, stderr }: Process, build: BuildOutcome): void {
  if ('error' in build) stderr.write(errorText(build.error));
  else stdout.write(rebuildText(build.result, build.changes));
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

// Opens the address in the browser. Where there is none, the address on screen is enough.
function openBrowser(url: string): void {
  const [program, ...args] = OPENERS[globalThis.process.platform] ?? ['xdg-open'];
  spawn(program!, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
