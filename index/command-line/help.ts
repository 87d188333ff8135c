// Help of the command line.

import { COMMANDS, type CommandName } from './commands.js';
import { SHARED_FLAGS, type CommandHelp, type Flag } from './flags.js';
import { columns, paragraphs } from './terminal.js';

/** Formats the help of a command, or the overview of all commands. */
export function helpText(command?: CommandName): string {
  return command ? commandHelp(COMMANDS[command]) : overview();
}

function overview(): string {
  const commands = Object.values(COMMANDS).map(({ usage, summary }) => [usage, summary] as const);
  return paragraphs(
    'garden-search: search for a digital garden.',
    ['Commands:', ...table(commands)],
    ['Help on a command:', ...Object.keys(COMMANDS).map((name) => `  garden-search ${name} --help`)],
    ['Exit codes: 0 all well; 1 done, but not all is well; 2 wrong use, or nothing written.'],
  );
}

function commandHelp({ usage, summary, flags, examples }: CommandHelp): string {
  const all = Object.entries({ ...flags, ...SHARED_FLAGS });
  return paragraphs(
    `garden-search ${usage}`,
    summary,
    ['Flags:', ...table(all.map(([name, flag]) => [flagUsage(name, flag), flag.help]))],
    ['Examples:', ...examples.map((example) => `  garden-search ${example}`)],
  );
}

function flagUsage(name: string, { value }: Flag): string {
  return value ? `--${name} <${value}>` : `--${name}`;
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  return columns(rows).map((line) => `  ${line}`);
}
