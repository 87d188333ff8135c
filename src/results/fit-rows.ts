import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Result } from '../core/garden.js';
import type { View } from '../view/view.js';
import { changeRows, cutResult, wholeOf, type Cut } from './close-rows.js';
import type { Row } from './rows-controller.js';

/** Cuts that are tried in turn, until the first match is in sight. */
const CUTS: Readonly<Record<'title' | 'excerpt', readonly Cut[]>> = {
  title: [
    { head: 24, lead: 20 },
    { head: 14, lead: 8 },
    { head: 0, lead: 4 },
  ],
  excerpt: [
    { head: 0, lead: 20 },
    { head: 0, lead: 4 },
    // Before a word too long for the rest of the line.
    { head: 0, lead: 0 },
  ],
};
const NAMES = ['title', 'excerpt'] as const;
/** Rows with excerpts. */
const ROWS = '.results:not(.brief) .result';
/** Most texts whose cuts are known. */
const MAX_KNOWN = 1000;

type Name = (typeof NAMES)[number];

/**
 * Cuts the titles and excerpts whose first match lies beyond the lines of their row, so that it is in sight. Leaves room
 * for the dots of texts against the page's direction.
 */
export class FitRowsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Number of the cut that a text needs, by its name, its note and the place of its first match. */
  readonly #needed = new Map<string, number>();
  readonly #made = new WeakMap<Result, { cuts: string; made: Result }>();
  #width = 0;
  /** Results as they are shown, none in a page's own rows; and as they were when they were measured last. */
  #shown: readonly Result[] = [];
  #measured: readonly Result[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Cuts the results of a view, as far as is known that they need it. */
  prepare(view: View): View {
    const fitted = changeRows(view, (result) => this.#fit(result));
    this.#shown = fitted === view ? [] : fitted.shown!.answer.results;
    return fitted;
  }

  // Rows are measured in the next frame, which lays them out in any case and paints them cut.
  hostUpdated(): void {
    // A page that is told of a row is told all of it.
    for (const row of this.#rows()) row.result = wholeOf(row.result);
    requestAnimationFrame(() => this.#measure());
  }

  #rows(): Row[] {
    return this.#shown.length ? [...this.#host.shadowRoot!.querySelectorAll<Row>(ROWS)] : [];
  }

  #measure(): void {
    const rows = this.#rows();
    const width = rows[0]?.clientWidth;
    if (!width) {
      this.#measured = []; // rows that come back are made anew
      return;
    }
    if (width !== this.#width || this.#needed.size > MAX_KNOWN) this.#forget(width);
    else if (this.#isMeasured()) return;
    this.#measured = this.#shown;
    for (const [row, tall] of rows.map((row) => [row, isTall(row)] as const))
      row.querySelector('.text')!.classList.toggle('tall', tall);
    makeRoom(rows);
    const hidden = rows.flatMap((row) =>
      NAMES.filter((name) => hides(row, name)).map((name) => [name, row.result] as const),
    );
    for (const [name, result] of hidden) {
      const key = keyOf(name, result);
      const before = lengthBefore(name, result);
      const known = this.#needed.get(key) ?? 0;
      const next = CUTS[name].findIndex(({ head, lead }, i) => i >= known && head + lead < before) + 1;
      if (!next) continue;
      this.#needed.set(key, next);
      this.#host.requestUpdate();
    }
  }

  /** True if nothing is new in the rows: measuring takes a layout of the page. */
  #isMeasured(): boolean {
    const [shown, measured] = [this.#shown, this.#measured];
    return shown.length === measured.length && shown.every((result, i) => result === measured[i]);
  }

  // A wide row may show more.
  #forget(width: number): void {
    this.#width = width;
    if (this.#needed.size) this.#host.requestUpdate();
    this.#needed.clear();
  }

  #fit(result: Result): Result {
    const [title = 0, excerpt = 0] = NAMES.map((name) => this.#needed.get(keyOf(name, wholeOf(result))));
    const cuts = `${title} ${excerpt}`;
    const known = this.#made.get(result);
    if (known?.cuts === cuts) return known.made;
    const made = cutResult(result, CUTS.title[title - 1], CUTS.excerpt[excerpt - 1]);
    this.#made.set(result, { cuts, made });
    return made;
  }
}

function keyOf(name: Name, result: Result): string {
  return `${name} ${lengthBefore(name, result)} ${result.url || result.title}`;
}

function lengthBefore(name: Name, { titleSegments, excerpt }: Result): number {
  const [first] = (name === 'title' ? titleSegments : excerpt?.segments) ?? [];
  return first && !first.match ? first.text.length : 0;
}

/** True if a row's title takes more lines than one, which leaves one to its excerpt. */
function isTall(row: Row): boolean {
  const title = row.querySelector('.title')!;
  return title.clientHeight > 1.5 * Number.parseFloat(getComputedStyle(title).lineHeight);
}

// Chromium alone puts dots behind the last line. Where a text against the page's direction ends at the edge, they stand
// beyond it.
function makeRoom(rows: readonly Row[]): void {
  const texts = rows.flatMap((row) => [
    ...row.querySelectorAll<HTMLElement>('.text > :is(.title, .excerpt)'),
  ]);
  for (const text of texts) text.classList.remove('dots');
  const beyond = texts.filter((text) => text.scrollWidth > text.clientWidth);
  for (const text of beyond) text.style.setProperty('--_lines', `${text.clientHeight}px`);
  for (const text of beyond) text.classList.add('dots');
}

/** True if the first match of a row's title or excerpt is not in sight. */
function hides(row: Row, name: Name): boolean {
  const text = row.querySelector(`.text > .${name}`);
  const mark = text?.querySelector('mark')?.getClientRects()[0];
  if (!text || !mark) return false;
  const box = text.getBoundingClientRect();
  const { direction, fontSize } = getComputedStyle(text);
  const isCut = text.scrollHeight > text.clientHeight + 1;
  // At the end of a line that is cut stand dots.
  const dots = isCut && mark.bottom > box.bottom - mark.height / 2 ? Number.parseFloat(fontSize) : 0;
  const beyond = direction === 'rtl' ? mark.left < box.left + dots : mark.right > box.right - dots;
  return mark.top > box.bottom - mark.height / 2 || (isCut && beyond);
}
