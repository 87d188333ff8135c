// Options of a publication, and their checks.

import { BuildError } from '../build-error.js';
import { withoutCredentials, wrongAddress } from '../opensearch/cluster-access.js';
import type { BuildOptions } from '../options/build-options.js';
import { callable, CHECKS, checkBuildOptions, checkOptions, type Check } from '../options/check-options.js';

/** Step of a publication that `onProgress` reports on. */
export type PublishStep = 'reading' | 'comparing' | 'sending' | 'counting';

/** Names of the options that say which notes there are. */
const READ_OPTIONS = [
  'paths',
  'baseUrl',
  'siteBase',
  'noteUrl',
  'site',
  'exclude',
  'requirePublish',
  'properties',
  'now',
  'synonyms',
  'language',
] as const;

/** Options that say which notes there are. */
type ReadingOptions = Pick<BuildOptions, (typeof READ_OPTIONS)[number]>;

/** Picks the options that say which notes there are: the others of a build mean nothing to a cluster. */
export function readingOptions(options: ReadingOptions): ReadingOptions {
  return Object.fromEntries(READ_OPTIONS.map((name) => [name, options[name]])) as unknown as ReadingOptions;
}

/** Options of {@link publishGarden}. */
export interface PublishOptions extends ReadingOptions {
  /**
   * Address of the cluster, or of several of its nodes. Credentials come from the environment alone:
   * `OPENSEARCH_USERNAME` and `OPENSEARCH_PASSWORD`, or the header's value in `OPENSEARCH_AUTHORIZATION`.
   */
  to: string | readonly string[];
  /** Name of the garden in the cluster: small letters, digits and hyphens. Default `garden`. */
  name?: string;
  /** Number of shards of a new index: one for each 300,000 notes. Default 1. */
  shards?: number;
  /** Number of copies of each shard beside the first. Default 1; a cluster of one node holds none. */
  replicas?: number;
  /** Signal that ends the publication: the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Callback that runs after each note read, compared or sent, and after words counted. */
  onProgress?: (done: number, total: number, step: PublishStep) => void;
  /** Callback that is told why the cluster is waited for. */
  onWait?: (why: string) => void;
}

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?$/;

const isCount = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

const OWN: Record<string, Check> = {
  to: [
    'the address of a cluster, or a list of addresses of its nodes',
    (value) => [value].flat().length > 0 && [value].flat().every((one) => typeof one === 'string' && one),
  ],
  name: [
    'small letters, digits and hyphens, at most 62',
    (value) => typeof value === 'string' && NAME.test(value),
  ],
  shards: ['a whole number from 1 to 1000', isCount(1, 1000)],
  replicas: ['a whole number from 0 to 100', isCount(0, 100)],
  signal: ['an AbortSignal', (value) => value instanceof AbortSignal],
  onProgress: callable,
  onWait: callable,
};

/**
 * Refuses invalid options of a publication.
 * @throws BuildError `option`, `option-value`, `property` or `cluster-address`
 */
export function checkPublishOptions(options: PublishOptions): void {
  const shared = Object.fromEntries(READ_OPTIONS.map((name) => [name, CHECKS[name]]));
  checkOptions({ ...options, to: options.to, paths: options.paths }, { ...OWN, ...shared });
  checkBuildOptions(readingOptions(options));
  for (const url of [options.to].flat()) {
    const reason = wrongAddress(url);
    if (reason) throw new BuildError('cluster-address', withoutCredentials(url), reason);
  }
}
