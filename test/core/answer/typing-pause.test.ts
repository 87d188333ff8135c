import { expect } from '@open-wc/testing';
import { createGarden } from '../../../src/core/answer/answers.js';
import { typingPause } from '../../../src/core/answer/typing-pause.js';
import { readIndexFile } from '../../../src/core/store/index-file.js';
import { readNothing, sketchIndex } from '../../support/garden.js';

const { now } = Date;

/** Types a text key by key, after the times given or one for all, and gives the pause after each key. */
function pausesOf(text: string, gaps: number | readonly number[]): number[] {
  const pauseAfter = typingPause();
  let time = 1e12;
  Date.now = () => time;
  return [...text].map((_, i) => {
    time += typeof gaps === 'number' ? gaps : gaps[i]!;
    return pauseAfter(text.slice(0, i + 1));
  });
}

describe('pause in typing', () => {
  afterEach(() => {
    Date.now = now;
  });

  it('is as short as can be for brisk typists', () => {
    for (const gap of [60, 90, 120]) expect(pausesOf('gardening tools', gap).at(-1)).to.equal(200);
  });

  it('is longer than the time from key to key, at any rhythm up to 500 ms', () => {
    for (let gap = 20; gap <= 500; gap += 20) {
      const pauses = pausesOf('gardening tools', gap);
      for (const [i, pause] of pauses.entries()) expect(pause, `${gap} ms, key ${i}`).to.be.above(gap);
      expect(Math.max(...pauses)).to.be.at.most(1200);
    }
  });

  it('is at most 600 ms for whoever thinks at each key', () => {
    expect(pausesOf('gardening', 5000).at(-1)).to.be.within(590, 600);
  });

  it('is twice as long for a word of one or two letters, and not for one of a script without spaces', () => {
    const pauses = pausesOf('moss to', 240);
    expect(pauses[6]! / pauses[3]!).to.be.within(1.8, 2.2);
    expect(pauses[4]).to.be.below(400); // no word follows yet
    expect(pausesOf('植物', 240).at(-1)).to.be.below(400);
  });

  it('is as short as can be for a text that comes at once, and for none', () => {
    const pauseAfter = typingPause();
    pauseAfter('m');
    for (const text of ['gardening tools', '', 'moss', '']) expect(pauseAfter(text)).to.equal(200);
  });

  it('is that of a text at once from four letters on, as fewer may be typed fast', () => {
    for (const [letters, least] of [
      ['abc', 500],
      ['abcd', 200],
    ] as const) {
      let time = 1e12;
      Date.now = () => time;
      const pauseAfter = typingPause();
      const pauses = ['m', 'mo', 'mo ', `mo ${letters}`].map((text) => {
        time += 5000;
        return pauseAfter(text);
      });
      expect(pauses[3], letters).to.be.within(least, least === 200 ? 200 : 600);
    }
  });

  it('is none where the text stays', () => {
    const pauseAfter = typingPause();
    for (const text of ['', 'moss', '']) expect([pauseAfter(text), pauseAfter(text)][1]).to.equal(0);
  });

  it('is asked of the page at each search, once the refinements are there', async () => {
    const asked: (number | undefined)[] = [];
    const rest = (pause?: number) => Promise.resolve(void asked.push(pause));
    const file = readIndexFile(sketchIndex([{ title: 'Moss', body: 'soil' }]));
    const garden = createGarden(file, readNothing, { rest, yieldToPage: () => undefined });
    for (const text of ['mos', 'soil']) await garden.search(text, { onUpdate: () => {} });
    expect(asked).to.deep.equal([400, 300]);
  });
});
