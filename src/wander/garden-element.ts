import type { PropertyDeclarations } from 'lit';
import type { Garden } from '../core/garden.js';
import { FollowLanguageController } from '../element/follow-language-controller.js';
import { ModulesController } from '../element/modules-controller.js';
import { lookAtValues } from '../element/look-at-values.js';
import { PageElement } from '../element/page-element.js';
import { GardenController, type Load } from '../garden/garden-controller.js';
import { gardenLock } from '../garden/garden-lock.js';
import { openPublished } from '../garden/open-published.js';
import { ENGLISH, type FirstMessages } from '../messages/first-messages.js';
import { validMessages } from '../messages/page-messages.js';
import type { Messages } from '../messages/languages/make-messages.js';
import { errorDetail, tellError, type ErrorDetail } from '../view/events.js';

/**
 * Element beside the search that shows a garden. All elements of a page that name the same index share it.
 *
 * @attr {'light' | 'dark'} color-scheme - Colour scheme of the element. Default: that of the page.
 */
export class GardenElement extends PageElement {
  static override properties: PropertyDeclarations = {
    src: {},
    fallbackSrc: { attribute: 'fallback-src' },
    garden: { attribute: false },
    filter: {},
    load: {},
    messages: { attribute: false, type: Object },
  };

  /** Address of `garden-index.json`, or of a handler. Default: none. */
  override src = '';
  /** Address of an index to show while the handler at `src` can't be had. Default: none. */
  fallbackSrc = '';
  /** Garden to show instead of the one at `src`: any object with the `Garden` interface. Default: none. */
  garden: Garden | undefined;
  /** Labels that lock the element to some notes: `tag:garden -tag:draft path:blog/`. Default: none. */
  filter = '';
  /** Moment to open the garden: `visible` (default), `intent` or `eager`. */
  load: Load | '' = '';
  /** Messages in place of the element's own, in every language. Default: none. */
  messages: Partial<Messages> = {};

  readonly #lock = gardenLock();
  readonly #opening = new GardenController(this, {
    given: () => this.garden,
    src: () => this.src,
    load: () => this.load || 'visible',
    asked: () => false,
    open: (src, options) => openPublished(src, { ...options, fallback: this.fallbackSrc }),
    onError: (error) => tellError(this, error),
  });
  readonly #modules = new ModulesController(this, (error, seen) => tellError(this, error, seen));

  /** Garden that may be asked; undefined until it is open. */
  protected get opened(): Garden | undefined {
    return this.#lock(this.#opening.garden, this.filter);
  }

  /** Error of the garden's opening; undefined without one. */
  protected get failure(): ErrorDetail | undefined {
    const { error } = this.#opening;
    return error ? errorDetail(error) : undefined;
  }

  /** Messages of the page, else in its language, else in English. */
  protected get words(): FirstMessages & Partial<Messages> {
    return { ...ENGLISH, ...this.#modules.translation(), ...validMessages(ENGLISH, this.messages) };
  }

  /** Fetches a module that the element does not always need, once. @returns its value; undefined until it is there */
  protected want<Value>(name: string, fetch: () => Promise<Value>): Value | undefined {
    return this.#modules.want(name, fetch);
  }

  /** Opens the garden again after an error. */
  protected retry(): void {
    this.#opening.retry();
    this.#modules.retry();
  }

  readonly #recover = (): void => this.retry();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#recover);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#recover);
  }

  constructor() {
    super();
    new FollowLanguageController(this);
  }

  protected override firstUpdated(): void {
    lookAtValues(this);
  }
}
