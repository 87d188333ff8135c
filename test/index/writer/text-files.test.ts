import { readNumbers } from '../../../src/core/store/numbers.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { encodePassage } from '../../../index/writer/passage-text.js';
import { SHARED_BYTES, shareTexts } from '../../../index/writer/text-files.js';
import { textFileNames, TEXT_BLOCK } from '../../../src/core/store/file-names.js';
import { parseFile } from '../../../src/core/store/read-file.js';
import type { NoteBlock } from '../../../src/core/store/aside-tables.js';
import type { PassageText } from '../../../src/core/store/index-file.js';
import type { TextFile } from '../../../src/core/store/text-store.js';

const passage = fc
  .integer({ min: 0, max: 6000 })
  .map((length): PassageText => ({ sections: [['', '', 'x'.repeat(length)]] }));
const passages = fc.array(passage, { maxLength: 30 });

const encoded = (passages: readonly PassageText[]) =>
  passages.map((passage) => encodePassage(JSON.stringify(passage)));
const share = (passages: readonly PassageText[]) => shareTexts(encoded(passages));

/** Most bytes around the texts of a file: its id, its checksum and brackets. */
const AROUND = 30;

describe('shareTexts', () => {
  it('gives every document its own text, by the table', () => {
    fc.assert(
      fc.property(passages, (passages) => {
        const { texts, files } = share(passages);
        const byName = new Map(files.map(({ name, json }) => [name, parseFile<TextFile>(json, name)[0]]));
        const read = textFileNames(texts).flatMap((name, k) => {
          const inFile = byName.get(name)!;
          assert.equal(inFile.length, readNumbers(texts.sizes)[k]);
          return inFile;
        });
        assert.deepEqual(read, passages);
      }),
    );
  });

  it('lets neighbours share a file only up to about 2.5 KB', () => {
    fc.assert(
      fc.property(passages, (passages) => {
        for (const { name, json } of share(passages).files) {
          const shared = parseFile<TextFile>(json, name)[0].length;
          assert.ok(shared === 1 || Buffer.byteLength(json) <= SHARED_BYTES + shared + AROUND);
        }
      }),
    );
  });

  it('puts beside the texts the rows of their notes, made for each run of documents', () => {
    fc.assert(
      fc.property(passages, (passages) => {
        const asked: number[] = [];
        const rowsOf = (first: number, last: number) => {
          for (let one = first; one <= last; one++) asked.push(one);
          const block = { notes: {}, tags: [`${first} to ${last}`] } as unknown as NoteBlock;
          return { inputs: () => `${first} to ${last}`, pack: () => block };
        };
        let next = 0;
        for (const file of shareTexts(encoded(passages), { rowsOf }).files) {
          const [texts, rows] = parseFile<TextFile>(file.json, file.name);
          assert.deepEqual(rows!.tags, [`${next} to ${next + texts.length - 1}`]);
          next += texts.length;
        }
        assert.deepEqual(asked, [...passages.keys()]);
      }),
    );
  });

  it('does not part neighbours who fit in one file', () => {
    const small = Array.from({ length: 12 }, (_, i): PassageText => ({ sections: [['', '', `note ${i}`]] }));
    assert.equal(share(small).files.length, 1);
  });

  it('names files by what they hold', () => {
    const one = share([{ sections: [['', '', 'one']] }]).files[0]!;
    const other = share([{ sections: [['', '', 'other']] }]).files[0]!;
    assert.match(one.name, /^garden-text-[0-9a-z]{7}-0\.json$/u);
    assert.notEqual(one.name, other.name);
  });

  it('gives each file as many passages where sizes of all files would be too many', () => {
    const texts = Array.from({ length: 101 }, (_, i): PassageText => ({
      sections: [['', '', String(i).repeat(i % 7 ? 400 : 1200)]],
    }));
    const few = shareTexts(encoded(texts), { most: 1 });
    const many = share(texts);
    assert.ok(many.files.length > TEXT_BLOCK && many.texts.block === undefined);
    const sizes = [...readNumbers(few.texts.sizes)];
    assert.deepEqual(new Set(sizes.slice(0, -1)).size, 1);
    assert.equal(
      sizes.reduce((sum, size) => sum + size, 0),
      texts.length,
    );
    assert.deepEqual(
      few.files.map(({ name }) => name),
      textFileNames(few.texts),
    );
    const inFiles = few.files.flatMap(({ name, json }) => parseFile<[unknown[]]>(json, name)[0]);
    assert.deepEqual(inFiles, texts);
  });

  it('names files that lie far from a change as before', () => {
    const all = Array.from({ length: 50 }, (_, i): PassageText => ({
      sections: [['', '', `${i}`.repeat(4000)]],
    }));
    const before = new Set(textFileNames(share(all).texts));
    const changed = all.with(0, { sections: [['', '', 'y'.repeat(8000)]] });
    const after = textFileNames(share(changed).texts);
    assert.equal(after.filter((name) => !before.has(name)).length, TEXT_BLOCK);
  });
});
