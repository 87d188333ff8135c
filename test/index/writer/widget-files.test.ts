import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { CLASSIC_WIDGET, readWidgetFiles, WIDGET } from '../../../index/writer/widget-files.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('readWidgetFiles', () => {
  it('takes the script, its modules and the licences, and leaves out all else', async (t) => {
    const folder = await temporaryFolder(t, {
      [WIDGET]: 'script',
      [`${CLASSIC_WIDGET}.br`]: brotliCompressSync('classic'),
      [`${WIDGET}.LICENSES.txt`]: 'MIT',
      'garden-search-german-1a2b.js': 'german',
      'custom-elements.json': '{}',
      'index/cli.js': '',
    });
    const files = await readWidgetFiles(false, folder);
    assert.deepEqual(
      files.map(({ name }) => name),
      ['garden-search-german-1a2b.js', WIDGET, `${WIDGET}.LICENSES.txt`],
    );
    const more = await readWidgetFiles(true, folder);
    assert.deepEqual(
      more.map(({ name }) => name),
      ['garden-search-german-1a2b.js', CLASSIC_WIDGET, WIDGET, `${WIDGET}.LICENSES.txt`],
    );
    for (const [i, text] of ['german', 'classic', 'script', 'MIT'].entries())
      assert.equal(Buffer.from(more[i]!.bytes).toString(), text);
  });

  it('says so where the widget is not built, or there is no folder', async (t) => {
    const folder = await temporaryFolder(t);
    for (const place of [folder, `${folder}/missing`]) {
      await assert.rejects(readWidgetFiles(false, place), {
        code: 'no-widget',
        message: new RegExp(`${WIDGET} is not in ${place}\\.`),
      });
    }
  });

  it('says so where the script without modules is wanted and is not built', async (t) => {
    const folder = await temporaryFolder(t, { [WIDGET]: 'script' });
    await assert.rejects(readWidgetFiles(true, folder), {
      code: 'no-widget',
      message: new RegExp(`${CLASSIC_WIDGET}\\.br is not in`),
    });
  });
});
