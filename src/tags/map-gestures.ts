// Gestures on a map: a pointer drags it and chooses, two fingers and the wheel magnify it, and keys do all of this.

import type { MapController } from './map-controller.js';
import { STEP, type Point } from './map-view.js';

/** Reach of a finger around a circle, and that of a mouse, in pixels. */
const REACH = { finger: 22, mouse: 3 };

/** Way that a pointer may go before it is no click any more, in pixels. */
const SLIP = 6;

/** Share of the frame by which a key moves the map. */
const KEY_MOVE = 0.2;

/** Magnification by a pixel of the wheel, as a power of e; browsers tell a pinch on a touchpad as Control and wheel. */
const WHEEL = { pinch: 0.01, wheel: 0.004 };

/** Most pixels of the wheel that count at once, and pixels of a line. */
const MOST_PIXELS = 100;
const LINE = 16;

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Listens to gestures on the box of a map. @returns a function that ends it */
export function listenTo(box: HTMLElement, map: MapController): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const pointers = new Pointers(box, map);
  const listen = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => unknown,
  ) => box.addEventListener(type, listener, { signal, passive: false });
  listen('pointerdown', (event) => pointers.down(event));
  listen('pointermove', (event) => pointers.move(event));
  for (const type of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    listen(type, (event) => pointers.end(event));
  listen('click', (event) => pointers.click(event));
  listen('touchstart', (event) => event.touches.length > 1 && event.preventDefault());
  listen('wheel', (event) => onWheel(event, box, map));
  listen('keydown', (event) => onKey(event, map));
  return () => ending.abort();
}

/** Pointers on a map. */
class Pointers {
  readonly #box: HTMLElement;
  readonly #map: MapController;
  readonly #places = new Map<number, Point>();
  /** Way of the pointer, or of both, since the first came down. */
  #way = 0;
  #reach = REACH.finger;

  constructor(box: HTMLElement, map: MapController) {
    this.#box = box;
    this.#map = map;
  }

  down(event: PointerEvent): void {
    if (event.button) return;
    this.#know(event);
    this.#places.set(event.pointerId, placeIn(this.#box, event));
    if (this.#places.size === 1) this.#way = 0;
  }

  move(event: PointerEvent): void {
    const { pointerId } = event;
    const place = placeIn(this.#box, event);
    const before = this.#places.get(pointerId);
    if (!before) return this.#hover(event, place);
    const [dx, dy] = [place.x - before.x, place.y - before.y];
    this.#places.set(pointerId, place);
    this.#way += Math.hypot(dx, dy);
    if (this.#way < SLIP) return;
    this.#box.setPointerCapture(pointerId);
    const other = [...this.#places].find(([id]) => id !== pointerId)?.[1];
    if (!other) return this.#map.move({ x: dx, y: dy });
    const apart = (one: Point) => Math.hypot(one.x - other.x, one.y - other.y) || 1;
    const middle = { x: (place.x + other.x) / 2, y: (place.y + other.y) / 2 };
    this.#map.zoom(apart(place) / apart(before), middle);
    this.#map.move({ x: dx / 2, y: dy / 2 });
  }

  end(event: PointerEvent): void {
    this.#places.delete(event.pointerId);
    if (event.type === 'pointerleave' && event.pointerType === 'mouse') this.#map.pointTo(undefined);
  }

  click(event: MouseEvent): void {
    if (this.#way < SLIP) this.#map.choose(this.#map.tagAt(placeIn(this.#box, event), this.#reach));
  }

  #hover(event: PointerEvent, place: Point): void {
    this.#know(event);
    if (event.pointerType === 'mouse') this.#map.pointTo(this.#map.tagAt(place, this.#reach));
  }

  #know({ pointerType }: PointerEvent): void {
    this.#reach = pointerType === 'mouse' ? REACH.mouse : REACH.finger;
  }
}

function placeIn(box: HTMLElement, { clientX, clientY }: MouseEvent): Point {
  const { left, top, width } = box.getBoundingClientRect();
  // A page may zoom the map.
  const scale = box.offsetWidth / width;
  return { x: (clientX - left) * scale, y: (clientY - top) * scale };
}

// The wheel is the page's until the reader turns to the map, or where it can't show more.
function onWheel(event: WheelEvent, box: HTMLElement, map: MapController): void {
  const { ctrlKey, metaKey, deltaY, deltaMode } = event;
  const isAsked = ctrlKey || metaKey || box.matches(':focus');
  if (!isAsked || (deltaY > 0 && map.magnified === 1)) return;
  event.preventDefault();
  const pixels = Math.max(-MOST_PIXELS, Math.min(MOST_PIXELS, deltaMode ? deltaY * LINE : deltaY));
  map.zoom(Math.exp(-pixels * (ctrlKey ? WHEEL.pinch : WHEEL.wheel)), placeIn(box, event));
}

function onKey(event: KeyboardEvent, map: MapController): void {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
  const arrow = ARROWS[key];
  const { width, height } = map.frame;
  if (ctrlKey || altKey || metaKey) return;
  if (arrow && shiftKey) map.move({ x: -arrow.x * width * KEY_MOVE, y: -arrow.y * height * KEY_MOVE });
  else if (arrow) map.step(arrow);
  else if (key === '+' || key === '=') map.zoom(STEP);
  else if (key === '-') map.zoom(1 / STEP);
  else if (key === '0') map.reset();
  else if ((key === 'Enter' || key === ' ') && map.active) map.choose(map.active);
  else return;
  event.preventDefault();
}
