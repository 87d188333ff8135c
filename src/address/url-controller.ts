import type { ReactiveController } from 'lit';
import { ruleOf } from '../modes/modes.js';
import type { AnswerDetail } from '../view/events.js';
import {
  holdsState,
  isSame,
  NO_SEARCH,
  readNames,
  readState,
  stateAt,
  warnOfSharing,
  writeState,
  type SearchState,
  type UrlHost,
  type UrlNames,
} from './url-state.js';

/** Pause in typing before the address changes, in ms. Some browsers refuse many changes in a row. */
const WRITE_DELAY = 350;
/** Age of a text, in ms, from which it keeps its own entry in the history. */
const OWN_ENTRY_AGE = 1500;

/** Controllers that write to the address, by place and parameter name. */
const holders = new Map<string, UrlController>();

/**
 * Keeps the search and the address the same. Typing replaces the newest entry of the history. A text that has stood
 * for a while gets its own entry, and so does a choice of filter or order.
 */
export class UrlController implements ReactiveController {
  readonly #host: UrlHost;
  /** State that the address holds, or will hold once the typing rests. */
  #known: SearchState | undefined;
  /** Declared properties of the garden, as far as they are known. */
  #declared: readonly string[] = [];
  #opening = false;
  /** Address of the page, without a search, that is being left for a result. */
  #left: string | undefined;
  #needsEntry = true;
  #following: ReturnType<typeof setTimeout> | undefined;
  /** Address of the page, without a search, when the text last changed. */
  #page = '';
  /** State that the address held then. */
  #written = NO_SEARCH;
  #entryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: UrlHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    this.#host.addEventListener('garden-search-select', this.#onSelect, true);
    this.#host.addEventListener('garden-search-answer', this.#onAnswer);
    if (holdsState(this.#parameters, this.#names)) this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
    this.#host.removeEventListener('garden-search-select', this.#onSelect, true);
    this.#host.removeEventListener('garden-search-answer', this.#onAnswer);
    this.#writeNow();
    for (const [key, holder] of holders) if (holder === this) holders.delete(key);
  }

  hostUpdated(): void {
    if (!this.#holding || (this.#opening &&= !this.#host.opened)) return;
    const before = this.#known;
    const now = (this.#known = this.#onScreen);
    if (!before || isSame(before, now)) return;
    // Keeps the search in the entry for the way back. A router may fetch the next page before it changes the address.
    if (this.#left === this.#pageAddress && isSame(now, NO_SEARCH)) return;
    this.#left = undefined;
    if (now.text && isSame({ ...before, text: now.text }, now)) this.#follow();
    else this.#enter(before);
  }

  /** State on screen; none in a closed popup or dialog. */
  get #onScreen(): SearchState {
    const { mode, opened, value, filters, sort } = this.#host;
    if (ruleOf(mode).framed && !opened) return NO_SEARCH;
    return { text: String(value ?? ''), filters: filters ?? {}, sort: sort ?? '' };
  }

  get #names(): UrlNames {
    const attribute = (name: string) => this.#host.getAttribute(name) ?? '';
    const declared = [...attribute('facets').split(/\s+/u).filter(Boolean), ...this.#declared];
    return readNames(attribute('url-names'), attribute('url-prefix'), declared);
  }

  get #side(): 'search' | 'hash' {
    return this.#host.urlState === 'hash' ? 'hash' : 'search';
  }

  get #parameters(): string {
    return location[this.#side].slice(1);
  }

  /** True if this search may write the address. Of several searches with the same parameter, only the first may. */
  get #holding(): boolean {
    const { urlState } = this.#host;
    if (!this.#host.isConnected || (urlState !== 'query' && urlState !== 'hash')) return false;
    const { text } = this.#names;
    const key = `${urlState} ${text}`;
    const holder = holders.get(key);
    if (!holder || !holder.#host.isConnected) holders.set(key, this);
    else if (holder !== this) warnOfSharing(this.#host, text);
    return holders.get(key) === this;
  }

  /** Address of the page without the parameters of a search. */
  get #pageAddress(): string {
    const url = new URL(location.href);
    for (const holder of holders.values())
      url[holder.#side] = writeState(url[holder.#side].slice(1), NO_SEARCH, holder.#names);
    return url.href;
  }

  readonly #read = (): void => {
    if (!this.#holding) return;
    const state = readState(this.#parameters, this.#names);
    // A link to a heading of the page comes here too: the typing goes on.
    if (this.#following !== undefined && isSame(state, this.#written)) return this.#follow();
    const asks = !isSame(state, NO_SEARCH);
    this.#stop();
    this.#needsEntry = true;
    this.#known = state;
    this.#host.value = state.text;
    this.#host.sort = state.sort;
    // Other filters are another question, even if they are the same.
    if (!isSame(this.#host.filters ?? {}, state.filters)) this.#host.filters = state.filters;
    if (!ruleOf(this.#host.mode).framed) return;
    this.#opening = asks;
    if (asks) this.#host.open();
    else if (this.#host.opened) this.#host.close();
  };

  // An answer names the declared properties, for which the address may hold filters.
  readonly #onAnswer = ({ detail }: CustomEvent<AnswerDetail>): void => {
    const before = this.#names;
    this.#declared = detail.answer.properties?.map(({ name }) => name) ?? [];
    const [known, now] = [before, this.#names].map((names) => readState(this.#parameters, names));
    if (this.#following === undefined && !isSame(known!, now!)) this.#read();
  };

  readonly #onSelect = (): void => {
    this.#writeNow();
    this.#left = this.#pageAddress;
  };

  /** Writes the text into the address once the typing rests. */
  #follow(): void {
    this.#stop();
    this.#page = this.#pageAddress;
    this.#written = readState(this.#parameters, this.#names);
    this.#following = setTimeout(() => this.#writeNow(), WRITE_DELAY);
  }

  /** Writes a choice of filter or order into the address, as an entry of its own. */
  #enter(before: SearchState): void {
    const now = this.#known;
    this.#known = before;
    this.#writeNow();
    this.#known = now;
    this.#needsEntry = true;
    const closed = ruleOf(this.#host.mode).framed && !this.#host.opened;
    this.#write(closed ? 'replaceState' : 'pushState');
  }

  #writeNow(): void {
    if (this.#following === undefined) return;
    this.#stop();
    // A router may have gone on to another page.
    if (this.#page !== this.#pageAddress) return;
    this.#write(this.#needsEntry ? 'pushState' : 'replaceState');
    this.#needsEntry = false;
    this.#entryTimer = setTimeout(() => (this.#needsEntry = true), OWN_ENTRY_AGE);
  }

  #stop(): void {
    clearTimeout(this.#following);
    clearTimeout(this.#entryTimer);
    this.#following = this.#left = undefined;
  }

  #write(method: 'pushState' | 'replaceState'): void {
    const url = new URL(location.href);
    url[this.#side] = writeState(this.#parameters, this.#known ?? NO_SEARCH, this.#names);
    if (url.href === location.href) return;
    try {
      history[method](stateAt(url.href), '', url);
    } catch {
      // Pages without an address of their own may have no history; the search goes on.
    }
  }
}

/** Creates the controller, for an element with the attribute `url-state`. */
export const create = (host: UrlHost) => new UrlController(host);
