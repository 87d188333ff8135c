import assert from 'node:assert/strict';
import { it } from 'node:test';
import { changedLines } from '../../../index/command-line/report-init.js';

it('lists the lines that were added and those that are gone', () => {
  assert.deepEqual(changedLines('a\nb\nc', 'a\nx\nc\ny'), ['+ x', '- b', '+ y']);
  assert.deepEqual(changedLines('a', 'a'), []);
});
