// What a row says once is not said again.

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Excerpt } from '../../../src/core/garden.js';
import { addExcerpts } from '../../../src/core/answer/excerpts.js';
import type { SectionText } from '../../../src/core/store/index-file.js';
import { nameKey } from '../../../src/core/text/keys.js';
import { makeResult } from '../../element/fake-garden.js';
import { runs } from '../../support/runs.js';

const join = ({ segments }: Pick<Excerpt, 'segments'>) => segments.map(({ text }) => text).join('');
const matching = (...words: string[]) => new Map(words.map((term, word) => [term, { word, weight: 1 }]));
const matches = matching('soil', 'worm');

const line = fc.constantFrom(
  'Soil',
  'Garden plot',
  '#soil #worm',
  'Soil feeds us.',
  'A worm digs.',
  'Worm',
  '',
);
const heading = fc.constantFrom('Soil', 'Garden plot', 'Seeds', '');
const section = fc.record({ heading, lines: fc.array(line, { maxLength: 4 }) });

describe('the excerpts of a result', () => {
  it('say nothing twice: neither title nor heading alone, nor the excerpt in a section, nor tags', () => {
    fc.assert(
      fc.property(fc.array(section, { maxLength: 5 }), line, (given, description) => {
        const sections = given.map(({ heading, lines }, i): SectionText => [
          heading,
          `s${i}`,
          lines.join('\n'),
        ]);
        const result = addExcerpts(makeResult('Garden plot'), { description, sections }, matches);
        const shown = join(result.excerpt!);
        const names = ['Garden plot', ...given.map(({ heading }) => heading)].map(nameKey);
        expect(shown).not.to.match(/#/u);
        if (shown) expect(names).not.to.include(nameKey(shown));
        for (const one of result.sections) {
          expect(one.url).not.to.equal(result.excerpt!.url);
          if (join(one) && shown) expect(join(one).includes(shown) || shown.includes(join(one))).to.be.false;
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('come from a text, where a description is only the title', () => {
    const sections: SectionText[] = [
      ['', '', 'Soil'],
      ['Below', 'below', 'All of it is alive.'],
    ];
    const result = addExcerpts(makeResult('Soil'), { description: 'Soil', sections }, matches);
    expect(join(result.excerpt!)).to.equal('All of it is alive.');
  });

  it('come with the tags that match, marked', () => {
    const result = addExcerpts(
      makeResult('x', { tags: ['garden/soil', 'tools'] }),
      { sections: [] },
      matches,
    );
    expect(result.tagSegments).to.deep.equal([
      [
        { text: 'garden/', match: false },
        { text: 'soil', match: true },
      ],
      [{ text: 'tools', match: false }],
    ]);
    expect(addExcerpts(makeResult('x', { tags: ['tools'] }), { sections: [] }, matches)).not.to.have.property(
      'tagSegments',
    );
  });
});
