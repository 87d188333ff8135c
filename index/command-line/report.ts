// `garden-search report`, which reads a garden and writes nothing.

import { BuildError } from '../build-error.js';
import { reportGarden } from '../garden/garden-report.js';
import { readGarden } from '../garden/read-garden.js';
import { checkBuildOptions } from '../options/check-options.js';
import { canvasFor } from './chart.js';
import type { Command } from './parse-arguments.js';
import { Progress } from './progress.js';
import { reportText } from './report-garden.js';
import { settingsOf } from './settings.js';
import { jsonLine, styleFor, type Process } from './terminal.js';

/**
 * Reports on a garden.
 * @returns false if notes failed, or with `--strict` if there are warnings or broken links
 * @throws BuildError `no-files` without a note
 */
export async function report(
  { stdout, stderr, env, cwd }: Process,
  command: Command<'report'>,
): Promise<boolean> {
  const { json } = command;
  const { options, strict } = await settingsOf(command, cwd());
  checkBuildOptions(options);
  const progress = new Progress(json ? undefined : stderr);
  const garden = await readGarden(options.paths, {
    ...options,
    onProgress: (done, total) => progress.update(done, total, 'reading'),
  }).finally(() => progress.clear());
  if (!garden.read) throw new BuildError('no-files', options.paths.join(', '), '');
  const found = reportGarden(garden);
  stdout.write(json ? jsonLine(found) : reportText(found, styleFor(stdout, env), canvasFor(stdout, env)));
  const wrong = found.warnings.length + found.broken.length;
  return !found.failed.length && !(strict && wrong);
}
