import { LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { createActions } from './actions.js';
import { AnnouncerController } from './controllers/announcer-controller.js';
import { FocusController } from './controllers/focus-controller.js';
import { GardenController, type Load } from './controllers/garden-controller.js';
import { ListKeysController } from './controllers/list-keys-controller.js';
import { RovingController } from './controllers/roving-controller.js';
import { SearchController, type Request } from './controllers/search-controller.js';
import { TagListController } from './controllers/tag-list-controller.js';
import { TypingController } from './controllers/typing-controller.js';
import type { Filters, Garden } from './core/garden.js';
import { openGarden } from './engine.js';
import { emit, errorDetail } from './events.js';
import { localeOf } from './locale.js';
import { ENGLISH, type Messages } from './messages.js';
import { styles } from './styles/garden-search.styles.js';
import { chosenTags, isFiltered, UNFILTERED } from './tag-filter.js';
import { layoutTemplate } from './templates/layout.js';
import { spokenWords } from './templates/status.js';
import type { View } from './templates/view.js';

/**
 * Searches a garden of notes as the reader types, and filters it by tags.
 *
 * Before the script has run, the page can keep the element's place:
 * `garden-search:not(:defined) { display: block; min-block-size: 52px }`.
 *
 * @slot - What to show until the element works, and where it cannot.
 * @fires garden-search-select - A result was chosen; cancel it to open the note yourself. Not for new tabs.
 * @fires garden-search-answer - An answer is complete and on screen.
 * @fires garden-search-error - The garden could not be opened or searched.
 * @csspart form - Everything; the search landmark.
 * @csspart field - The box around icon, input and clear button.
 * @csspart label - The field's label, seen only by assistive technology unless you show it.
 * @csspart input - The field.
 * @csspart clear - The button that empties the field.
 * @csspart facets - The group of tags.
 * @csspart facet - A tag with its count.
 * @csspart facet-on - A chosen one.
 * @csspart facet-count - Its count.
 * @csspart find-tag - The field that narrows a long list of tags.
 * @csspart status - The line that says how many notes there are.
 * @csspart suggestion - A corrected query.
 * @csspart results - The list of results.
 * @csspart result - A note in it.
 * @csspart result-title - The note's title, a link.
 * @csspart excerpt - The passage chosen for the result.
 * @csspart highlight - What matched.
 * @csspart section - A further section that matches.
 * @csspart meta - The line of stage, date and tags.
 * @csspart stage - How grown the note is.
 * @csspart tag - A tag of the note, a button that filters.
 * @csspart more - The button that shows further results.
 * @csspart none - What a reader may do where no note matches.
 * @csspart action - A lesser button: all tags, clear tags, start over.
 * @csspart error - What happened where the search failed.
 * @csspart retry - The button that tries again.
 * @csspart fallback - What the slot holds, where it is shown.
 * @cssprop [--garden-search-accent] - The one colour that is the element's own.
 * @cssprop [--garden-search-text=currentColor] - Titles and what is typed.
 * @cssprop [--garden-search-soft] - Excerpts and everything that whispers.
 * @cssprop [--garden-search-surface] - Ground of the field.
 * @cssprop [--garden-search-border] - Border of what can be operated.
 * @cssprop [--garden-search-hairline] - Lines that only part.
 * @cssprop [--garden-search-tint] - Ground of what the pointer or the focus is on.
 * @cssprop [--garden-search-tint-strong] - Ground of what is chosen; the field's ring.
 * @cssprop [--garden-search-mark] - Ground of a match in a text.
 * @cssprop [--garden-search-mark-text] - A match in a text.
 * @cssprop [--garden-search-error] - The rule beside an error.
 * @cssprop [--garden-search-radius=14px] - Corners of the field.
 * @cssprop [--garden-search-title-font=inherit] - Family of the titles.
 */
export class GardenSearchElement extends LitElement {
  /** The version of the package that the class comes from. */
  static readonly version = '0.1.0';
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = styles;

  /** Address of `garden-index.json`. Default: none. */
  @property() src = '';
  /** A garden to search instead of the one at `src`. Default: none. */
  @property({ attribute: false }) garden: Garden | undefined;
  /** The text of the field. Default: empty. */
  @property() value = '';
  /** What every result must carry. Default: nothing. Set a new object to change it. */
  @property({ attribute: false }) filters: Filters = UNFILTERED;
  /** Name of the field. Default: that of `messages`. */
  @property() label = '';
  /** Shown in the empty field. Default: that of `messages`. */
  @property() placeholder = '';
  /** When the garden is opened: `visible` (default), `intent` or `eager`. */
  @property() load: Load = 'visible';
  /** Words in place of the English ones. Default: none. */
  @property({ attribute: false }) messages: Partial<Messages> = {};

  @query('#input') private field!: HTMLInputElement | null;
  readonly #onError = (error: unknown) => emit(this, 'garden-search-error', errorDetail(error));
  readonly #garden = new GardenController(this, {
    given: () => this.garden,
    src: () => this.src ?? '',
    load: () => this.load,
    asked: () => !this.#request.idle,
    open: openGarden,
    onError: this.#onError,
  });
  readonly #search = new SearchController(this, {
    garden: () => this.#garden.garden,
    request: () => this.#request,
    onAnswer: (answer) => emit(this, 'garden-search-answer', { answer }),
    onError: this.#onError,
  });
  readonly #typing = new TypingController(this, {
    field: () => this.field,
    text: () => this.#request.text,
    onText: (text) => (this.value = text),
  });
  readonly #keys = new ListKeysController(this, {
    field: () => this.field,
    list: () => this.#all('.main')[0],
    links: () => this.#all('.title[href]'),
    answered: async () => !this.#request.idle && this.#search.settled,
    escape: () => (this.#request.text ? this.#act.ask('') : this.close()),
  });
  readonly #tags = new TagListController(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #act = createActions(this, this.#garden, this.#search, this.#typing, this.#keys, this.#tags);

  constructor() {
    super();
    new RovingController(this, () => this.#all('.facets .chip'));
    new FocusController(this, () => this.field);
  }

  override updated(): void {
    if (!this.#search.pending || !this.#search.shown) this.#announcer.say(spokenWords(this.#view));
  }

  /** Moves the focus to the field. */
  override focus(options?: FocusOptions): void {
    if (this.field) this.field.focus(options);
    else void this.updateComplete.then(() => this.field?.focus(options));
  }

  /** Turns to the search: the same as `focus()`. */
  open(): void {
    this.focus();
  }

  /** Turns away from the search: empties it and gives up the focus. */
  close(): void {
    this.clear();
    (this.shadowRoot?.activeElement as HTMLElement | null)?.blur();
  }

  /** Empties the field and drops the filters. */
  clear(): void {
    this.value = '';
    this.filters = UNFILTERED;
  }

  // A page may set anything.
  get #request(): Request {
    const text = String(this.value ?? '');
    const filters = this.filters ?? UNFILTERED;
    return { text, filters, idle: !text.trim() && !isFiltered(filters) };
  }

  get #view(): View {
    const { text, filters, idle } = this.#request;
    const words = { ...ENGLISH, ...this.messages };
    const error = this.#garden.error ?? this.#search.error;
    return {
      words,
      locale: localeOf(this),
      label: this.label || words.label,
      placeholder: this.placeholder || words.placeholder,
      spoken: this.#announcer.text,
      idle,
      filled: !!text,
      chosen: chosenTags(filters),
      tags: this.#tags,
      shown: this.#search.shown,
      pending: this.#garden.pending || this.#search.pending,
      error: error ? errorDetail(error) : undefined,
      closed: !!this.#garden.error,
    };
  }

  #all(selector: string): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }

  override render(): TemplateResult {
    return layoutTemplate(this.#view, this.#act);
  }
}
