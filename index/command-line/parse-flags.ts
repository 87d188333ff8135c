// Parses the flags of one command.

import { parseArgs } from 'node:util';
import { BuildError } from '../build-error.js';
import { hint } from '../options/nearest-name.js';
import { COMMANDS, type CommandName } from './commands.js';
import type { Flag } from './flags.js';

/**
 * Values of flags, by their names in the configuration: `base-url` is `baseUrl`, and `no-widget` sets `widget` to
 * false.
 */
export type Values = Record<string, string | boolean | string[]>;

/**
 * Parses what follows the name of a command.
 * @throws BuildError `no-flag` or `flag-value` naming what is wrong, and the nearest valid name
 */
export function parseFlags(command: CommandName, args: string[]): { values: Values; positionals: string[] } {
  const flags: Record<string, Flag> = COMMANDS[command].flags;
  const { tokens } = parseArgs({
    args,
    options: flags,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Values = {};
  const positionals: string[] = [];
  let rest: string[] | undefined;
  for (const token of tokens)
    if (token.kind === 'option') {
      const flag = checkFlag(token, flags, command);
      setValue(values, token, flag);
      if (flag.rest) rest = values[token.name] as string[];
    } else if (token.kind === 'positional')
      (positionals.length && rest ? rest : positionals).push(token.value);
  return { values, positionals };
}

function setValue(values: Values, { name, value = '' }: GivenFlag, { type, multiple }: Flag): void {
  const positive = name.replace(/^no-/u, '');
  const key = positive.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  if (type === 'boolean') values[key] = name === positive;
  else values[key] = multiple ? [...((values[key] as string[] | undefined) ?? []), value] : value;
}

interface GivenFlag {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function checkFlag(
  { name, rawName, value, inlineValue }: GivenFlag,
  flags: Record<string, Flag>,
  command: CommandName,
): Flag {
  const flag = flagNamed(name, flags);
  const known = Object.keys(flags).map((name) => `--${name}`);
  if (!flag) throw new BuildError('no-flag', rawName, command, hint(`--${name}`, known));
  if (flag.type === 'boolean' && inlineValue)
    throw new BuildError('flag-value', rawName, `is ${value}`, 'takes no value');
  const missing = !value || (!inlineValue && value.startsWith('--'));
  if (flag.type === 'string' && missing)
    throw new BuildError('flag-value', rawName, 'has no value', `needs <${flag.value}>`);
  return flag;
}

// Every boolean flag has an opposite, such as `--no-compress`, to undo a setting of the configuration file.
function flagNamed(name: string, flags: Record<string, Flag>): Flag | undefined {
  if (Object.hasOwn(flags, name)) return flags[name];
  const opposite = name.startsWith('no-') ? name.slice('no-'.length) : `no-${name}`;
  return Object.hasOwn(flags, opposite) && flags[opposite]!.type === 'boolean' ? flags[opposite] : undefined;
}
