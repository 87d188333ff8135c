// Icons of the second script, fetched with it.

import { svg, type TemplateResult } from 'lit';
import { drawIcon } from './icons.js';

const ICONS = {
  filters: svg`<path d="M3 6h14M5.5 10h9M8 14h4" />`,
  plus: svg`<path d="M5 10h10M10 5v10" />`,
  minus: svg`<path d="M5 10h10" />`,
  tick: svg`<path d="m4.5 10.5 3.5 3.5 7.5-8" />`,
  link: svg`<path d="M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-1 1m1.3 3a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1-1" />`,
  fold: svg`<path d="m8 5.5 4.5 4.5L8 14.5" />`,
} as const;

/** Renders an icon of the second script. */
export function secondIcon(name: keyof typeof ICONS): TemplateResult {
  return drawIcon(ICONS[name]);
}
