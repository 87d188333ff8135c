import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { chosenTags } from '../../src/core/notes/set-filter.js';
import type { Filters, TagCount } from '../../src/core/garden.js';
import { hasMoreTags, tagRows } from '../../src/filters/tag-tree.js';
import type { View } from '../../src/view/view.js';
import { makeAnswer, tagFacets } from '../element/fake-garden.js';

function viewOf(tags: readonly TagCount[], filters: Filters = {}, panel: Partial<View['panel']> = {}): View {
  const labels = new Map([...tags.map(({ tag, label }) => [tag, label] as const), ['c++', 'C++']]);
  return {
    chosen: chosenTags(filters),
    panel: { all: false, text: '', unfolded: new Map(), opened: new Set(), sheet: false, ...panel },
    shown: { labels, answer: makeAnswer({ facets: { ...tagFacets(), tags: [...tags] } }) },
  } as unknown as View;
}

const { tags: garden } = tagFacets('Garden', 'Garden/Soil', 'Garden/Soil/Clay', 'Kitchen', 'Garden/Seeds');
const lines = (view: View) =>
  tagRows(view).map(
    ({ label, depth, open }) =>
      `${'  '.repeat(depth)}${label}${open === undefined ? '' : open ? ' -' : ' +'}`,
  );

describe('tagRows', () => {
  it('folds nested tags away, and has those that were seen before at its end', () => {
    expect(lines(viewOf(garden))).to.deep.equal(['Garden +', 'Kitchen', 'C++']);
  });

  it('pins what is chosen and what is left out on top, even where the answer has none of it', () => {
    expect(lines(viewOf(garden, { tags: { all: ['garden/soil/clay'] } }))).to.deep.equal([
      'Garden/Soil/Clay',
      'Garden +',
      'Kitchen',
      'C++',
    ]);
    expect(lines(viewOf(garden, { tags: { all: ['c++'], none: ['draft'] } }))).to.deep.equal([
      'C++',
      'draft',
      'Garden +',
      'Kitchen',
    ]);
  });

  it('folds and unfolds by hand, also below a chosen tag', () => {
    const unfolded = new Map([['garden', true]]);
    const open = ['Garden -', '  Garden/Soil +', '  Garden/Seeds', 'Kitchen', 'C++'];
    expect(lines(viewOf(garden, {}, { unfolded }))).to.deep.equal(open);
    expect(lines(viewOf(garden, { tags: { any: ['garden'] } }, { unfolded }))).to.deep.equal(open);
  });

  it('keeps an order, and in it what the answer has none of', () => {
    const order = ['kitchen', 'c++', 'garden'];
    expect(lines(viewOf(garden, {}, { order }))).to.deep.equal(['Kitchen', 'C++', 'Garden +']);
  });

  it('finds a tag wherever it is nested', () => {
    expect(lines(viewOf(garden, {}, { all: true, text: 'SOIL' }))).to.deep.equal([
      'Garden/Soil',
      'Garden/Soil/Clay',
    ]);
  });

  it('gives no tag twice, nests under parents only, and never more than two hundred', () => {
    const name = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
      .map((p) => p.join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.uniqueArray(name), fc.boolean(), (names, chosen, all) => {
        const rows = tagRows(viewOf(tagFacets(...names).tags, { tags: { all: chosen } }, { all }));
        expect(new Set(rows.map(({ tag }) => tag)).size).to.equal(rows.length);
        rows.forEach(({ tag, depth }, i) => {
          if (!depth) return;
          const parent = rows.slice(0, i).findLast((row) => row.depth === depth - 1)!;
          expect(tag.startsWith(`${parent.tag}/`)).to.be.true;
        });
      }),
    );
    const many = Array.from({ length: 1000 }, (_, i) => `t${i}`);
    expect(tagRows(viewOf(tagFacets(...many).tags, {}, { all: true }))).to.have.length(200);
  });
});

describe('hasMoreTags', () => {
  it('counts those that lie in no other', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `t${i}`);
    expect(hasMoreTags(tagFacets(...names(10), 't1/a', 't1/b').tags)).to.be.false;
    expect(hasMoreTags(tagFacets(...names(11)).tags)).to.be.true;
  });
});
