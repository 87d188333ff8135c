import type { Garden } from '../core/garden.js';
import { lazy } from '../core/lazy.js';

const fetchScope = lazy(() => import('./scope.js'));

/**
 * Makes the lock of a garden: a function that gives a garden with only the notes within an owner's rules. The same
 * garden and rules give the same object; without rules it is the garden itself.
 */
export function gardenLock(): (garden: Garden | undefined, rules: string) => Garden | undefined {
  let last: Garden | undefined;
  let by: string;
  let locked: Garden;
  return (garden, rules) => {
    if (!garden || !rules) return garden;
    if (garden !== last || rules !== by) {
      last = garden;
      by = rules;
      locked = lock(garden, rules);
    }
    return locked;
  };
}

function lock(garden: Garden, rules: string): Garden {
  return {
    search: async (text, options) => (await fetchScope()).searchWithin(garden, rules, text, options),
    related: async (url, options) => (await fetchScope()).relatedWithin(garden, rules, url, options),
  };
}
