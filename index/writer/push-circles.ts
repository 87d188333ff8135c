// Circles that push each other apart, with the names below them.

/** Circle to be placed. */
export interface Circle {
  /** Name with the groups that it belongs to, parted by `/`. It tells where the circle begins, near its group. */
  name: string;
  radius: number;
  /** Half the width of the name that stands below it; 0 for a name that is shown only where room is left. */
  half: number;
}

/** Places of centres, by circle. */
export interface Places {
  x: Float64Array;
  y: Float64Array;
}

/** Space between two circles, at least. */
export const GAP = 6;

/** Height of a name below a circle. */
export const NAME_HEIGHT = 24;

/** Overlap that doesn't count, and by which pushes go too far. */
const SLACK = 0.05;

/** Room that circles need, by circle. */
export interface Rooms {
  circles: readonly Circle[];
  /** True if names are pushed too. */
  names: boolean;
  /** Half of each width, and the largest of them. */
  reaches: Float64Array;
  widest: number;
  heights: Float64Array;
}

/** Measures circles. @param names true to push the names below them too */
export function roomsOf(circles: readonly Circle[], names: boolean): Rooms {
  const reaches = Float64Array.from(circles, ({ radius, half }) => Math.max(radius + GAP, names ? half : 0));
  const heights = Float64Array.from(circles, ({ radius }) => radius + GAP + NAME_HEIGHT);
  return { circles, names, reaches, widest: Math.max(...reaches), heights };
}

/**
 * Pushes circles apart that overlap, and the names below them.
 * @param byX circles in the order of the sweep before; a sweep changes it little, so that sorting takes one pass
 * @returns true if any did overlap
 */
export function push(places: Places, rooms: Rooms, byX: number[]): boolean {
  const { x, y } = places;
  const { circles, names, reaches, widest, heights } = rooms;
  byX.sort((a, b) => x[a]! - x[b]! || a - b);
  let pushed = false;
  for (let at = 0; at < byX.length; at++) {
    const a = byX[at]!;
    for (let i = at + 1; i < byX.length; i++) {
      const b = byX[i]!;
      if (x[b]! - x[a]! > reaches[a]! + widest) break;
      if (Math.abs(y[b]! - y[a]!) > heights[a]! + heights[b]!) continue;
      if (part(places, circles, a, b)) pushed = true;
      if (names && circles[a]!.half && partName(places, circles, a, b)) pushed = true;
      if (names && circles[b]!.half && partName(places, circles, b, a)) pushed = true;
    }
  }
  return pushed;
}

/** Pushes two circles apart, along the line between their centres. @returns true if they overlapped */
function part({ x, y }: Places, circles: readonly Circle[], a: number, b: number): boolean {
  const dx = x[b]! - x[a]!;
  const dy = y[b]! - y[a]!;
  const least = circles[a]!.radius + circles[b]!.radius + GAP;
  if (Math.abs(dy) >= least || dx * dx + dy * dy >= (least - SLACK) ** 2) return false;
  const distance = Math.sqrt(dx * dx + dy * dy);
  const by = least + SLACK - distance;
  move(x, circles, a, b, distance ? (by * dx) / distance : by);
  move(y, circles, a, b, distance ? (by * dy) / distance : 0);
  return true;
}

/** Pushes the name of one circle from another circle and its name, the shorter way. @returns true if they overlapped */
function partName({ x, y }: Places, circles: readonly Circle[], a: number, b: number): boolean {
  const named = circles[a]!;
  const other = circles[b]!;
  const dx = x[b]! - x[a]!;
  const dy = y[b]! - y[a]! - named.radius;
  const across = named.half + Math.max(other.radius, other.half) - Math.abs(dx);
  const below = NAME_HEIGHT + other.radius - dy;
  const above = dy + other.radius + (other.half && NAME_HEIGHT);
  if (across < SLACK || below < SLACK || above < SLACK) return false;
  if (across < Math.min(below, above)) move(x, circles, a, b, dx < 0 ? -across : across);
  else move(y, circles, a, b, below < above ? below : -above);
  return true;
}

/** Moves two circles from each other along an axis, the smaller one farther. */
function move(axis: Float64Array, circles: readonly Circle[], a: number, b: number, by: number): void {
  const other = circles[b]!.radius;
  const share = other / (circles[a]!.radius + other);
  axis[a]! -= by * share;
  axis[b]! += by * (1 - share);
}
