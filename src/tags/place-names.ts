// Places names on a map: as many as there is room for, none upon another and none upon a circle of another tag.

import type { Frame, Mark, Point } from './map-view.js';

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

/** Measures a text. @returns its width in pixels, at a size of one pixel */
export type Measure = (text: string, branch: boolean) => number;

/** Share of the size above and below the middle of a line. */
const HALF_LINE = 0.62;

/** Space around a name. */
const MARGIN = 2;

/** Radius from which a circle's name may cover much smaller circles, in pixels. */
const LARGE = 8;

/** Steps and turns in which a place for a branch's name is sought, around its middle. */
const RINGS = 9;
const TURNS = 12;

/** Size of the font that texts are measured in, in pixels. */
const MEASURED = 100;

/** Makes a measure in the font of an element; names of branches are in its title font. Each text is measured once. */
export function measureIn(element: Element): Measure {
  const context = element.ownerDocument.createElement('canvas').getContext('2d');
  const style = getComputedStyle(element);
  const titles = style.getPropertyValue('--garden-search-title-font') || style.fontFamily;
  const widths = new Map<string, number>();
  return (text, branch) => {
    const key = `${branch} ${text}`;
    let width = widths.get(key);
    if (width === undefined && context) {
      context.font = branch ? `italic 600 ${MEASURED}px ${titles}` : `500 ${MEASURED}px ${style.fontFamily}`;
      width = context.measureText(text).width / MEASURED;
      widths.set(key, width);
    }
    return width ?? text.length / 2;
  };
}

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

/**
 * Places the names of branches, the biggest first, then those of circles, the biggest first. Where a name has no other
 * place, that of a large circle covers circles of less than half its radius.
 * @param within box that all names keep to; undefined where they may leave it
 */
export function placeNames(
  marks: readonly Mark[],
  branches: readonly Branch[],
  measure: Measure,
  within?: Frame,
): Name[] {
  const names: Name[] = [];
  const isFree = (box: Box, own?: Mark, least = 0) =>
    isWithin(box, within) &&
    !names.some((name) => overlap(box, name.box)) &&
    !marks.some((mark) => mark !== own && mark.radius > least && covers(mark, box));
  for (const branch of branches) {
    const text = branch.label;
    const size = Math.min(24, 12 + Math.sqrt(branch.marks.length));
    const width = measure(text, true) * size;
    const place = placesAround(branch.marks, size).find((point) => isFree(boxAt(point, width, size)));
    if (place)
      names.push({ ...place, tag: branch.tag, text, size, branch: true, box: boxAt(place, width, size) });
  }
  for (const mark of marks) {
    const text = mark.label.slice(mark.label.lastIndexOf('/') + 1);
    const size = Math.min(16, 10.5 + mark.radius / 6);
    const width = measure(text, false) * size;
    const places = placesBeside(mark, width, size);
    const free = (least: number) => places.find((point) => isFree(boxAt(point, width, size), mark, least));
    const place = free(0) ?? (mark.radius > LARGE ? free(mark.radius / 2) : undefined);
    if (place)
      names.push({ ...place, tag: mark.tag, text, size, branch: false, box: boxAt(place, width, size) });
  }
  return names;
}

/** Gives the places of a circle's name, the best first: in it where it has room, else below, above or beside. */
function placesBeside({ x, y, radius }: Mark, width: number, size: number): Point[] {
  const [up, aside] = [radius + size * HALF_LINE + 1, radius + width / 2 + 4];
  return [
    ...(width < radius * 1.8 ? [{ x, y }] : []),
    { x, y: y + up },
    { x, y: y - up },
    { x: x + aside, y },
    { x: x - aside, y },
    ...[1, -1].flatMap((side) => [
      { x: x + side * (width / 2 + radius / 2), y: y + up * 0.9 },
      { x: x + side * (width / 2 + radius / 2), y: y - up * 0.9 },
    ]),
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
