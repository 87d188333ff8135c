// Places names on a map: as many as there is room for, none upon another and none upon a circle of another tag.

import type { Frame, Mark, Point } from './map-view.js';
import type { Measure } from './measure.js';

/** Name on screen. */
export interface Name extends Point {
  tag: string;
  text: string;
  /** Size of the font, in pixels. */
  size: number;
  /** True for the name of a branch of tags, which is no circle's. */
  branch: boolean;
  box: Box;
}

/** Box of a name: its edges, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Branch of tags: those nested in one outermost tag. */
export interface Branch {
  tag: string;
  label: string;
  marks: readonly Mark[];
}

/** Fewest circles of a branch that is drawn as a bed with a name. */
const MIN_BRANCH = 4;

/** Share of the size above and below the middle of a line. */
const HALF_LINE = 0.62;

/** Space around a name. */
const MARGIN = 2;

/** Radius up to which a circle gives way to the name of another, in pixels. */
const SMALL = 4.5;

/** Steps and turns in which a place for a branch's name is sought, around its middle. */
const RINGS = 9;
const TURNS = 12;

/** Gathers the branches of circles, the one with the most first. */
export function branchesOf(marks: readonly Mark[]): Branch[] {
  const branches = new Map<string, Mark[]>();
  for (const mark of marks) {
    const [tag = ''] = mark.tag.split('/', 1);
    const own = branches.get(tag);
    if (own) own.push(mark);
    else branches.set(tag, [mark]);
  }
  return [...branches]
    .filter(([, own]) => own.length >= MIN_BRANCH)
    .map(([tag, own]) => ({ tag, label: own[0]!.label.split('/', 1)[0]!, marks: own }))
    .sort((a, b) => b.marks.length - a.marks.length);
}

/** Names on screen, and the circles that give way to them. */
export interface PlacedNames {
  names: Name[];
  /** Tags without a name whose circles lie below the name of another: they come with zooming. */
  hidden: ReadonlySet<string>;
}

/** Options of {@link placeNames}. */
interface NameOptions {
  /** Box that all names keep to; undefined where they may leave it. */
  within?: Frame | undefined;
  /** Number of the circles, the first ones, that never give way. Default 0. */
  firm?: number;
  /** Size of the page's font, by one of 16 pixels. Default 1. */
  unit?: number;
}

/**
 * Places the names of branches, the biggest first, then those of circles in their order. Circles without a name give way
 * to a name that has no other place: small ones, and those of less than half the radius.
 */
export function placeNames(
  marks: readonly Mark[],
  branches: readonly Branch[],
  measure: Measure,
  { within, firm = 0, unit = 1 }: NameOptions = {},
): PlacedNames {
  const names: Name[] = [];
  const hidden = new Set<string>();
  const named = new Set(marks.slice(0, firm));
  const isFree = (box: Box, own: Mark | undefined, least: number) =>
    isWithin(box, within) &&
    !names.some((name) => overlap(box, name.box)) &&
    !marks.some(
      (mark) =>
        mark !== own &&
        (mark.radius > least || named.has(mark)) &&
        !hidden.has(mark.tag) &&
        covers(mark, box),
    );
  const put = (name: Name, own?: Mark) => {
    names.push(name);
    for (const mark of marks) if (mark !== own && covers(mark, name.box)) hidden.add(mark.tag);
  };
  for (const branch of branches) {
    const text = branch.label;
    const size = unit * Math.min(24, 12 + Math.sqrt(branch.marks.length));
    const width = measure(text, true) * size;
    const places = placesAround(branch.marks, size);
    const free = (least: number) =>
      places.find((point) => isFree(boxAt(point, width, size), undefined, least));
    const place = free(0) ?? free(SMALL);
    if (place) put({ ...place, tag: branch.tag, text, size, branch: true, box: boxAt(place, width, size) });
  }
  const texts = textsOf(marks);
  for (const mark of marks) {
    if (hidden.has(mark.tag)) continue;
    const text = texts.get(mark)!;
    const size = unit * Math.min(16, 10.5 + mark.radius / 6);
    const width = measure(text, false) * size;
    const places = placesBeside(mark, width, size);
    const free = (least: number) => places.find((point) => isFree(boxAt(point, width, size), mark, least));
    const place = free(0) ?? free(Math.max(SMALL, mark.radius / 2));
    if (!place) continue;
    put({ ...place, tag: mark.tag, text, size, branch: false, box: boxAt(place, width, size) }, mark);
    named.add(mark);
  }
  return { names, hidden };
}

/** Gives the names of circles: the last part of a tag, and as much before it as tells it from the others. */
function textsOf(marks: readonly Mark[]): ReadonlyMap<Mark, string> {
  const texts = new Map<Mark, string>();
  for (let parts = 1, rest = marks; rest.length; parts++) {
    const ends = rest.map(({ label }) => label.split('/').slice(-parts).join('/'));
    const counts = new Map<string, number>();
    for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
    const isClear = (i: number) => counts.get(ends[i]!) === 1 || ends[i] === rest[i]!.label;
    rest.forEach((mark, i) => isClear(i) && texts.set(mark, ends[i]!));
    rest = rest.filter((_, i) => !isClear(i));
  }
  return texts;
}

/** Gives the places of a circle's name, the best first: in it where it has room, else below, above, beside, upon it. */
function placesBeside({ x, y, radius }: Mark, width: number, size: number): Point[] {
  const inside = radius > size * HALF_LINE ? [{ x, y }] : [];
  const [up, aside] = [radius + size * HALF_LINE + 1, radius + width / 2 + 4];
  return [
    ...(width < radius * 1.8 ? inside : []),
    { x, y: y + up },
    { x, y: y - up },
    { x: x + aside, y },
    { x: x - aside, y },
    ...[width / 4, Math.max(0, width / 2 - radius), width / 2 + radius / 2].flatMap((way) =>
      [way, -way].flatMap((over) => [
        { x: x + over, y: y + up },
        { x: x + over, y: y - up },
      ]),
    ),
    ...inside,
  ];
}

/** Gives the places of a branch's name, the best first: around the middle of its circles. */
function placesAround(marks: readonly Mark[], size: number): Point[] {
  const middle = (axis: 'x' | 'y') => marks.reduce((sum, mark) => sum + mark[axis], 0) / marks.length;
  const [x, y] = [middle('x'), middle('y')];
  return Array.from({ length: RINGS * TURNS }, (_, i) => {
    const ring = Math.floor(i / TURNS) * size;
    const turn = ((i % TURNS) / TURNS) * 2 * Math.PI;
    return { x: x + ring * 1.5 * Math.sin(turn), y: y - ring * Math.cos(turn) };
  });
}

function boxAt({ x, y }: Point, width: number, size: number): Box {
  return {
    left: x - width / 2 - MARGIN,
    right: x + width / 2 + MARGIN,
    top: y - size * HALF_LINE,
    bottom: y + size * HALF_LINE,
  };
}

function isWithin({ left, top, right, bottom }: Box, frame: Frame | undefined): boolean {
  return !frame || (left >= 0 && top >= 0 && right <= frame.width && bottom <= frame.height);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function covers({ x, y, radius }: Mark, { left, top, right, bottom }: Box): boolean {
  const dx = x - Math.min(right, Math.max(left, x));
  const dy = y - Math.min(bottom, Math.max(top, y));
  return dx * dx + dy * dy < radius * radius;
}
