import { html, type TemplateResult } from 'lit';
import { yieldToPage } from './garden/yield-to-page.js';
import { createActions } from './element/actions.js';
import { AnnouncerController } from './element/announcer-controller.js';
import { ExtrasController } from './element/extras-controller.js';
import { ruleOf } from './modes/modes.js';
import { GardenController } from './garden/garden-controller.js';
import { PatienceController } from './element/patience-controller.js';
import { RowsController } from './results/rows-controller.js';
import { SearchController } from './results/search-controller.js';
import type { SearchRequest } from './view/view.js';
import { TypingController } from './field/typing-controller.js';
import { emit, tellError } from './view/events.js';
import { gardenLock } from './garden/garden-lock.js';
import { openPublished } from './garden/open-published.js';
import { makeView } from './element/make-view.js';
import { PublicFace } from './element/public-face.js';
import { styles, layoutTemplate } from './element/layout.js';
import { countFilters, UNFILTERED } from './core/notes/filters.js';
import { langOf } from './messages/page-messages.js';
import { errorTemplate } from './results/states.js';
import { spokenText } from './results/status.js';
import type { View } from './view/view.js';

export type { Filters, Garden, Messages, RenderResult } from './element/public-face.js';
export type { AnswerDetail, ErrorDetail, SelectDetail } from './view/events.js';

/**
 * Searches a garden of notes as the reader types, and filters it by tags.
 *
 * Before the script has run, the page can keep the element's place:
 * `garden-search:not(:defined) { display: block; min-block-size: 52px }`, or 44px in the modes `popup` and `modal`.
 *
 * @slot - Fallback shown until the element works, and if it cannot. A `<template>` in it is copied for each result.
 * @slot icon - Icon of the field, in place of the magnifying glass.
 * @slot empty - Content below the help, when no note matches.
 * @slot footer - Content below the results.
 * @fires {CustomEvent<SelectDetail>} garden-search-select - Fired when a result is chosen, but not for a new tab.
 * Cancel the event to open the note yourself.
 * @fires {CustomEvent<AnswerDetail>} garden-search-answer - Fired when an answer is on screen, as complete as it
 * will be.
 * @fires {CustomEvent<AnswerDetail>} garden-search-none - Fired when no note was found and the visitor has stopped
 * typing.
 * @fires {CustomEvent<ErrorDetail>} garden-search-error - Fired when the garden could not be opened or searched, or
 * a script of the element failed to load.
 * @fires {CustomEvent<null>} garden-search-open - Fired when the popup or the dialog has opened.
 * @fires {CustomEvent<null>} garden-search-close - Fired when the popup or the dialog has closed.
 */
export class GardenSearchElement extends PublicFace {
  /** Version of the package that the class comes from. */
  static readonly version = '0.1.0';
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override styles = styles;

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#input');
  }
  readonly #onError = (error: unknown, seen?: boolean) => tellError(this, error, seen);
  readonly #garden = new GardenController(this, {
    given: () => this.garden,
    src: () => this.src,
    load: () => this.load || (ruleOf(this.mode).framed ? 'intent' : 'visible'),
    asked: () => !this.#request.idle,
    open: (src, options) => openPublished(src, { ...options, warm: this.warm, fallback: this.fallbackSrc }),
    onError: this.#onError,
  });
  readonly #lock = gardenLock();
  readonly #search = new SearchController(this, {
    garden: () => this.#lock(this.#garden.garden, this.filter),
    request: () => this.#request,
    onAnswer: (answer) => emit(this, 'garden-search-answer', { answer }),
    onError: this.#onError,
  });
  readonly #typing = new TypingController(this, {
    field: () => this.#field,
    text: () => this.#request.text,
    onText: (text) => (this.value = text),
  });
  readonly #patience = new PatienceController(this, () => this.#garden.pending || this.#search.waited);
  readonly #rows = new RowsController(this, {
    onFollow: () => this.recent && this.#extras.second?.remember(this.#request.text),
    onSelect: (result, url) => emit(this, 'garden-search-select', { result, url }),
    onLook: (position) => this.#search.hold(position),
    answered: () => this.#answered(),
  });
  readonly #extras = new ExtrasController(this, {
    awake: () => this.#garden.awake,
    onError: this.#onError,
    keys: {
      links: () => this.#rows.links,
      open: (event) => this.#act.open(event),
      escape: () => {
        const used = !!this.#request.text || this.opened;
        if (this.#request.text) this.#act.ask('');
        else if (used) this.close();
        return used;
      },
    },
  });
  /** Last query that was told to have no note, until another is answered. */
  #vain: string | undefined;
  readonly #announcer = new AnnouncerController(this, () => this.#tellNone());
  readonly #controllers = {
    garden: this.#garden,
    search: this.#search,
    typing: this.#typing,
    patience: this.#patience,
    rows: this.#rows,
    extras: this.#extras,
    announcer: this.#announcer,
  };
  readonly #act = createActions(this, this.#controllers);

  // Lets the page have its turn before rendering, as a search or the script's start came right before.
  protected override async scheduleUpdate(): Promise<void> {
    await yieldToPage();
    await super.scheduleUpdate();
  }

  override updated(): void {
    if (!this.#search.pending || !this.#search.shown) this.#announcer.say(spokenText(this.#view));
  }

  /** True while the popup or the dialog is open. */
  get opened(): boolean {
    return !!this.#extras.frame?.opened;
  }

  /** Moves the focus to the field, and opens the dialog around it in the mode `modal`. */
  override focus(options?: FocusOptions): void {
    if (this.mode === 'modal') this.#extras.open();
    else if (this.#field) this.#field.focus(options);
    else void this.updateComplete.then(() => this.#field?.focus(options));
  }

  /** Opens the popup or the dialog, and moves the focus to the field. */
  open(): void {
    if (!this.#extras.open()) this.focus();
  }

  /** Closes the popup or the dialog. In the mode `inline`: empties the search and gives up the focus. */
  close(): void {
    if (this.#extras.close()) return;
    this.clear();
    (this.shadowRoot!.activeElement as HTMLElement | null)?.blur();
  }

  /** Empties the field and drops the filters. */
  clear(): void {
    this.value = '';
    this.filters = UNFILTERED;
  }

  // Waits for the rendering, which asks questions, and for the garden: the reader may be quicker than both.
  async #answered(): Promise<boolean> {
    this.#typing.flush();
    const { text } = this.#request;
    await this.updateComplete;
    await this.#garden.finished;
    await this.updateComplete;
    const answered = (await this.#search.finished) && text === this.#request.text;
    // An operator without its value turns out by its answer to ask for nothing.
    return answered && !this.#request.idle && !!this.#search.shown?.answer.total;
  }

  // Tells once of a query that its answer has no note, though other words may announce it later.
  #tellNone(): void {
    const { shown, pending } = this.#search;
    if (pending || !shown) return;
    const { idle, answer } = shown;
    const query = idle || answer.total ? undefined : answer.query;
    if (query !== undefined && query !== this.#vain) emit(this, 'garden-search-none', { answer });
    this.#vain = query;
  }

  // A page may set anything.
  get #request(): SearchRequest {
    const text = String(this.value ?? '');
    const filters = this.filters ?? UNFILTERED;
    const idle = (!text.trim() || text === this.#search.blank) && !countFilters(filters);
    const groups = idle ? undefined : this.#extras.second?.groups();
    const language = langOf(this);
    // Rows of the page's own are told of whole notes.
    const names = !groups && !this.renderResult && !this.querySelector(':scope > template');
    return { text, filters, sort: this.sort ?? '', language, copies: this.copies, idle, groups, names };
  }

  get #view(): View {
    return makeView(this, this.#request, this.#controllers);
  }

  override render(): TemplateResult {
    const { frame } = this.#extras;
    if (frame === null) return html`${errorTemplate(this.#view, this.#act)}<slot></slot>`;
    return layoutTemplate(this.#view, this.#act, frame, this.blank);
  }
}
