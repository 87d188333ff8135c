import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { chip } from '../filters/chip.styles.js';
import { folds } from '../filters/folds.styles.js';
import { RovingController } from '../filters/roving-controller.js';
import { tags as filterStyles } from '../filters/tags.styles.js';
import { withEnglish } from '../messages/second-messages.js';
import { TAGS_ENGLISH, type TagsMessages } from '../messages/list-messages.js';
import { errorTemplate } from '../results/states.js';
import { states } from '../results/states.styles.js';
import { errorDetail, tellError } from '../view/events.js';
import { tokens } from '../view/tokens.styles.js';
import { GardenElement } from '../wander/garden-element.js';
import { chosenIn, openTag, searchOf, tagAddress } from '../wander/open-tag.js';
import { listStyles } from './list.styles.js';
import { listTemplate, withChosen, type ListView } from './list.js';
import { MapController } from './map-controller.js';
import { listenTo } from './map-gestures.js';
import { mapTemplate } from './map.js';
import { measureIn, type Measure } from './measure.js';
import { branchesOf, placeNames, type Branch, type PlacedNames } from './place-names.js';
import { TagsController } from './tags-controller.js';
import { styles } from './tags.styles.js';

export type { Garden } from '../core/garden.js';
export type { Messages } from '../messages/languages/make-messages.js';
export type { ErrorDetail, TagDetail } from '../view/events.js';

/**
 * Shows the tags of a garden as a list or as a map. A tag opens the search at its notes.
 *
 * @slot - Fallback shown until the tags are there, and where they cannot be read.
 * @fires {CustomEvent<TagDetail>} garden-search-tag - Fired when a tag is chosen. Cancel the event to open it yourself.
 * @fires {CustomEvent<ErrorDetail>} garden-search-error - Fired when the garden could not be opened or asked.
 * @csspart tag - Tag with its count.
 * @csspart tag-on - Tag that the search has chosen.
 * @csspart tag-not - Tag that the search leaves out.
 * @csspart facet-count - Number of notes with a tag.
 * @csspart fold - Button beside a tag that shows or hides the tags nested in it.
 * @csspart find-tag - Field that narrows a long list of tags.
 * @csspart action - Button that shows more tags.
 * @csspart map - Map of the tags.
 * @csspart zoom - Button that magnifies the map, or shows more of it.
 * @csspart error - Message of tags that could not be read.
 * @csspart retry - Button in an error that tries again.
 */
export class GardenTagsElement extends GardenElement {
  static override properties: PropertyDeclarations = {
    ...GardenElement.properties,
    layout: { reflect: true, useDefault: true },
    search: {},
  };
  static override styles = [tokens, states, chip, filterStyles, folds, styles, listStyles];

  /** Layout of the tags: a `list`, or a `map` with the list beside it. Default: `list`. */
  layout: 'list' | 'map' = 'list';
  /**
   * Search that a tag opens: the id of a `<garden-search>`, or the address of a page whose search has `url-state`. Default:
   * the first search on the page.
   */
  search = '';

  readonly #tags = new TagsController(this, {
    garden: () => this.opened,
    mapped: () => this.layout === 'map',
    chosen: () => this.#chosen,
    onError: (error) => tellError(this, error),
  });
  #panel: ListView['panel'] = { all: true, text: '', unfolded: new Map(), opened: new Set(), sheet: false };
  readonly #map: MapController = new MapController(this, {
    map: () => this.#tags.map ?? undefined,
    box: () => this.renderRoot.querySelector<HTMLElement>('.frame'),
    hidden: () => this.#names.hidden,
    nameAt: ({ x, y }) =>
      this.#names.names.find(({ box }) => x > box.left && x < box.right && y > box.top && y < box.bottom)
        ?.tag,
    onChoose: (tag) => this.#choose(tag),
    listen: (box) => listenTo(box, this.#map),
  });
  #measure: Measure | undefined;
  #names: PlacedNames = NO_NAMES;
  #named: readonly unknown[] = [];

  constructor() {
    super();
    new RovingController(this, () => [...this.renderRoot.querySelectorAll<HTMLElement>('.chips')]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('garden-search-answer', this.#follow);
    void document.fonts.ready.then(() => {
      this.#measure = undefined;
      this.#follow();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('garden-search-answer', this.#follow);
  }

  protected override retry(): void {
    super.retry();
    this.#tags.retry();
  }

  readonly #follow = (): void => this.requestUpdate();

  get #chosen(): ReadonlySet<string> {
    return chosenIn(searchOf(this, this.search));
  }

  get #left(): ReadonlySet<string> {
    return chosenIn(searchOf(this, this.search), true);
  }

  #choose(tag: string, event?: Event): void {
    const address = tagAddress(this.search, tag);
    if (!openTag(this, tag, this.search)) event?.preventDefault();
    else if (address && !event) location.assign(address);
  }

  #mapTemplate(chosen: ReadonlySet<string>, messages: TagsMessages, line: unknown): TemplateResult {
    const map = this.#map;
    const { shared } = this.#tags;
    const branches = branchesOf(map.marks);
    this.#placeNames(branches, chosen);
    const { names } = this.#names;
    return mapTemplate(map, { branches, names, chosen, left: this.#left, shared, messages, line });
  }

  /** Places the names anew where anything that they depend on has changed. */
  #placeNames(branches: readonly Branch[], chosen: ReadonlySet<string>): void {
    const { marks, magnified, frame } = this.#map;
    const { shared } = this.#tags;
    const box = this.renderRoot.querySelector('.frame');
    if (!box) return;
    this.#measure ??= measureIn(box);
    const unit = parseFloat(getComputedStyle(box).fontSize) / 16;
    const named = [marks, shared, this.#measure, unit];
    if (named.every((one, i) => one === this.#named[i])) return;
    this.#named = named;
    const first = marks.filter(({ tag }) => chosen.has(tag) || shared.has(tag));
    const all = [...new Set([...first, ...marks])];
    const within = magnified > 1 ? undefined : frame;
    this.#names = placeNames(all, branches, this.#measure, { within, firm: first.length, unit });
  }

  #listTemplate(chosen: ReadonlySet<string>, messages: ListView['messages']): TemplateResult {
    const panel = this.#panel;
    const pressable = !!searchOf(this, this.search);
    const view: ListView = {
      messages,
      shown: { answer: { facets: { tags: this.#tags.tags! } }, labels: NO_LABELS },
      chosen: NO_WAYS,
      panel: { ...panel, unfolded: withChosen(panel.unfolded, [...chosen, ...this.#left]) },
      marked: chosen,
      left: this.#left,
      active: this.#map.active,
      pressable,
      addressOf: (tag) => (pressable ? undefined : tagAddress(this.search, tag)),
    };
    return listTemplate(view, {
      arrange: (change) => {
        this.#panel = { ...panel, ...change };
        this.requestUpdate();
      },
      choose: (tag, event) => this.#choose(tag, event),
    });
  }

  override render(): TemplateResult {
    const chosen = this.#chosen;
    const { tags, map } = this.#tags;
    const words = withEnglish(TAGS_ENGLISH, this.words);
    const mapped = this.layout === 'map' && map !== null;
    const said = this.#map.active ?? [...chosen][0];
    const error = this.#tags.error ? errorDetail(this.#tags.error) : this.failure;
    const tag = tags?.find((one) => one.tag === said);
    const line = tag
      ? html`<bdi>${tag.label}</bdi> <span class="soft">${words.notes(tag.count)}</span>`
      : nothing;
    return html`<form class=${mapped ? 'mapped' : ''} @submit=${(event: Event) => event.preventDefault()}>
      ${mapped ? this.#mapTemplate(chosen, words, line) : nothing}
      ${errorTemplate({ error, messages: words }, { retry: () => this.retry() })}
      ${tags ? this.#listTemplate(chosen, words) : html`<slot></slot>`}
    </form>`;
  }
}

const NO_NAMES: PlacedNames = { names: [], hidden: new Set() };
const NO_LABELS: ReadonlyMap<string, string> = new Map();
const NO_WAYS: ListView['chosen'] = new Map();
