// Parses the arguments of the command line.

import { BuildError } from '../build-error.js';
import { parseBudget } from '../expectations/budgets.js';
import type { GardenConfig } from '../options/config.js';
import { COMMANDS, type CommandName } from './commands.js';
import { parseFlags, type Values } from './parse-flags.js';
import { parseCount, parsePort, serveApiCommand } from './parse-serve-api.js';
import type {
  BuildCommand,
  CheckCommand,
  Command,
  Configured,
  InitCommand,
  PublishCommand,
  QueryCommand,
  ReportCommand,
  ServeCommand,
  TestCommand,
} from './parsed-command.js';
import { hint } from '../options/nearest-name.js';

/**
 * Parses the arguments of a command line.
 * @param argv arguments after the program's name
 * @throws BuildError that names the wrong argument and the nearest valid name
 */
export function parseArguments(argv: readonly string[]): Command {
  const [name = '', ...rest] = argv;
  if (name === '--help' || name === '-h') return { name: 'help' };
  if (name === '--version' || name === '-v') return { name: 'version' };
  if (!isCommand(name)) throw new BuildError('no-command', name, hint(name, Object.keys(COMMANDS)));
  const { values, positionals } = parseFlags(name, rest);
  if (values.help) return { name: 'help', of: name };
  return COMMAND_OF[name](values, positionals);
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
};

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function buildCommand({ watch, json, quiet, ...values }: Values, paths: string[]): BuildCommand {
  return {
    name: 'build',
    ...settings(values, paths),
    watch: watch === true,
    json: json === true,
    quiet: quiet === true,
  };
}

function publishCommand(
  { to, name, shards, replicas, json, quiet, ...values }: Values,
  paths: string[],
): PublishCommand {
  if (to === undefined)
    throw new BuildError('flag-value', '--to', 'is missing', 'must give the address of the cluster');
  const target = {
    name,
    shards: parseCount('--shards', shards),
    replicas: parseCount('--replicas', replicas),
  };
  return {
    name: 'publish',
    ...settings(values, paths),
    to: to as string[],
    target: withoutUndefined(target),
    json: json === true,
    quiet: quiet === true,
  };
}

function reportCommand({ json, ...values }: Values, paths: string[]): ReportCommand {
  return { name: 'report', ...settings(values, paths), json: json === true };
}

function initCommand({ yes, dryRun }: Values, [first]: string[]): InitCommand {
  if (first !== undefined)
    throw new BuildError('arguments', 'init', 'no path, and looks at the folder it is run in', first);
  return { name: 'init', yes: yes === true, dryRun: dryRun === true };
}

const PORT = 4380;

function serveCommand({ port, open, ...values }: Values, paths: string[]): ServeCommand {
  return { name: 'serve', ...settings(values, paths), port: parsePort(port, PORT), open: open !== false };
}

function settings({ config, property, ...flags }: Values, paths: string[]): Configured {
  const types = (property as string[] | undefined)?.map((given) => given.split(/:(?=[^:]*$)/u));
  return {
    flags: {
      ...flags,
      ...(types && { properties: Object.fromEntries(types) as object }),
      ...(paths.length ? { paths } : {}),
    } as GardenConfig,
    ...(config === undefined ? {} : { config: config as string }),
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
    copies: values.copies,
    explain: values.explain,
    filters: { tags: { all: values.tag ?? [] } },
  };
  return { name: 'query', index, text, options: withoutUndefined(options), json: values.json === true };
}

function testCommand({ index, budget = [], update, json }: Values, files: string[]): TestCommand {
  const [file, ...more] = files;
  if (file === undefined || more.length)
    throw new BuildError('arguments', 'test', 'one file of queries', files.join(', ') || 'none');
  return {
    name: 'test',
    file,
    index: index as string | undefined,
    budgets: Object.fromEntries((budget as string[]).map(parseBudget)),
    update: update === true,
    json: json === true,
  };
}

function checkCommand(values: Values, [out, ...more]: string[]): CheckCommand {
  if (out === undefined || more.length)
    throw new BuildError('arguments', 'check', 'one output', [out, ...more].join(', ') || 'nothing');
  return {
    name: 'check',
    out,
    words: (values.for as string[] | undefined) ?? [],
    file: values.forFile as string | undefined,
    json: values.json === true,
  };
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
