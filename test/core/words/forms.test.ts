import { expect } from '@open-wc/testing';
import { english, loadLanguages } from '../../../src/core/language/languages.js';
import { FileShelf } from '../../../src/core/store/file-shelf.js';
import { TermIndex } from '../../../src/core/store/term-index.js';
import { formsOf } from '../../../src/core/words/forms.js';
import { entryTerms } from '../../support/garden.js';

const none = { files: [], first: [] };

/** An index of `map` and `maps`, and of other terms that begin so, each in a file of its own. */
function indexInFiles(count: number): TermIndex {
  const files = Array.from({ length: count }, (_, i) => `map${i + 1000}`);
  const table = { files, first: files, words: none, bySecond: none };
  const shelf = new FileShelf(() => Promise.reject(new Error('not to be read')));
  const names = ['map', 'maps'].map((term): [string, object] => [term, { 0: { 0: 1 } }]);
  return new TermIndex(entryTerms(names as Parameters<typeof entryTerms>[0]), table, shelf);
}

const forms = (index: TermIndex) => formsOf('map', index, [english]);

describe('formsOf', () => {
  it('asks for the files of all terms that begin like the word', () => {
    const index = indexInFiles(32);
    expect(forms(index)).to.deep.equal(['maps']);
    expect(index.misses).to.be.greaterThan(31);
  });

  it('finds none where its beginning lies in more than 32 files', () => {
    const index = indexInFiles(33);
    expect(forms(index)).to.deep.equal([]);
    expect(index.misses).to.be.lessThan(3);
  });

  it('asks for no files of words with an article in letters that the word does not have', async () => {
    const files = ['a', 'm', 'ال', 'بال', 'ح'];
    const table = { files, first: files, words: none, bySecond: none };
    const missed = async (word: string) => {
      const shelf = new FileShelf(() => Promise.reject(new Error('not to be read')));
      const missedSince = shelf.track();
      formsOf(word, new TermIndex(entryTerms([]), table, shelf), await loadLanguages(['en', 'ar']));
      return [...missedSince().keys()];
    };
    expect(await missed('maps')).to.deep.equal(['m']);
    expect(await missed('حديقه')).to.include.members(['ال', 'بال', 'ح']);
  });
});
