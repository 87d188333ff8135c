import type { ReactiveController } from 'lit';
import { isFramed } from '../element/extras-controller.js';
import type { AnswerDetail } from '../view/events.js';
import {
  holdsState,
  readNames,
  readState,
  writeState,
  type SearchState,
  type UrlHost,
  type UrlNames,
} from './url-state.js';

/** Where a search is kept in the address: nowhere, behind `?`, or behind `#`. */
export type UrlState = 'none' | 'query' | 'hash';

/** How long typing must rest, in ms, before the address follows: some browsers refuse many changes in a row. */
const FOLLOW = 350;
/** How long a text must have stood, in ms, for the way back to lead to it. */
const SETTLE = 1500;

const NOTHING: SearchState = { text: '', filters: {}, sort: '' };
/** Which search keeps itself under which name. */
const holders = new Map<string, UrlHost>();

/**
 * Keeps the search and the address the same. While the visitor types, the newest entry of the history is replaced; a
 * text that has stood a while, and every choice of a filter or an order, gets an entry of its own.
 */
export class UrlController implements ReactiveController {
  readonly #host: UrlHost;
  /** What the address says, or is about to. */
  #known: SearchState | undefined;
  /** The declared properties of the garden, as far as they are known. */
  #declared: readonly string[] = [];
  #opening = false;
  #leaving = false;
  #settled = true;
  #warned = false;
  #following: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(host: UrlHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    this.#host.addEventListener('garden-search-select', this.#onSelect);
    this.#host.addEventListener('garden-search-answer', this.#onAnswer);
    if (holdsState(this.#parameters, this.#names)) this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
    this.#host.removeEventListener('garden-search-select', this.#onSelect);
    this.#host.removeEventListener('garden-search-answer', this.#onAnswer);
    this.#rest();
    for (const [key, holder] of holders) if (holder === this.#host) holders.delete(key);
  }

  hostUpdated(): void {
    if (!this.#holding || (this.#opening &&= !this.#host.opened)) return;
    const before = this.#known;
    const now = this.#seen;
    this.#known = now;
    if (!before || this.#leaving || this.#same(before, now)) return;
    if (now.text && this.#same({ ...before, text: now.text }, now)) this.#follow();
    else this.#enter(before);
  }

  /** What is to be seen: a closed popup or dialog shows nothing. */
  get #seen(): SearchState {
    const { mode, opened, value, filters, sort } = this.#host;
    if (isFramed(mode) && !opened) return NOTHING;
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

  /** Whether the address is this search's to write: of several with the same names the first has it. */
  get #holding(): boolean {
    const { urlState } = this.#host;
    if (!this.#host.isConnected || (urlState !== 'query' && urlState !== 'hash')) return false;
    const { text } = this.#names;
    const key = `${urlState} ${text}`;
    const holder = holders.get(key);
    if (!holder?.isConnected) holders.set(key, this.#host);
    else if (holder !== this.#host) this.#warn(text);
    return holders.get(key) === this.#host;
  }

  #warn(name: string): void {
    if (!this.#warned)
      console.warn(
        `Two <garden-search> want the parameter ${name} of the address; the second goes without. ` +
          `Give one of them a url-prefix.`,
        this.#host,
      );
    this.#warned = true;
  }

  readonly #read = (): void => {
    if (!this.#holding) return;
    const state = readState(this.#parameters, this.#names);
    const asks = !this.#same(state, NOTHING);
    this.#stop();
    this.#settled = true;
    this.#known = state;
    this.#host.value = state.text;
    this.#host.sort = state.sort;
    // Other filters are another question, even if they are the same.
    if (!this.#same(this.#host.filters ?? {}, state.filters)) this.#host.filters = state.filters;
    if (!isFramed(this.#host.mode)) return;
    this.#opening = asks;
    if (asks) this.#host.open();
    else if (this.#host.opened) this.#host.close();
  };

  // The address may speak of properties that only an answer tells.
  readonly #onAnswer = ({ detail }: CustomEvent<AnswerDetail>): void => {
    const before = this.#names;
    this.#declared = detail.answer.properties?.map(({ name }) => name) ?? [];
    const [known, now] = [before, this.#names].map((names) => readState(this.#parameters, names));
    if (this.#following === undefined && !this.#same(known!, now!)) this.#read();
  };

  // What leads away leaves the search in the address, for the way back.
  readonly #onSelect = (): void => {
    this.#leaving = true;
    setTimeout(() => (this.#leaving = false));
  };

  #same(a: object, b: object): boolean {
    return JSON.stringify(a) === JSON.stringify(b);
  }

  /** The text has changed: its entry follows when the typing rests. */
  #follow(): void {
    this.#stop();
    this.#following = setTimeout(() => this.#rest(), FOLLOW);
  }

  /** Something was chosen or dropped. */
  #enter(before: SearchState): void {
    const now = this.#known;
    this.#known = before;
    this.#rest();
    this.#known = now;
    this.#settled = true;
    const closed = isFramed(this.#host.mode) && !this.#host.opened;
    this.#write(closed ? 'replaceState' : 'pushState');
  }

  #rest(): void {
    if (this.#following === undefined) return;
    this.#stop();
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
