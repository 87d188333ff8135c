import type { Garden } from '../core/garden.js';
import { lazy } from '../core/lazy.js';

const fetchScope = lazy(() => import('./scope.js'));

/**
 * Makes a way to a garden of which only what an owner's rules leave can be found. The same garden and rules give the
 * same object; without rules it is the garden itself.
 */
export function gardenLock(): (garden: Garden | undefined, rules: string) => Garden | undefined {
  let last: { garden: Garden; rules: string; locked: Garden } | undefined;
  return (garden, rules) => {
    if (!garden || !rules) return garden;
    if (last?.garden !== garden || last.rules !== rules)
      last = { garden, rules, locked: lock(garden, rules) };
    return last.locked;
  };
}

function lock(garden: Garden, rules: string): Garden {
  return {
    search: async (text, options) => (await fetchScope()).searchWithin(garden, rules, text, options),
  };
}
