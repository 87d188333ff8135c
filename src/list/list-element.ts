import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Garden } from '../core/garden.js';
import { lazy } from '../core/lazy.js';
import { UNFILTERED } from '../core/notes/filters.js';
import { LIST_ENGLISH } from '../messages/list-messages.js';
import { localeOf } from '../messages/locale.js';
import { withEnglish } from '../messages/second-messages.js';
import { RowsController } from '../results/rows-controller.js';
import { errorTemplate } from '../results/states.js';
import { followGround } from '../results/row-end.js';
import { turnTexts } from '../results/turn-texts.js';
import { emit, errorDetail, tellError } from '../view/events.js';
import { openTag, tagAddress } from '../wander/open-tag.js';
import { askList, NO_VISIT, type ListAnswer, type ListQuestion } from './ask.js';
import { lastVisit } from './last-visit.js';
import { endTemplate, listTemplate, type ListActions, type ListView } from './list.js';
import { styles } from './list.styles.js';
import { LIMIT, ListFace } from './list-face.js';
import { followPage, pageAddresses } from './page-addresses.js';
import { choiceOf } from './random.js';

export type { Garden } from '../core/garden.js';
export type { Messages } from '../messages/languages/make-messages.js';
export type { AnswerDetail, ErrorDetail, SelectDetail, TagDetail } from '../view/events.js';
export type { RenderResult } from '../view/events.js';
export type { ListQuestion } from './ask.js';

const fetchGroups = lazy(() => import('../results/groups.js'));
const fetchTemplate = lazy(() => import('../results/fill-template.js'));

/**
 * Lists notes of a garden: those that a query finds, or those around the page's note.
 *
 * @slot - Fallback shown until the notes are there, and where they cannot be read. Links to the same notes stay as they are.
 * @slot empty - Content of a list without a note. Default: a line that says so.
 * @fires {CustomEvent<SelectDetail>} garden-search-select - Fired when a note is chosen, but not for a new tab. Cancel the
 * event to open the note yourself.
 * @fires {CustomEvent<AnswerDetail>} garden-search-answer - Fired when the list is on screen.
 * @fires {CustomEvent<TagDetail>} garden-search-tag - Fired when a tag of a note is chosen. Cancel the event to open it
 * yourself.
 * @fires {CustomEvent<ErrorDetail>} garden-search-error - Fired when the garden could not be opened or asked.
 * @attr {boolean} empty - Set by the element while its list has no note.
 */
export class GardenListElement extends ListFace {
  static override styles = styles;

  readonly #rows = new RowsController(this, {
    onFollow: () => undefined,
    onSelect: (result, url) => emit(this, 'garden-search-select', { result, url }),
    onLook: () => undefined,
    answered: () => Promise.resolve(true),
  });
  readonly #act: ListActions = {
    choose: (tag) => {
      const address = tagAddress(this.search, tag);
      if (openTag(this, tag, this.search) && address) location.assign(address);
    },
    draw: () => {
      this.#again++;
      this.requestUpdate();
    },
    more: () => {
      const before = this.#rows.links.length;
      this.#shown += this.#size();
      this.addEventListener('garden-search-answer', () => this.#rows.links[before]?.focus(), { once: true });
      this.requestUpdate();
    },
  };
  #asked = '';
  #askedOf: Garden | undefined;
  #asking: AbortController | undefined;
  #answer: ListAnswer | undefined;
  #error: unknown;
  /** Script that fills the page's own template. */
  #filling: Awaited<ReturnType<typeof fetchTemplate>> | null | undefined;
  #about = '';
  #shown = 0;
  #again = 0;

  constructor() {
    super();
    turnTexts(this);
    followGround(this);
    followPage(this);
  }

  protected override retry(): void {
    super.retry();
    if (this.#error) this.#asked = '';
    this.#error = undefined;
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const garden = this.opened;
    const question = garden && this.#question(garden);
    const asked = JSON.stringify([question, this.src, this.filter]);
    if (asked === this.#asked && garden === this.#askedOf) return;
    [this.#asked, this.#askedOf] = [asked, garden];
    this.#asking?.abort();
    if (question) void this.#ask(garden, question, (this.#asking = new AbortController()).signal);
  }

  #question(garden: Garden): ListQuestion {
    const { query, sort, of, recent, layout } = this;
    const pages = of ? (this.for ? [this.for] : pageAddresses(document)) : [];
    const about = [this.src, this.filter, query, of, pages].join();
    if (about !== this.#about) [this.#about, this.#shown] = [about, 0];
    return {
      query: query ?? '',
      sort: sort ?? '',
      of: of ?? '',
      limit: this.#size() + this.#shown,
      more: this.#size(),
      pages,
      since: recent === 'visit' ? lastVisit(this.src, garden) || NO_VISIT : undefined,
      excerpts: layout === 'cards',
      seed: sort === 'random' ? choiceOf(`${this.src} ${query} ${this.id}`, this.#again) : 0,
      today: new Date(new Date().toDateString()),
    };
  }

  #size(): number {
    return Math.max(this.limit >= 1 ? Math.floor(this.limit) : LIMIT, this.#written().length);
  }

  get #template(): HTMLTemplateElement | null {
    return this.querySelector(':scope > template');
  }

  /** Notes that a build has written into the page. */
  #written(): Element[] {
    return [...this.querySelectorAll(':scope > [data-garden-list] [data-note]')];
  }

  async #ask(garden: Garden, question: ListQuestion, signal: AbortSignal): Promise<void> {
    try {
      const filling = this.#template && fetchTemplate();
      const [answer] = await Promise.all([askList(garden, question, signal), filling]);
      this.#filling = await filling;
      if (signal.aborted) return;
      [this.#answer, this.#error] = [answer, undefined];
      this.toggleAttribute('empty', !answer.total);
    } catch (error) {
      if (signal.aborted) return;
      this.#error = error;
      tellError(this, error);
    }
    this.requestUpdate();
    await this.updateComplete;
    if (this.#answer && !this.#error) emit(this, 'garden-search-answer', { answer: this.#answer });
  }

  // Keeps what a build has written where it leads to the same notes, in groups or in none, so that nothing moves.
  #isThere({ answer, groups }: ListView): boolean {
    const written = this.#written();
    if (!written.length || !this.groupBy !== !!written[0]!.closest('ul[data-garden-list]')) return false;
    if (this.groupBy && !groups) return true; // until its script is there
    const results = groups?.gather(answer.results) ?? answer.results;
    return (
      written.length === results.length &&
      written.every((note, i) => (note.getAttribute('href') ?? '') === results[i]!.url)
    );
  }

  #view(answer: ListAnswer, messages: ListView['messages']): ListView {
    const { groupBy } = this;
    return {
      answer,
      messages,
      locale: localeOf(this),
      filters: UNFILTERED,
      garden: this.opened,
      groups: groupBy
        ? this.want('groups', async () => (await fetchGroups()).create(this))?.get(groupBy)
        : undefined,
      random: this.sort === 'random',
      size: this.#size(),
      renderResult: this.renderResult,
      template: this.#template,
      fillTemplate: (...row) => this.#filling?.fillTemplate(...row),
    };
  }

  override render(): TemplateResult {
    const messages = withEnglish(LIST_ENGLISH, this.words);
    const answer = this.#answer;
    const view = answer && this.#view(answer, messages);
    const error = this.failure ?? (this.#error ? errorDetail(this.#error) : undefined);
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      ${errorTemplate({ error, messages }, { retry: () => this.retry() })}
      ${
        view && !this.#isThere(view)
          ? html`${listTemplate(view, this.#act)} ${endTemplate(view, this.#act)}`
          : html`<slot></slot>`
      }
    </form>`;
  }
}
