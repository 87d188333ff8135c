import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAX_LINES, section, styleFor } from '../../../index/command-line/terminal.js';

const plain = styleFor({ write: () => {} }, {});

describe('section', () => {
  it('is nothing where there is nothing to list', () => {
    assert.deepEqual(section('Orphans', [], plain), []);
  });

  it('counts its lines, and cuts them where there are many', () => {
    assert.deepEqual(section('Orphans', ['a'], plain), ['Orphans: 1', '  a']);
    const many = section('Orphans', Array.from({ length: 1200 }, String), plain);
    assert.equal(many[0], 'Orphans: 1,200');
    assert.equal(many.length, MAX_LINES + 2);
    assert.equal(many.at(-1), '  and 1,190 more; --json lists all');
  });
});
