// Words that are written apart, with a hyphen, or as one: whichever the note has, each of them finds it.

import { expect } from '@open-wc/testing';
import { shardedGarden, sketchGarden, type NoteSketch } from '../../support/garden.js';

const SPELLINGS = [
  ['e-mail', 'email', 'e mail'],
  ['front-matter', 'frontmatter', 'front matter', 'frontMatter'],
  ['parseQuery', 'parse query', 'parse-query', 'parsequery'],
  ['1,000', '1000', '1.000'],
  ['Wi-Fi', 'WiFi', 'wifi', 'wi fi'],
  ["O'Reilly", 'O’Reilly', 'OReilly', 'oreilly'],
  ['サーバー', 'サーバ', 'ｻｰﾊﾞｰ'],
];

const other: NoteSketch = { title: 'Other', body: 'Nothing of the kind.' };

describe('search for words of several spellings', () => {
  for (const spellings of SPELLINGS) {
    for (const written of spellings) {
      it(`finds ${written} by ${spellings.join(', ')}, and marks it`, async () => {
        const note = { title: 'Note', body: `It says ${written} here.` };
        for (const garden of [sketchGarden([note, other]), shardedGarden([note, other]).garden]) {
          for (const query of spellings) {
            const { results } = await garden.search(`${query} `);
            expect([query, ...results.map(({ title }) => title)]).to.deep.equal([query, 'Note']);
            const marks = results[0]!.excerpt!.segments.filter(({ match }) => match).map(({ text }) => text);
            const letters = (text: string) => text.replace(/[^\p{L}\p{N}]|ー$|ｰ$/gu, '');
            // As `e mail`, email is taken for mail.
            const expected = written === 'e mail' && query === 'email' ? 'mail' : letters(written);
            expect([query, letters(marks.join(''))]).to.deep.equal([query, expected]);
          }
        }
      });
    }
  }

  it('joins no words that do not stand side by side', async () => {
    const garden = sketchGarden([{ title: 'Note', body: 'frontmatter' }, other]);
    expect((await garden.search('front of matter ')).total).to.equal(0);
  });

  it('takes two letters joined for no word with forms', async () => {
    const garden = sketchGarden([
      { title: 'Climate', body: 'In the U.S. it rains.' },
      { title: 'Tools', body: 'We use a spade, and are using it.' },
      { title: 'Mail', body: 'Two emails came.' },
    ]);
    const titles = async (text: string) => (await garden.search(text)).results.map(({ title }) => title);
    expect(await titles('U.S. rain')).to.deep.equal(['Climate']);
    expect(await titles('e mail ')).to.deep.equal(['Mail']);
  });

  it('takes no number and no short word apart', async () => {
    const garden = sketchGarden([{ title: 'Note', body: '20 24 so il' }, other]);
    expect((await garden.search('2024 ')).total).to.equal(0);
  });
});
