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
    const missed = shelf.track();
    for (const name of ['bad', 'slow']) shelf.missFile(name, (text) => order.push(text));
    await shelf.load(missed()).catch((error: Error) => order.push(error.message));
    expect(order).to.deep.equal(['slow', 'gone']);
  });

  it('gives each search all that it missed, whatever another misses or loads meanwhile', async () => {
    const shelf = new FileShelf((name) => Promise.resolve(name));
    const missing = (names: string[]) => names.forEach((name) => shelf.missFile(name, () => {}));
    const first = shelf.track();
    missing(['a', 'b']);
    const second = shelf.track();
    missing(['b', 'c', 'c']);
    await shelf.load(first());
    expect([...second().keys()]).to.have.members(['b', 'c']);
    expect([...first().keys()]).to.have.members(['a', 'b', 'c']);
    expect(shelf.track()().size).to.equal(0);
    expect(shelf.misses).to.equal(5);
  });

  it('gives what is late only when nothing else is missing', async () => {
    const shelf = new FileShelf((name) => Promise.resolve(name));
    const missedSoFar = shelf.track();
    shelf.missFile('later', () => {}, true);
    expect([...missedSoFar().keys()]).to.deep.equal(['later']);
    shelf.missFile('now', () => {});
    expect([...missedSoFar().keys()]).to.deep.equal(['now']);
  });
});
