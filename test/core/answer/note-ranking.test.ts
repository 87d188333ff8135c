import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { bestNotes, scoreNotes, sortNotes, type ScoredWord } from '../../../src/core/answer/note-ranking.js';
import { MAX_WORDS } from '../../../src/core/words/query.js';
import type { NoteTable } from '../../../src/core/store/note-table.js';
import { sketchGarden, type NoteSketch } from '../../support/garden.js';
import { runs } from '../../support/runs.js';

const filler = 'Some words that say nothing of it at all.';
const first = async (notes: NoteSketch[], query: string) =>
  (await sketchGarden(notes).search(query, { excerpts: false })).results[0]?.title;

const rank = (words: readonly ScoredWord[], noteOf: Uint32Array, most = Infinity) =>
  bestNotes(scoreNotes(words, noteOf), noteOf, most);

describe('the order of notes', () => {
  const kafka: NoteSketch[] = [
    { title: 'Kafka', body: 'Kafka, Kafka and again Kafka. Frank talk.' },
    { title: 'Franz Kafka', body: filler },
    { title: 'Franz', body: 'Kafka wrote of Franz.' },
  ];

  it('puts the note whose name was typed first, though others say more of it', async () => {
    expect(await first(kafka, 'Franz Kafka')).to.equal('Franz Kafka');
    expect(await first(kafka, 'kafka')).to.equal('Kafka');
  });

  it('puts it before a name that lacks its stop word, however much that note says', async () => {
    const notes = [
      { title: 'Garden', body: 'Garden, garden, garden and garden.' },
      { title: 'My garden', body: filler },
    ];
    expect(await first(notes, 'My garden')).to.equal('My garden');
  });

  it('puts it first with a mistake too, whatever else the word may be', async () => {
    for (const typed of ['Fran Kafka', 'ranz Kafka', 'Franz afka', 'Farnz Kafka'])
      expect(await first(kafka, typed), typed).to.equal('Franz Kafka');
  });

  it('puts it first while its last word is being typed', async () => {
    const notes = [
      { title: 'Identity', body: filler },
      { title: 'Selves', body: 'Identities, identification, identity, identical.' },
      { title: 'Decentralised identity', body: 'Identity, identity, identity.' },
    ];
    for (const typed of ['Ident', 'Identit', 'Identity'])
      expect(await first(notes, typed), typed).to.equal('Identity');
  });

  it('puts it first by another of its names', async () => {
    const notes = [
      { title: 'Soil', aliases: ['Humus layer'], body: filler },
      { title: 'Humus', body: 'A layer of humus, layer on layer.' },
    ];
    expect(await first(notes, 'humsu layer')).to.equal('Soil');
  });

  it('knows a joined name by a mistake in one of its pieces', async () => {
    const notes = [
      { title: 'link_in_heading', body: filler },
      { title: 'link_in_task', body: 'A link in a heading, a link in a task.' },
      { title: 'heading', body: filler },
    ];
    for (const typed of ['link_in_hyeading', 'lnik_in_heading'])
      expect(await first(notes, typed), typed).to.equal('link_in_heading');
  });

  it('puts it first though the mistake is a word of another note', async () => {
    const notes = [
      { title: 'Universe', body: filler },
      { title: 'Log', body: 'The uiverse is large.' },
      { title: 'LitElement', body: filler },
      { title: 'Li', body: 'Li, an element. Li, an element.' },
    ];
    expect(await first(notes, 'uiverse')).to.equal('Universe');
    expect(await first(notes, 'LiElement')).to.equal('LitElement');
  });

  it('keeps the word as typed first where a garden means it, and finds the name too', async () => {
    const titles = async (log: NoteSketch) => {
      const notes = [{ title: 'Fonts', body: `${filler} Fonts and fonts.` }, log];
      const { results } = await sketchGarden(notes).search('fnts ', { excerpts: false });
      return results.map(({ title }) => title);
    };
    const places: NoteSketch[] = [
      { title: 'Log', sections: [{ code: 'load(fnts)' }] },
      { title: 'Log', sections: [{ heading: 'Of fnts' }] },
      { title: 'Log', body: 'A fnts is not another fnts.' },
      { title: 'Fnts', body: filler },
    ];
    for (const log of places) expect(await titles(log)).to.deep.equal([log.title, 'Fonts']);
  });

  it('puts a title that stands in a question first, though others have more of its words', async () => {
    const notes = [
      { title: 'Hide sidebar', body: filler },
      { title: 'Log', body: 'Hide the sidebar, update the sidebar, hide what is broken after an update.' },
      ...['One', 'Two', 'Three'].map((title) => ({ title, body: 'Broken by an update.' })),
    ];
    expect(await first(notes, 'hide sidebar broken after update')).to.equal('Hide sidebar');
  });

  it('finds a name that joins stop words', async () => {
    const notes = [
      { title: 'ForEach', body: filler },
      { title: 'Breaks', body: 'A loop, a loop, a loop and a loop.' },
    ];
    expect(await first(notes, 'for each loop')).to.equal('ForEach');
  });

  it('takes two stop words, one of them a letter, for no name', async () => {
    const notes = [
      { title: 'DOI', body: 'A doi, a doi and a doi.' },
      { title: 'Install', body: filler },
      { title: 'Linux', body: filler },
    ];
    expect(await first(notes, 'how do i install it')).to.equal('Install');
  });

  it('parts letters and numbers that no note has joined, before it takes them for a mistake', async () => {
    const notes = [
      { title: 'Modules', body: 'A module, a module and a module.' },
      { title: 'Module 9', body: filler },
      { title: 'Beams', body: 'Of 60×120 mm, or of 80 mm.' },
    ];
    for (const typed of ['module9', 'module9 ', '9module'])
      expect(await first(notes, typed), typed).to.equal('Module 9');
    for (const typed of ['60x120', '80mm', 'beams120 '])
      expect(await first(notes, typed), typed).to.equal('Beams');
    expect(await first(notes, '60x210')).to.equal(undefined);
  });

  describe('among names that fit alike', () => {
    const notes: NoteSketch[] = [
      { title: 'A', url: '/a', aliases: ['Radio'], language: 'de', body: 'Radio, radio and radio.' },
      { title: 'Radio', url: '/b', language: 'nl', body: 'Radio.' },
      { title: 'Radio', url: '/c', language: 'en-GB', body: filler },
    ];
    const urls = async (text: string, language?: string, garden = notes) => {
      const { results } = await sketchGarden(garden).search(text, {
        excerpts: false,
        ...(language && { language }),
      });
      return results.map(({ url }) => url);
    };

    it('takes titles before aliases, then those in the language of the reader', async () => {
      for (const typed of ['radio', 'Radoi ', 'radi']) {
        expect(await urls(typed, 'en'), typed).to.deep.equal(['/c', '/b', '/a']);
        expect(await urls(typed, 'nl-BE'), typed).to.deep.equal(['/b', '/c', '/a']);
        expect((await urls(typed, 'de')).at(-1), typed).to.equal('/a');
      }
    });

    it('takes no language for the one of the reader that only begins alike', async () => {
      const alike = notes.map((note) => ({ ...note, language: note.url === '/c' ? 'fil' : 'nl' }));
      expect((await urls('radio', 'fi', alike))[0]).to.equal('/b');
      expect((await urls('radio', 'fil-PH', alike))[0]).to.equal('/c');
    });

    it('takes equal options for an equal order, and an unknown language for none', async () => {
      expect(await urls('radio', 'xx')).to.deep.equal(await urls('radio'));
      expect(await urls('radio', '')).to.deep.equal(await urls('radio'));
    });
  });

  it('counts every word of the longest question', async () => {
    const words = Array.from({ length: MAX_WORDS }, (_, i) => `word${i}`);
    // Of one length, because ranking knows lengths only by steps.
    const body = (count: number) => [
      ...words.slice(0, count),
      ...words.slice(count).map((word) => `no${word}`),
    ];
    const notes = words.map((_, i) => ({ title: `Note ${i}`, body: body(i + 1).join(' ') }));
    const { results } = await sketchGarden(notes).search(`${words.join(' ')} `, {
      excerpts: false,
      limit: MAX_WORDS,
    });
    expect(results.map(({ title }) => title)).to.deep.equal(notes.map(({ title }) => title).reverse());
  });

  it('is that of all notes, however few are asked for', async () => {
    const garden = sketchGarden(
      Array.from({ length: 30 }, (_, i) => ({ title: `Note ${i}`, body: `clay ${'loam '.repeat(i % 7)}` })),
    );
    const urls = async (limit: number, offset = 0) =>
      (await garden.search('clay ', { excerpts: false, limit, offset })).results.map(({ url }) => url);
    const all = await urls(100);
    for (const limit of [1, 3, 29, 30])
      for (const offset of [0, 4, 28])
        expect(await urls(limit, offset)).to.deep.equal(all.slice(offset, offset + limit));
  });

  it('counts by how many of a few words a note has', async () => {
    const notes = [
      { title: 'One', body: 'Mulch, mulch, mulch, mulch, mulch, mulch.' },
      { title: 'Two', body: 'Mulch lies below the bramble and the quince.' },
      { title: 'Three', body: filler },
    ];
    expect(await first(notes, 'mulch bramble ')).to.equal('Two');
  });

  it('counts together the words of one passage, and words elsewhere in the note only where they name it', () => {
    const noteOf = Uint32Array.from([0, 0, 1, 2, 2]);
    const word = (inBodies: number[], inNames: number[] = []) => {
      const named = (document: number) => Number(inNames.includes(noteOf[document]!));
      const documents = Uint32Array.from(
        new Set([...inBodies, ...inNames.map((note) => noteOf.indexOf(note))]),
      ).sort();
      const wholes = Float64Array.from(documents, (document) => Number(inBodies.includes(document)));
      const notes = Float64Array.from(documents, named);
      return { weight: 1, scores: { documents, wholes, notes, named: Uint8Array.from(notes) } };
    };
    const ranked = rank([word([0, 2, 4]), word([1, 2], [2])], noteOf);
    expect(ranked.map(({ note, document, score }) => [note, document, score])).to.deep.equal([
      [0, 0, 1],
      [1, 2, 4],
      [2, 4, 4],
    ]);
  });
});

describe('scoreNotes', () => {
  const places = fc.uniqueArray(fc.nat(29), { maxLength: 30 });
  const words = fc.array(
    fc.record({ inBodies: places, inNames: places, weight: fc.integer({ min: 1, max: 9 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );

  const noteOf = Uint32Array.from({ length: 30 }, (_, document) => document >> 1);
  const scoredWords = words.map((all) =>
    all.map(({ inBodies, inNames, weight }) => {
      const named = new Set(inNames.map((place) => place >> 1));
      const documents = Uint32Array.from(
        new Set([...inBodies, ...[...named].map((note) => note * 2)]),
      ).sort();
      const notes = Float64Array.from(documents, (document) => Number(named.has(document >> 1)));
      const wholes = notes.map(
        (own, i) => own + (inBodies.includes(documents[i]!) ? 1 + documents[i]! / 64 : 0),
      );
      return { weight, scores: { documents, wholes, notes, named: Uint8Array.from(notes) } };
    }),
  );

  it('ranks the notes that may be among the best as among all, and tells the numbers of all', () => {
    fc.assert(
      fc.property(scoredWords, fc.integer({ min: 1, max: 16 }), (scored, most) => {
        const all = rank(scored, noteOf);
        const some = rank(scored, noteOf, most);
        expect([...scoreNotes(scored, noteOf).matching]).to.deep.equal(all.map(({ note }) => note));
        const kept = new Set(some.map(({ note }) => note));
        expect(some).to.deep.equal(all.filter(({ note }) => kept.has(note)));
        for (const one of all.toSorted((a, b) => b.score - a.score || a.note - b.note).slice(0, most))
          expect(kept).to.include(one.note);
      }),
      { numRuns: runs(500) },
    );
  });

  it('takes a document with the highest score of its note for the best', () => {
    fc.assert(
      fc.property(scoredWords, (scored) => {
        const sums = new Float64Array(noteOf.length);
        for (const { weight, scores } of scored)
          scores.documents.forEach((document, i) => {
            sums[document]! += weight * (scores.wholes[i]! - scores.notes[i]!);
          });
        for (const { note, document } of rank(scored, noteOf)) {
          expect(noteOf[document]).to.equal(note);
          expect(sums[document]).to.equal(Math.max(sums[2 * note]!, sums[2 * note + 1]!));
        }
      }),
    );
  });

  it('leaves the scores of another search, which has not ranked its notes yet, as they are', () => {
    fc.assert(
      fc.property(scoredWords, scoredWords, (one, other) => {
        const wanted = rank(one, noteOf);
        const scored = scoreNotes(one, noteOf);
        rank(other, noteOf);
        expect(bestNotes(scored, noteOf, Infinity)).to.deep.equal(wanted);
      }),
    );
  });
});

describe('sortNotes', () => {
  const scores = fc.array(fc.nat(20), { maxLength: 200 });

  it('gives as many of the best as are wanted, in the order in which all would be', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 12 }), fc.boolean(), (scores, most, isReversed) => {
        const ranked = scores.map((score, note) => ({ note, score, document: note }));
        if (isReversed) ranked.reverse();
        const all = [...ranked].sort((a, b) => b.score - a.score || a.note - b.note);
        const sorted = sortNotes(ranked, undefined, {} as NoteTable, most);
        expect(sorted.slice(0, most)).to.deep.equal(all.slice(0, most));
      }),
      { numRuns: runs(300) },
    );
  });
});
