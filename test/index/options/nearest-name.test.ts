import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hint, nearest } from '../../../index/options/nearest-name.js';

const names = ['build', 'query', 'layout', 'out', 'language'];

describe('nearest', () => {
  it('finds a name of which a letter is wrong, left out, added or swapped', () => {
    for (const typo of ['buikd', 'buld', 'buiild', 'biuld', 'BUILD'])
      assert.equal(nearest(typo, names), 'build');
  });

  it('takes the nearest of two', () => {
    assert.equal(nearest('layot', ['layouts', 'layout']), 'layout');
  });

  it('finds nothing where nothing is near, however short the word', () => {
    for (const word of ['', 'x', 'deploy', 'o', 'langage-tag']) assert.equal(nearest(word, names), undefined);
  });
});

describe('hint', () => {
  it('asks, or says nothing', () => {
    assert.equal(hint('qeury', names), ' Did you mean query?');
    assert.equal(hint('zzz', names), '');
  });
});
