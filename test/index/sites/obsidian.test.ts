import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { buildIndex } from '../../../index/build-index.js';
import { endless } from '../../../index/warnings.js';
import { canariesIn, CANARY } from '../support/canaries.js';
import { readFiles } from '../support/read-source.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const GARDEN = '.obsidian/plugins/digitalgarden/data.json';
const ENVELOPPE = '.obsidian/plugins/obsidian-mkdocs-publisher/data.json';

const FILES = {
  [GARDEN]: JSON.stringify({
    customFilters: [
      { pattern: '%for me%(.*\\n)*?%end%', flags: 'gm', replace: '' },
      { pattern: 'draft: true', flags: '', replace: 'draft: false' },
      { pattern: '(', flags: 'g', replace: '' },
    ],
  }),
  [ENVELOPPE]: JSON.stringify({
    plugin: { shareAll: { enable: true } },
    conversion: {
      censorText: [
        { entry: `${CANARY}.name`, replace: 'someone' },
        { entry: '/^## Own$[^]*/m', replace: '' },
      ],
    },
  }),
  'a.md': `---\ntitle: With ${CANARY}.name\n---\nKept, ${CANARY}.name and ${CANARY}.name

%for me%
${CANARY}

${CANARY}
%end%

Kept\n\n## Own\n\n${CANARY}\n`,
  'b.md': `---\ndraft: true\n---\n${CANARY}\n`,
};

describe('the rules of an Obsidian vault', () => {
  it('replace in texts what Digital Garden and Enveloppe do, but nothing that keeps a note back', async (t) => {
    const root = await temporaryFolder(t, FILES);
    const out = path.join(root, 'built');
    const build = () =>
      buildIndex({
        paths: [root],
        out,
        layout: 'single',
        inlineText: true,
        cache: path.join(root, '.cache'),
      });
    const { excluded, unread } = await build();
    assert.deepEqual(await canariesIn(out), []);
    assert.deepEqual(
      excluded.map(({ reason }) => reason),
      ['draft: true'],
    );
    assert.match(JSON.stringify(unread), /digitalgarden\/data\.json.*its expression \( could not be read/u);
    await writeFile(path.join(root, GARDEN), '{ "customFilters": {} }');
    await build();
    assert.notDeepEqual(await canariesIn(out), []);
    await writeFile(path.join(root, GARDEN), FILES[GARDEN]!);
    await build();
    assert.deepEqual(await canariesIn(out), []);
  });

  it('stop a replacement that never ends, keep back every note that it is for, and name it', async (t) => {
    const filter = { pattern: '^(a+)+$', flags: 'gm', replace: '' };
    const slow = `${'a'.repeat(40)}b`;
    const { notes, failed } = await readFiles(t, {
      [GARDEN]: JSON.stringify({ customFilters: [filter] }),
      'one.md': slow,
      'two.md': slow,
    });
    assert.deepEqual(notes, []);
    assert.deepEqual(failed, [
      { path: 'one.md', reason: endless(filter.pattern) },
      { path: 'two.md', reason: endless(filter.pattern) },
    ]);
  });
});
