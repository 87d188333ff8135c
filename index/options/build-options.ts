// What a build may be asked for, checked where it comes in.

import path from 'node:path';
import { BuildError } from '../build-error.js';
import { LAYOUTS, type Layout } from '../writer/make-index.js';
import { readSynonyms } from '../writer/synonyms.js';
import { hint } from './nearest-name.js';
import type { ReadOptions } from '../garden/read-garden.js';
import { SITE_NAMES } from '../sites/sites.js';

/** What a build is at when it tells how far it is. */
export type BuildStep = 'reading' | 'compressing';

/** Options of {@link buildIndex}. */
export interface BuildOptions extends Pick<
  ReadOptions,
  'baseUrl' | 'noteUrl' | 'site' | 'exclude' | 'requirePublish'
> {
  /** Folders of notes, or single notes. */
  paths: readonly string[];
  /** The folder to write into, made where it is missing. Default: nothing is written. */
  out?: string;
  /** How the index is shared out over files. Default `auto`: `single` while it is light or carries its texts. */
  layout?: Layout;
  /** Whether the index carries the texts for excerpts itself, as `file://` and bundles need. Default false. */
  inlineText?: boolean;
  /** Whether the widget's files are put beside the index. Default true. */
  widget?: boolean;
  /** Whether `.br` and `.gz` copies of the scripts and the JSON are put beside them. Default false. */
  compress?: boolean;
  /** Whether scripts for pages opened as files, without a server, are written too. Default false. */
  classic?: boolean;
  /**
   * A folder of its own to keep notes in as they were read, so that the next build reads only what changed; never one
   * that is published. Default: none. The command line takes `node_modules/.cache/garden-search` of the project, where
   * there is a `node_modules`.
   */
  cache?: string | false;
  /** Called after each note that is read, and each file that is compressed. */
  onProgress?: (done: number, total: number, step: BuildStep) => void;
  /**
   * Words and phrases that mean the same, each group a line such as `js, javascript`; in `fruit => apple, pear` who asks
   * for the first finds the others too. Default: none.
   */
  synonyms?: readonly string[];
  /** The language of notes that don't name theirs, as a BCP 47 tag. Default `en`. */
  language?: string;
}

/** What a value must be, in words and as a test. */
export type Check = [wanted: string, test: (value: unknown) => boolean];

const text: Check = ['a text that is not empty', (value) => typeof value === 'string' && value !== ''];
const flag: Check = ['true or false', (value) => typeof value === 'boolean'];
const callable: Check = ['a function', (value) => typeof value === 'function'];

/** What each option must be that is not about following a build. */
export const CHECKS: Record<Exclude<keyof BuildOptions, 'onProgress'>, Check> = {
  paths: [
    'a list of paths, at least one',
    (value) => Array.isArray(value) && value.length > 0 && value.every(text[1]),
  ],
  out: text,
  baseUrl: ['a text', (value) => typeof value === 'string'],
  noteUrl: callable,
  site: [`one of ${SITE_NAMES.join(', ')}`, (value) => (SITE_NAMES as readonly unknown[]).includes(value)],
  exclude: [
    'a list of globs such as drafts/**',
    (value) => Array.isArray(value) && value.every((glob) => text[1](glob) && /[^!]/u.test(glob as string)),
  ],
  requirePublish: flag,
  layout: [`one of ${LAYOUTS.join(', ')}`, (value) => (LAYOUTS as readonly unknown[]).includes(value)],
  inlineText: flag,
  widget: flag,
  compress: flag,
  classic: flag,
  cache: ['a path, or false', (value) => value === false || text[1](value)],
  synonyms: [
    'a list of lines such as "js, javascript" or "fruit => apple, pear"',
    (value) => Array.isArray(value) && value.every(text[1]) && readSynonyms(value as string[]) !== undefined,
  ],
  language: ['a language tag such as en or pt-BR', isLanguageTag],
};

/** Refuses what can't be built. @throws BuildError `option`, `option-value` or `out-among-notes` */
export function checkBuildOptions(options: BuildOptions): void {
  checkOptions({ ...options, paths: options.paths }, { ...CHECKS, onProgress: callable });
  const { paths, out } = options;
  if (out !== undefined && paths.some((given) => path.resolve(given) === path.resolve(out)))
    throw new BuildError('out-among-notes', out);
}

/**
 * Refuses names that there are none of, and values that can't be; undefined stands for the default.
 * @param where what the message says after a name: ` in <file>`
 * @throws BuildError `option` or `option-value`
 */
export function checkOptions(options: object, checks: Record<string, Check>, where = ''): void {
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    if (!Object.hasOwn(checks, name))
      throw new BuildError('option', name + where, hint(name, Object.keys(checks)));
    const [wanted, test] = checks[name]!;
    if ((value !== undefined || name === 'paths') && !test(value))
      throw new BuildError('option-value', name + where, JSON.stringify(value) ?? 'missing', wanted);
  }
}

function isLanguageTag(value: unknown): boolean {
  try {
    return typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
