// Keeps the engine from compiling code that a build runs too seldom to gain by it.

import { setFlagsFromString } from 'node:v8';

/**
 * Flags by the major version of V8, in which their names differ:
 * - that of Node 20 counts bytes of code that were run, by default up to 67,584
 * - that of Node 24 counts calls, by default up to 3,000
 *
 * Node 22 gains nothing by its own.
 */
const FLAGS: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=1000000',
  13: '--invocation-count-for-turbofan=30000',
};

/**
 * Lets V8 optimize functions later. With its defaults a build of 3,000 notes spends two fifths of the processor's time in
 * the optimizing compiler. The flags are thresholds, which V8 reads anew each time. All other engines keep theirs.
 * @param set sets a flag
 * @example
 * ```ts
 * compileLess(process.versions);
 * ```
 */
export function compileLess(versions: NodeJS.ProcessVersions, set = setFlagsFromString): void {
  const flag = FLAGS[versions.v8.split('.')[0]!];
  if (flag !== undefined && !('bun' in versions) && !('deno' in versions)) set(flag);
}
