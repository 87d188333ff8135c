// Pane of a wide dialog: what the index knows of the note that is active. Nothing is fetched for it but related notes.

import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Excerpt, Result } from '../core/garden.js';
import type { ModeMessages } from '../messages/mode-messages.js';
import { segmentsTemplate } from '../results/results.js';
import { safeUrl } from '../view/links.js';
import type { Actions, View } from '../view/view.js';
import { filtersTemplate } from './idle-pane.js';
import type { ModeHost } from './mode.js';

/** Wait, in ms, before notes related to the active one are looked up. */
const RELATED_DELAY = 500;

/** Shows the note whose row has the focus; while the field has it, the first. */
export class Pane implements ReactiveController {
  readonly #host: ModeHost;
  #looked = '';
  #active = '';
  #act: Actions | undefined;
  #related: readonly Result[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ModeHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.shadowRoot!.addEventListener('focusin', this.#onFocus);
  }

  hostDisconnected(): void {
    this.#host.shadowRoot!.removeEventListener('focusin', this.#onFocus);
    clearTimeout(this.#timer);
  }

  /** Renders the pane; nothing where no note is found. */
  template(view: View, act: Actions, messages: ModeMessages): TemplateResult | typeof nothing {
    const { shown } = view;
    this.#act = act;
    const results = shown?.idle ? [] : (shown?.answer.results ?? []);
    const active = results.find(({ url }) => url && url === this.#looked) ?? results[0];
    this.#activate(active?.url ?? '');
    if (!shown || (shown.idle && shown.answer.total)) return filtersTemplate(view, act);
    if (!active) return nothing;
    const note = view.second?.wholeOf(active) ?? active;
    return html`<section class="pane" part="pane" aria-labelledby="pane-title" tabindex="-1">
      ${keyed(note.url, this.#noteTemplate(note, view, act, messages))}
    </section>`;
  }

  #noteTemplate(note: Result, view: View, act: Actions, messages: ModeMessages): TemplateResult {
    const folders = view.second?.foldersOf(note, view);
    const { excerpt, sections, titleSegments, title, url } = note;
    const heading = excerpt?.heading.length ? segmentsTemplate(excerpt.heading) : nothing;
    const passages = [...(excerpt?.segments.length ? [excerpt] : []), ...sections];
    return html`<div class="note" .result=${note}>
        <p class="path" part="path">
          ${folders ? html`<bdi>${folders}</bdi>` : nothing}
          ${folders && heading !== nothing ? html`<span aria-hidden="true">›</span>` : nothing}
          ${heading === nothing ? nothing : html`<bdi>${heading}</bdi>`}
        </p>
        <h2 id="pane-title" part="pane-title" dir="auto">${title ? segmentsTemplate(titleSegments) : url}</h2>
        ${factsTemplate(note, view, act)}
        <div>${passages.map(passageTemplate)}</div>
      </div>
      ${this.#related.length ? relatedTemplate(this.#related, messages) : nothing}`;
  }

  // A note that is only passed on the way to another is not asked about.
  #activate(url: string): void {
    if (url === this.#active) return;
    this.#active = url;
    this.#related = [];
    clearTimeout(this.#timer);
    if (url) this.#timer = setTimeout(() => void this.#relate(url), RELATED_DELAY);
  }

  async #relate(url: string): Promise<void> {
    // Without them the pane is still whole.
    const related = await this.#act?.related(url)?.catch(() => []);
    if (!related || url !== this.#active) return;
    this.#related = related;
    this.#host.requestUpdate();
  }

  readonly #onFocus = (event: Event): void => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement & { result: Result }>('.result');
    const looked = row ? row.result.url : target.id === 'input' ? '' : this.#looked;
    if (looked === this.#looked) return;
    this.#looked = looked;
    this.#host.requestUpdate();
  };
}

function factsTemplate(note: Result, view: View, act: Actions) {
  const { stage, created, updated } = note;
  const days = [...new Set([created, updated].filter(Boolean))];
  return html`<div class="facts" part="facts">
    ${stage ? view.second?.stageTemplate(stage, view) : nothing}
    ${
      days.length
        ? html`<span
            >${days.map((day, i) => html`${i ? ' – ' : nothing}<time datetime=${day}>${view.second?.dayText(day)}</time>`)}</span
          >`
        : nothing
    }
    ${note.garden ? html`<span><bdi>${note.garden}</bdi></span>` : nothing}
    ${view.second?.copiesTemplate(note, view)} ${view.second?.tagsTemplate('pane', note, view, act)}
  </div>`;
}

// Made anew with each answer: words that moved from line to line would count as a layout shift.
function passageTemplate(passage: Excerpt): unknown {
  const { heading, url, segments } = passage;
  return keyed(
    passage,
    html`<div class="passage" part="passage">
      ${heading.length ? html`<a dir="auto" href=${safeUrl(url) ?? nothing}>${segmentsTemplate(heading)}</a>` : nothing}
      <p dir="auto">${segmentsTemplate(segments)}</p>
    </div>`,
  );
}

function relatedTemplate(related: readonly Result[], messages: ModeMessages): TemplateResult {
  return html`<div class="related">
    <h3 id="pane-related">${messages.related}</h3>
    <ul part="related" aria-labelledby="pane-related">
      ${related.map(
        (result) =>
          html`<li class="note" .result=${result}>
            <a dir="auto" href=${safeUrl(result.url) ?? nothing}
              ><span title=${result.title}>${result.title || result.url}</span></a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}
