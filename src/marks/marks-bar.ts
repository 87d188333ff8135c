// Bar that leads from mark to mark.

import { marksLabels } from './marks-labels.js';

const STYLES = `
  :host { all: initial; position: fixed; inset-block-end: 16px; inset-inline-end: 16px; z-index: 2147483646;
    color-scheme: light dark; }
  div { display: flex; align-items: center; gap: 2px; padding: 4px; border-radius: 99px; font: 14px/1.2 system-ui;
    color: CanvasText; background: Canvas; border: 1px solid color-mix(in srgb, CanvasText 25%, transparent);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%); }
  output { padding-inline: 12px 6px; font-variant-numeric: tabular-nums; white-space: nowrap; unicode-bidi: plaintext; }
  button { all: unset; box-sizing: border-box; width: 36px; height: 36px; border-radius: 50%; cursor: pointer;
    display: grid; place-items: center; }
  button:hover { background: color-mix(in srgb, CanvasText 10%, transparent); }
  button:focus-visible { outline: 2px solid; outline-offset: -2px; }
  svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round;
    stroke-linejoin: round; }
  @media print { :host { display: none; } }
`;
const ICONS = ['M4 10l4-4 4 4', 'M4 6l4 4 4-4', 'M4 4l8 8M12 4l-8 8'];

/** Class of the element that holds the bar. */
export const BAR = 'garden-search-marks';

const SVG = 'http://www.w3.org/2000/svg';

/** Bar with the place among the marks, and buttons for the previous mark, the next one, and to clear them. */
export class MarksBar {
  /** Element that holds the bar, to be put into a page and taken out again. */
  readonly element = document.createElement('div');
  readonly #place = document.createElement('output');

  /**
   * @param lang language of the page, as a BCP 47 tag
   * @param actions actions of the buttons: previous, next, clear
   */
  constructor(lang: string, actions: readonly (() => void)[]) {
    const [name, ...labels] = marksLabels(lang);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    this.element.className = BAR;
    const root = this.element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const box = document.createElement('div');
    box.role = 'group';
    box.ariaLabel = name;
    box.part.add('bar');
    box.append(this.#place, ...labels.map((label, i) => makeButton(label, ICONS[i]!, actions[i]!)));
    root.append(box);
  }

  /** Shows, and so speaks, the place of a mark: `2 / 7`. */
  show(place: number, total: number): void {
    const text = `${place} / ${total}`;
    if (this.#place.value !== text) this.#place.value = text;
  }
}

function makeButton(label: string, icon: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  path.setAttribute('d', icon);
  svg.append(path);
  svg.ariaHidden = 'true';
  button.type = 'button';
  button.title = button.ariaLabel = label;
  button.append(svg);
  button.addEventListener('click', act);
  return button;
}
