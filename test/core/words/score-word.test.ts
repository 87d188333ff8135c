import { expect } from '@open-wc/testing';
import { FileShelf } from '../../../src/core/store/file-shelf.js';
import { FIELDS } from '../../../src/core/store/index-file.js';
import { stepOf } from '../../../src/core/store/lengths.js';
import { TermIndex } from '../../../src/core/store/term-index.js';
import type { Entry } from '../../../src/core/store/term-run.js';
import { weighLengths, WEIGHTS, type TermGroup } from '../../../src/core/words/ranking.js';
import { scoreWord } from '../../../src/core/words/score-word.js';
import { entryTerms, readNothing } from '../../support/garden.js';

const TITLE = FIELDS.indexOf('title');
const ALIASES = FIELDS.indexOf('aliases');
const BODY = FIELDS.indexOf('body');
const LENGTH = 4;

/** Scores groups of terms in documents, each a note of its own unless `noteOf` says otherwise. */
function score(entries: Entry[], groups: TermGroup[], noteOf: number[]) {
  const index = new TermIndex(entryTerms(entries), undefined, new FileShelf(readNothing));
  const lengths = FIELDS.map(() => Uint32Array.from(noteOf, () => stepOf(LENGTH)));
  const weights = FIELDS.map((_, field) => weighLengths(field, LENGTH));
  const scores = scoreWord(groups, index, { noteOf: Uint32Array.from(noteOf), lengths, weights });
  const byDocument = (values: ArrayLike<number>) =>
    noteOf.map((_, document) => values[scores.documents.indexOf(document)] ?? 0);
  return {
    documents: [...scores.documents],
    wholes: byDocument(scores.wholes),
    notes: byDocument(scores.notes),
    named: byDocument(scores.named),
  };
}

const group = (weight: number, ...terms: string[]): TermGroup => ({
  terms: terms.map((term) => ({ term, weight: 1 })),
  weight,
  noteOnly: false,
});

describe('scoreWord', () => {
  it('adds up what the fields of a note say before it saturates', () => {
    const { wholes } = score(
      [
        ['clay', { [TITLE]: { 0: 1 }, [BODY]: { 0: 1, 1: 1, 2: 2 } }],
        ['loam', { [BODY]: { 3: 1 } }],
      ],
      [group(1, 'clay')],
      [0, 1, 2, 3],
    );
    expect(wholes[0]).to.be.greaterThan(wholes[2]!);
    expect(wholes[2])
      .to.be.greaterThan(wholes[1]!)
      .and.lessThan(2 * wholes[1]!);
    expect(wholes[3]).to.equal(0);
  });

  it('lets the title of a note count for each of its passages', () => {
    const entries: Entry[] = [['clay', { [TITLE]: { 0: 1 }, [BODY]: { 1: 1, 2: 1 } }]];
    const { wholes, notes } = score(entries, [group(1, 'clay')], [0, 0, 1]);
    expect(wholes[1]).to.be.greaterThan(notes[0]!).and.greaterThan(wholes[2]!);
  });

  it('takes the best reading of each document, in whatever order readings come', () => {
    const entries: Entry[] = [
      ['clay', { [BODY]: { 0: 1 } }],
      ['clays', { [BODY]: { 0: 1, 1: 1 } }],
    ];
    const groups = [group(1, 'clay'), group(WEIGHTS.prefix, 'clays')];
    const one = score(entries, groups, [0, 1, 2]);
    const other = score(entries, [...groups].reverse(), [0, 1, 2]);
    expect(one.wholes).to.deep.equal(other.wholes);
    expect(one.wholes[0]).to.be.greaterThan(one.wholes[1]!);
    expect(one.documents).to.deep.equal([0, 1]);
  });

  it('knows nothing of the word before, nor of one that a damaged file interrupted', () => {
    const noteOf = Uint32Array.from([0, 1]);
    const statistics = {
      noteOf,
      lengths: FIELDS.map(() => noteOf),
      weights: FIELDS.map(() => Float64Array.of(1, 1)),
    };
    const postings = (term: string) => {
      if (term === 'broken') throw new RangeError();
      return [{ field: BODY, documents: [0], counts: [1] }];
    };
    const index = { postings } as unknown as TermIndex;
    const clean = scoreWord([group(1, 'clay')], index, statistics);
    expect(() => scoreWord([group(1, 'clay', 'broken')], index, statistics)).to.throw(RangeError);
    expect(scoreWord([group(1, 'clay')], index, statistics)).to.deep.equal(clean);
  });

  it('knows in which notes the word is a name', () => {
    const entries: Entry[] = [
      ['clay', { [TITLE]: { 0: 1 }, [ALIASES]: { 0: 1, 3: 1 }, [BODY]: { 2: 1 } }],
      ['loam', { [TITLE]: { 3: 1 } }],
    ];
    expect(score(entries, [group(1, 'clay')], [0, 0, 1, 2]).named).to.deep.equal([3, 0, 0, 1]);
    const both = [group(1, 'clay'), group(1, 'loam')];
    expect(score(entries, both, [0, 0, 1, 2]).named).to.deep.equal([3, 0, 0, 3]);
  });
});
