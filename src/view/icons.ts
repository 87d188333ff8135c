// Line icons on a grid of 20, in the colour of the text beside them.

import { html, svg, type TemplateResult } from 'lit';

const ICONS = {
  search: svg`<circle cx="8.75" cy="8.75" r="5.75" /><path d="m13 13 4.5 4.5" />`,
  close: svg`<path d="m5.5 5.5 9 9m0-9-9 9" />`,
  // The three stages stand on one ground line and grow in place.
  seedling: svg`<path d="M4 17h12M10 17v-4.5c0-2-1.5-3.3-4-3.3 0 2.3 1.5 3.3 4 3.3" />`,
  budding: svg`<path d="M4 17h12M10 17V8m0 5c0-2-1.7-3.300-4.5-3.3 0 2.3 1.7 3.3 4.5 3.300m0-3c0-3 1.7-5 5-5 0 3.200-1.7 5-5 5" />`,
  evergreen: svg`<path d="M4 17h12M10 17V9m0 4a5 5 0 1 0 0-10 5 5 0 0 0 0 10" />`,
} as const;

/** Renders an icon. It says nothing to assistive technology: words stand beside it. */
export function icon(name: keyof typeof ICONS): TemplateResult {
  return drawIcon(ICONS[name]);
}

/** Draws an icon of a shape. */
export function drawIcon(shape: TemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`;
}
