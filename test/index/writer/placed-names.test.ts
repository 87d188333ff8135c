import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { placesOf } from '../../../index/writer/placed-names.js';
import { fitName } from '../../../src/core/answer/name-fit.js';
import { fitWithin } from '../../../src/core/answer/partial-names.js';
import { tokenize } from '../../../src/core/text/tokenizer.js';
import { parseQuery } from '../../../src/core/words/query.js';

const STOP_WORDS = new Set(['the', 'of', 'a']);
const isStopWord = ({ term }: { term: string }) => STOP_WORDS.has(term);

/** Words with the ways to write them in a query. */
const WORDS = [
  ['salt', 'slat', 'salx'],
  ['compost', 'compots', 'Compost'],
  ['garden', 'gadren'],
  ['the', ''],
  ['of', '', 'a'],
  ['OldField', 'old field', 'oldfield', 'old fiedl', 'oldfeild'],
  ['heap_of_earth', 'heap earth', 'heap of earth', 'heap_of_earth', 'haep earth'],
  ['e-mail', 'email', 'e mail', 'emial'],
  ['Of_The', '', 'of the', 'ofthe'],
  ['堆肥の', '堆肥', '堆肥 の'],
  ['1,000.5', '1000.5', '1 000 5'],
  ['📚', ''],
  ['init-OpenRC', 'init', 'init openrc', 'init open rc', 'initopenrc'],
] as const;

const word = fc
  .constantFrom(...WORDS)
  .chain((ways) => fc.tuple(fc.constant(ways[0]), fc.constantFrom(...ways)));
const written = fc.array(word, { minLength: 1, maxLength: 4 });
const rarities = fc.array(fc.nat(9), { minLength: 1, maxLength: 7 });

function queryOf(text: string) {
  const typed = parseQuery(text).typed.map(({ word }) => word);
  const telling = typed.filter((word) => !isStopWord(word));
  // Stop words alone are searched.
  const words = (telling.length ? telling : typed).map((word) => {
    const read = [[word.term, 1] as const, ...word.also.map(({ term, weight }) => [term, weight] as const)];
    return [word, { groups: [], weights: new Map(read), rarity: 1 }] as const;
  });
  return { typed, words, isStopWord };
}

/** Gives how often a term is in names, the same for the same term. */
const frequencies = (counts: readonly number[]) => (term: string) =>
  counts[(term.codePointAt(0)! + term.length) % counts.length]!;

describe('placesOf', () => {
  it('names a term that each query for the name has, whole or in pieces, without stop words, with an edit', () => {
    let fitting = 0;
    fc.assert(
      fc.property(written, rarities, fc.constantFrom('', ' salt'), (words, counts, rest) => {
        const name = words.map(([own]) => own).join(' ');
        const query = queryOf(words.map(([, typed]) => typed).join(' ') + rest);
        const fit = fitName(tokenize(name), query) || fitWithin(name, query);
        fc.pre(query.words.length > 0 && fit > 0);
        fitting++;
        const terms = new Set(query.words.flatMap(([, { weights }]) => [...weights.keys()]));
        const places = placesOf(name, frequencies(counts), STOP_WORDS);
        assert.ok(
          places.some((term) => terms.has(term)),
          `${name}: ${places.join()} for ${[...terms].join()}`,
        );
      }),
      { numRuns: 2000 },
    );
    assert.ok(fitting >= 2000);
  });

  it('takes two words, the rarest, and of a word with pieces the rarest piece', () => {
    const counts: Record<string, number> = { solution: 900, error: 800, neovim: 5, syntax: 70, err: 40 };
    const places = (name: string) => placesOf(name, (term) => counts[term] ?? 1, STOP_WORDS);
    assert.deepEqual(places('[Solution] Neovim tree error'), ['tree', 'neovim']);
    assert.deepEqual(places('[Solution] ERR_SYNTAX_ERROR of Neovim'), ['neovim', 'err_syntax_error', 'err']);
    assert.deepEqual(places('The ERR_SYNTAX_ERROR'), ['err_syntax_error', 'err', 'syntax']);
    assert.deepEqual(places('The error'), ['error']);
    assert.deepEqual(places('The'), ['the']);
  });
});
