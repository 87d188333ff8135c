import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Mark } from '../../src/tags/map-view.js';
import { branchesOf, placeNames, type Box } from '../../src/tags/place-names.js';

const FRAME = { width: 600, height: 500 };
const measure = (text: string) => text.length * 0.55;

const mark = fc
  .record({
    tag: fc.constantFrom('a', 'b', 'c').chain((root) => fc.nat(99).map((leaf) => `${root}/tag${leaf}`)),
    x: fc.integer({ min: 0, max: FRAME.width }),
    y: fc.integer({ min: 0, max: FRAME.height }),
    radius: fc.integer({ min: 3, max: 40 }),
  })
  .map((one): Mark => ({ ...one, label: one.tag }));
const apart = (a: Mark, b: Mark) => Math.hypot(a.x - b.x, a.y - b.y) > a.radius + b.radius;
const marks = fc.uniqueArray(mark, { selector: ({ tag }) => tag, maxLength: 60 }).map((all) => {
  const kept: Mark[] = [];
  for (const one of all.sort((a, b) => b.radius - a.radius))
    if (kept.every((other) => apart(one, other))) kept.push(one);
  return kept;
});

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const covers = ({ x, y, radius }: Mark, box: Box) =>
  Math.hypot(x - Math.min(box.right, Math.max(box.left, x)), y - Math.min(box.bottom, Math.max(box.top, y))) <
  radius;

describe('placeNames', () => {
  it('never puts a name upon another, upon a circle that is large, chosen or named, or out of the frame', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const firm = new Set(all.slice(-3).map(({ tag }) => tag));
        const first = [...all.slice(-3), ...all.slice(0, -3)];
        const { names, hidden } = placeNames(first, branchesOf(all), measure, { within: FRAME, firm: 3 });
        const named = new Set(names.map(({ tag }) => tag));
        expect([...hidden].some((tag) => named.has(tag) || firm.has(tag))).to.be.false;
        names.forEach(({ box, tag, branch }, i) => {
          expect(names.slice(0, i).some((other) => overlap(box, other.box))).to.be.false;
          expect(box.left >= 0 && box.right <= FRAME.width && box.top >= 0 && box.bottom <= FRAME.height).to
            .be.true;
          const own = all.find((one) => one.tag === tag);
          for (const other of all)
            if (other !== own && covers(other, box)) {
              expect(hidden.has(other.tag)).to.be.true;
              expect(other.radius <= Math.max(4.5, branch ? 0 : own!.radius / 2)).to.be.true;
            }
        });
      }),
    );
  });

  it('names a circle that stands alone, and one in the way of another only where both have room', () => {
    const alone: Mark = { tag: 'soil', label: 'Garden/Soil', x: 300, y: 250, radius: 10 };
    expect(placeNames([alone], [], measure, { within: FRAME }).names.map(({ text }) => text)).to.deep.equal([
      'Soil',
    ]);
  });

  it('gives no two tags the same name', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const { names } = placeNames(all, [], measure);
        expect(new Set(names.map(({ text }) => text)).size).to.equal(names.length);
        for (const { text, tag } of names) expect(tag === text || tag.endsWith(`/${text}`)).to.be.true;
      }),
    );
  });

  it('leaves out names for which there is no room', () => {
    const alone: Mark = { tag: 'soil', label: 'Garden/Soil', x: 300, y: 250, radius: 10 };
    const crowd = Array.from({ length: 40 }, (_, i): Mark => {
      return {
        ...alone,
        tag: `tag${i}`,
        label: 'a name of some length',
        x: 280 + (i % 8) * 7,
        y: 250 + i,
        radius: 3,
      };
    });
    const { names, hidden } = placeNames(crowd, [], measure, { within: FRAME });
    expect(names.length).to.be.within(1, crowd.length - 1);
    expect(hidden.size).to.be.above(0);
  });
});

describe('the size of names', () => {
  it('follows the font of the page', () => {
    const soil: Mark = { tag: 'soil', label: 'Soil', x: 300, y: 250, radius: 10 };
    const sizeAt = (unit: number) => placeNames([soil], [], measure, { unit }).names[0]!.size;
    expect(sizeAt(1.5)).to.equal(1.5 * sizeAt(1));
  });
});

describe('branchesOf', () => {
  it('gathers branches of several tags, the largest first', () => {
    const tags = ['a/1', 'a/2', 'a/3', 'a/4', 'b/1', 'b/2', 'b/3', 'b/4', 'b/5', 'c/1', 'd'];
    const all = tags.map((tag, i): Mark => ({ tag, label: tag.toUpperCase(), x: i * 10, y: 0, radius: 3 }));
    expect(branchesOf(all).map(({ tag, label, marks }) => [tag, label, marks.length])).to.deep.equal([
      ['b', 'B', 5],
      ['a', 'A', 4],
    ]);
  });
});
