import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { TagMap } from '../../src/core/garden.js';
import {
  bounded,
  fitted,
  markAt,
  markBeside,
  marksOf,
  MAX_ZOOM,
  moved,
  placeAt,
  scaleOf,
  wholeMap,
  zoomed,
  type Look,
} from '../../src/tags/map-view.js';

const MAP: TagMap = {
  width: 1200,
  height: 1000,
  tags: [
    { tag: 'soil', label: 'Soil', count: 90, x: 600, y: 500, radius: 90 },
    { tag: 'bread', label: 'Bread', count: 4, x: 200, y: 500, radius: 19 },
    { tag: 'rye', label: 'Rye', count: 1, x: 150, y: 300, radius: 5 },
  ],
};
const FRAME = { width: 600, height: 500 };

const point = fc.record({
  x: fc.double({ min: 0, max: 600, noNaN: true }),
  y: fc.double({ min: 0, max: 500, noNaN: true }),
});
const steps = fc.array(
  fc.oneof(
    fc.record({ by: fc.double({ min: 0.2, max: 5, noNaN: true }), at: point }),
    fc.record({
      move: fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }),
    }),
  ),
  { maxLength: 8 },
);

function take(given: typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never): Look {
  return given.reduce(
    (look, step) =>
      'move' in step ? moved(look, step.move, MAP, FRAME) : zoomed(look, step.by, step.at, MAP, FRAME),
    wholeMap(MAP),
  );
}

describe('the view of a map', () => {
  it('never leaves the map, however it is moved and magnified', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const look = take(given);
        expect(look.zoom).to.be.within(1, MAX_ZOOM);
        const from = placeAt({ x: 0, y: 0 }, look, MAP, FRAME);
        const to = placeAt({ x: FRAME.width, y: FRAME.height }, look, MAP, FRAME);
        expect(from.x >= -1e-6 && from.y >= -1e-6 && to.x <= 1200 + 1e-6 && to.y <= 1000 + 1e-6).to.be.true;
        expect(bounded(look, MAP, FRAME)).to.deep.equal(look);
      }),
    );
  });

  it('keeps what is under the fingers there while it magnifies the middle of the map', () => {
    const near = zoomed(wholeMap(MAP), 3, { x: 300, y: 250 }, MAP, FRAME);
    const at = { x: 320, y: 260 };
    const place = placeAt(at, near, MAP, FRAME);
    const nearer = placeAt(at, zoomed(near, 2, at, MAP, FRAME), MAP, FRAME);
    expect(Math.hypot(nearer.x - place.x, nearer.y - place.y)).to.be.below(1e-6);
  });

  it('lays the map on its side in an upright frame, with the same circles', () => {
    const upright = fitted(MAP, { width: 300, height: 360 });
    expect([upright.width, upright.height]).to.deep.equal([1000, 1200]);
    expect(upright.tags.map(({ x, y, radius }) => [y, x, radius])).to.deep.equal(
      MAP.tags.map(({ x, y, radius }) => [x, y, radius]),
    );
    expect(fitted(MAP, FRAME)).to.deep.equal(MAP);
    expect(scaleOf(upright, { width: 300, height: 360 }, 1)).to.equal(0.3);
  });

  it('draws the circles apart where the frame has room left, at most by half, and fills it', () => {
    for (const [frame, width, height] of [
      [{ width: 300, height: 480 }, 1000, 1600],
      [{ width: 300, height: 900 }, 1000, 1800],
      [{ width: 600, height: 400 }, 1500, 1000],
    ] as const) {
      const map = fitted(MAP, frame);
      expect([map.width, map.height].map(Math.round)).to.deep.equal([width, height]);
      for (const tag of map.tags) expect(tag.x <= width && tag.y <= height).to.be.true;
      map.tags.forEach((a, i) => {
        for (const b of map.tags.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y) >= a.radius + b.radius - 1e-6).to.be.true;
      });
    }
  });

  it('draws small circles only once they are magnified', () => {
    const tags = (zoom: number) => marksOf({ ...wholeMap(MAP), zoom }, MAP, FRAME).map(({ tag }) => tag);
    expect(tags(1)).to.deep.equal(['soil', 'bread']);
    expect(tags(4)).to.deep.equal(['soil', 'bread', 'rye']);
  });

  it('finds the circle under a point, near it, and beside another', () => {
    const marks = marksOf({ ...wholeMap(MAP), zoom: 2 }, MAP, FRAME);
    const [soil, bread, rye] = marks;
    expect(markAt({ x: 301, y: 251 }, marks, 0)).to.equal(soil);
    expect(markAt({ x: bread!.x + bread!.radius + 5, y: bread!.y }, marks, 3)).to.equal(undefined);
    expect(markAt({ x: bread!.x + bread!.radius + 5, y: bread!.y }, marks, 22)).to.equal(bread);
    expect(markBeside(soil!, { x: -1, y: 0 }, marks)).to.equal(bread);
    expect(markBeside(bread!, { x: 0, y: -1 }, marks)).to.equal(rye);
    expect(markBeside(soil!, { x: 1, y: 0 }, marks)).to.equal(undefined);
  });
});
