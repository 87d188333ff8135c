import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { makeTagMap } from '../../../index/writer/tag-map.js';
import { MAP_HEIGHT, MAP_WIDTH, MAX_MAP_TAGS, unpackTagMap } from '../../../src/core/store/tag-map.js';

interface Circle {
  count: number;
  x: number;
  y: number;
  radius: number;
}

/** Maps the tags of notes; gives the circles by tag. */
function mapOf(notes: readonly (readonly string[])[]): Map<string, Circle> {
  const labels = [...new Set(notes.flat())];
  if (!labels.length) return new Map();
  const map = makeTagMap(
    notes.map((tags) => tags.map((tag) => labels.indexOf(tag))),
    labels,
  );
  return new Map(
    unpackTagMap(map).map(({ label, count, x, y }) => [
      label,
      { count, x, y, radius: map.unit * Math.sqrt(count) },
    ]),
  );
}

/** Makes notes on themes: each theme has tags of its own, some nested, and all share a few. Alike in every run. */
function themes(count: number, of: number): string[][] {
  return Array.from({ length: count }, (_, note) => {
    const theme = (note * 7) % of;
    const tags = [`theme${theme}/tag${(note * 13) % 11}`, `theme${theme}/tag${(note * 5) % 7}`];
    return [...new Set(note % 9 ? tags : [...tags, 'map'])];
  });
}

function distance(a: Circle, b: Circle): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

const notes = fc.array(
  fc.uniqueArray(
    fc
      .tuple(fc.nat(5), fc.nat(12), fc.boolean())
      .map(([a, b, nested]) => (nested ? `branch${a}/tag${b}` : `tag${b}`)),
    { maxLength: 5 },
  ),
  { maxLength: 60 },
);

function assertApart(circles: readonly Circle[]): void {
  circles.forEach((a, i) => {
    for (const b of circles.slice(0, i)) assert.ok(distance(a, b) > a.radius + b.radius);
    assert.ok(a.x >= a.radius && a.x <= MAP_WIDTH - a.radius);
    assert.ok(a.y >= a.radius && a.y <= MAP_HEIGHT - a.radius);
  });
}

describe('makeTagMap', () => {
  it('draws each tag once, with its notes, within the frame and apart from all others', () => {
    fc.assert(
      fc.property(notes, (garden) => {
        const map = mapOf(garden);
        assert.deepEqual(new Set(map.keys()), new Set(garden.flat()));
        for (const [tag, { count }] of map)
          assert.equal(count, garden.filter((tags) => tags.includes(tag)).length);
        assertApart([...map.values()]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same map whatever the order of notes and tags', () => {
    fc.assert(
      fc.property(
        notes.chain((garden) =>
          fc.tuple(
            fc.constant(garden),
            fc.shuffledSubarray(garden, { minLength: garden.length, maxLength: garden.length }),
          ),
        ),
        ([garden, shuffled]) => {
          const sorted = (map: Map<string, Circle>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
          const reversed = shuffled.map((tags) => [...tags].reverse());
          assert.deepEqual(sorted(mapOf(garden)), sorted(mapOf(reversed)));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('draws the biggest of many tags, in less than a second', () => {
    const garden = [
      ...Array.from({ length: 500 }, (_, i) => [`tag${i}`]),
      ...Array.from({ length: MAX_MAP_TAGS }, (_, i) => [`tag${i}`]),
    ];
    const start = process.cpuUsage();
    const map = mapOf(garden);
    const { user } = process.cpuUsage(start);
    assert.equal(map.size, MAX_MAP_TAGS);
    assert.ok([...map.values()].every(({ count }) => count === 2));
    assertApart([...map.values()]);
    assert.ok(user < 1e6, `${user / 1000} ms`);
  });

  it('puts tags that share notes nearer than others', () => {
    const map = mapOf(themes(400, 8));
    const [together, apart]: [number[], number[]] = [[], []];
    for (const [a, one] of map)
      for (const [b, other] of map)
        if (a < b) (a.split('/')[0] === b.split('/')[0] ? together : apart).push(distance(one, other));
    const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
    assert.ok(mean(together) < mean(apart) / 2, `${mean(together)} and ${mean(apart)}`);
  });

  it('keeps its look when a garden grows by a few notes and a tag', () => {
    const before = mapOf(themes(400, 8));
    const after = mapOf([...themes(440, 8), ['theme3/new', 'theme3/tag1']]);
    const moves = [...before].map(([tag, circle]) => distance(circle, after.get(tag)!));
    const mean = moves.reduce((sum, move) => sum + move, 0) / moves.length;
    assert.ok(mean < MAP_WIDTH / 10, `${mean}`);
  });
});
