import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nearTags, tagUses } from '../../../index/garden/near-tags.js';
import { makeNote } from '../support/notes.js';

function groupsOf(...tags: string[]): string[][] {
  const uses = tagUses(tags.map((tag) => makeNote({ tags: [tag] })));
  return nearTags(uses).map((group) => group.map(({ tag }) => tag).sort());
}

describe('tagUses', () => {
  it('counts the notes of each spelling, and of what tags are nested in once a note', () => {
    const notes = [['soil/clay', 'soil/sand'], ['soil'], ['Soil']].map((tags) => makeNote({ tags }));
    assert.deepEqual(tagUses(notes), [
      { tag: 'soil', count: 2 },
      { tag: 'Soil', count: 1 },
      { tag: 'soil/clay', count: 1 },
      { tag: 'soil/sand', count: 1 },
    ]);
  });

  it('leaves out a tag of which nothing is left', () => {
    assert.deepEqual(tagUses([makeNote({ tags: ['#', ' '] })]), []);
  });
});

describe('nearTags', () => {
  it('groups what differs in case, accents, hyphens, spaces and slashes only', () => {
    assert.deepEqual(groupsOf('gardening', 'Gardening', 'garden-ing', 'soil'), [
      ['Gardening', 'garden-ing', 'gardening'],
    ]);
    assert.deepEqual(groupsOf('green manure', 'green_manure', 'café', 'cafe'), [
      ['cafe', 'café'],
      ['green manure', 'green_manure'],
    ]);
    assert.deepEqual(groupsOf('garden/soil', 'garden-soil'), [['garden-soil', 'garden/soil']]);
  });

  it('groups one and many, but no two words that only look so', () => {
    for (const [one, many] of [
      ['tool', 'tools'],
      ['api', 'apis'],
      ['bush', 'bushes'],
      ['berry', 'berries'],
    ] as const)
      assert.deepEqual(groupsOf(one, many), [[one, many].sort()]);
    for (const pair of [
      ['c', 'cs'],
      ['cs', 'css'],
      ['tool', 'toolbox'],
    ])
      assert.deepEqual(groupsOf(...pair), []);
  });

  it('groups no two words that both are in use', () => {
    const [a, b] = ['planning', 'planting'];
    assert.deepEqual(groupsOf(a, a, a, b, b), [[a, b]]);
    assert.deepEqual(groupsOf(a, a, a, b, b, b), []);
  });

  it('groups a tag with the same one nested in others', () => {
    assert.deepEqual(groupsOf('soil', 'garden/soil', 'work/soil'), [['garden/soil', 'soil', 'work/soil']]);
    assert.deepEqual(groupsOf('garden/soil', 'work/soil'), []);
  });

  it('groups long tags that are one letter apart, but not short ones, other years or other characters', () => {
    assert.deepEqual(groupsOf('gardening', 'gardenign'), [['gardenign', 'gardening']]);
    assert.deepEqual(groupsOf('garden/vegetables', 'garden/vegtables'), [
      ['garden/vegetables', 'garden/vegtables'],
    ]);
    for (const pair of [
      ['seed', 'weed'],
      ['garden/seeds', 'garden/weeds'],
      ['computing', 'computing/c'],
      ['harvest2024', 'harvest2025'],
      ['東京都千代田区一', '東京都千代田区二'],
    ])
      assert.deepEqual(groupsOf(...pair), [], pair.join());
  });

  it('groups no letters, numbers, versions and years, which are alike by chance', () => {
    for (const pair of [
      ['computing/c', 'c'],
      ['c', 'C'],
      ['harvest/10', '10'],
      ['2024/01', '202401'],
      ['1980', '1980s'],
      ['v1-2', 'v12'],
      ['app/v2', 'V2'],
      ['app/1.0', '1.0'],
    ])
      assert.deepEqual(groupsOf(...pair), [], pair.join());
    assert.deepEqual(groupsOf('harvest-2024', 'harvest/2024'), [['harvest-2024', 'harvest/2024']]);
    assert.deepEqual(groupsOf('garden/水', '水'), [['garden/水', '水']]);
  });

  it('names a difference in an outer tag once', () => {
    assert.deepEqual(groupsOf('Garden/soil', 'garden/soil', 'garden/seeds'), [['Garden', 'garden']]);
  });

  it('gives every tag to one group at most, most used first', () => {
    const part = fc.constantFrom('a', 'as', 'A', 'bed', 'beds', 'gardening', 'gardenin', 'b-c', 'bc', '堆肥');
    const tag = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.array(fc.array(tag)), (all) => {
        const groups = nearTags(tagUses(all.map((tags) => makeNote({ tags }))));
        const tags = groups.flat().map(({ tag }) => tag);
        assert.equal(new Set(tags).size, tags.length);
        for (const group of groups) {
          assert.ok(group.length > 1);
          assert.deepEqual(
            group,
            [...group].sort((a, b) => b.count - a.count),
          );
        }
      }),
    );
  });
});
