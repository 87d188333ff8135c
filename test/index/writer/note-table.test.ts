import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { makeNoteTable } from '../../../index/writer/note-table.js';
import { tagKey } from '../../../src/core/notes/tags.js';
import { makeNote } from '../support/notes.js';

const tag = fc.oneof(fc.constantFrom('Garden', 'garden', 'gärden', 'a/B', 'A/b', '#', '', '/'), fc.string());

function tableOf(tags: string[][]) {
  return makeNoteTable(
    tags.map((tags) => ({ note: makeNote({ tags }), passages: [new Uint8Array()], documents: [] })),
    'en',
  );
}

describe('makeNoteTable', () => {
  it('lists each tag once, whatever its case and accents', () => {
    fc.assert(
      fc.property(fc.array(fc.array(tag)), (all) => {
        const keys = tableOf(all).tags.map(tagKey);
        assert.equal(new Set(keys).size, keys.length);
        assert.ok(!keys.includes(''));
      }),
    );
  });

  it('gives each note just the tags that it has, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(tag)), (all) => {
        const { table, tags } = tableOf(all);
        all.forEach((given, note) => {
          const keys = table.tags[note]!.map((position) => tagKey(tags[position]!));
          assert.deepEqual(keys, [...new Set(given.map(tagKey).filter(Boolean))]);
        });
      }),
    );
  });

  it('writes a tag as it was first written', () => {
    assert.deepEqual(tableOf([['Café/Crème'], ['cafe/creme', 'Tea']]).tags, ['Café/Crème', 'Tea']);
  });

  it('keeps aliases only for notes that have some', () => {
    const cut = [[], ['compost'], []].map((aliases) => ({
      note: makeNote({ aliases }),
      passages: [new Uint8Array()],
      documents: [],
    }));
    assert.deepEqual(makeNoteTable(cut, 'en').table.aliases, { 1: ['compost'] });
  });

  it('keeps weights only for notes that have some, and no column where none has', () => {
    const weigh = (...weights: number[]) =>
      makeNoteTable(
        weights.map((weight) => ({
          note: makeNote({ weight }),
          passages: [new Uint8Array()],
          documents: [],
        })),
        'en',
      ).table;
    assert.deepEqual(weigh(1, 0.5, 1).weight, { 1: 0.5 });
    assert.ok(!('weight' in weigh(1, 1)));
  });

  it("counts a note without a language as the default's, and leaves others theirs", () => {
    const cut = ['', 'pt-BR'].map((language) => ({
      note: makeNote({ language }),
      passages: [new Uint8Array(), new Uint8Array()],
      documents: [],
    }));
    const { table } = makeNoteTable(cut, 'de');
    assert.deepEqual(table.language, ['de', 'pt-BR']);
    assert.deepEqual(table.passages, [2, 2]);
  });

  it('takes the likely language of a note where one of ten has it and none is given', () => {
    const likely = ['it', 'it', 'it', 'en', 'en', 'fr', '', ...Array.from({ length: 8 }, () => 'it')];
    const cut = likely.map((likelyLanguage, i) => ({
      note: makeNote({ language: i ? '' : 'ja', ...(likelyLanguage && { likelyLanguage }) }),
      passages: [new Uint8Array()],
      documents: [],
    }));
    const languages = (given?: string) => makeNoteTable(cut, given).table.language.slice(0, 7);
    assert.deepEqual(languages(), ['ja', 'it', 'it', 'en', 'en', 'it', 'it']);
    assert.deepEqual(languages('pt'), ['ja', 'pt', 'pt', 'pt', 'pt', 'pt', 'pt']);
  });

  it('counts English among the languages of a garden beside a likely one alone', () => {
    const cut = [
      { note: makeNote({ language: '', likelyLanguage: 'it' }), passages: [new Uint8Array()], documents: [] },
    ];
    assert.deepEqual(makeNoteTable(cut, undefined).languages, ['it', 'en']);
    assert.deepEqual(makeNoteTable(cut, 'it').languages, ['it']);
  });

  it('takes English for notes that are too short to tell, where few tell another language', () => {
    const cut = Array.from({ length: 20 }, (_, i) => ({
      note: makeNote({ language: '', ...(!i && { likelyLanguage: 'it' }) }),
      passages: [new Uint8Array()],
      documents: [],
    }));
    assert.deepEqual([...new Set(makeNoteTable(cut, undefined).table.language)], ['en']);
  });
});
