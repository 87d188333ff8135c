import { facets } from './facets.styles.js';
import { field } from './field.styles.js';
import { results } from './results.styles.js';
import { states } from './states.styles.js';
import { tokens } from './tokens.styles.js';

/** The element's styles, from the general to the particular. */
export const styles = [tokens, field, facets, results, states];
