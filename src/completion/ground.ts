// Ground behind the operators that were understood: a layer below the characters of the field, which stay its own.

import { html, nothing, type TemplateResult } from 'lit';
import type { Operator } from '../core/garden.js';
import type { View } from '../view/view.js';

/**
 * Renders the layer: the text of the field, unseen, cut at the operators of the answer on screen. Where the text has
 * changed since, only the operators before the change are shown.
 */
export function groundTemplate(text: string, view: View): TemplateResult | typeof nothing {
  const { operators = [], query = '' } = view.shown?.answer ?? {};
  const shift = text.length - text.trimStart().length;
  const known = sameLength(text.slice(shift), query);
  const shown = operators.filter(({ end }) => end <= known);
  if (!shown.length) return nothing;
  let at = 0;
  const pieces = shown.map((operator) => {
    const before = text.slice(at, operator.start + shift);
    at = operator.end + shift;
    return html`${before}<span class=${classOf(operator)}>${text.slice(operator.start + shift, at)}</span>`;
  });
  return html`<div class="ground" aria-hidden="true" dir="auto">
    <span>${pieces}${text.slice(at)}</span>
  </div>`;
}

function classOf({ name, not }: Operator): string {
  if (!name) return 'unread';
  return not ? 'not' : 'read';
}

/** Counts the characters that two texts begin with alike. */
function sameLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** Lays the layer under its field, scrolled as that is. */
export function layGround(field: HTMLInputElement): void {
  const box = field.parentElement;
  const ground = box?.querySelector<HTMLElement>('.ground');
  if (!box || !ground) return;
  // Set through the CSSOM: a Content Security Policy may forbid the attribute.
  ground.style.left = `${field.offsetLeft}px`;
  ground.style.right = `${box.clientWidth - field.offsetLeft - field.offsetWidth}px`; // holds whatever the width
  ground.scrollLeft = field.scrollLeft;
}
