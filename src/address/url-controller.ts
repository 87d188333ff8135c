import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Filters, Sort } from '../core/garden.js';
import { ruleOf } from '../modes/modes.js';
import {
  holdsState,
  isSame,
  NOTHING,
  readNames,
  readState,
  warnOfSharing,
  writeState,
  type SearchState,
  type UrlNames,
} from './url-state.js';

/** Where a search is kept in the address: nowhere, behind `?`, or behind `#`. */
export type UrlState = 'none' | 'query' | 'hash';

/** The element, as far as its address goes. */
export interface UrlHost extends ReactiveControllerHost, HTMLElement {
  value: string;
  filters: Filters;
  sort: Sort | '';
  readonly mode: string;
  readonly urlState: string;
  /** Whether the popup or the dialog is open. */
  readonly opened: boolean;
  open(): void;
  close(): void;
}

/** How long typing must rest, in ms, before the address follows: some browsers refuse many changes in a row. */
const FOLLOW = 350;
/** How long a text must have stood, in ms, for the way back to lead to it. */
const SETTLE = 1500;

/** Which search keeps itself under which name. */
const holders = new Map<string, UrlController>();

/**
 * Keeps the search and the address the same. While the visitor types, the newest entry of the history is replaced; a
 * text that has stood a while, and every choice of a filter or an order, gets an entry of its own.
 */
export class UrlController implements ReactiveController {
  readonly #host: UrlHost;
  /** What the address says, or is about to. */
  #known: SearchState | undefined;
  #opening = false;
  #leaving = false;
  #settled = true;
  #following: ReturnType<typeof setTimeout> | undefined;
  /** The page whose address is to follow. */
  #page = '';
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(host: UrlHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    this.#host.addEventListener('garden-search-select', this.#onSelect, true);
    if (holdsState(this.#parameters, this.#names)) this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
    this.#host.removeEventListener('garden-search-select', this.#onSelect, true);
    this.#rest();
    for (const [key, holder] of holders) if (holder === this) holders.delete(key);
  }

  hostUpdated(): void {
    if (!this.#holding || (this.#opening &&= !this.#host.opened)) return;
    const before = this.#known;
    const now = this.#seen;
    this.#known = now;
    if (!before || this.#leaving || isSame(before, now)) return;
    if (now.text && isSame({ ...before, text: now.text }, now)) this.#follow();
    else this.#enter(before);
  }

  /** What is to be seen: a closed popup or dialog shows nothing. */
  get #seen(): SearchState {
    const { mode, opened, value, filters, sort } = this.#host;
    if (ruleOf(mode).framed && !opened) return NOTHING;
    return { text: String(value ?? ''), filters: filters ?? {}, sort: sort ?? '' };
  }

  get #names(): UrlNames {
    const attribute = (name: string) => this.#host.getAttribute(name) ?? '';
    return readNames(attribute('url-names'), attribute('url-prefix'));
  }

  get #side(): 'search' | 'hash' {
    return this.#host.urlState === 'hash' ? 'hash' : 'search';
  }

  get #parameters(): string {
    return location[this.#side].slice(1);
  }

  /** Whether the address is this search's to write: of several with the same names the first has it. */
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

  /** The address of the page as it is without any search. */
  get #pageAddress(): string {
    const url = new URL(location.href);
    for (const holder of holders.values())
      url[holder.#side] = writeState(url[holder.#side].slice(1), NOTHING, holder.#names);
    return url.href;
  }

  readonly #read = (): void => {
    if (!this.#holding) return;
    const state = readState(this.#parameters, this.#names);
    const asks = !isSame(state, NOTHING);
    this.#stop();
    this.#settled = true;
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

  // Whoever opens the result comes after: the search stays in this address, for the way back, and in no other.
  readonly #onSelect = (): void => {
    this.#rest();
    this.#leaving = true;
    setTimeout(() => (this.#leaving = false));
  };

  /** The text has changed: its entry follows when the typing rests. */
  #follow(): void {
    this.#stop();
    this.#page = this.#pageAddress;
    this.#following = setTimeout(() => this.#rest(), FOLLOW);
  }

  /** Something was chosen or dropped. */
  #enter(before: SearchState): void {
    const now = this.#known;
    this.#known = before;
    this.#rest();
    this.#known = now;
    this.#settled = true;
    const closed = ruleOf(this.#host.mode).framed && !this.#host.opened;
    this.#write(closed ? 'replaceState' : 'pushState');
  }

  #rest(): void {
    if (this.#following === undefined) return;
    this.#stop();
    // A router may have gone on to another page.
    if (this.#page !== this.#pageAddress) return;
    this.#write(this.#settled ? 'pushState' : 'replaceState');
    this.#settled = false;
    this.#settling = setTimeout(() => (this.#settled = true), SETTLE);
  }

  #stop(): void {
    clearTimeout(this.#following);
    clearTimeout(this.#settling);
    this.#following = undefined;
  }

  #write(method: 'pushState' | 'replaceState'): void {
    const url = new URL(location.href);
    url[this.#side] = writeState(this.#parameters, this.#known ?? NOTHING, this.#names);
    if (url.href === location.href) return;
    try {
      // A router finds its way by the entry's state.
      history[method](history.state, '', url);
    } catch {
      // Pages without an address of their own may have no history; the search goes on.
    }
  }
}

/** For an element that asks for it by an attribute. */
export const create = (host: UrlHost) => new UrlController(host);
