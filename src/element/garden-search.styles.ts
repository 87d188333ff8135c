import { facets } from '../filters/facets.styles.js';
import { field } from '../field/field.styles.js';
import { results } from '../results/results.styles.js';
import { states } from '../results/states.styles.js';
import { tokens } from '../view/tokens.styles.js';

/** The element's styles, from the general to the particular. */
export const styles = [tokens, field, facets, results, states];
