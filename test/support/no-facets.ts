// Facets of sketched answers, from the table of facets, so that a new facet changes no test.

import { FACETS, type Facets } from '../../src/core/notes/facets.js';

/** Every facet of a garden, without a value. */
export const NO_FACETS = Object.fromEntries(FACETS.map(({ name }) => [name, []])) as unknown as Facets;
