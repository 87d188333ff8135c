import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stageNamed, stageOf } from '../../../index/properties/stages.js';
import { propertiesOf } from '../support/notes.js';

const stage = (matter: string, tags: string[] = []) => stageOf(propertiesOf(matter), tags);

describe('stageNamed', () => {
  it('knows the words and emoji of each stage, in any case', () => {
    for (const word of ['seed', 'Seedling', 'SPROUT', '🌱', '🌱 seedling'])
      assert.equal(stageNamed(word), 'seedling', word);
    for (const word of ['budding', 'sapling', 'growing', '🌿', '🪴'])
      assert.equal(stageNamed(word), 'budding', word);
    for (const word of ['evergreen', 'mature', 'tree', '🌳', '🌲', '🌲\ufe0f'])
      assert.equal(stageNamed(word), 'evergreen', word);
  });

  it('takes plurals, and words in a link or a tag', () => {
    for (const word of ['seedlings', 'Evergreens', '[[Seedling]]', '#budding', '[[🌳 evergreen]]'])
      assert.notEqual(stageNamed(word), '', word);
  });

  it('names none where another word stands beside it', () => {
    for (const text of ['', 'stable', 'not evergreen', 'tree house', 'constructor'])
      assert.equal(stageNamed(text), '', text);
  });
});

describe('stageOf', () => {
  it('reads every spelling of the key', () => {
    for (const key of [
      'growthStage',
      'growth_stage',
      'growth-stage',
      'growth',
      'Stage',
      'maturity',
      'status',
      'STATE',
    ]) {
      assert.equal(stage(`${key}: budding`), 'budding', key);
    }
  });

  it('passes over a value that is no stage, and then looks at the tags', () => {
    assert.equal(stage('status: stable\nstate: seed'), 'seedling');
    assert.equal(stage('status: done', ['garden', 'Evergreen']), 'evergreen');
    assert.equal(stage('stage: budding', ['evergreen']), 'budding');
    for (const tag of ['seed', 'Seedling', 'budding', '🌿', '🌲\ufe0f'])
      assert.notEqual(stage('', [tag]), '', tag);
    for (const tag of ['status/evergreen', 'growth-stage/🌱', 'stage/growing', 'seedlings'])
      assert.notEqual(stage('', [tag]), '', tag);
    for (const tag of ['tree', 'growing', 'mature', 'sprout', 'sapling', 'plants/seedling', 'status/done'])
      assert.equal(stage('', [tag]), '', tag);
    assert.equal(stage('stage: {a: seed}', ['trees']), '');
  });
});
