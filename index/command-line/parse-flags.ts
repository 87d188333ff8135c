// Parses the flags of one command.

import { parseArgs } from 'node:util';
import { BuildError } from '../build-error.js';
import { hint } from '../options/nearest-name.js';
import { COMMANDS, type CommandName } from './commands.js';
import { SHARED_FLAGS, type Flag } from './flags.js';

type Flags<Name extends CommandName> = (typeof COMMANDS)[Name]['flags'] & typeof SHARED_FLAGS;
type Key<Name> = Name extends `no-${infer Rest}` ? Camel<Rest> : Camel<Name>;
type Camel<Name> = Name extends `${infer Head}-${infer Rest}`
  ? `${Head}${Capitalize<Camel<Rest>>}`
  : Name & string;
type Value<Given> = Given extends { value: string }
  ? Given extends { multiple: true }
    ? string[]
    : string
  : boolean;

/**
 * Values of a command's flags, by their names in the configuration: `base-url` is `baseUrl`, and `no-widget` sets
 * `widget` to false.
 */
export type Values<Name extends CommandName> = {
  [Given in keyof Flags<Name> as Key<Given>]?: Value<Flags<Name>[Given]>;
};

type AnyValues = Record<string, string | boolean | string[]>;

/**
 * Parses what follows the name of a command.
 * @throws BuildError `no-flag` or `flag-value` naming what is wrong, and the nearest valid name
 */
export function parseFlags<Name extends CommandName>(
  command: Name,
  args: string[],
): { values: Values<Name>; positionals: string[] } {
  const flags: Record<string, Flag> = { ...COMMANDS[command].flags, ...SHARED_FLAGS };
  const typed = Object.entries(flags).map(
    ([name, flag]) => [name, { ...flag, type: flag.value ? 'string' : 'boolean' }] as const,
  );
  const options = Object.fromEntries(typed);
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const values: AnyValues = {};
  const positionals: string[] = [];
  let rest: string[] | undefined;
  for (const token of tokens)
    if (token.kind === 'option') {
      const flag = checkFlag(token, flags, command);
      setValue(values, token, flag);
      if (flag.rest) rest = values[token.name] as string[];
    } else if (token.kind === 'positional')
      (positionals.length && rest ? rest : positionals).push(token.value);
  return { values: values as Values<Name>, positionals };
}

function setValue(values: AnyValues, { name, value = '' }: GivenFlag, flag: Flag): void {
  const positive = name.replace(/^no-/u, '');
  const key = positive.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  if (!flag.value) values[key] = name === positive;
  else values[key] = flag.multiple ? [...((values[key] as string[] | undefined) ?? []), value] : value;
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
  if (!flag.value && inlineValue)
    throw new BuildError('flag-value', rawName, `is ${value}`, 'takes no value');
  const missing = !value || (!inlineValue && value.startsWith('--'));
  if (flag.value && missing)
    throw new BuildError('flag-value', rawName, 'has no value', `needs <${flag.value}>`);
  return flag;
}

// Every boolean flag has an opposite, such as `--no-compress`, to undo a setting of the configuration file.
function flagNamed(name: string, flags: Record<string, Flag>): Flag | undefined {
  if (Object.hasOwn(flags, name)) return flags[name];
  const opposite = name.startsWith('no-') ? name.slice('no-'.length) : `no-${name}`;
  return Object.hasOwn(flags, opposite) && !flags[opposite]!.value ? flags[opposite] : undefined;
}

/** Parses the value of a flag as a whole number. @throws BuildError `option-value` for what is none */
export function parseCount(name: string, given: string | undefined, least = 0): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,9}$/u.test(given) || Number(given) < least)
    throw new BuildError('option-value', name, given, `a whole number from ${least}`);
  return Number(given);
}

/** Parses the value of `--port`. @throws BuildError `option-value` for what is none */
export function parsePort(given: string): number {
  if (!/^\d{1,5}$/u.test(given) || Number(given) > 65_535)
    throw new BuildError('option-value', '--port', given, 'a number from 0 to 65535');
  return Number(given);
}

/** Leaves out options that are not given. */
export function withoutUndefined<Options extends object>(options: {
  [Name in keyof Options]: Options[Name] | undefined;
}): Partial<Options> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as Partial<Options>;
}
