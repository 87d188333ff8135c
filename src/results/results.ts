import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Result, Segment } from '../core/garden.js';
import { safeUrl } from '../view/links.js';
import type { Actions, RowActions, RowView, View } from '../view/view.js';
import { statusText } from './status.js';

/** Keeps the place of a line of metadata. */
const PLACE = html`<i></i>`;

/** Space between two matches. Beside a comment, Chromium hides a space by itself from assistive technology. */
const SPACE = html`<span> </span>`;

/** Renders the notes of the answer, best first; before there is one, their place. */
export function resultsTemplate(view: View, act: Actions): unknown {
  const { messages, shown, pending } = view;
  if (!shown) return pending ? html`<div class="place"></div>` : nothing;
  if (shown.groups) return shown.groups.template(view, act);
  const { answer, idle } = shown;
  // A list of its own: the rows of one do not move to the places of the other's.
  return keyed(
    idle,
    html`<ul
      class="results ${idle ? 'brief' : ''}"
      part="results"
      aria-label=${idle ? statusText(view)[0] : messages.results}
      aria-busy=${!idle && pending}
    >
      ${rowsTemplate(answer.results, view, act)}
    </ul>`,
  );
}

/**
 * Renders notes in their rows.
 * @param folders folders that each row names. Default: those of its note
 */
export function rowsTemplate(
  results: readonly Result[],
  view: RowView,
  act: RowActions,
  folders?: readonly string[],
): TemplateResult[] {
  const { shown, second } = view;
  const opens = !shown?.idle && !!shown?.answer.total;
  const facts = second?.factsTemplateOf(results, view, act, folders);
  return results.map((result, i) => {
    // Rows of different notes share no element: nothing in a row moves.
    const row = givenRow(result, view) ?? keyed(result.url, rowTemplate(result, view, facts?.(i)));
    const next = opens && !i;
    return html`<li class=${next ? 'result next' : 'result'} part="result" .result=${result}>${row}</li>`;
  });
}

/** Renders a row by the page's own function or template; undefined where there is none, or it fails. */
function givenRow(result: Result, view: RowView): unknown {
  const { renderResult, template, second } = view;
  try {
    const row = renderResult?.(result, html) ?? (template && second?.fillTemplate(template, result, view));
    return typeof row === 'symbol' ? undefined : row;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

// The line of metadata comes with the second script: its place is kept.
function rowTemplate(result: Result, view: RowView, facts: unknown = PLACE): TemplateResult {
  return html`<div class="text">
      <a
        class="title"
        part="result-title"
        dir="auto"
        data-key=${result.url}
        href=${safeUrl(result.url) || nothing}
        aria-description=${view.second?.describe(result, view) ?? nothing}
        >${result.title ? segmentsTemplate(result.titleSegments) : result.url}</a
      >
      ${excerptTemplate(result)} ${view.second?.sectionsTemplate(result)}
    </div>
    <div class="meta" part="meta">${facts}</div>`;
}

// Nothing stands in an excerpt's place before it: bars would promise what may not come. Another excerpt is made anew:
// words that moved from line to line would count as a layout shift.
function excerptTemplate({ excerpt }: Result): unknown {
  if (!excerpt) return nothing;
  return keyed(
    excerpt,
    html`<p class="excerpt soft" part="excerpt" dir="auto">${segmentsTemplate(excerpt.segments)}</p>`,
  );
}

/** Renders a text with its matches marked. */
export function segmentsTemplate(segments: readonly Segment[]): (string | TemplateResult)[] {
  return segments.map(({ text, match }) =>
    match ? html`<mark part="highlight">${text}</mark>` : text.trim() ? text : SPACE,
  );
}
