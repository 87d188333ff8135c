// Modules that are fetched when they are needed.

import { GardenSearchError } from './errors.js';

/**
 * Makes a function that fetches a module once for all who call it. A module that failed is tried once more at once,
 * and anew at each later call.
 *
 * Browsers keep a module that they could not read, under its address. The bundle therefore asks for another address
 * at each further try: the build turns `() => import(address)` into `(again) => import(address + again)`.
 * @throws GardenSearchError `network` from the function made
 */
export function lazy<Module>(load: (again: string) => Promise<Module>): () => Promise<Module> {
  let failures = 0;
  let loading: Promise<Module> | undefined;
  const attempt = () =>
    load(failures ? `?again=${failures}` : '').catch((error: Error) => {
      failures++;
      loading = undefined;
      throw new GardenSearchError('network', 'garden-search', error.message);
    });
  return () => (loading ??= attempt().catch(() => (loading = attempt())));
}
