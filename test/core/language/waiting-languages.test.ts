import { expect } from '@open-wc/testing';
import { LANGUAGE_TABLE } from '../../../src/core/language/language-table.js';
import { openLanguages } from '../../../src/core/language/waiting-languages.js';
import { english } from '../../../src/core/language/languages.js';
import type { Answer, Garden } from '../../../src/core/garden.js';
import { readNothing, sketchIndex, type NoteSketch } from '../../support/garden.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import { readIndexFile, type IndexFile } from '../../../src/core/store/index-file.js';

const ALL = [...LANGUAGE_TABLE.keys()];

/** A word that each language waits for, if it is one of few notes. */
const WORDS: Record<string, string> = {
  ar: 'حديقه',
  el: 'κηπος',
  fa: 'کتاب',
  he: 'נגזרת',
  hi: 'किताब',
  hy: 'քաղաք',
  ne: 'किताब',
  ru: 'красный',
  ta: 'புத்தகம்',
  uk: 'книга',
};

/** Languages in Latin letters other than English. */
const LATIN = ALL.filter((subtag) => !WORDS[subtag]);

describe('openLanguages', () => {
  it('gives at once the languages of many notes, and three others in Latin letters', async () => {
    const rare = ['de', 'fr', 'fi'];
    const { languagesFor, waitingFor } = await openLanguages(['en', ...rare, 'ru', 'ar'], ['en', 'ru']);
    expect(languagesFor('')).to.have.lengthOf(5);
    expect(languagesFor('de')).to.have.members(languagesFor(''));
    expect(waitingFor('красный', '')).to.deep.equal([]);
    expect(waitingFor('حديقه', '')).to.have.lengthOf(1);
  });

  it('fetches each language in other letters for a word in these, once', async () => {
    for (const [subtag, word] of Object.entries(WORDS)) {
      const { languagesFor, waitingFor } = await openLanguages(['en', ...ALL], ['en']);
      const before = languagesFor('').length;
      for (const other of ['garden', 'trädgård', '堆肥', '404', ''])
        expect(waitingFor(other, '')).to.deep.equal([]);
      const waiting = waitingFor(word, '').filter(([one]) => one === subtag);
      expect(waiting, subtag).to.have.lengthOf(1);
      const [[, fetch]] = waiting as [[string, () => Promise<void>]];
      await Promise.all([fetch(), fetch()]);
      expect(languagesFor('')).to.have.lengthOf(before + 1);
      expect(waitingFor(word, '').map(([one]) => one)).not.to.include(subtag);
      expect(await LANGUAGE_TABLE.get(subtag)!()).to.equal(languagesFor('').at(-1));
    }
  });

  it('fetches each of many languages in Latin letters for its readers, once, and for nobody else', async () => {
    for (const subtag of LATIN) {
      const others = LATIN.filter((other) => /^n[bno]$/.test(other) === /^n[bno]$/.test(subtag));
      const { languagesFor, waitingFor } = await openLanguages(['en', ...ALL], ['en']);
      expect(languagesFor('en')).to.deep.equal([english]);
      for (const reader of ['', 'en-GB', 'xx', 'constructor'])
        expect(waitingFor('word', reader), subtag).to.deep.equal([]);
      const waiting = waitingFor('word', `${subtag.toUpperCase()}-XX`);
      expect(others)
        .to.include.members(waiting.map(([one]) => one))
        .and.include(subtag);
      await Promise.all(waiting.flatMap(([, fetch]) => [fetch(), fetch()]));
      expect(languagesFor(subtag)).to.deep.equal([english, await LANGUAGE_TABLE.get(subtag)!()]);
      expect(waitingFor('word', subtag)).to.deep.equal([]);
      expect(languagesFor('')).to.deep.equal([english]);
    }
  });

  it('waits for none that the table does not have', async () => {
    const unknown = ['en', 'pl', 'be', 'vi', 'cs', 'constructor', '__proto__'];
    const { languagesFor, waitingFor } = await openLanguages(unknown, ['en']);
    expect(languagesFor('pl')).to.deep.equal([english]);
    expect(waitingFor('кніга', 'be')).to.deep.equal([]);
    expect(waitingFor('książka', 'pl')).to.deep.equal([]);
  });
});

describe('search in a language of few notes', () => {
  const open = (notes: NoteSketch[], parts: Partial<IndexFile> = {}, others = ['ru']) => {
    const file = sketchIndex(notes);
    const few = { languages: ['en', ...others], common: ['en'] };
    const index = readIndexFile({ ...file, ...parts, options: { ...file.options, ...few } });
    return createGarden(index, readNothing);
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

  it('finds other forms for a reader of the language, whoever has asked before, with syntax and without', async () => {
    const notes = [
      { title: 'Haus', body: 'viele Bücher' },
      { title: 'House', body: 'a shed' },
    ];
    const titles = async (garden: Garden, query: string, language?: string) =>
      (await garden.search(query, { ...(language && { language }) })).results.map(({ title }) => title);
    const many = ['de', 'nl', 'fi', 'hu'];
    for (const query of ['Buch ', 'Buch title:Haus', 'Buch -shed ', 'Buch OR tree ']) {
      const [first, second] = [open(notes, {}, many), open(notes, {}, many)];
      expect(await titles(first, query), query).to.deep.equal([]);
      expect(await titles(first, query, 'de-AT'), query).to.deep.equal(['Haus']);
      expect(await titles(second, query, 'de-AT'), query).to.deep.equal(['Haus']);
      for (const language of ['fr', 'en', undefined])
        expect(await titles(second, query, language), query).to.deep.equal([]);
    }
    expect(await titles(open(notes, {}, many.slice(1)), 'Buch ')).to.deep.equal([]);
    expect(await titles(open(notes, {}, many.slice(0, 3)), 'Buch ')).to.deep.equal(['Haus']);
  });
});
