import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readFilterText } from '../../../src/core/instantsearch/filter-text.js';
import { anyText } from '../../support/arbitraries.js';

type Read = ReturnType<typeof readFilterText>;

const brief = (groups: Read) =>
  groups.map((group) =>
    group.map(
      ({ attribute, relation = ':', value, not }) => `${not ? '-' : ''}${attribute}${relation}${value}`,
    ),
  );

describe('readFilterText', () => {
  it('reads conditions, ranges, alternatives, exclusions and tags alone', () => {
    const cases: [string, string[][]][] = [
      ['tags:soil', [['tags:soil']]],
      ['soil', [['tags:soil']]],
      ['tags:soil OR stage:budding', [['tags:soil', 'stage:budding']]],
      ['tags:soil AND (a:1 OR NOT b:2) AND c:"x AND y"', [['tags:soil'], ['a:1', '-b:2'], ['c:x AND y']]],
      ['NOT rating >= 4.5 AND rating != -1', [['-rating>=4.5'], ['-rating=-1']]],
      ['rating:1 TO 3', [['rating>=1'], ['rating<=3']]],
      [`a:'don\\'t' AND b:"\\"q\\""`, [["a:don't"], ['b:"q"']]],
      ['(a:1)', [['a:1']]],
    ];
    for (const [text, groups] of cases) expect(brief(readFilterText(text)), text).to.deep.equal(groups);
  });

  it('refuses by its name what it can’t read, and AND beside OR without parentheses', () => {
    const wrong = [
      'a:1 AND b:2 OR c:3',
      'a:',
      'AND',
      '(a:1',
      'a:1)',
      'NOT (a:1 OR b:2)',
      'a:1 b:2',
      'a:1 TO',
      ':',
      'x<',
    ].concat('a:1 OR b:1 TO 2', 'NOT a:1 TO 2', '(a:1 AND b:2) OR c:3', '"', 'a >= AND');
    for (const text of wrong)
      expect(() => readFilterText(text), text)
        .to.throw()
        .that.includes({ code: 'option' })
        .and.has.property('message')
        .that.matches(/^filters is /u);
  });

  it('reads any text or refuses it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        try {
          const groups = readFilterText(text);
          expect(groups.every((group) => group.length > 0)).to.be.true;
        } catch (error) {
          expect(error).to.include({ code: 'option' });
        }
      }),
    );
  });

  it('reads what stands in quotation marks as it is', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const quoted = value.replace(/[\\"]/gu, '\\$&');
        expect(brief(readFilterText(`NOT tags:"${quoted}"`))).to.deep.equal([[`-tags:${value}`]]);
      }),
    );
  });
});
