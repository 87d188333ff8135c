import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import { parseQueryLanguage } from '../../../src/core/query-language/parse-query-language.js';
import { MAX_DEPTH, MAX_UNITS } from '../../../src/core/query-language/read-units.js';
import type { QueryNode } from '../../../src/core/query-language/syntax.js';
import { bare, syntaxText } from './arbitraries.js';

const parse = (text: string) => bare(parseQueryLanguage(text));
const word = (text: string) => ({ kind: 'word', text, place: 'anywhere' });
const label = (name: string, value: string, relation = '=') => ({ kind: 'label', name, relation, value });
const not = (of: unknown) => ({ kind: 'not', of });

const inside = (node: QueryNode): QueryNode[] =>
  'of' in node ? (Array.isArray(node.of) ? node.of : [node.of]) : [];
const depth = (nodes: readonly QueryNode[]): number =>
  Math.max(0, ...nodes.map((node) => depth(inside(node)) + Number(node.kind === 'all')));

describe('parseQueryLanguage', () => {
  it('takes any text without an error; its nodes stand in the text in order, each within its parent', () => {
    fc.assert(
      fc.property(syntaxText, (text) => {
        const check = (nodes: readonly QueryNode[], from: number, to: number) => {
          for (const node of nodes) {
            expect(node.start).to.be.at.least(from);
            expect(node.end).to.be.greaterThan(node.start).and.at.most(to);
            if (node.kind === 'word') expect(text.slice(node.start, node.end)).to.equal(node.text);
            check(inside(node), node.start, node.end);
            from = node.end;
          }
        };
        check(parseQueryLanguage(text).nodes, 0, text.length);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('leaves every word literal that is no operator', () => {
    const words = [
      'C++',
      'C#',
      '.NET',
      '#1',
      '##',
      'a:b',
      'foo:bar',
      'http://x.y/?a=b#c',
      '10:30',
      'foo-bar',
      '--flag',
      '-',
      'f(x)',
      ':)',
      '5"',
      'title:',
      'tag:#',
      'created:soon',
      'stage:manager',
      'updated:2026-20',
      'before:>2026',
      'or',
      'AND',
      'NOT',
      'x^2',
      '*',
      'a~1',
      '[[x]]',
      '\\"',
      'links:[[#x]]',
    ];
    expect(parse(words.join(' '))).to.deep.equal(words.map(word));
  });

  it('takes unbalanced quotation marks and parentheses for no more than letters', () => {
    expect(parse('heavy "clay')).to.deep.equal([word('heavy'), word('"clay')]);
    expect(parse('(heavy clay')).to.deep.equal([word('heavy'), word('clay')]);
    expect(parse('heavy clay)')).to.deep.equal([word('heavy'), word('clay)')]);
    expect(parse('-(draft OR x')).to.deep.equal([{ kind: 'any', of: [not(word('draft')), word('x')] }]);
    expect(parse('-(--flag')).to.deep.equal([word('--flag')]);
    expect(parse('foo:"heavy clay')).to.deep.equal([word('foo:"heavy'), word('clay')]);
    expect(parse('stage:"heavy clay')).to.deep.equal([word('stage:"heavy'), word('clay')]);
    for (const text of ['title:"', 'tag:"', '#"', 'links:[['])
      expect(parse(text)).to.deep.equal([word(text)]);
    expect(parse('() -() (())')).to.deep.equal([]);
  });

  it('reads a value up to the end where its quotation mark or bracket is not closed', () => {
    fc.assert(
      fc.property(syntaxText, fc.constantFrom('a', 'machine le', 'Ada (x) OR -y '), (before, typed) => {
        const closed = `${before.replace(/["“”„[]/g, '')} `;
        for (const [begun, end, last] of [
          ['tag:"', '"', label('tag', typed)],
          ['-#“', '”', not(label('tag', typed))],
          ['category:"', '"', label('category', typed)],
          ['links:[[', ']]', label('links', typed)],
          ['title:"', '', { ...word(typed), place: 'title' }],
          ['-heading:„', '', not({ ...word(typed), place: 'heading' })],
        ] as const) {
          const nodes = parse(closed + begun + typed) as QueryNode[];
          if (nodes.length === MAX_UNITS || /[()]|OR\s*$/.test(closed)) continue;
          expect(nodes.at(-1)).to.deep.equal(last);
          if (end) expect(nodes).to.deep.equal(parse(closed + begun + typed + end));
        }
      }),
    );
    const whole = parse('title:"heavy clay" tag:"x"');
    expect(whole).to.deep.equal([{ kind: 'phrase', text: 'heavy clay', place: 'title' }, label('tag', 'x')]);
  });

  it('takes OR for a word where there is nothing to choose from', () => {
    for (const text of ['OR', 'OR soil', 'soil OR', '-OR'])
      expect(JSON.stringify(parse(text))).not.to.include('"any"');
    expect(parse('(OR)')).to.deep.equal([{ kind: 'all', of: [word('OR')] }]);
  });

  it('joins by OR the two things beside it, and no more', () => {
    expect(parse('a b OR -c OR #d e')).to.deep.equal([
      word('a'),
      { kind: 'any', of: [word('b'), not(word('c')), label('tag', 'd')] },
      word('e'),
    ]);
  });

  it('leaves what follows a value in a sentence', () => {
    expect(parse('#soil, tag:water;')).to.deep.equal([
      label('tag', 'soil'),
      word(','),
      label('tag', 'water'),
      word(';'),
    ]);
  });

  it('reads names in any letter case, and the quotation marks that phones write', () => {
    expect(parse('Tag:“machine learning” Stage:>=Budding')).to.deep.equal([
      label('tag', 'machine learning'),
      label('stage', 'budding', '>='),
    ]);
  });

  it('reads dates of any precision, and none that is no date', () => {
    expect(parse('created:2026 updated:<=2026-06 after:2026-06-30')).to.deep.equal([
      label('created', '2026'),
      label('updated', '2026-06', '<='),
      label('after', '2026-06-30'),
    ]);
    expect(parse('created:2026-6')).to.deep.equal([word('created:2026-6')]);
  });

  it('takes from a link its note', () => {
    const links = 'links:[[Three laws#First|them]] links:Robots links:"Three laws"';
    expect(parse(links)).to.deep.equal(
      ['Three laws', 'Robots', 'Three laws'].map((name) => label('links', name)),
    );
  });

  it('nests only so deep, and reads only so much', () => {
    const deep = parseQueryLanguage('('.repeat(12) + 'a' + ')'.repeat(12));
    expect(depth(deep.nodes)).to.equal(MAX_DEPTH);
    expect(JSON.stringify(deep)).to.include('"text":"a"');
    expect(parseQueryLanguage('"a" '.repeat(100_000)).nodes).to.have.lengthOf(MAX_UNITS);
  });
});
