import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { encodePassage } from '../../../index/writer/passage-text.js';
import { packSurroundings, placeOfWhole } from '../../../index/writer/surroundings.js';
import { countRelatedFiles, findSurroundings, relatedFileOf } from '../../../src/core/store/related-files.js';
import { makeNote } from '../support/notes.js';
import { anyPath } from '../../support/arbitraries.js';

const cutOf = (urls: readonly string[], dates: readonly string[] = []) =>
  urls.map((url, i) => ({
    note: makeNote({ url, path: `${i}.md`, updated: dates[i] ?? '' }),
    passages: [],
    texts: [],
  })) as never;

describe('packSurroundings', () => {
  it('turns links around, the notes tended last first', () => {
    const outgoing = [[1, 2], [2], []];
    const none = outgoing.map(() => []);
    const [file] = packSurroundings(cutOf(['/a', '/b', '/c'], ['2026-01-01', '2026-02-02', '2026-03-03']), {
      related: none,
      unresolved: none,
      outgoing,
    });
    assert.deepEqual(file, [
      ['/a', [], [2, 1], [], []],
      ['/b', [], [2], [0], []],
      ['/c', [], [], [1, 0], []],
    ]);
  });

  it('lists the unresolved names that the text shows, as another may be that of a note kept back', () => {
    const text = { sections: [['On Rain', 'rain', 'Worms and "moss", Annual (a+b) 土壌に']] };
    const passages = [encodePassage(JSON.stringify(text))];
    const unresolved = [['Worms', 'My draft', 'Rain', 'sections', '"moss"', 'Ann', 'nual', '(a+b)', '土壌']];
    const cut = [{ note: makeNote({ url: '/a' }), passages }] as never;
    const [file] = packSurroundings(cut, { related: [[]], outgoing: [[]], unresolved });
    assert.deepEqual(file![0]![4], ['Worms', 'Rain', '"moss"', '(a+b)', '土壌']);
  });

  it('puts each note where its address, however written, is looked for', () => {
    const urls = fc.uniqueArray(
      anyPath.filter((path) => /^\/[^/?#]([^?#]*[^/])?$/u.test(path)),
      { minLength: 1, maxLength: 400, size: 'max' },
    );
    fc.assert(
      fc.property(urls, (urls) => {
        const none = urls.map(() => []);
        const files = packSurroundings(cutOf(urls), {
          related: urls.map((_, i) => [i]),
          outgoing: none,
          unresolved: none,
        });
        assert.equal(files.length, countRelatedFiles(urls.length));
        assert.equal(files.flat().length, urls.length);
        urls.forEach((url, i) => {
          const found = findSurroundings(files[relatedFileOf(url, urls.length)]!, url);
          assert.deepEqual([found?.url, found?.related], [url, [i]]);
          const other = `https://h.example${url}/?q#x`;
          assert.ok(findSurroundings(files[relatedFileOf(other, urls.length)]!, other));
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('placeOfWhole', () => {
  it('finds what a pattern with letters barred on both sides finds', () => {
    const part = fc.constantFrom('art', 'Art', ' ', '-', '𝒜', '土', '\u0301', '1', '"');
    const text = (maxLength: number) =>
      fc.array(part, { minLength: 1, maxLength }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text(12), text(3), (text, words) => {
        const barred = (letter: string, look: string) =>
          /[\p{L}\p{M}\p{N}]/u.test(letter) && letter !== '土' ? `(?${look}[\\p{L}\\p{M}\\p{N}])` : '';
        const letters = [...words];
        const pattern = barred(letters[0]!, '<!') + words + barred(letters.at(-1)!, '!');
        assert.equal(placeOfWhole(text, words), new RegExp(pattern, 'u').exec(text)?.index);
      }),
    );
  });
});
