import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { sketchGarden } from '../../support/garden.js';

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
    );
  });
});
