import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { buildIndex } from '../../../index/build-index.js';
import { readNote, type NoteRead } from '../../../index/notes/read-note.js';
import { MAX_STEPS, Work } from '../../../index/notes/work.js';
import { TOO_MUCH_WORK } from '../../../index/warnings.js';
import { readFolder, temporaryFolder } from '../support/temporary-folder.js';
import { SITE } from '../support/read-source.js';

const readBytes = (extension: string, bytes: Uint8Array): NoteRead => readNote(`a.${extension}`, bytes, SITE);
const read = (extension: string, text: string): NoteRead => readBytes(extension, Buffer.from(text));

describe('Work', () => {
  it('ends at its last step, however the steps are spent', () => {
    const work = new Work();
    work.spend(MAX_STEPS - 1);
    work.spend(1);
    assert.throws(() => work.spend(1), { message: TOO_MUCH_WORK });
  });

  it('is counted for every note anew', () => {
    const text = 'quillwort '.repeat(MAX_STEPS / 40);
    for (let i = 0; i < 3; i++) assert.ok('note' in read('md', text));
  });

  it('refuses a note of 50 MB in any format', () => {
    const bytes = Buffer.alloc(50_000_000, 'a ');
    for (const extension of ['md', 'mdx', 'txt', 'html', 'tid', 'canvas'])
      assert.throws(() => readBytes(extension, bytes), { message: TOO_MUCH_WORK }, extension);
  });

  it('refuses a short note that is much work, and reads one as long that is not', () => {
    const length = MAX_STEPS / 10;
    for (const extension of ['md', 'mdx'])
      assert.throws(() => read(extension, '['.repeat(length)), { message: TOO_MUCH_WORK }, extension);
    assert.throws(() => read('html', '<p>a'.repeat(length / 2)), { message: TOO_MUCH_WORK });
    assert.ok('note' in read('md', 'quillwort moss\n'.repeat(length / 15)));
    assert.ok('note' in read('html', `<p>${'quillwort moss '.repeat(20)}`.repeat(length / 3000)));
  });

  it('names a note that it refuses, and nothing of it is written', async (t) => {
    const large = `quillwort ${'a '.repeat(MAX_STEPS / 2)}`;
    const folder = await temporaryFolder(t, { 'notes/small.md': 'limpet', 'notes/large.md': large });
    const out = path.join(folder, 'public');
    const { failed } = await buildIndex({ paths: [path.join(folder, 'notes')], out, widget: false });
    assert.deepEqual(failed, [{ path: 'large.md', reason: TOO_MUCH_WORK }]);
    for (const [name, content] of Object.entries(await readFolder(out)))
      assert.doesNotMatch(content, /quillwort/, name);
  });
});
