import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TagMap } from '../core/garden.js';
import {
  bounded,
  fitted,
  markAt,
  markBeside,
  marksOf,
  moved,
  wholeMap,
  zoomed,
  type Frame,
  type Look,
  type Mark,
  type Point,
} from './map-view.js';

/** Space kept between a tag that the keys go to and the edge of the frame, in pixels. */
const EDGE = 6;

const NO_MARKS: readonly Mark[] = [];

/** Configuration of the controller: callbacks to its host. */
interface MapConfig {
  /** Gives the map; undefined until it is there. */
  map(): TagMap | undefined;
  /** Gives the box that the map is drawn in; null where it is not on the page. */
  box(): HTMLElement | null;
  /** Tags whose circles give way to names. */
  hidden(): ReadonlySet<string>;
  /** Finds the tag whose name stands at a point. */
  nameAt(point: Point): string | undefined;
  onChoose(tag: string): void;
  /** Listens to gestures on the box. @returns a function that ends it */
  listen(box: HTMLElement): () => void;
}

/** Holds the part of a map that is on screen, and the tag that pointer or keys point at. */
export class MapController implements ReactiveController {
  /** Tag that pointer or keys point at. */
  active: string | undefined;
  frame: Frame = { width: 0, height: 0 };
  readonly #host: ReactiveControllerHost;
  readonly #config: MapConfig;
  #box: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;
  #leave: (() => void) | undefined;
  #look: Look = { zoom: 1, centre: { x: 0, y: 0 } };
  #marks: readonly Mark[] | undefined;
  #given: TagMap | undefined;
  #map: TagMap | undefined;

  constructor(host: ReactiveControllerHost, config: MapConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostUpdated(): void {
    const box = this.#config.box();
    if (box === this.#box) return;
    this.hostDisconnected();
    this.#box = box;
    if (!box) return;
    this.#leave = this.#config.listen(box);
    this.#observer = new ResizeObserver(() => this.#measure(box));
    this.#observer.observe(box);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#leave?.();
    this.#box = null;
  }

  /** Map as it lies in its frame; undefined until both are known. */
  get map(): TagMap | undefined {
    const given = this.#config.map();
    if (!given || !this.frame.width) return;
    if (!this.#map || this.#given !== given) {
      this.#given = given;
      this.#map = fitted(given, this.frame);
      this.#look = wholeMap(this.#map);
      this.#marks = undefined;
    }
    return this.#map;
  }

  /** Magnification, from 1. */
  get magnified(): number {
    return this.map ? this.#look.zoom : 1;
  }

  /** Circles that are drawn, the biggest first. */
  get drawn(): readonly Mark[] {
    const hidden = this.#config.hidden();
    return this.marks.filter(({ tag }) => !hidden.has(tag));
  }

  /** Circles large enough to be drawn, the biggest first; the same list until the look changes. */
  get marks(): readonly Mark[] {
    if (!this.map) return NO_MARKS;
    return (this.#marks ??= marksOf(this.#look, this.map, this.frame));
  }

  /** Magnifies around a point. Default: the active tag, else the middle of the frame. */
  zoom(by: number, point: Point = this.#spot): void {
    if (this.map) this.#show(zoomed(this.#look, by, point, this.map, this.frame));
  }

  /** Moves the map by pixels. */
  move(by: Point): void {
    if (this.map) this.#show(moved(this.#look, by, this.map, this.frame));
  }

  /** Shows the whole map again. */
  reset(): void {
    if (this.map) this.#show(wholeMap(this.map));
  }

  /** Finds the tag at a point: by its circle, by its name, else by the nearest circle within a reach. */
  tagAt(point: Point, reach: number): string | undefined {
    const { drawn } = this;
    return markAt(point, drawn, 0)?.tag ?? this.#config.nameAt(point) ?? markAt(point, drawn, reach)?.tag;
  }

  pointTo(tag: string | undefined): void {
    if (tag === this.active) return;
    this.active = tag;
    this.#host.requestUpdate();
  }

  /** Chooses a tag. */
  choose(tag: string | undefined): void {
    if (!tag) return;
    this.pointTo(tag);
    this.#config.onChoose(tag);
  }

  /** Points to the next tag in a direction; at first to the biggest. The map follows. */
  step(direction: Point): void {
    const marks = this.drawn;
    const from = marks.find(({ tag }) => tag === this.active);
    const next = from ? markBeside(from, direction, marks) : marks[0];
    if (!next) return;
    this.pointTo(next.tag);
    const { width, height } = this.frame;
    const space = next.radius + EDGE;
    const out = (place: number, size: number) =>
      Math.min(0, size - place - space) - Math.min(0, place - space);
    this.move({ x: out(next.x, width), y: out(next.y, height) });
  }

  get #spot(): Point {
    const { width, height } = this.frame;
    return this.marks.find(({ tag }) => tag === this.active) ?? { x: width / 2, y: height / 2 };
  }

  #show(look: Look): void {
    this.#look = look;
    this.#marks = undefined;
    this.#host.requestUpdate();
  }

  #measure({ clientWidth: width, clientHeight: height }: HTMLElement): void {
    if (width === this.frame.width && height === this.frame.height) return;
    const { frame } = this;
    const look = this.#look;
    const before = this.#map;
    this.frame = { width, height };
    this.#map = undefined; // it lies otherwise in another frame
    if (!this.map || !before) return this.#host.requestUpdate();
    // Shows a map that was turned as a whole again.
    if (frame.height > frame.width !== height > width) return;
    const { zoom, centre } = look;
    const along = (side: 'width' | 'height') => this.map![side] / before[side];
    this.#show(
      bounded(
        { zoom, centre: { x: centre.x * along('width'), y: centre.y * along('height') } },
        this.map,
        this.frame,
      ),
    );
  }
}
