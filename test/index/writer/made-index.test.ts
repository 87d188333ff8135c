import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gardenOf } from '../../../index/writer/made-index.js';
import { makeIndex } from '../../../index/writer/make-index.js';
import { makeLink } from '../support/links.js';
import { makeNote } from '../support/notes.js';

const bean = makeNote({ path: 'bean.md', title: 'Broad beans', tags: ['Pulses'], aliases: ['Fava'] });

describe('gardenOf', () => {
  it('opens what was made in any layout, with fields that no note has', async () => {
    for (const options of [
      { layout: 'single' },
      { layout: 'sharded' },
      { layout: 'sharded', largest: 0 },
    ] as const) {
      const garden = gardenOf(
        await makeIndex(
          [bean, makeNote({ path: 'pea.md', title: 'Peas', links: [makeLink('bean')] })],
          options,
        ),
      );
      assert.deepEqual(
        (await garden.search('fava')).results.map(({ title }) => title),
        ['Broad beans'],
      );
      assert.deepEqual(
        (await garden.related!(bean.url)).map(({ title }) => title),
        ['Peas'],
      );
    }
  });
});
