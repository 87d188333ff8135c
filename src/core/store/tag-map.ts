// Map of tags as its file holds it: the places of circles, worked out by the build.

import { readNumbers, writeNumbers } from './numbers.js';

/** Width of a map, in the unit of its places. */
export const MAP_WIDTH = 1200;

/** Height of a map, in the unit of its places. */
export const MAP_HEIGHT = 1000;

/** Most tags on a map: the biggest ones. */
export const MAX_MAP_TAGS = 400;

/** Tag on a map, drawn as a circle. */
export interface MapTag {
  /** Folded tag, as `filters.tags` takes it. */
  tag: string;
  /** Tag as the garden writes it. */
  label: string;
  /** Number of notes with the tag itself, without those that have only a tag nested in it. */
  count: number;
  /** Centre of the circle, from the left. */
  x: number;
  /** Centre of the circle, from the top. */
  y: number;
  /** Radius of the circle: its area grows with {@link count}. */
  radius: number;
}

/** Map of a garden's tags, the same in every build of the same notes. Tags that share many notes lie near each other. */
export interface TagMap {
  /** Width of the map, in the unit of its places. */
  width: number;
  /** Height of the map, in the unit of its places. */
  height: number;
  /** At most 400 tags, the biggest ones, the biggest first; no two circles overlap. */
  tags: MapTag[];
}

/** Tag with its notes and the centre of its circle. */
export interface PlacedTag {
  /** Tag as the garden writes it. */
  label: string;
  /** Number of notes with the tag itself, those with a tag nested in it left out. */
  count: number;
  x: number;
  y: number;
}

/** Map as its file holds it. */
export interface PackedTagMap {
  /** Radius of a circle that stands for one note. The area of the others grows with their notes. */
  unit: number;
  /** Labels of the tags, in the order of their keys. */
  tags: string[];
  /** Counts and places by tag, as `numbers.ts` writes them. */
  counts: string;
  x: string;
  y: string;
}

/** Packs a map. */
export function packTagMap(unit: number, tags: readonly PlacedTag[]): PackedTagMap {
  return {
    unit,
    tags: tags.map(({ label }) => label),
    counts: writeNumbers(tags.map(({ count }) => count)),
    x: writeNumbers(tags.map(({ x }) => x)),
    y: writeNumbers(tags.map(({ y }) => y)),
  };
}

/** Unpacks a map. @throws RangeError if it is damaged */
export function unpackTagMap({ tags, counts, x, y }: PackedTagMap): PlacedTag[] {
  const [count, xs, ys] = [readNumbers(counts), readNumbers(x), readNumbers(y)] as const;
  if ([count, xs, ys].some(({ length }) => length !== tags.length)) throw new RangeError();
  return tags.map((label, i) => ({ label, count: count[i]!, x: xs[i]!, y: ys[i]! }));
}
