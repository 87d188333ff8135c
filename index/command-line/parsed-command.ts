// Types of the parsed arguments of each command.

import type { SearchOptions } from '../../src/core/garden.js';
import type { Budgets } from '../expectations/budgets.js';
import type { GardenConfig } from '../options/config.js';
import type { PublishOptions } from '../publish/publish-options.js';
import type { HandlerOptions } from '../server/options.js';
import type { CommandName } from './commands.js';

/** Arguments of a command that reads notes by flags and a configuration file. */
export interface Configured {
  /** Values of the flags, by their names in the configuration. */
  flags: GardenConfig;
  /** Configuration file, if it is named. */
  config?: string;
}

/** Parsed arguments of `garden-search build`. */
export interface BuildCommand extends Configured {
  name: 'build';
  watch: boolean;
  json: boolean;
  quiet: boolean;
}

/** Parsed arguments of `garden-search publish`. */
export interface PublishCommand extends Configured {
  name: 'publish';
  /** Addresses of the cluster's nodes; any answers. */
  to: string[];
  /** Name of the garden in the cluster, and its shards. */
  target: Pick<PublishOptions, 'name' | 'shards' | 'replicas'>;
  json: boolean;
  quiet: boolean;
}

/** Parsed arguments of `garden-search query`. */
export interface QueryCommand {
  name: 'query';
  index: string;
  text: string;
  options: SearchOptions;
  json: boolean;
}

/** Parsed arguments of `garden-search report`. */
export interface ReportCommand extends Configured {
  name: 'report';
  json: boolean;
}

/** Parsed arguments of `garden-search check`. */
export interface CheckCommand {
  name: 'check';
  /** Output of a build: a folder or a file. */
  out: string;
  /** Words and phrases to search for. */
  words: string[];
  /** File with further words and phrases, one a line. */
  file: string | undefined;
  json: boolean;
}

/** Parsed arguments of `garden-search serve`. */
export interface ServeCommand extends Configured {
  name: 'serve';
  /** Port to listen at; 0 for any that is free. */
  port: number;
  /** True to open a browser. */
  open: boolean;
}

/** Parsed arguments of `garden-search serve-api`. */
export interface ServeApiCommand {
  name: 'serve-api';
  /** Index to serve: its path, its folder or its address. Default: a cluster. */
  index: string | undefined;
  /** Addresses of the cluster's nodes; any answers. */
  engine: string[];
  /** Names of the gardens in the cluster. */
  gardens: string[];
  /** True to search them as one. */
  together: boolean;
  /** Port to listen at; 0 for any that is free. */
  port: number;
  host: string;
  /** Options of the handler. */
  options: Pick<HandlerOptions, 'base' | 'origins' | 'proxies' | 'rate' | 'maxAge' | 'logText'>;
  /** True for a line for each request, false for those that fail. */
  log: boolean;
}

/** Parsed arguments of `garden-search init`. */
export interface InitCommand {
  name: 'init';
  /** True to write without asking. */
  yes: boolean;
  /** True to write nothing. */
  dryRun: boolean;
}

/** Parsed arguments of `garden-search test`. */
export interface TestCommand {
  name: 'test';
  file: string;
  /** Index to search. Default: the one that the file names. */
  index: string | undefined;
  /** Budgets, beside those of the file. */
  budgets: Budgets;
  /** True to record the places in the file. */
  update: boolean;
  json: boolean;
}

/** Parsed arguments of any command. */
export type Command =
  | BuildCommand
  | PublishCommand
  | QueryCommand
  | ReportCommand
  | CheckCommand
  | ServeCommand
  | ServeApiCommand
  | TestCommand
  | InitCommand
  | { name: 'help'; of?: CommandName }
  | { name: 'version' };
