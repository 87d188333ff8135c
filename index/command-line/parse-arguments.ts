// Parses the arguments of the command line.

import { BuildError } from '../build-error.js';
import { parseBudget } from '../expectations/budgets.js';
import type { SearchOptions } from '../../src/core/garden.js';
import type { GardenConfig } from '../options/config.js';
import { COMMANDS, type CommandName } from './commands.js';
import type { Configured } from './flags.js';
import { parseCount, parseFlags, parsePort, withoutUndefined, type Values } from './parse-flags.js';
import { serveApiCommand } from './parse-serve-api.js';
import { hint } from '../options/nearest-name.js';

/** Parsed arguments of a command: its name, and the values of its flags with their defaults. */
export type Command<Name extends CommandName = CommandName> = Name extends unknown
  ? { name: Name } & ReturnType<(typeof COMMAND_OF)[Name]>
  : never;

/** Parsed arguments of the help of a command or of all, or of the version. */
type Told = { name: 'help'; of?: CommandName } | { name: 'version' };

/**
 * Parses the arguments of a command line.
 * @param argv arguments after the program's name
 * @throws BuildError that names the wrong argument and the nearest valid name
 */
export function parseArguments(argv: readonly string[]): Command | Told {
  const [name = '', ...rest] = argv;
  if (name === '--help' || name === '-h') return { name: 'help' };
  if (name === '--version' || name === '-v') return { name: 'version' };
  if (!isCommand(name)) throw new BuildError('no-command', name, hint(name, Object.keys(COMMANDS)));
  const { values, positionals } = parseFlags(name, rest);
  if (values.help) return { name: 'help', of: name };
  return { name, ...COMMAND_OF[name](values as never, positionals) } as Command;
}

const COMMAND_OF = {
  init: initCommand,
  build: buildCommand,
  publish: publishCommand,
  serve: serveCommand,
  'serve-api': serveApiCommand,
  query: queryCommand,
  report: reportCommand,
  test: testCommand,
  check: checkCommand,
} satisfies { [Name in CommandName]: (values: Values<Name>, positionals: string[]) => object };

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function buildCommand(values: Values<'build'>, paths: string[]) {
  const { watch = false, json = false, quiet = false, ...others } = values;
  return { ...settings(others, paths), watch, json, quiet };
}

function publishCommand(values: Values<'publish'>, paths: string[]) {
  const { to, name, shards, replicas, json = false, quiet = false, ...others } = values;
  if (to === undefined)
    throw new BuildError('flag-value', '--to', 'is missing', 'must give the address of the cluster');
  const target = withoutUndefined({
    name,
    shards: parseCount('--shards', shards),
    replicas: parseCount('--replicas', replicas),
  });
  return { ...settings(others, paths), to, target, json, quiet };
}

function reportCommand({ json = false, ...values }: Values<'report'>, paths: string[]) {
  return { ...settings(values, paths), json };
}

function initCommand({ yes = false, dryRun = false }: Values<'init'>, [first]: string[]) {
  if (first !== undefined)
    throw new BuildError('arguments', 'init', 'no path, and looks at the folder it is run in', first);
  return { yes, dryRun };
}

const PORT = '4380';

function serveCommand({ port = PORT, open = true, ...values }: Values<'serve'>, paths: string[]) {
  return { ...settings(values, paths), port: parsePort(port), open };
}

function settings(
  { config, property, ...flags }: { config?: string; property?: string[] },
  paths: string[],
): Configured {
  const types = property?.map((given) => given.split(/:(?=[^:]*$)/u));
  return {
    flags: {
      ...flags,
      ...(types && { properties: Object.fromEntries(types) as object }),
      ...(paths.length ? { paths } : {}),
    } as GardenConfig,
    ...(config === undefined ? {} : { config }),
  };
}

function queryCommand(values: Values<'query'>, positionals: string[]) {
  const { limit, sort, tag = [], copies, explain, json = false } = values;
  const [index, text, ...more] = positionals;
  if (index === undefined || text === undefined || more.length) {
    throw new BuildError(
      'arguments',
      'query',
      'an index and a text in quotes',
      positionals.join(', ') || 'nothing',
    );
  }
  const options = withoutUndefined<SearchOptions>({
    limit: parseCount('--limit', limit, 1),
    sort,
    copies: copies as 'together' | 'apart' | undefined,
    explain,
    filters: { tags: { all: tag } },
  });
  return { index, text, options, json };
}

function testCommand(values: Values<'test'>, files: string[]) {
  const { index, budget = [], update = false, json = false } = values;
  const [file, ...more] = files;
  if (file === undefined || more.length)
    throw new BuildError('arguments', 'test', 'one file of queries', files.join(', ') || 'none');
  const budgets = Object.fromEntries(budget.map(parseBudget));
  return { file, index, budgets, update, json };
}

function checkCommand(values: Values<'check'>, [out, ...more]: string[]) {
  const { for: words = [], forFile: file, json = false } = values;
  if (out === undefined || more.length)
    throw new BuildError('arguments', 'check', 'one output', [out, ...more].join(', ') || 'nothing');
  return { out, words, file, json };
}
