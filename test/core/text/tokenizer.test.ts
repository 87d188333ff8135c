import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import { foldTerm } from '../../../src/core/text/folding.js';
import { isUnspaced, runsOf, terms, termsOfRun, tokenize } from '../../../src/core/text/tokenizer.js';
import { anyText, readableText } from '../../support/arbitraries.js';

const whole = (text: string) =>
  tokenize(text)
    .filter(({ part }) => !part)
    .map(({ term }) => term);

describe('tokenize', () => {
  it('gives each token the term of the text it covers, but for what joins words and sets digits apart', () => {
    const bare = (text: string) => text.replace(/[-‐‑.,'’]/gu, '');
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, term } of tokenize(text)) {
          expect(end).to.be.greaterThan(start);
          expect(bare(term)).to.equal(bare(foldTerm(bare(text.slice(start, end)))).replaceAll(' ', ''));
        }
      }),
    );
  });

  it('reads every normal form of a text alike', () => {
    const forms = (text: string) => ['NFC', 'NFD', 'NFKC', 'NFKD'].map((form) => terms(text.normalize(form)));
    fc.assert(
      fc.property(readableText, (text) => {
        for (const form of forms(text)) expect(form).to.deep.equal(terms(text));
      }),
      { numRuns: runs(500) },
    );
    for (const text of ['Ｆｕｌｌ ｶﾞｰﾃﾞﾝ ガーデン', '한국어 정원', 'น้ำตก ນ້ຳ', 'ﬁsh ﬂower', 'x² ①']) {
      for (const form of forms(text)) expect(form).to.deep.equal(terms(text));
    }
  });

  it('never begins or ends a token within what a reader sees as one letter', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(readableText, (text) => {
        const borders = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
        for (const { start, end } of tokenize(text)) {
          expect([text, start, borders.has(start)]).to.deep.equal([text, start, true]);
          expect([text, end, borders.has(end)]).to.deep.equal([text, end, true]);
        }
      }),
    );
  });

  it('goes forward, a whole before its parts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let [start, end] = [0, 0];
        for (const token of tokenize(text)) {
          expect(token.start).to.be.at.least(start);
          if (!token.part) [start, end] = [token.start, token.end];
          // Only a word joined with the next begins with the one and goes on.
          else if (token.end > end) expect(token.start).to.equal(start);
        }
      }),
    );
  });

  it('leaves no letter and no digit out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const covered = tokenize(text).reduce((rest, { start, end }) => {
          return rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
        }, text);
        expect(
          [...covered].filter((letter) => /[\p{L}\p{N}]/u.test(letter) && foldTerm(letter).trim()),
        ).to.deep.equal([]);
      }),
    );
  });

  it('gives no term a space, as ligatures of several words would have', () => {
    const letters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    const spaced = letters.filter((letter) => letter.normalize('NFKD').includes(' '));
    expect(spaced).to.include('ﷺ');
    for (const letter of spaced) for (const term of terms(letter)) expect(term).to.match(/^[^ ]+$/u);
    expect(terms('ﷺ')).to.have.length(1);
  });

  it('gives the same terms run by run', () => {
    for (const text of [anyText, readableText])
      fc.assert(
        fc.property(text, (text) => {
          expect(runsOf(text).flatMap(termsOfRun)).to.deep.equal(terms(text));
        }),
      );
  });

  it('finds the words of spaced scripts', () => {
    expect(terms("L'été, the gardener’s Día—naïve!")).to.deep.equal([
      'l',
      'ete',
      'the',
      'gardener',
      's',
      'dia',
      'naive',
    ]);
  });

  it('keeps the names of programming whole, and finds them by their parts', () => {
    expect(whole('C++, C# and .NET')).to.deep.equal(['c++', 'c#', 'and', '.net']);
    expect(terms('a snake_case_name')).to.deep.equal(['a', 'snake_case_name', 'snake', 'case', 'name']);
    expect(whole('node.js ends. Then #tag and x#y')).to.deep.equal([
      'node',
      'js',
      'ends',
      'then',
      'tag',
      'and',
      'x',
      'y',
    ]);
  });

  it('finds CamelCase by its parts, where each is a word', () => {
    expect(terms('parseQuery XMLHttpRequest')).to.deep.equal([
      'parsequery',
      'parse',
      'query',
      'xmlhttprequest',
      'xml',
      'http',
      'request',
    ]);
    expect(terms('iPhone PDFs PhD HTML TeX IPv6 Garden')).to.deep.equal([
      'iphone',
      'pdfs',
      'phd',
      'html',
      'tex',
      'ipv6',
      'garden',
    ]);
    expect(terms('ÉcoleNationale my_parseQuery')).to.deep.equal([
      'ecolenationale',
      'ecole',
      'nationale',
      'my_parsequery',
      'my',
      'parse',
      'query',
    ]);
  });

  it('joins two words at their hyphen, and reads them apart', () => {
    expect(terms('e-mail')).to.deep.equal(['e', 'email', 'mail']);
    expect(terms('covid‑19 O’Reilly')).to.deep.equal(['covid', 'covid19', '19', 'o', 'oreilly', 'reilly']);
    expect(whole('front-matter')).to.deep.equal(whole('front matter'));
  });

  it('joins two parts of a Persian word at the gap between them, and reads them apart', () => {
    expect(terms('می\u200cشود')).to.deep.equal(['مي', 'ميشود', 'شود']);
    expect(terms('plugin\u200cها')).to.deep.equal(['plugin', 'pluginها', 'ها']);
    expect(terms('می\u200c\u200cشود')).to.deep.equal(terms('می\u200cشود'));
    expect(whole('کتاب\u200cخانه\u200cها')).to.deep.equal(whole('کتاب خانه ها'));
  });

  it('takes no other sign of the width of none for a gap', () => {
    expect(terms('خانه\u200c، می\u200dشود')).to.deep.equal(['خانه', 'ميشود']);
    expect(terms('क्\u200cष co\u200cop')).to.deep.equal(['क्ष', 'coop']);
  });

  it('joins a Hebrew word at the quotes of its abbreviation, or of a letter of another sound', () => {
    expect(terms('דו"ח')).to.deep.equal(['דו', 'דוח', 'ח']);
    expect(terms(`ג'אווה ג’אווה`)).to.include('גאווה');
    expect(terms('"דו"')).to.deep.equal(['דו']);
  });

  it('joins neither more words than two, nor numbers, nor what an apostrophe cut short', () => {
    expect(terms('state-of-the-art')).to.deep.equal(['state', 'of', 'the', 'art']);
    expect(terms('2026-06-14')).to.deep.equal(['2026', '06', '14']);
    expect(terms('l’école AI-時代')).to.deep.equal(['l', 'ecole', 'ai', '時代', '代']);
  });

  it('reads a number alike however its digits are set apart, and finds it by its parts', () => {
    for (const number of ['1000', '1,000', '1.000', '1’000']) expect(whole(number)).to.deep.equal(['1000']);
    expect(whole('3.14 and 3,14')).to.deep.equal(['3.14', 'and', '3.14']);
    expect(whole('1.234.567,89')).to.deep.equal(['1234567.89']);
    expect(terms('3.14')).to.deep.equal(['3.14', '3', '14']);
    expect(whole('In 2026. 14 beds, 3')).to.deep.equal(['in', '2026', '14', 'beds', '3']);
  });

  it('lets the last sound of a longer katakana word be prolonged or not', () => {
    expect(whole('コンピューター')).to.deep.equal(whole('コンピュータ'));
    expect(whole('サーバー')).to.deep.equal(whole('ｻｰﾊﾞ'));
    expect(whole('キー')).to.not.deep.equal(whole('キ'));
  });

  it('cuts scripts without spaces into overlapping pairs of letters', () => {
    expect(terms('堆肥の作り方')).to.deep.equal(['堆肥', '肥の', 'の作', '作り', 'り方', '方']);
    expect(terms('AIと庭')).to.deep.equal(['ai', 'と庭', '庭']);
    expect(terms('ปุ๋ย')).to.have.lengthOf(2);
  });

  it('cuts no letter of theirs', () => {
    expect(terms('น้ำ')).to.have.lengthOf(1);
    expect(terms('한국'.normalize('NFD'))).to.deep.equal(['한국', '국']);
    expect(terms('ស្រី')).to.have.lengthOf(1);
  });

  it('keeps an emoji with its modifiers as one', () => {
    expect(whole('👩🏽‍🌾 grows 🌱️ in 🇳🇱')).to.deep.equal(['👩🏽🌾', 'grows', '🌱', 'in', '🇳🇱']);
  });
});

describe('isUnspaced', () => {
  it('tells pairs of letters from words', () => {
    expect(['堆肥', 'ปุ', '한국'].map(isUnspaced)).to.deep.equal([true, true, true]);
    expect(['compost', 'سماد', 'почва', '2026'].map(isUnspaced)).to.deep.equal([false, false, false, false]);
  });
});
