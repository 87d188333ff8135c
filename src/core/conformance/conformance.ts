// Conformance suite for gardens: `import { conformanceChecks } from 'garden-search/conformance'`.

import type { Garden } from '../garden.js';
import { askingChecks } from './asking-checks.js';
import type { ConformanceCheck } from './check.js';
import { findingChecks } from './finding-checks.js';
import { showingChecks } from './showing-checks.js';

export { conformanceFiles, conformanceNotes, conformanceProperties, type ConformanceNote } from './notes.js';
export type { ConformanceCheck };
export type * from '../garden.js';

/** Checks of everything that the interface `Garden` promises, each with a name. Any test runner can run them. */
export const conformanceChecks: readonly ConformanceCheck[] = [
  ...findingChecks,
  ...showingChecks,
  ...askingChecks,
];

/**
 * Checks a garden that holds the notes of the suite, and no others. Checks of methods that it lacks are left out.
 * @returns the failed checks with their errors; none for a garden that keeps the contract
 * @example
 * ```ts
 * import { checkGarden, conformanceFiles, conformanceProperties } from 'garden-search/conformance';
 *
 * import { openGarden } from 'garden-search/engine';
 *
 * // Load these files into your engine, with these properties declared, and open its garden.
 * console.log(conformanceFiles(), conformanceProperties);
 * const garden = await openGarden('http://127.0.0.1:8080/');
 * for (const { name, error } of await checkGarden(garden)) console.error(name, error);
 * ```
 */
export async function checkGarden(garden: Garden): Promise<{ name: string; error: unknown }[]> {
  const failed: { name: string; error: unknown }[] = [];
  for (const { name, of, run } of conformanceChecks)
    if (!of || garden[of]) await run(garden).catch((error: unknown) => failed.push({ name, error }));
  return failed;
}
