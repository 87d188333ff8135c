// Makes the map of tags: the area of a tag's circle tells its notes, nearness how many notes two tags share.

import { tagKey } from '../../src/core/notes/tags.js';
import {
  MAP_HEIGHT,
  MAP_WIDTH,
  MAX_MAP_TAGS,
  packTagMap,
  type PackedTagMap,
} from '../../src/core/store/tag-map.js';
import { byCodeUnit } from '../../src/core/text/strings.js';
import { GAP, NAME_HEIGHT, type Circle, type Places } from './push-circles.js';
import { placeCircles } from './tag-places.js';

/** Share of the map that circles fill, before it is fitted into its frame. */
const FILLED = 0.08;

/** Largest radius, by the height of the map. */
const MAX_RADIUS = 0.15;

/** Number of the biggest tags whose names get room below their circles. */
const NAMES = 70;

/** Width of a letter, by the height of a name. */
const LETTER = 0.4;

/** Distance wished for tags that share neither notes nor a parent. */
const FAR = 3;

/** Width of the map by its height before circles and names push each other, which makes it higher. */
const FIRST_SHAPE = 1.6;

/** Most tags of a note that bring them near each other. That more stand together says little of any two. */
const MAX_TOGETHER = 50;

/** Tag on the map. */
interface Placed {
  key: string;
  label: string;
  /** Notes with the tag itself, by number. */
  notes: number[];
}

/**
 * Makes the map of a garden's biggest tags.
 * @param tagged tags of each note, as positions in `labels`
 * @param labels all tags, at least one, of which each has a note
 */
export function makeTagMap(tagged: readonly (readonly number[])[], labels: readonly string[]): PackedTagMap {
  const tags = biggest(tagged, labels);
  const total = tags.reduce((sum, { notes }) => sum + notes.length, 0);
  const most = Math.max(...tags.map(({ notes }) => notes.length));
  const unit = Math.min(
    Math.sqrt((FILLED * MAP_WIDTH * MAP_HEIGHT) / (Math.PI * total)),
    (MAX_RADIUS * MAP_HEIGHT) / Math.sqrt(most),
  );
  const named = leastNamed(tags);
  const circles = tags.map(({ key, notes }): Circle => {
    const name = key.slice(key.lastIndexOf('/') + 1);
    const half = notes.length >= named ? ((name.length + 1) * LETTER * NAME_HEIGHT) / 2 : 0;
    return { name: key, radius: unit * Math.sqrt(notes.length), half };
  });
  const places = placeCircles(circles, wishesOf(tags, tagged.length), FIRST_SHAPE);
  const scale = fit(places, circles);
  const placed = tags.map(({ label, notes }, i) => ({
    label,
    count: notes.length,
    x: places.x[i]!,
    y: places.y[i]!,
  }));
  return packTagMap(Math.floor(unit * scale * 1000) / 1000, placed);
}

/** Gives the biggest tags, in the order of their keys. */
function biggest(tagged: readonly (readonly number[])[], labels: readonly string[]): Placed[] {
  const tags = labels.map((label): Placed => ({ key: tagKey(label), label, notes: [] }));
  tagged.forEach((own, note) => own.forEach((tag) => tags[tag]!.notes.push(note)));
  return tags
    .filter(({ notes }) => notes.length)
    .sort((a, b) => b.notes.length - a.notes.length || byCodeUnit(a.key, b.key))
    .slice(0, MAX_MAP_TAGS)
    .sort((a, b) => byCodeUnit(a.key, b.key));
}

/** Gives the number of notes from which a tag's name has room; of tags that have as many, all have or none. */
function leastNamed(tags: readonly Placed[]): number {
  const counts = tags.map(({ notes }) => notes.length).sort((a, b) => b - a);
  return counts.length > NAMES ? counts[NAMES]! + 1 : 1;
}

/**
 * Gives the distance wished for two tags. It is short for tags of one branch, and for tags that share many notes. What
 * counts is the cosine of the two sets of notes.
 */
function wishesOf(tags: readonly Placed[], notes: number): (a: number, b: number) => number {
  const tagsOf = Array.from({ length: notes }, (): number[] => []);
  tags.forEach((tag, position) => tag.notes.forEach((note) => tagsOf[note]!.push(position)));
  const shared = new Uint32Array(tags.length ** 2);
  for (const own of tagsOf)
    if (own.length <= MAX_TOGETHER) for (const a of own) for (const b of own) shared[a * tags.length + b]!++;
  const parts = tags.map(({ key }) => key.split('/'));
  return (a, b) => {
    const both = shared[a * tags.length + b]!;
    const likeness = both && both / Math.sqrt(tags[a]!.notes.length * tags[b]!.notes.length);
    const apart = Math.max(parts[a]!.length, parts[b]!.length) - sharedParts(parts[a]!, parts[b]!);
    const related = parts[a]![0] === parts[b]![0] ? 0.2 + 0.6 * apart : FAR;
    return Math.min(FAR, related, likeness ? 0.4 / Math.sqrt(likeness) : FAR);
  };
}

function sharedParts(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? a.length : at;
}

/** Fits places into the frame of the map and rounds them. @returns the factor by which the circles grow */
function fit(places: Places, circles: readonly Circle[]): number {
  const most = Math.max(...circles.map(({ radius }) => radius));
  const edges = circles.map(({ radius, half }, i) => ({
    left: places.x[i]! - Math.max(radius, half),
    right: places.x[i]! + Math.max(radius, half),
    top: places.y[i]! - radius,
    bottom: places.y[i]! + radius + (half && NAME_HEIGHT),
  }));
  const [left, top] = [Math.min(...edges.map(({ left }) => left)), Math.min(...edges.map(({ top }) => top))];
  const width = Math.max(...edges.map(({ right }) => right)) - left;
  const height = Math.max(...edges.map(({ bottom }) => bottom)) - top;
  const scale = Math.min((MAP_WIDTH - 2 * GAP) / width, (MAP_HEIGHT - 2 * GAP) / height);
  const centre = (places: Float64Array, first: number, extent: number, size: number) =>
    places.forEach((place, i) => {
      places[i] = Math.round((place - first - extent / 2) * scale + size / 2);
    });
  centre(places.x, left, width, MAP_WIDTH);
  centre(places.y, top, height, MAP_HEIGHT);
  return Math.min(scale, (MAX_RADIUS * MAP_HEIGHT) / most);
}
