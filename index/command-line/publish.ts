// `garden-search publish`: publishes a garden to an OpenSearch cluster.

import { publishGarden, type PublishResult } from '../publish/publish-garden.js';
import { readingOptions } from '../publish/publish-options.js';
import type { Command } from './parse-arguments.js';
import { Progress } from './progress.js';
import { notesLines } from './report-notes.js';
import { problemsText } from './report-problems.js';
import { settingsOf } from './settings.js';
import { count, grouped, membersJson, printable, styleFor, type Process, type Style } from './terminal.js';

const JSON_MEMBERS = [
  ...(['site', 'notes', 'sent', 'unchanged', 'withdrawn', 'documents'] as const),
  ...(['excluded', 'failed', 'moment', 'unread', 'warnings', 'seconds'] as const),
];

/** Publishes. @returns false if notes failed, or with `--strict` if there are warnings */
export async function publish(process: Process, command: Command<'publish'>): Promise<boolean> {
  const { to, target, json, quiet } = command;
  const { options, strict } = await settingsOf(command, process.cwd());
  const { stdout, stderr, env } = process;
  const progress = new Progress(json || quiet ? undefined : stderr);
  let told = '';
  const result = await publishGarden({
    ...readingOptions(options),
    ...target,
    to,
    onProgress: progress.update,
    onWait: (why) => {
      if (!json && !quiet && why !== told)
        stderr.write(`${printable(why)}. It is tried again for some minutes.\n`);
      told = why;
    },
  }).finally(() => progress.clear());
  if (json) stdout.write(membersJson(result, JSON_MEMBERS));
  else {
    if (!quiet) stdout.write(publishText(result, to, styleFor(stdout, env)));
    stderr.write(problemsText(result, styleFor(stderr, env)));
  }
  return !result.failed.length && !(strict && result.warnings.length);
}

function publishText(result: PublishResult, to: readonly string[], style: Style): string {
  const { sent, unchanged, withdrawn, documents, seconds } = result;
  const lines = [
    ...notesLines(result, style),
    `${grouped(sent)} sent, ${grouped(unchanged)} unchanged, ${grouped(withdrawn)} withdrawn; ${count(documents, 'document')}, in ${seconds.toFixed(1)} s.`,
    `Published to ${to.map(printable).join(', ')}. Searches see it now.`,
  ];
  return `${lines.join('\n')}\n`;
}
