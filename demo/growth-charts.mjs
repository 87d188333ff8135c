// Curves of growth with the number of notes, from what bench/scale.mjs wrote.

import { drawChart } from '../bench/lib/curves.mjs';
import { growthOf } from '../bench/lib/growth.mjs';

const PLACE = '<div class="curves"></div>';

/**
 * Puts the curves where a page of the documentation has their place.
 * @param measured content of `bench/figures.json`
 */
export function withCurves(html, { scale }) {
  if (!html.includes(PLACE)) return html;
  const charts = growthOf(scale.sizes).map((growth) => `${drawChart(growth)}\n`);
  return html.replace(PLACE, () => `<div class="curves">\n${charts.join('')}</div>`);
}
