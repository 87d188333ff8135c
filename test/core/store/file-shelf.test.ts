import { expect } from '@open-wc/testing';
import { FileShelf } from '../../../src/core/store/file-shelf.js';

describe('FileShelf', () => {
  it('fails when all that was missed is done, so that none is left on its way', async () => {
    const order: string[] = [];
    const shelf = new FileShelf(async (name) => {
      if (name === 'bad') throw new Error('gone');
      await new Promise((resolve) => setTimeout(resolve, 20));
      return name;
    });
    for (const name of ['bad', 'slow']) shelf.missFile(name, (text) => order.push(text));
    await shelf.load(shelf.takeMissed()).catch((error: Error) => order.push(error.message));
    expect(order).to.deep.equal(['slow', 'gone']);
  });

  it('gives what was missed once, and counts it', () => {
    const shelf = new FileShelf(() => Promise.resolve(''));
    for (const name of ['a', 'b', 'a']) shelf.missFile(name, () => {});
    expect([...shelf.takeMissed().keys()]).to.deep.equal(['a', 'b']);
    expect(shelf.takeMissed().size).to.equal(0);
    expect(shelf.misses).to.equal(3);
  });
});
