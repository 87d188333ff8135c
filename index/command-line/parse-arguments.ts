// What the command line asks for.

import { parseArgs } from 'node:util';
import type { SearchOptions } from '../../src/core/garden.js';
import { BuildError } from '../build-error.js';
import type { BuildOptions } from '../build-options.js';
import { COMMANDS, type CommandName, type Flag } from './commands.js';
import { hint } from '../nearest.js';

/** `garden-search build`. */
export interface BuildCommand {
  name: 'build';
  options: BuildOptions & { out: string };
  publicPath: string;
  strict: boolean;
  json: boolean;
  quiet: boolean;
}

/** `garden-search query`. */
export interface QueryCommand {
  name: 'query';
  index: string;
  text: string;
  options: SearchOptions;
  json: boolean;
}

/** What the command line asks for. */
export type Command = BuildCommand | QueryCommand | { name: 'help'; of?: CommandName } | { name: 'version' };

type Values = Record<string, string | boolean | string[] | undefined>;

/**
 * Understands the arguments of a command line.
 * @param argv the arguments, without those that started the program
 * @throws BuildError naming what is wrong, and the nearest valid name
 */
export function parseArguments(argv: readonly string[]): Command {
  const [name = '', ...rest] = argv;
  if (name === '--help') return { name: 'help' };
  if (name === '--version') return { name: 'version' };
  if (!isCommand(name)) throw new BuildError('no-command', name, hint(name, Object.keys(COMMANDS)));
  const { values, positionals } = parseFlags(name, rest);
  if (values.help) return { name: 'help', of: name };
  return name === 'build' ? buildCommand(values, positionals) : queryCommand(values, positionals);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function parseFlags(command: CommandName, args: string[]) {
  const flags: Record<string, Flag> = COMMANDS[command].flags;
  const { values, positionals, tokens } = parseArgs({
    args,
    options: flags,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkFlag(token, flags, command);
  return { values: values as Values, positionals };
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
): void {
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  const known = Object.keys(flags).map((name) => `--${name}`);
  if (!flag) throw new BuildError('no-flag', rawName, command, hint(`--${name}`, known));
  if (flag.type === 'boolean' && inlineValue)
    throw new BuildError('flag-value', rawName, `is ${value}`, 'takes no value');
  const missing = !value || (!inlineValue && value.startsWith('--'));
  if (flag.type === 'string' && missing)
    throw new BuildError('flag-value', rawName, 'has no value', `needs a ${flag.value}`);
}

function buildCommand(values: Values, paths: string[]): BuildCommand {
  const text = (flag: string) => values[flag] as string | undefined;
  const out = text('out');
  if (!paths.length) throw new BuildError('arguments', 'build', 'the paths of notes', 'none');
  if (out === undefined)
    throw new BuildError('flag-value', '--out', 'is missing', 'says where to write the index');
  const options = {
    paths,
    out,
    baseUrl: text('base-url'),
    layout: text('layout'),
    language: text('language'),
    inlineText: values['inline-text'] === true,
    widget: values['no-widget'] !== true,
    compress: values.compress === true,
    classic: values.classic === true,
  };
  return {
    name: 'build',
    options: withoutUndefined(options) as BuildCommand['options'],
    publicPath: text('public-path') ?? '/',
    strict: values.strict === true,
    json: values.json === true,
    quiet: values.quiet === true,
  };
}

function queryCommand(values: Values, positionals: string[]): QueryCommand {
  const [index, text, ...more] = positionals;
  if (index === undefined || text === undefined || more.length) {
    throw new BuildError(
      'arguments',
      'query',
      'an index and a text in quotes',
      positionals.join(', ') || 'nothing',
    );
  }
  const options = {
    limit: parseLimit(values.limit as string | undefined),
    sort: values.sort,
    filters: { tags: { all: values.tag ?? [] } },
  };
  return { name: 'query', index, text, options: withoutUndefined(options), json: values.json === true };
}

function parseLimit(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^[1-9]\d*$/u.test(given))
    throw new BuildError('option-value', '--limit', given, 'a whole number from 1');
  return Number(given);
}

function withoutUndefined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
