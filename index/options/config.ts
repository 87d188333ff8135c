// Settings of a configuration file.

import type { BuildOptions } from './build-options.js';
import { CHECKS, checkOptions, type Check } from './check-options.js';

/**
 * Settings of `garden-search.config.js`, `.mjs`, `.ts` or `.json`: the options of {@link buildIndex} and further flags
 * of the command line. Paths are relative to the file's folder.
 */
export interface GardenConfig extends Partial<Omit<BuildOptions, 'onProgress'>> {
  /** Makes the exit code 1 if there are warnings. Default false. */
  strict?: boolean;
}

/**
 * Returns a configuration unchanged. Gives editors its types.
 * @example
 * ```ts
 * import { defineConfig } from 'garden-search/build';
 *
 * export default defineConfig({ paths: ['notes'], out: 'public/search', exclude: ['journal/**'] });
 * ```
 */
export function defineConfig(config: GardenConfig): GardenConfig {
  return config;
}

const CONFIG_CHECKS: Record<keyof GardenConfig, Check> = {
  ...CHECKS,
  strict: CHECKS.widget,
};

/**
 * Refuses an invalid configuration.
 * @param file file of the configuration, for the message. Default: none, as of flags
 * @throws BuildError `option` or `option-value`
 */
export function checkConfig(config: object, file?: string): asserts config is GardenConfig {
  checkOptions(config, CONFIG_CHECKS, file && ` in ${file}`);
}
