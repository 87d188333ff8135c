// Facets of sketched answers, from the table of facets, so that a new facet changes no test.

import type { Answer } from '../../src/core/garden.js';
import { FACETS, type Facets } from '../../src/core/notes/facets.js';

/** Every facet of a garden, without a value. */
export const NO_FACETS = Object.fromEntries(FACETS.map(({ name }) => [name, []])) as unknown as Facets;

/** Answer that found nothing. */
export const NO_NOTES: Answer = {
  ...{ query: '', total: 0, results: [], suggestions: [], complete: true },
  facets: NO_FACETS,
};
