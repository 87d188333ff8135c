import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import { addStyles } from '../view/adopted-styles.js';
import { emit } from '../view/events.js';
import { inside, onStay, type Frame, type ModeHost, type Pieces } from './mode.js';
import { placePanel, visibleBox, watchVisibleBox } from './place-panel.js';

/** Styles of a compact field, and of its results in a panel of the top layer. */
const styles = css`
  :host([mode='popup']) .field {
    block-size: 44px;
    padding-inline: 12px 3px;
    gap: 8px;
    border-radius: min(var(--_radius), 12px);
  }
  .panel {
    position: fixed;
    inset: auto;
    inline-size: min(42em, 100% - 16px);
    overflow: hidden auto;
    padding: 0 24px 8px;
    border-radius: 16px;
    animation: rise 0.18s ease-out;
  }
  .panel .main {
    padding-block-start: 12px;
  }
`;

/**
 * Mode `popup`: results in a panel below the field, in the top layer, where nothing of the page can clip or cover
 * it.
 */
export class Popup implements Frame, ReactiveController {
  opened = false;
  readonly #host: ModeHost;
  #present = new AbortController();
  #open = new AbortController();

  constructor(host: ModeHost) {
    this.#host = host;
    addStyles(host, styles);
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#present = new AbortController());
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
    ) => this.#host.addEventListener(type, listener, { signal, capture: true });
    on('input', (event) => this.#inField(event) && this.#show());
    on('click', (event) => this.#inField(event) && this.#show());
    on('keydown', (event) => event.key === 'ArrowDown' && this.#inField(event) && this.#show());
    on('focusout', ({ relatedTarget: next }) => next && !this.#host.contains(next as Node) && this.close());
    onStay(this.#host, () => this.close(), signal);
  }

  hostDisconnected(): void {
    this.#present.abort();
    this.close();
  }

  hostUpdated(): void {
    if (this.#host.mode !== 'popup') this.close();
    // The page may have moved the field; the frame lays it out in any case.
    else if (this.opened) requestAnimationFrame(this.#place);
  }

  open(): void {
    const field = inside<HTMLInputElement>(this.#host, '#input');
    field?.focus();
    // Selects the last search, so that what is typed takes its place, as in the dialog.
    if (!this.opened) field?.select();
    this.#show();
  }

  close(): void {
    if (!this.opened) return;
    const panel = this.#panel;
    const held = panel?.contains(this.#host.shadowRoot!.activeElement);
    this.#open.abort();
    this.opened = false;
    panel?.hidePopover();
    if (held) inside(this.#host, '#input')?.focus();
    this.#host.requestUpdate();
    emit(this.#host, 'garden-search-close', null);
  }

  template({ view, act, head, rest }: Pieces): TemplateResult {
    return html`<form part="form" role="search" aria-label=${view.label} @submit=${act.open}>
      ${head}
      <div class="panel" part="panel" popover="manual">${rest}</div>
    </form>`;
  }

  get #panel(): HTMLElement | null {
    return inside(this.#host, '.panel');
  }

  #inField(event: Event): boolean {
    return event.composedPath().some((target) => target instanceof Element && target.matches('.field'));
  }

  #show(): void {
    const panel = this.#panel;
    if (this.opened || !panel || !this.#host.isConnected) return;
    panel.showPopover();
    this.opened = true;
    const { signal } = (this.#open = new AbortController());
    watchVisibleBox(this.#place, signal);
    document.addEventListener('pointerdown', this.#onPointerdown, { signal, capture: true });
    this.#host.requestUpdate();
    emit(this.#host, 'garden-search-open', null);
    this.#place();
  }

  readonly #onPointerdown = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.close();
  };

  // Sets the style through the CSSOM: a Content Security Policy may forbid the attribute.
  readonly #place = (): void => {
    const panel = this.#panel;
    // The page may hide it, where a window becomes narrow or what holds it is folded.
    if (!panel?.checkVisibility()) return this.close();
    const box = inside(this.#host, '.field')!.getBoundingClientRect();
    const rtl = getComputedStyle(this.#host).direction === 'rtl';
    // Older browsers tell no zoom.
    const zoom = panel.currentCSSZoom || 1;
    const px = (pixels: number) => `${pixels / zoom}px`;
    panel.style.minWidth = `min(${px(box.width)}, 100% - 16px)`;
    const { width } = panel.getBoundingClientRect();
    const { left, above, edge, height } = placePanel(box, width, visibleBox(), rtl);
    panel.style.left = px(left);
    panel.style.top = above ? 'auto' : px(edge);
    panel.style.bottom = above ? px(innerHeight - edge) : 'auto';
    panel.style.maxHeight = px(height);
  };
}
