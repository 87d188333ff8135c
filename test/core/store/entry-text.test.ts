import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseEntry, writeEntry } from '../../../src/core/store/entry-text.js';
import type { IndexFile } from '../../../src/core/store/index-file.js';
import { sketchIndex } from '../../support/garden.js';
import { runs } from '../../support/runs.js';
import { anyCharacter } from '../../support/arbitraries.js';

const parse = (text: string) => parseEntry(text, 'x.json', () => undefined);
const notes = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ title: `Note ${i}`, body: `word${i} `.repeat(9) }));
/** The entry of a large garden. */
const LARGE = writeEntry(sketchIndex(notes(2000)));
const value = fc.jsonValue({ depthSize: 'medium', stringUnit: anyCharacter });

describe('writeEntry', () => {
  it('writes JSON of any value, which can be parsed a line at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), value), async (file) => {
        const text = writeEntry(file as unknown as IndexFile);
        const { checksum } = JSON.parse(text) as IndexFile;
        const wanted: unknown = JSON.parse(JSON.stringify({ ...file, checksum }));
        expect(checksum).to.be.within(0, 2 ** 32 - 1);
        expect(JSON.parse(text)).to.deep.equal(wanted);
        expect(await parse(text)).to.deep.equal(wanted);
      }),
      {
        numRuns: runs(100),
        examples: [[JSON.parse('{"__proto__":[],"a":{"__proto__":{"b":1}}}') as Record<string, unknown>]],
      },
    );
  });

  it('lays a large index out in short lines', async () => {
    expect(Math.max(...LARGE.split('\n').map(({ length }) => length))).to.be.below(40_000);
    expect(LARGE.split('\n').length).to.be.above(20);
    expect(await parse(LARGE)).to.deep.equal(JSON.parse(LARGE));
  });
});

describe('parseEntry', () => {
  it('takes its breath between lines', async () => {
    let breaths = 0;
    await parseEntry(LARGE, 'x.json', () => void breaths++);
    expect(breaths).to.be.above(20);
  });

  it('parses an entry that was laid out otherwise', async () => {
    const file = JSON.parse(writeEntry(sketchIndex(notes(3)))) as unknown;
    for (const text of [JSON.stringify(file), JSON.stringify(file, null, 2), `\ufeff${JSON.stringify(file)}`])
      expect(await parse(text)).to.deep.equal(file);
  });

  it('refuses an entry of which anything was changed, in any layout', async () => {
    const file = sketchIndex([{ title: 'Clay', body: 'Clay holds water', created: '2024-01-02' }]);
    const text = writeEntry(file);
    expect(await parse(JSON.stringify(file))).to.deep.equal(JSON.parse(JSON.stringify(file)));
    for (const [was, is] of [
      ['2024', '2025'],
      ['"clay"', '"clax"'],
      ['holds', 'hulds'],
    ] as const)
      for (const laid of [text, JSON.stringify(JSON.parse(text), null, 2)]) {
        expect(laid).to.contain(was);
        const error = await parse(laid.replace(was, is)).catch((reason: unknown) => reason);
        expect(error, is).to.include({ code: 'damaged' });
      }
  });

  it('says where it came from when it is no JSON, or not all of it', async () => {
    const whole = writeEntry(sketchIndex(notes(3)));
    for (const text of [
      '',
      '<!doctype html>\n<p>',
      '{\n',
      '["a":1\n}',
      '{\n"a":[\n',
      whole.slice(0, -9),
      whole.slice(0, 99),
    ]) {
      const error = await parse(text).catch((reason: unknown) => reason);
      expect(error, text.slice(0, 20)).to.include({ code: 'parse' });
    }
  });
});
