import assert from 'node:assert/strict';
import { it } from 'node:test';
import { changedLines, changeText } from '../../../index/command-line/report-init.js';
import { styleFor } from '../../../index/command-line/terminal.js';

it('lists the lines that were added and those that are gone', () => {
  assert.deepEqual(changedLines('a\nb\nc', 'a\nx\nc\ny'), ['+ x', '- b', '+ y']);
  assert.deepEqual(changedLines('a', 'a'), []);
});

it('shows the tabs of a changed line as spaces, and other control characters as codes', () => {
  const change = { file: 'a.mjs', before: 'a', after: 'a\n\tb\u001b' };
  const style = styleFor({ isTTY: false } as never, {});
  assert.equal(changeText(change, style), 'a.mjs\n  +   b\\u{1b}\n');
});
