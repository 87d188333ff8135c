import { expect } from '@open-wc/testing';
import type { Boost } from '../../../src/core/garden.js';
import { readIndexFile } from '../../../src/core/store/index-file.js';
import { packLinks } from '../../../src/core/notes/link-list.js';
import { createGarden } from '../../../src/core/answer/answers.js';
import { readNothing, sketchIndex } from '../../support/garden.js';

const notes = [
  { title: 'A', body: 'soil', stage: 'seedling' as const, updated: '2020-01-01' },
  { title: 'B', body: 'soil', stage: 'budding' as const, created: '2025-01-01' },
  { title: 'C', body: 'soil', stage: 'evergreen' as const },
  { title: 'D', body: 'soil', updated: '2026-01-01' },
];
const file = { ...sketchIndex(notes), optional: { links: packLinks([[1], [0], [0, 1], [1]]) } };
const garden = createGarden(readIndexFile(file), readNothing);
const scores = async (boost?: Boost) => {
  const { results } = await garden.search('soil ', boost ? { boost } : {});
  return Object.fromEntries(results.map(({ title, score }) => [title, score])) as Record<
    'A' | 'B' | 'C' | 'D',
    number
  >;
};

describe('boost', () => {
  it('is nothing unless asked for', async () => {
    const { A, B, C, D } = await scores();
    expect(new Set([A, B, C, D]).size).to.equal(1);
    expect(await scores({})).to.deep.equal(await scores());
  });

  it('lifts the notes that others link to, the most linked by as much as is asked', async () => {
    const [plain, lifted] = [await scores(), await scores({ links: 0.5 })];
    expect(lifted.B).to.be.closeTo(1.5 * plain.B, 1e-6);
    expect(lifted.A).to.be.within(plain.A, lifted.B);
    expect(lifted.C).to.equal(plain.C);
  });

  it('lifts grown notes', async () => {
    const [plain, lifted] = [await scores(), await scores({ stage: 1 })];
    expect(
      [lifted.A, lifted.B, lifted.C, lifted.D].map((score) => Math.round((score / plain.A) * 2) / 2),
    ).to.deep.equal([1, 1.5, 2, 1]);
  });

  it('lifts notes by their last change, counted from the latest of the garden', async () => {
    const [plain, lifted] = [await scores(), await scores({ recent: 1 })];
    expect(lifted.D).to.be.closeTo(2 * plain.D, 1e-6);
    expect(lifted.B).to.be.closeTo(1.5 * plain.B, 1e-6);
    expect(lifted.A).to.be.within(plain.A, 1.02 * plain.A);
    expect(lifted.C).to.equal(plain.C);
  });

  it('refuses what is no number from 0, naming it', async () => {
    for (const boost of [{ links: -1 }, { stage: NaN }, { recent: 'x' as never }]) {
      const error = await garden.search('soil', { boost }).catch((reason: unknown) => reason);
      expect(error).to.include({ code: 'option' });
      expect(String(error)).to.include(`boost.${Object.keys(boost)[0]}`);
    }
  });
});
