// View of a map: the part of it that is on screen, and how large.

import type { MapTag, TagMap } from '../core/garden.js';

/** Point, in pixels of the frame or in the unit of the map. */
export interface Point {
  x: number;
  y: number;
}

/** Size of the map's box on the page, in pixels. */
export interface Frame {
  width: number;
  height: number;
}

/** Part of a map on screen: magnification from 1, where the whole map is seen, and the place in the frame's centre. */
export interface Look {
  zoom: number;
  centre: Point;
}

/** Magnification by one press of a key or a button. */
export const STEP = 1.5;

/** Largest magnification. */
export const MAX_ZOOM = 12;

/** Smallest radius of a circle that is drawn, in pixels. Smaller ones come with zooming. */
const MIN_RADIUS = 2.6;

/** Circle on screen, in pixels of the frame. */
export interface Mark extends Point {
  tag: string;
  label: string;
  radius: number;
}

/** Most that a map is drawn out to fill its frame. */
const MAX_STRETCH = 1.5;

/**
 * Lays a map on its side where its frame is upright, and draws its circles apart along the side that has room left.
 * Names lie in lines, and a tall frame then has room for more of them.
 */
export function fitted(map: TagMap, { width, height }: Frame): TagMap {
  const turned = width >= height !== map.width >= map.height;
  const [long, high] = turned ? [map.height, map.width] : [map.width, map.height];
  const spare = (width * high) / (height * long);
  const [right, down] = [spare, 1 / spare].map((one) => Math.min(MAX_STRETCH, Math.max(1, one)));
  const tags = map.tags.map((tag): MapTag => {
    const [x, y] = turned ? [tag.y, tag.x] : [tag.x, tag.y];
    return { ...tag, x: x * right!, y: y * down! };
  });
  return { width: long * right!, height: high * down!, tags };
}

/** Gives the pixels for one unit of the map. */
export function scaleOf(map: TagMap, frame: Frame, zoom: number): number {
  return Math.min(frame.width / map.width, frame.height / map.height) * zoom;
}

/** Gives the look at the whole map. */
export function wholeMap({ width, height }: TagMap): Look {
  return { zoom: 1, centre: { x: width / 2, y: height / 2 } };
}

/** Keeps a look within its bounds: the map covers the frame where it is larger, and lies in its middle elsewhere. */
export function bounded({ zoom, centre }: Look, map: TagMap, frame: Frame): Look {
  const near = Math.min(MAX_ZOOM, Math.max(1, zoom));
  const scale = scaleOf(map, frame, near);
  const keep = (place: number, size: number, shown: number) =>
    shown >= size ? size / 2 : Math.min(size - shown / 2, Math.max(shown / 2, place));
  return {
    zoom: near,
    centre: {
      x: keep(centre.x, map.width, frame.width / scale),
      y: keep(centre.y, map.height, frame.height / scale),
    },
  };
}

/** Gives the place on the map under a point of the frame. */
export function placeAt(point: Point, look: Look, map: TagMap, frame: Frame): Point {
  const scale = scaleOf(map, frame, look.zoom);
  return {
    x: look.centre.x + (point.x - frame.width / 2) / scale,
    y: look.centre.y + (point.y - frame.height / 2) / scale,
  };
}

/** Magnifies around a point of the frame, which keeps its place. */
export function zoomed(look: Look, by: number, point: Point, map: TagMap, frame: Frame): Look {
  const zoom = Math.min(MAX_ZOOM, Math.max(1, look.zoom * by));
  const place = placeAt(point, look, map, frame);
  const share = look.zoom / zoom;
  const centre = {
    x: place.x + (look.centre.x - place.x) * share,
    y: place.y + (look.centre.y - place.y) * share,
  };
  return bounded({ zoom, centre }, map, frame);
}

/** Moves the map by pixels. */
export function moved(look: Look, { x, y }: Point, map: TagMap, frame: Frame): Look {
  const scale = scaleOf(map, frame, look.zoom);
  const centre = { x: look.centre.x - x / scale, y: look.centre.y - y / scale };
  return bounded({ ...look, centre }, map, frame);
}

/** Gives the circles that are large enough to be drawn, the biggest first. */
export function marksOf(look: Look, map: TagMap, frame: Frame): Mark[] {
  const scale = scaleOf(map, frame, look.zoom);
  return map.tags
    .filter(({ radius }) => radius * scale >= MIN_RADIUS)
    .map(({ tag, label, x, y, radius }) => ({
      tag,
      label,
      x: (x - look.centre.x) * scale + frame.width / 2,
      y: (y - look.centre.y) * scale + frame.height / 2,
      radius: radius * scale,
    }));
}

/** Finds the circle at a point, or the nearest one within a reach around it. */
export function markAt(point: Point, marks: readonly Mark[], reach: number): Mark | undefined {
  let nearest: Mark | undefined;
  let least = reach;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - point.x, mark.y - point.y) - mark.radius;
    if (distance <= least) [nearest, least] = [mark, distance];
  }
  return nearest;
}

/** Finds the circle next to another in a direction, as eyes would: near, and not far off to a side. */
export function markBeside(from: Point, direction: Point, marks: readonly Mark[]): Mark | undefined {
  let nearest: Mark | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const [dx, dy] = [mark.x - from.x, mark.y - from.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    if (ahead <= 0.5 || aside > 2 * ahead) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [nearest, least] = [mark, distance];
  }
  return nearest;
}
