import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pathFrom, Places } from '../../../index/garden/places.js';

const part = fc.constantFrom('a', 'b', 'c.d', 'ab');
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const folder = fc.array(part, { maxLength: 3 }).map((parts) => parts.map((name) => `${name}/`).join(''));

describe('pathFrom', () => {
  it('never leaves the garden', () => {
    const wild = fc.array(fc.constantFrom('..', '.', 'a', ''), { maxLength: 8 }).map((all) => all.join('/'));
    fc.assert(
      fc.property(folder, wild, (from, path) => {
        assert.doesNotMatch(pathFrom(from, path) ?? '', /(?:^|\/)\.\.?(?:\/|$)|^\/|\/$/u);
      }),
    );
  });

  it('goes up as often as it is told to', () => {
    assert.equal(pathFrom('a/b/', '../c'), 'a/c');
    assert.equal(pathFrom('a/b/', '../..'), '');
    assert.equal(pathFrom('a/b/', '../../../c'), undefined);
    assert.equal(pathFrom('', './c/'), 'c');
  });
});

describe('Places', () => {
  it('chooses as Obsidian does: the very path, else in the folder, else the shortest', () => {
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 1 }), path, folder, (paths, wanted, from) => {
        const places = new Places();
        paths.forEach((path, note) => places.add(path, note));
        const rank = (note: number) => {
          const path = paths[note]!;
          return [path === wanted ? 0 : 1, path.startsWith(from) ? 0 : 1, path.length, note];
        };
        const best = paths
          .map((_, note) => note)
          .filter((note) => `/${paths[note]!}`.endsWith(`/${wanted}`))
          .sort((a, b) => rank(a).reduce((order, value, i) => order || value - rank(b)[i]!, 0));
        assert.equal(places.endingWith(wanted, from), best[0]);
      }),
    );
  });

  it('does not take a name for the end of another', () => {
    const places = new Places();
    places.add('a/bc', 0);
    assert.equal(places.endingWith('c', ''), undefined);
    assert.equal(places.endingWith('', ''), undefined);
  });

  it('keeps the first of two notes at one path', () => {
    const places = new Places();
    places.add('a', 0);
    places.add('a', 1);
    assert.equal(places.at('a'), 0);
  });
});
