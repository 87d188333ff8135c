import { writeNumbers } from '../../../src/core/store/numbers.js';
import { expect } from '@open-wc/testing';
import { fileName, textFileNames, TEXT_BLOCK } from '../../../src/core/store/file-names.js';

describe('fileName', () => {
  it('says what a file holds, and which content', () => {
    expect(fileName('terms', 'abc1234')).to.equal('garden-terms-abc1234.json');
  });
});

describe('textFileNames', () => {
  it('names neighbours after what they hold together, each once', () => {
    const names = textFileNames({
      blocks: ['aaa', 'bbb'],
      sizes: writeNumbers(Array<number>(TEXT_BLOCK + 2).fill(1)),
    });
    expect(new Set(names).size).to.equal(TEXT_BLOCK + 2);
    expect(names[0]).to.equal('garden-text-aaa-0.json');
    expect(names.slice(-2)).to.deep.equal(['garden-text-bbb-0.json', 'garden-text-bbb-1.json']);
  });

  it('names none where the texts are in the index', () => {
    expect(textFileNames({ blocks: [], sizes: '', inline: [] })).to.be.empty;
  });
});
