import { html, type TemplateResult } from 'lit';
import type { Segment } from '../core/garden.js';

/** Text with its matches marked. */
export function segmentsTemplate(segments: readonly Segment[]): (string | TemplateResult)[] {
  return segments.map(({ text, match }) => (match ? html`<mark part="highlight">${text}</mark>` : text));
}
