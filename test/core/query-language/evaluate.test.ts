import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import { evaluate } from '../../../src/core/query-language/evaluate.js';
import { formatQueryLanguage } from '../../../src/core/query-language/format-query-language.js';
import { parseQueryLanguage } from '../../../src/core/query-language/parse-query-language.js';
import { STAGES } from '../../../src/core/note.js';
import { syntaxText, trees } from './arbitraries.js';
import { EXAMPLE_NOTES, EXAMPLES } from './examples.js';
import { passes } from './oracle.js';
import { search, sourceOf, STOP_WORD, type SmallNote } from './small-garden.js';

const WORDS = ['a', 'b', 'ab', 'abc', STOP_WORD];
const PATHS = ['a', 'b/a', 'ab/b', 'a/abc'];
const DATES = ['', '2025-12-31', '2026-01-01', '2026-06-30'];

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((words) => words.join(' '));
const title = fc.constantFrom('a b', 'ab', 'b', 'abc a');
const garden: fc.Arbitrary<SmallNote[]> = fc
  .uniqueArray(
    fc.record({
      title,
      aliases: fc.array(text, { maxLength: 1 }),
      tags: fc.array(fc.constantFrom('a', 'a/b', 'ab', 'b/a'), { maxLength: 2 }),
      category: fc.constantFrom('', 'a', 'ab', 'a b'),
      stage: fc.constantFrom('' as const, ...STAGES),
      created: fc.constantFrom(...DATES),
      updated: fc.constantFrom(...DATES),
      path: fc.constantFrom(...PATHS),
      links: fc.array(title, { maxLength: 2 }),
      sections: fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ title }) => title },
  )
  .map((notes) => {
    const titles = notes.map(({ title }) => title);
    return notes.map((note) => ({ ...note, links: note.links.filter((link) => titles.includes(link)) }));
  });

const tree = trees({
  words: [...WORDS, 'a-b'],
  phrases: ['a', 'a b', 'b a', 'ab abc', `a ${STOP_WORD} b`],
  values: {
    tag: ['a', 'a/b', 'ab', 'b', 'x'],
    category: ['a', 'a b', 'A'],
    path: ['a', 'b/a', 'ab'],
    links: ['ab', 'a b', 'b/a', 'abc a', 'x'],
  },
  dates: ['2025', '2026', '2026-01', '2026-06-30'],
});
const titles = (query: string) => search(query, EXAMPLE_NOTES).map(({ title }) => title);

describe('evaluate', () => {
  it('seeks a phrase once, however often it is said', () => {
    const sought: string[] = [];
    const source = sourceOf(EXAMPLE_NOTES, '');
    const watched = {
      ...source,
      withTerms(...of: Parameters<typeof source.withTerms>) {
        sought.push(JSON.stringify(of));
        return source.withTerms(...of);
      },
    };
    evaluate(parseQueryLanguage('"a b" "a b" (c OR "a b") -"a b" title:"a b" "b a" '.repeat(3)), watched);
    expect(new Set(sought).size).to.equal(sought.length);
    expect(sought).to.have.length(3);
  });

  it('agrees with the language by its letter, on any tree and garden', () => {
    fc.assert(
      fc.property(garden, tree, fc.constantFrom('', ' '), (notes, tree, after) => {
        const query = formatQueryLanguage(tree) + after;
        const parsed = parseQueryLanguage(query);
        const expected = notes.filter((note) => passes(parsed, note, notes));
        expect(search(query, notes), query).to.deep.equal(expected);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('takes any text without an error, and reads texts for phrases only', () => {
    fc.assert(
      fc.property(garden, syntaxText, (notes, text) => {
        const selection = evaluate(parseQueryLanguage(text), sourceOf(notes, text));
        const unread = notes.filter((_, note) => selection.passes(note) === undefined);
        if (!/["“”„]|-./.test(text)) expect(unread).to.deep.equal([]);
        for (const note of unread) expect(selection.documents(notes.indexOf(note))).not.to.deep.equal([]);
      }),
    );
  });

  for (const { query, meaning, finds } of EXAMPLES) {
    it(`${query} finds ${meaning}`, () => {
      expect(search(query, EXAMPLE_NOTES).map(({ title }) => title)).to.deep.equal(finds);
    });
  }

  it('takes parentheses beside plain words for an aside, which none need have', () => {
    expect(titles('clay (bark) ')).to.deep.equal(titles('clay bark '));
    expect(titles('(compost) clay (bark) ')).to.deep.equal(titles('compost clay bark '));
    expect(titles('(clay bark) ')).not.to.deep.equal(titles('clay bark '));
  });

  it('knows a phrase in a title without reading a text, and reads only documents that have all its words', () => {
    const notes: SmallNote[] = [
      { title: 'Heavy clay', path: 'a', sections: [['', 'x']] },
      {
        title: 'B',
        path: 'b',
        sections: [
          ['', 'heavy'],
          ['', 'clay is heavy'],
          ['', 'clay'],
        ],
      },
      {
        title: 'C',
        path: 'c',
        sections: [
          ['', 'heavy'],
          ['', 'clay'],
        ],
      },
    ];
    const selection = evaluate(parseQueryLanguage('"heavy clay"'), sourceOf(notes, '"heavy clay"'));
    expect(notes.map((_, note) => selection.passes(note))).to.deep.equal([true, undefined, false]);
    expect(selection.documents(1)).to.deep.equal([2]);
    expect(selection.verify(1, { headings: [], others: ['clay is heavy'] })).to.be.false;
    expect(selection.verify(1, { headings: [], others: ['heavy clay'] })).to.be.true;
  });

  it('takes what is being typed for a beginning, but not in an exclusion', () => {
    expect(titles('#gar')).to.deep.equal(titles('#garden'));
    expect(titles('#gar ')).to.deep.equal([]);
    expect(titles('#"gar"')).to.deep.equal([]);
    expect(titles('-#gar')).to.have.lengthOf(EXAMPLE_NOTES.length);
    expect(titles('title:comp')).to.deep.equal(titles('title:compost'));
    expect(titles('#"machine le')).to.deep.equal(['Machine learning']);
    expect(titles('-#"machine le')).to.have.lengthOf(EXAMPLE_NOTES.length);
    expect(titles('title:"three la')).to.deep.equal(['Three laws']);
    expect(titles('title:"laws thr')).to.deep.equal(['Three laws']);
    expect(titles('title:"laws thr"')).to.deep.equal([]);
    expect(titles('links:[[three la')).to.deep.equal(titles('links:[[Three laws]]'));
    expect(titles('links:[[Comp')).to.deep.equal(titles('links:[[Compost]]'));
    expect(titles('path:gar')).to.deep.equal(titles('path:garden'));
  });

  it('does not let an operator without its value take notes away', () => {
    const all = EXAMPLE_NOTES.length;
    for (const query of [
      'tag:',
      '-tag:',
      '#',
      'stage:ev',
      'before:20',
      '-',
      '"',
      '(',
      'title:"',
      'title:" ',
      '#" ',
    ]) {
      expect(search(query, EXAMPLE_NOTES), query).to.have.lengthOf(all);
    }
  });
});
