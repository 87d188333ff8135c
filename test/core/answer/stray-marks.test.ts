import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Excerpt, Result } from '../../../src/core/garden.js';
import { textOf, type Segment } from '../../../src/core/text/highlight.js';
import { withoutStrayMarks } from '../../../src/core/answer/stray-marks.js';
import { makeResult } from '../../element/fake-garden.js';
import { sketchGarden } from '../../support/garden.js';

const textsIn = ({ titleSegments, tagSegments = [], excerpt, sections }: Result) => [
  titleSegments,
  ...tagSegments,
  ...[...(excerpt ? [excerpt] : []), ...sections].flatMap(({ heading, segments }) => [heading, segments]),
];
const marksIn = (texts: readonly (readonly Segment[])[]) =>
  texts.flat().flatMap(({ text, match }) => (match ? text : []));

const text = fc.stringMatching(/^[コンポーネト学習ab ]{1,8}$/u);
const segments = fc.array(fc.record({ text, match: fc.boolean() }), { maxLength: 5 });
const excerpt: fc.Arbitrary<Excerpt> = fc.record({
  url: fc.constant('/x'),
  heading: segments,
  segments,
});
const result = fc
  .record({ titleSegments: segments, excerpt, sections: fc.array(excerpt, { maxLength: 2 }) })
  .map((parts) => ({ ...makeResult('x'), ...parts }));

describe('the marks of a result', () => {
  it('change no text, are taken off and never put on', () => {
    fc.assert(
      fc.property(result, (one) => {
        const clean = withoutStrayMarks(one);
        const [before, after] = [textsIn(one), textsIn(clean)];
        expect(after.map(textOf)).to.deep.equal(before.map(textOf));
        for (const mark of marksIn(after))
          expect(marksIn(before).some((other) => mark.includes(other))).to.be.true;
      }),
    );
  });

  it('leave out pieces of a run that is shown, in other words', async () => {
    const garden = sketchGarden([
      { title: 'フロントエンド', url: '/a', body: 'コンポーネントをインポートする。', tags: ['コンテンツ'] },
    ]);
    const { results } = await garden.search('コンポーネント ');
    expect(marksIn(textsIn(results[0]!))).to.deep.equal(['コンポーネント']);
    expect(results[0]).not.to.have.property('tagSegments');
  });

  it('stay on halves of a run, on pieces where the run is not shown, and on words of other scripts', async () => {
    const garden = sketchGarden([
      { title: '学習', url: '/a', body: '機械学習です。' },
      { title: '機械', url: '/b', body: 'garden の機械。独学、学習。' },
    ]);
    const { results } = await garden.search('機械学習 ');
    const marks = new Map(results.map((one) => [one.url, marksIn(textsIn(one))]));
    expect(marks.get('/a')).to.have.members(['学習', '機械学習']);
    expect(marks.get('/b')).to.include('機械');
  });
});
