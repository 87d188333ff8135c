import { expect } from '@open-wc/testing';
import { LANGUAGE_TABLE } from '../../../src/core/language/language-table.js';
import { openLanguages } from '../../../src/core/language/waiting-languages.js';
import { english } from '../../../src/core/language/languages.js';
import type { Answer } from '../../../src/core/garden.js';
import { sketchIndex, type NoteSketch } from '../../support/garden.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import { readIndexFile, type IndexFile } from '../../../src/core/store/index-file.js';

const ALL = [...LANGUAGE_TABLE.keys()];

/** A word that each language waits for, if it is one of few notes. */
const WORDS: Record<string, string> = {
  ar: 'حديقه',
  el: 'κηπος',
  hi: 'किताब',
  hy: 'քաղաք',
  ne: 'किताब',
  ru: 'красный',
  ta: 'புத்தகம்',
};

describe('openLanguages', () => {
  it('gives at once every language in Latin letters, and those of many notes', async () => {
    const { languages, waitingFor } = await openLanguages(['en', 'de', 'ru', 'ar'], ['en', 'ru']);
    expect(languages).to.have.lengthOf(3);
    expect(waitingFor('красный')).to.deep.equal([]);
    expect(waitingFor('حديقه')).to.have.lengthOf(1);
  });

  it('fetches each other language for a word in its letters, once', async () => {
    for (const [subtag, word] of Object.entries(WORDS)) {
      const { languages, waitingFor } = await openLanguages(['en', ...ALL], ['en']);
      const before = languages.length;
      for (const other of ['garden', 'trädgård', '堆肥', '404', ''])
        expect(waitingFor(other)).to.deep.equal([]);
      const waiting = waitingFor(word).filter(([one]) => one === subtag);
      expect(waiting, subtag).to.have.lengthOf(1);
      const [[, fetch]] = waiting as [[string, () => Promise<void>]];
      await Promise.all([fetch(), fetch()]);
      expect(languages).to.have.lengthOf(before + 1);
      expect(waitingFor(word).map(([one]) => one)).not.to.include(subtag);
      expect(await LANGUAGE_TABLE.get(subtag)!()).to.equal(languages.at(-1));
    }
  });

  it('waits for none that the table does not have', async () => {
    const { languages, waitingFor } = await openLanguages(['en', 'uk', 'constructor', '__proto__'], ['en']);
    expect(languages).to.deep.equal([english]);
    expect(waitingFor('книга')).to.deep.equal([]);
  });
});

describe('search in a language of few notes', () => {
  const few = { languages: ['en', 'ru'], common: ['en'] };
  const open = (notes: NoteSketch[], parts: Partial<IndexFile> = {}) => {
    const file = sketchIndex(notes);
    const index = readIndexFile({ ...file, ...parts, options: { ...file.options, ...few } });
    return createGarden(index, () => Promise.reject(new Error('nothing lies beside the index')));
  };

  it('finds other forms of a word, and no answer before is complete', async () => {
    const garden = open([
      { title: 'Red', body: 'красный дом' },
      { title: 'Green', body: 'a house' },
    ]);
    const updates: Answer[] = [];
    const onUpdate = (answer: Answer) => updates.push(answer);
    const { results } = await garden.search('красного ', { onUpdate });
    expect(results.map(({ title }) => title)).to.deep.equal(['Red']);
    const complete = updates.filter((answer) => answer.complete);
    expect(complete.every(({ total }) => total === 1)).to.equal(true);
  });

  it('finds synonyms by another form of a word', async () => {
    const garden = open([{ title: 'Scarlet', body: 'scarlet' }], {
      synonyms: [[['красный'], ['scarlet']]],
    });
    const { results } = await garden.search('красного ');
    expect(results.map(({ title }) => title)).to.deep.equal(['Scarlet']);
  });
});
