// Places circles on a map: near each other what belongs together, and none upon another.

import { checksum } from '../../src/core/store/read-file.js';
import { GAP, NAME_HEIGHT, push, roomsOf, type Circle, type Places, type Rooms } from './push-circles.js';

/** Sweeps in which the places settle. */
const SWEEPS = 40;

/** Area of the map at first, by that of the circles and names. */
const LOOSENESS = 1.4;

/** Sweeps that push names from circles and names. More would cost more than the names that they free. */
const NAME_SWEEPS = 80;

/** Sweeps that push circles apart before the map grows. */
const PUSHES = 60;

/** Growth of the map where circles still overlap. */
const GROWTH = 1.03;

/**
 * Places circles by stress majorization (Gansner, Koren and North, Graph Drawing by Stress Majorization, 2004). Each
 * moves to the mean of the places that the others wish for it. There is neither chance nor a function that machines
 * round differently. Each circle begins where its name tells, so that a small change of them all moves them a little.
 * @param wish gives the distance wished for two circles, above 0
 * @param shape width of the map by its height
 */
export function placeCircles(
  circles: readonly Circle[],
  wish: (a: number, b: number) => number,
  shape: number,
): Places {
  const size = circles.length;
  const x = Float64Array.from(circles, ({ name }) => startOf(name, 'x'));
  const y = Float64Array.from(circles, ({ name }) => startOf(name, 'y'));
  const wishes = new Float64Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < a; b++) wishes[a * size + b] = wishes[b * size + a] = wish(a, b);
  for (let sweep = 0; sweep < SWEEPS; sweep++) settle({ x, y }, wishes);
  const height = Math.sqrt((LOOSENESS * areaOf(circles)) / shape);
  spread(x, height * shape);
  spread(y, height);
  const byX = [...circles.keys()];
  const named = roomsOf(circles, true);
  for (let sweep = 0; sweep < NAME_SWEEPS && push({ x, y }, named, byX); sweep++);
  const bare = roomsOf(circles, false);
  while (!pushApart({ x, y }, bare, byX))
    for (const axis of [x, y]) axis.forEach((place, i) => (axis[i] = place * GROWTH));
  return { x, y };
}

function areaOf(circles: readonly Circle[]): number {
  return circles.reduce((sum, { radius, half }) => sum + 4 * (radius + GAP) ** 2 + 2 * half * NAME_HEIGHT, 0);
}

function settle({ x, y }: Places, wishes: Float64Array): void {
  const size = x.length;
  for (let a = 0; a < size; a++) {
    let sumX = 0;
    let sumY = 0;
    let weights = 0;
    for (let b = 0; b < size; b++) {
      const wish = wishes[a * size + b]!;
      if (!wish) continue;
      const dx = x[a]! - x[b]!;
      const dy = y[a]! - y[b]!;
      const stretch = wish / (Math.sqrt(dx * dx + dy * dy) || 1);
      const weight = 1 / (wish * wish);
      sumX += weight * (x[b]! + dx * stretch);
      sumY += weight * (y[b]! + dy * stretch);
      weights += weight;
    }
    if (!weights) continue;
    x[a] = sumX / weights;
    y[a] = sumY / weights;
  }
}

/** Spreads places over a width around 0. What lies far out moves in: it would else make all the rest small. */
function spread(places: Float64Array, width: number): void {
  const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
  const deviation =
    Math.sqrt(places.reduce((sum, place) => sum + (place - mean) ** 2, 0) / places.length) || 1;
  places.forEach((place, i) => {
    const far = (place - mean) / deviation;
    places[i] = ((far / Math.sqrt(1 + (far * far) / 9)) * width) / 4;
  });
}

function pushApart(places: Places, rooms: Rooms, byX: number[]): boolean {
  let sweep = 0;
  while (sweep < PUSHES && push(places, rooms, byX)) sweep++;
  return sweep < PUSHES;
}

function startOf(name: string, axis: string): number {
  const [group] = name.split('/', 1);
  return hash(`${group} ${axis}`) + hash(`${name} ${axis}`) / 4;
}

/** Hashes a text to a number from 0 to 1: mixes the bits of its checksum, of which the high ones differ little. */
function hash(text: string): number {
  let value = checksum(text);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return ((value ^ (value >>> 15)) >>> 0) / 2 ** 32;
}
