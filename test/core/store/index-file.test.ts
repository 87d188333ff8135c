import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import MiniSearch from 'minisearch';
import { GardenSearchError } from '../../../src/core/errors.js';
import {
  FIELDS,
  miniSearchOptions,
  readIndexFile,
  type IndexFile,
} from '../../../src/core/store/index-file.js';
import { unpackNotes } from '../../../src/core/store/note-table.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import { sketchIndex } from '../../support/garden.js';

const good = () =>
  JSON.parse(
    JSON.stringify(
      sketchIndex([
        { title: 'One', tags: ['a/b'], body: 'soil and rain' },
        { title: 'Two', aliases: ['Zwei'], body: 'rain' },
      ]),
    ),
  ) as IndexFile;

const refusal = (value: unknown): GardenSearchError => {
  try {
    readIndexFile(value);
  } catch (error) {
    return error as GardenSearchError;
  }
  throw new Error('it was let pass');
};

describe('readIndexFile', () => {
  it('lets a good index pass', () =>
    expect(unpackNotes(readIndexFile(good())).title).to.deep.equal(['One', 'Two']));

  it('refuses what is no index, and says what it is', () => {
    for (const value of [null, [], 5, 'text', true, {}, { format: 'other' }, undefined]) {
      expect(refusal(value), JSON.stringify(value)).to.include({ code: 'format' });
    }
    expect(refusal({ pages: 1, hash: 2 }).message).to.include('pages, hash');
  });

  it('refuses another version, tokenizer or folding, and says how to rebuild', () => {
    const others = [
      { version: 0 },
      { version: 9 },
      { version: '1' },
      { options: { ...good().options, tokenizer: 'x' } },
    ];
    for (const other of [
      ...others,
      { options: { ...good().options, folding: 'x' } },
      { options: undefined },
    ]) {
      const error = refusal({ ...good(), ...other });
      expect(error).to.include({ code: 'version' });
      expect(error.message).to.include('Build both with the same version');
    }
  });

  it('refuses columns that do not belong together', () => {
    const file = good();
    for (const column of ['title', 'tags', 'stage', 'language'] as const) {
      const notes = { ...file.notes, [column]: file.notes[column].slice(1) };
      expect(refusal({ ...file, notes }), column).to.include({ code: 'format' });
    }
    expect(refusal({ ...file, index: { ...file.index!, documentCount: 3 } })).to.include({ code: 'format' });
  });

  it('refuses a fact or a tag that is no text', () => {
    const file = good();
    for (const column of ['category', 'stage', 'created', 'updated', 'language'] as const)
      for (const value of [null, 1, {}]) {
        const notes = { ...file.notes, [column]: file.notes[column].map(() => value) };
        expect(refusal({ ...file, notes }), column).to.include({ code: 'format' });
      }
    expect(refusal({ ...file, tags: [null] })).to.include({ code: 'format' });
  });

  it('either answers from a damaged index, or says that it is one', async () => {
    const paths: string[][] = [];
    const walk = (value: unknown, path: string[]) => {
      if (path.length) paths.push(path);
      if (path.length < 3 && value && typeof value === 'object')
        Object.entries(value).forEach(([key, inner]) => walk(inner, [...path, key]));
    };
    walk(good(), []);
    const junk = fc.constantFrom<unknown>(null, undefined, 0, -1, 'x', [], {}, true);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), junk, async (path, value) => {
        const file = good();
        const parent = path
          .slice(0, -1)
          .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, file as never);
        parent[path.at(-1)!] = value;
        try {
          const garden = createGarden(readIndexFile(file), () => Promise.reject(new Error('none')));
          await garden.search('rain', { excerpts: false });
        } catch (error) {
          expect(error, `${path.join('.')} = ${JSON.stringify(value)}`).to.be.instanceOf(GardenSearchError);
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('miniSearchOptions', () => {
  it('lets MiniSearch read the index, with all fields', () => {
    const file = good();
    const miniSearch = MiniSearch.loadJS(file.index!, miniSearchOptions(file));
    expect(miniSearch.search('soil').map(({ id }) => id as string)).to.deep.equal(['/One']);
    expect(miniSearchOptions().fields).to.deep.equal([...FIELDS]);
  });

  it('refuses an index that was made otherwise', () => {
    const file = good();
    expect(() => miniSearchOptions({ options: { ...file.options, folding: 'none' } })).to.throw(
      GardenSearchError,
    );
  });
});
