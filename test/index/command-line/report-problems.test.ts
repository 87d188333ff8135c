import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Warning } from '../../../index/warnings.js';
import { problemsText } from '../../../index/command-line/report-problems.js';
import { MAX_LINES, styleFor } from '../../../index/command-line/terminal.js';

const plain = styleFor({ write: () => {} }, {});
const warning = (code: Warning['code'], path: string, line = 0): Warning => ({
  path,
  line,
  code,
  message: `a ${code}`,
});

describe('problemsText', () => {
  it('is empty where all is well', () => {
    assert.equal(problemsText({ failed: [], warnings: [] }, plain), '');
  });

  it('names file and line, and puts warnings of a kind together', () => {
    const warnings = [warning('date', 'a.md', 3), warning('comment', 'b.md'), warning('date', 'c.md', 1)];
    assert.equal(
      problemsText({ failed: [], warnings }, plain),
      '3 warnings:\n  a.md:3  a date\n  c.md:1  a date\n  b.md  a comment\n',
    );
  });

  it('shows the first warnings and says how many more there are', () => {
    const warnings = Array.from({ length: MAX_LINES + 4 }, (_, i) => warning('date', `${i}.md`));
    const text = problemsText({ failed: [], warnings }, plain);
    assert.equal(text.match(/a date/gu)?.length, MAX_LINES);
    assert.match(text, /\n {2}and 4 more; --json lists all\n$/u);
  });

  it('names every configuration that could not be read, with what to do, in a line each', () => {
    const unread = Array.from({ length: 12 }, (_, i) => ({
      path: `${i}.config.ts`,
      reason: 'it is a program',
    }));
    const text = problemsText({ failed: [], warnings: [], unread }, plain);
    assert.equal(
      text.match(/config\.ts may exclude notes, but it is a program: .*--exclude.*--require-publish.*\n/gu)
        ?.length,
      12,
    );
  });

  it('names every note that could not be read', () => {
    const failed = Array.from({ length: 30 }, (_, i) => ({ path: `${i}.md`, reason: 'no text' }));
    assert.equal(problemsText({ failed, warnings: [] }, plain).match(/no text/gu)?.length, 30);
  });

  it('shows control characters of paths and messages as text', () => {
    const failed = [{ path: 'a\u001b[2J\n.md', reason: '\u0007' }];
    assert.equal(
      problemsText({ failed, warnings: [] }, plain),
      '1 note could not be read:\n  a\\u{1b}[2J\\u{a}.md  \\u{7}\n',
    );
  });
});
