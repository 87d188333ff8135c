import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FileMaker, type Content } from '../../../index/writer/file-maker.js';
import { contentId } from '../../../index/writer/side-files.js';
import { parseFile } from '../../../src/core/store/read-file.js';
import { anyCharacter } from '../../support/arbitraries.js';

const texts = fc.array(fc.string({ unit: anyCharacter }), { maxLength: 30 });
const blocks = fc.integer({ min: 1, max: 7 });

/** Makes contents out of texts, and lists each text whose content is made. */
function contentsOf(texts: readonly string[], made: string[] = []): Content[] {
  return texts.map((text) => ({
    inputs: () => [text, Uint32Array.from(text, (letter) => letter.codePointAt(0)!)],
    json: () => {
      made.push(text);
      return JSON.stringify([text]);
    },
  }));
}

const whole = (files: readonly { name: string; bytes: Uint8Array; size: number }[]) =>
  files.map(({ name, bytes, size }) => [name, Buffer.from(bytes).toString(), size]);

describe('FileMaker', () => {
  it('keeps the order, with one id for the contents of each block', () => {
    fc.assert(
      fc.property(texts, blocks, (texts, block) => {
        const { ids, files } = new FileMaker().listed('text', contentsOf(texts), block);
        assert.deepEqual(
          files.map(({ json, name }) => parseFile(json, name)),
          texts.map((text) => [text]),
        );
        const jsons = texts.map((text) => JSON.stringify([text]));
        assert.deepEqual(
          ids,
          ids.map((_, i) => contentId(jsons.slice(i * block, (i + 1) * block).join())),
        );
        assert.equal(ids.length, Math.ceil(texts.length / block));
      }),
    );
  });

  it('gives the same files whatever it knows, and makes again only blocks with another text', () => {
    fc.assert(
      fc.property(texts, texts, blocks, (before, after, block) => {
        const first = new FileMaker(new Map());
        first.listed('text', contentsOf(before), block);
        const made: string[] = [];
        const second = new FileMaker(first.made);
        const { ids, files } = second.listed('text', contentsOf(after, made), block);
        const known = new Set(chunks(before, block).map((one) => JSON.stringify(one)));
        const fresh = chunks(after, block).filter((one) => !known.has(JSON.stringify(one)));
        assert.deepEqual(made, fresh.flat());
        const anew = new FileMaker().listed('text', contentsOf(after), block);
        assert.deepEqual(ids, anew.ids);
        assert.deepEqual(whole(files), whole(anew.files));
        assert.equal(second.made.size, new Set(chunks(after, block).map((one) => JSON.stringify(one))).size);
      }),
    );
  });

  it('names the files of a table by 128 hashes at most, each file by a name of its own', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1200 }), blocks, (count, least) => {
        const texts = Array.from({ length: count }, (_, i) => String(i));
        const { ids, block, files } = new FileMaker().listed('starts', contentsOf(texts), least);
        assert.ok(block >= least && ids.length <= 128 && ids.length === Math.ceil(count / block));
        assert.ok(block === least || count > 64 * block, 'no more files share a hash than must');
        assert.equal(new Set(files.map(({ name }) => name)).size, count);
        files.forEach(({ name }, i) => {
          const id = ids[Math.floor(i / block)]!;
          assert.equal(name, `garden-starts-${id}${block > 1 ? `-${i % block}` : ''}.json`);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('takes no file of another kind, and no inputs that are the same only when joined', () => {
    const content = (inputs: string[]): Content => ({
      inputs: () => inputs,
      json: () => JSON.stringify(inputs),
    });
    const first = new FileMaker(new Map());
    first.named('terms', content(['ab', 'c']));
    for (const [kind, inputs] of [
      ['links', ['ab', 'c']],
      ['terms', ['a', 'bc']],
      ['terms', ['abc']],
    ] as const) {
      const { name, json } = new FileMaker(first.made).named(kind, content([...inputs]));
      assert.deepEqual(parseFile(json, name), inputs);
    }
  });
});

function chunks(texts: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, i) =>
    texts.slice(i * size, (i + 1) * size),
  );
}
