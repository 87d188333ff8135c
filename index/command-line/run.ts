// Command line, from arguments to an exit code. The process is a parameter, so that a test can pass another.

import { versions } from 'node:process';
import { demandNode, PACKAGE_VERSION } from '../writer/own-package.js';
import type { CommandName } from './commands.js';
import type { Command } from './parse-arguments.js';
import { errorJson, errorText, type Process } from './terminal.js';

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

// An older Node is told so before any module is loaded that it cannot read.
async function perform(process: Process, args: string[]): Promise<number> {
  demandNode(versions.node);
  const { helpText } = await import('./help.js');
  if (!args.length) {
    process.stderr.write(helpText());
    return FAILURE;
  }
  const { parseArguments } = await import('./parse-arguments.js');
  const command = parseArguments(args);
  switch (command.name) {
    case 'help':
      process.stdout.write(helpText(command.of));
      return SUCCESS;
    case 'version':
      process.stdout.write(`${PACKAGE_VERSION}\n`);
      return SUCCESS;
    default:
      return (await COMMANDS[command.name](process, command as never)) === false ? INCOMPLETE : SUCCESS;
  }
}

/**
 * Commands by name, each with its own modules, which take longer to load than a small garden to build. A command
 * gives false where it did not end well.
 */
const COMMANDS: {
  [Name in CommandName]: (process: Process, command: Command<Name>) => Promise<boolean | void>;
} = {
  build: async (...all) => (await import('./build.js')).build(...all),
  publish: async (...all) => (await import('./publish.js')).publish(...all),
  init: async (...all) => (await import('./init.js')).init(...all),
  serve: async (...all) => (await import('./serve.js')).serve(...all),
  'serve-api': async (...all) => (await import('./serve-api.js')).serveApi(...all),
  query: async (...all) => (await import('./query.js')).query(...all),
  report: async (...all) => (await import('./report.js')).report(...all),
  test: async (...all) => (await import('./test.js')).test(...all),
  check: async (...all) => (await import('./check.js')).check(...all),
};
