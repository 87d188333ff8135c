import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { sketchGarden } from '../../support/garden.js';
import { runs } from '../../support/runs.js';

// Few letters of each script, so that pairs of them and words come twice in a title.
const SCRIPTS = ['堆肥の', 'ノート', 'サバー', '한국어', 'กขค', 'ກຂຄ', 'កខគ', 'ကခဂ'].map((letters) => [
  ...letters,
]);
const WORDS = ['salt', 'lime', 'peat'];

const run = (parts: readonly string[], joiner: string) =>
  fc.array(fc.constantFrom(...parts), { minLength: 2, maxLength: 9 }).map((all) => all.join(joiner));
const names = fc.oneof(...SCRIPTS.map((letters) => run(letters, '')), run(WORDS, ' '));

describe('liftFittingNames', () => {
  it('puts the note whose title was typed first, in every script, whatever comes twice in it', async () => {
    const rest = fc.constantFrom('', ' compost');
    await fc.assert(
      fc.asyncProperty(names, rest, async (name, end) => {
        const title = name + end;
        const longer = [`${name}${name}${end}`, `mulch ${title}`, `${title} mulch`];
        const body = `${title}. `.repeat(5);
        const garden = sketchGarden([
          { title, url: '/z' },
          ...longer.map((one, n) => ({ title: one, url: `/${n}`, body })),
        ]);
        for (const text of [title, `${title} `]) {
          const { results } = await garden.search(text);
          expect(results[0]?.title, text).to.equal(title);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('puts a title of a letter or two first as soon as it is typed, before all that begin with it', async () => {
    const short = fc.constantFrom('C', 'Go', 'R', 'ai', 'ls', 'β', '庭', '7z');
    await fc.assert(
      fc.asyncProperty(short, fc.constantFrom(...WORDS), async (title, word) => {
        const body = `${title} ${word}. `.repeat(5);
        const garden = sketchGarden([
          { title, url: '/z', body: word },
          { title: `${title} ${word} ${title}`, url: '/1', body, tags: [title] },
          { title: `${word} ${title}`, url: '/2', body, aliases: [`${title}${word}`, title + title] },
          ...Array.from({ length: 60 }, (_, n) => ({ title: `${title}${word}${n}`, url: `/${n + 3}`, body })),
        ]);
        for (const text of [title, title.toLowerCase(), `${title} `]) {
          const { results } = await garden.search(text);
          expect(results[0]?.title, text).to.equal(title);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('gives the first notes with the scores that they have among all', async () => {
    const some = fc.constantFrom('salt', 'lime', 'peat', 'loam', 'marl', 'salts');
    const text = (most: number) =>
      fc.array(some, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
    const note = fc.record({ title: text(4), aliases: fc.array(text(2), { maxLength: 1 }), body: text(8) });
    const notes = fc.array(note, { minLength: 15, maxLength: 30 });
    const end = fc.constantFrom('', ' ', ' s', ' slat', ' of');
    await fc.assert(
      fc.asyncProperty(notes, text(5), end, async (notes, words, end) => {
        const garden = sketchGarden(notes.map((one, n) => ({ ...one, url: `/${n}` })));
        const first = async (limit: number) => {
          const { results } = await garden.search(words + end, { limit });
          return results.slice(0, 10).map(({ url, score }) => [url, score]);
        };
        expect(await first(10)).to.deep.equal(await first(notes.length));
      }),
      { numRuns: runs(100) },
    );
  });
});
