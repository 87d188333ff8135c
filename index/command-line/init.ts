// `garden-search init`: says what it found in a project, and sets the search up, after asking.

import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { lookAt } from '../init/look.js';
import { planFor, type Change } from '../init/plan.js';
import { attempt } from '../writer/put-file.js';
import { hostHtml } from './host-html.js';
import type { Command } from './parse-arguments.js';
import { changeText, outcomeText } from './report-init.js';
import { printable, styleFor, type Process } from './terminal.js';

/** Sets the search up in the working folder. @returns false if changes were planned and not made */
export async function init(process: Process, { yes, dryRun }: Command<'init'>): Promise<boolean> {
  const folder = process.cwd();
  const plan = planFor(await lookAt(folder), (publicPath) => hostHtml(publicPath, true));
  const { stdout, env } = process;
  const style = styleFor(stdout, env);
  stdout.write(`Found: ${printable(plan.found.join(', '))}.\n`);
  if (plan.isDone) stdout.write('The search is set up already.\n');
  for (const change of plan.changes) stdout.write(`\n${changeText(change, style)}`);
  const made = plan.changes.length > 0 && (yes || (!dryRun && (await agreed(process))));
  const undo = made && !dryRun ? (areCommitted(folder, plan.changes) ? 'git' : 'hand') : undefined;
  if (undo) for (const change of plan.changes) await write(folder, change);
  stdout.write(outcomeText(plan, undo, dryRun, style));
  return made || dryRun || !plan.changes.length;
}

// Tells whether git has the files as they are: only then a checkout takes away our lines and nothing else.
function areCommitted(cwd: string, changes: readonly Change[]): boolean {
  const files = changes.map(({ file }) => file);
  const command = ['-c', 'core.fsmonitor=false', 'status', '--porcelain', '--ignored', '--', ...files];
  const { status, stdout } = spawnSync('git', command, { cwd, encoding: 'utf8' });
  return status === 0 && stdout === '';
}

async function agreed({ stdin, stdout }: Process): Promise<boolean> {
  if (!stdin?.isTTY || !stdout.isTTY) return false;
  const lines = createInterface({ input: stdin, output: stdout as NodeJS.WritableStream });
  const answer = await lines.question('\nWrite this? (y/N) ').finally(() => lines.close());
  return /^y(?:es)?$/iu.test(answer.trim());
}

async function write(folder: string, { file, after }: Change): Promise<void> {
  const place = path.join(folder, file);
  await attempt(place, () => writeFile(place, after));
}
