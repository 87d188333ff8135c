// Keeps the engine from compiling code that a build runs too seldom to gain by it.

import { setFlagsFromString } from 'node:v8';

/** Flags by the major version of V8, in which their names differ: those of Node 20 and 24. Node 22 gains nothing. */
const FLAGS: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=1000000',
  13: '--invocation-count-for-turbofan=30000',
};

/**
 * Lets V8 optimize functions later. With its defaults a build of 3,000 notes spends two fifths of the processor's time in
 * the optimizing compiler. The flags are thresholds, which V8 reads anew each time. All other engines keep theirs.
 */
export function compileLess(versions: NodeJS.ProcessVersions, set = setFlagsFromString): void {
  const flag = FLAGS[versions.v8.split('.')[0]!];
  if (flag !== undefined && !('bun' in versions) && !('deno' in versions)) set(flag);
}
