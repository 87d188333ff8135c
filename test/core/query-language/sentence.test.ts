import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatQueryLanguage } from '../../../src/core/query-language/format-query-language.js';
import { parseQueryLanguage } from '../../../src/core/query-language/parse-query-language.js';
import { rankedText } from '../../../src/core/query-language/ranked-text.js';
import { LONG_SENTENCE_WORDS, readSentence } from '../../../src/core/query-language/sentence.js';
import { syntaxText } from './arbitraries.js';

const read = (text: string) => readSentence(parseQueryLanguage(text));

describe('readSentence', () => {
  it('reads two plain words or more beside syntax as a sentence, less what is excluded', () => {
    for (const [text, plain, operators] of [
      ['what is "machine learning" (really)?', 'what is "machine learning"  really ?', '"machine learning"'],
      ['const x = "heavy clay"', 'const x = "heavy clay"', '"heavy clay"'],
      ['"heavy clay" (and wet sand)', '"heavy clay"  and wet sand', '"heavy clay"'],
      ['fix the bug in path:src/core', 'fix the bug in path:src/core', 'path:src/core'],
      [
        'see soil OR clay, not title:sand -pots',
        'see soil    clay, not       sand',
        'soil OR clay, title:sand -pots',
      ],
    ] as const) {
      const sentence = read(text)!;
      expect(rankedText(sentence.plain).trim(), text).to.equal(plain);
      expect(formatQueryLanguage({ nodes: sentence.operators }), text).to.equal(operators);
      expect(sentence.isLong, text).to.be.false;
    }
  });

  it('reads no other query as one', () => {
    for (const text of [
      '"heavy clay"',
      'clay "heavy sand"',
      '(heavy clay)',
      '(heavy OR clay) "sand pit"',
      'heavy clay -sand',
      're: plans',
      'foo - bar',
      'heavy clay (sand)',
      '',
    ])
      expect(read(text), text).to.be.undefined;
  });

  it('knows a long one by its plain words', () => {
    const words = (count: number) => `${Array.from({ length: count }, (_, i) => `w${i}`).join(' ')} "x y"`;
    expect(read(words(LONG_SENTENCE_WORDS - 1))!.isLong).to.be.false;
    expect(read(words(LONG_SENTENCE_WORDS))!.isLong).to.be.true;
  });

  it('leaves nothing to wish for, and all exclusions', () => {
    fc.assert(
      fc.property(syntaxText, (text) => {
        const sentence = read(`plain words ${text}`);
        if (!sentence) return;
        const { plain } = sentence;
        expect(readSentence(plain)).to.be.undefined;
        expect(plain.nodes.every(({ kind }) => kind === 'word' || kind === 'not')).to.be.true;
      }),
    );
  });
});
