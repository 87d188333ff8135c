import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allRules, excluding } from '../../../index/sites/publication-rules.js';

describe('allRules', () => {
  it('asks no rules for a note that have none, as of the many folders without a file of them', () => {
    const none = Array.from({ length: 10_000 }, () => ({}));
    const rules = allRules([...none, excluding('a file', (path) => (path === '7.md' ? '7' : undefined))]);
    const start = process.cpuUsage().user;
    const reasons = Array.from({ length: 5000 }, (_, i) => [
      rules.excludes!(`${i}.md`),
      ...rules.requires!(`${i}.md`),
      ...rules.defaults!(`${i}.md`),
      rules.schedule!(`${i}.md`),
    ]);
    assert.ok((process.cpuUsage().user - start) / 1e6 < 1);
    assert.deepEqual(reasons.flat().filter(Boolean), ['a file: 7']);
  });
});
