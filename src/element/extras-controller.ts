import type { ReactiveController } from 'lit';
import { lazy } from '../core/lazy.js';
import type { ListKeys } from '../field/list-keys-controller.js';
import type { Messages } from '../messages/languages/make-messages.js';
import type { Frame, ModeHost } from '../modes/mode.js';
import { ruleOf } from '../modes/modes.js';
import type { SecondScript } from '../view/view.js';
import { ModulesController } from './modules-controller.js';
import type { UrlHost } from '../address/url-state.js';

/** Configuration of the controller: callbacks to its host. */
interface ExtrasConfig {
  /** True once the reader has come to the element. */
  awake(): boolean;
  onError(error: unknown, seen: boolean): void;
  /** Answers to the keys that the second script listens to. */
  keys: ListKeys;
}

/** Element that needs modules besides the first script. */
type ExtrasHost = ModeHost & UrlHost & { readonly src: string; readonly groupBy: string };

const fetchModes = lazy(() => import('../modes/enter-mode.js'));
const fetchUrl = lazy(() => import('../address/url-controller.js'));
const fetchSecond = lazy(() => import('./second-script.js'));

/**
 * Fetches the modules that a first answer in English does without: popup and dialog, hotkeys, the address, the
 * second script, other languages.
 */
export class ExtrasController implements ReactiveController {
  /** Words in the language of the page; undefined while there are none yet, empty for the English ones. */
  messages: Partial<Messages> | undefined;
  readonly #host: ExtrasHost;
  readonly #config: ExtrasConfig;
  readonly #modules: ModulesController;
  #opening = false;

  constructor(host: ExtrasHost, config: ExtrasConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
    this.#modules = new ModulesController(host, config.onError);
  }

  /** Popup or dialog; null while it is on its way, undefined in other modes. */
  get frame(): Frame | null | undefined {
    const { mode } = this.#host;
    return ruleOf(mode).framed ? ((this.#modules.values.get(mode) as Frame | undefined) ?? null) : undefined;
  }

  /** Second script; undefined while it is on its way. */
  get second(): SecondScript | undefined {
    return this.#modules.values.get('second-script') as SecondScript | undefined;
  }

  /** True if the second script could not be fetched; the search then goes on without it. */
  get secondFailed(): boolean {
    return this.#modules.errors.has('second-script');
  }

  /** Error of the popup's or dialog's module; undefined without one. */
  get error(): unknown {
    return this.frame === null ? this.#modules.errors.get(this.#host.mode) : undefined;
  }

  hostUpdate(): void {
    const { mode, hotkeys, urlState } = this.#host;
    if (ruleOf(mode).framed || hotkeys) this.#want(mode, fetchModes);
    if (urlState !== 'none') this.#want('url', fetchUrl);
    // The words of another language stay until those of this one are there.
    this.messages = this.#modules.translation() ?? this.messages;
    this.#host.toggleAttribute('untranslated', !this.messages);
  }

  hostUpdated(): void {
    if (this.#config.awake())
      this.#modules.want('second-script', async () =>
        (await fetchSecond()).create(this.#host, this.#config.keys),
      );
    if (this.#opening) this.open();
  }

  hostDisconnected(): void {
    this.#opening = false;
  }

  /** Opens the popup or the dialog as soon as its module is there. @returns false in the mode `inline` */
  open(): boolean {
    const framed = ruleOf(this.#host.mode).framed;
    this.frame?.open();
    this.#opening = framed && !this.frame?.opened;
    return framed;
  }

  /** Closes the popup or the dialog, or keeps it from opening later. @returns false in the mode `inline` */
  close(): boolean {
    this.#opening = false;
    this.frame?.close();
    return this.frame !== undefined;
  }

  /** Fetches again every module that failed. */
  retry(): void {
    this.#modules.retry();
  }

  #want(name: string, fetch: () => Promise<{ create: (host: ExtrasHost, name: string) => unknown }>): void {
    this.#modules.want(name, async () => (await fetch()).create(this.#host, name));
  }
}
