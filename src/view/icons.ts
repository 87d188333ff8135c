// Line icons on a grid of 20, in the colour of the text beside them.

import { html, svg, type TemplateResult } from 'lit';

const ICONS = {
  search: svg`<circle cx="8.75" cy="8.75" r="5.75" /><path d="m13 13 4.5 4.5" />`,
  close: svg`<path d="m5.5 5.5 9 9m0-9-9 9" />`,
} as const;

/** Renders an icon. It says nothing to assistive technology: words stand beside it. */
export function icon(name: keyof typeof ICONS): TemplateResult {
  return drawIcon(ICONS[name]);
}

/** Draws an icon of a shape. */
export function drawIcon(shape: TemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`;
}
