// What a configuration file may say.

import { CHECKS, checkOptions, type BuildOptions, type Check } from './build-options.js';

/**
 * What `garden-search.config.js`, `.mjs`, `.ts` or `.json` may say: the options of {@link buildIndex} by the same names,
 * and what else the command line takes flags for. Paths are read from the file's folder.
 */
export interface GardenConfig extends Partial<Omit<BuildOptions, 'onProgress'>> {
  /** Where `out` lies on the site, for the HTML to paste. Default `/`. */
  publicPath?: string;
  /** Whether warnings make the exit code 1. Default false. */
  strict?: boolean;
}

/** Gives a configuration back as it is: its types help while it is written. */
export function defineConfig(config: GardenConfig): GardenConfig {
  return config;
}

const CONFIG_CHECKS: Record<keyof GardenConfig, Check> = {
  ...CHECKS,
  publicPath: CHECKS.baseUrl,
  strict: CHECKS.widget,
};

/**
 * Refuses what is no configuration.
 * @param file the file that says it
 * @throws BuildError `option` or `option-value`
 */
export function checkConfig(config: object, file: string): asserts config is GardenConfig {
  checkOptions(config, CONFIG_CHECKS, ` in ${file}`);
}
