import assert from 'node:assert/strict';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { removeLeftovers, replaceFile } from '../../../index/writer/replace-file.js';
import { readFolder, temporaryFolder } from '../support/temporary-folder.js';

describe('replaceFile', () => {
  it('writes a file, over another one too, and leaves nothing beside it', async (t) => {
    const folder = await temporaryFolder(t, { 'a.json': 'old' });
    await replaceFile(path.join(folder, 'a.json'), [Buffer.from('new')]);
    await replaceFile(path.join(folder, 'b.json'), [Buffer.from('b')]);
    assert.deepEqual(await readFolder(folder), { 'a.json': 'new', 'b.json': 'b' });
  });

  it('writes a file with the longest name that there may be', async (t) => {
    const folder = await temporaryFolder(t);
    for (const name of ['a'.repeat(255), 'é'.repeat(127), '🌱'.repeat(63)]) {
      await replaceFile(path.join(folder, name), [Buffer.from('new')]);
      assert.equal((await readFolder(folder))[name], 'new');
    }
  });

  it('writes each piece before it asks for the next, and leaves the old content where one can not be made', async (t) => {
    const folder = await temporaryFolder(t, { a: 'old' });
    const sizes: number[] = [];
    const pieces = function* (last: () => string) {
      yield Buffer.from('one ');
      const [hidden] = readdirSync(folder).filter((name) => name.startsWith('.a.'));
      sizes.push(statSync(path.join(folder, hidden!)).size);
      yield Buffer.from(last());
    };
    await replaceFile(
      path.join(folder, 'a'),
      pieces(() => 'two'),
    );
    assert.deepEqual(sizes, [4]);
    assert.deepEqual(await readFolder(folder), { a: 'one two' });
    const refuse = () => {
      throw new Error('no piece');
    };
    await assert.rejects(replaceFile(path.join(folder, 'a'), pieces(refuse)), /no piece/u);
    assert.deepEqual(await readFolder(folder), { a: 'one two' });
  });

  it('tries once more where another process removes the hidden file', async (t) => {
    const folder = await temporaryFolder(t, { a: 'old' });
    let attempts = 0;
    const pieces = {
      *[Symbol.iterator]() {
        yield Buffer.from('new');
        if (attempts++) return;
        for (const name of readdirSync(folder).filter((one) => one !== 'a')) rmSync(path.join(folder, name));
      },
    };
    await replaceFile(path.join(folder, 'a'), pieces);
    assert.deepEqual([attempts, await readFolder(folder)], [2, { a: 'new' }]);
  });

  it('rejects where it cannot, and leaves nothing either', async (t) => {
    const folder = await temporaryFolder(t, { 'taken/x': 'x' });
    await assert.rejects(replaceFile(path.join(folder, 'taken'), [Buffer.from('new')]));
    assert.deepEqual(await readFolder(path.join(folder, 'taken')), { x: 'x' });
    await assert.rejects(readFolder(path.join(folder, '.taken')));
    await assert.rejects(replaceFile(path.join(folder, 'none', 'a'), [Buffer.from('new')]), {
      code: 'ENOENT',
    });
  });
});

describe('removeLeftovers', () => {
  it('deletes hidden files beside ours, and nothing that only resembles one', async (t) => {
    const left = '.a.json.01234567-89ab-cdef-0123-456789abcdef.tmp';
    const others = [`x${left}`, `${left}.md`, left.replace('a.json', 'b.json'), left.replace('-89ab', '')];
    const kept = Object.fromEntries(['a.json', ...others].map((name) => [name, name]));
    const folder = await temporaryFolder(t, { [left]: '', ...kept });
    await removeLeftovers(folder, (name) => name === 'a.json');
    assert.deepEqual(await readFolder(folder), kept);
  });
});
