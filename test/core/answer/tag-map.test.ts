import { expect } from '@open-wc/testing';
import { createGarden } from '../../../src/core/answer/answers.js';
import type { Garden } from '../../../src/core/garden.js';
import { checkedGarden } from '../../../src/core/answer/checked-garden.js';
import { readIndexFile } from '../../../src/core/store/index-file.js';
import { packTagMap, type PackedTagMap } from '../../../src/core/store/tag-map.js';
import { sketchIndex } from '../../support/garden.js';

const index = sketchIndex([{ title: 'Clay', tags: ['Garden/Soil'] }]);
const packed = packTagMap(10, [
  { label: 'Bread', count: 4, x: 100, y: 200 },
  { label: 'Garden/Soil', count: 9, x: 1100, y: 900 },
]);

function open(map: string | PackedTagMap | undefined, text = '') {
  const file = { ...index, optional: map ? { map } : {} };
  return createGarden(readIndexFile(file), () => Promise.resolve(text));
}

describe('tagMap', () => {
  it('gives the tags of the map, the biggest first, their areas by their notes', async () => {
    const map = await open(packed).tagMap!();
    expect(map).to.deep.equal({
      width: 1200,
      height: 1000,
      tags: [
        { tag: 'garden/soil', label: 'Garden/Soil', count: 9, x: 1100, y: 900, radius: 30 },
        { tag: 'bread', label: 'Bread', count: 4, x: 100, y: 200, radius: 20 },
      ],
    });
  });

  it('reads it from a file of its own, and refuses a damaged one', async () => {
    const name = 'garden-map-1234567.json';
    const text = (map: unknown) => JSON.stringify(['1234567', map]);
    expect((await open(name, text(packed)).tagMap!()).tags).to.have.lengthOf(2);
    for (const damaged of [text({ ...packed, x: '' }), text({}), '[]']) {
      const error: unknown = await open(name, damaged).tagMap!().catch((reason: unknown) => reason);
      expect(error).to.have.property('code').that.is.oneOf(['format', 'damaged']);
    }
  });

  it('is without tags where the build wrote none, and absent where a garden cannot tell', async () => {
    expect((await open(undefined).tagMap!()).tags).to.deep.equal([]);
    const bare: Garden = { search: () => Promise.reject(new Error()) };
    expect(checkedGarden(bare)).to.not.have.property('tagMap');
    expect(await checkedGarden(open(packed)).tagMap!())
      .to.have.property('tags')
      .with.lengthOf(2);
  });
});
