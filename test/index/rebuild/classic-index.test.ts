import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { CLASSIC_INDEX, makeClassicIndex } from '../../../index/rebuild/output-files.js';
import { makeIndex } from '../../../index/writer/make-index.js';
import { makeNote, makeSection } from '../support/notes.js';
import { anyCharacter } from '../../support/arbitraries.js';

const hostile = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.constantFrom('</script><!--', '\u2028\u2029', '堆肥 🌱', '__proto__', '\\u003c', '"]});alert(1)//'),
);

async function scriptOf(text: string) {
  const notes = [makeNote({ title: text, sections: [makeSection({ heading: text, text })] })];
  const { file } = await makeIndex(notes, { layout: 'single', inlineText: true });
  const { name, bytes } = makeClassicIndex(file);
  return { file, name, script: String(bytes) };
}

describe('makeClassicIndex', () => {
  it('makes a script that hands over the same index, in whatever encoding it is read', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { file, script } = await scriptOf(text);
        const page = createContext({});
        runInContext(script, page);
        assert.equal(JSON.stringify(page.GARDEN_SEARCH_INDEX), JSON.stringify(file));
      }),
    );
  });

  it('holds nothing that could end a script or a line of it', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { name, script } = await scriptOf(text);
        assert.equal(name, CLASSIC_INDEX);
        assert.match(script, /^[\x20-\x3b\x3d-\x7e]*\n$/u);
      }),
    );
  });
});
