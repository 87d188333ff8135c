import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BuildResult } from '../../../index/build-index.js';
import { MAX_NAMED, rebuildText } from '../../../index/command-line/report-rebuild.js';

const well = { seconds: 0.24, failed: [], warnings: [] } as unknown as BuildResult;
const none = { added: [], changed: [], removed: [] };

describe('rebuildText', () => {
  it('is one line with what changed and how long it took', () => {
    const changes = { added: ['n.md'], changed: ['a.md'], removed: ['old.md'] };
    assert.equal(rebuildText(well, changes), 'Rebuilt in 0.2 s: a.md changed, n.md added, old.md removed.\n');
    assert.equal(rebuildText(well, none), 'Rebuilt in 0.2 s: no note changed.\n');
  });

  it('counts what would make it long', () => {
    const changed = Array.from({ length: MAX_NAMED + 2 }, (_, i) => `${i}.md`);
    assert.match(rebuildText(well, { ...none, changed }), /2\.md changed and 2 more\.\n$/u);
  });

  it('counts what went wrong', () => {
    const bad = { ...well, failed: [{}], warnings: [{}, {}] } as unknown as BuildResult;
    assert.match(rebuildText(bad, none), /; 1 note could not be read; 2 warnings\.\n$/u);
  });

  it('shows control characters of names as text', () => {
    assert.ok(!rebuildText(well, { ...none, changed: ['\u001b[2J.md'] }).includes('\u001b'));
  });
});
