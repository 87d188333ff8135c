import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fitName, type FitQuery } from '../../../src/core/answer/name-fit.js';
import { fitShared, fitWithin } from '../../../src/core/answer/partial-names.js';
import { stepOf } from '../../../src/core/store/lengths.js';
import { parseQuery } from '../../../src/core/words/query.js';
import { WEIGHTS, type TermGroup } from '../../../src/core/words/ranking.js';
import { tokenize } from '../../../src/core/text/tokenizer.js';
import { closeWord } from '../../support/arbitraries.js';

const STOP_WORDS = ['the', 'of', 'a'];
const isStopWord = ({ term }: { term: string }) => STOP_WORDS.includes(term);

/** Fits a name to a query whose words were read as themselves, and as what `readings` says. */
function fit(name: string, text: string, readings: Record<string, Record<string, number>> = {}): number {
  return fitName(tokenize(name), queryOf(text, readings));
}

/** Makes a query. @param groups groups of terms of each word. Default: none */
function queryOf(
  text: string,
  readings: Record<string, Record<string, number>> = {},
  groups: readonly TermGroup[] = [],
): FitQuery {
  const typed = parseQuery(text).typed.map(({ word }) => word);
  const words = typed
    .filter((word) => !isStopWord(word))
    .map((word) => {
      const also = word.also.map(({ term, weight }): [string, number] => [term, weight]);
      const read = Object.entries({ [word.term]: 1, ...readings[word.term] });
      const weights: ReadonlyMap<string, number> = new Map([...also, ...read]);
      return [word, { groups, weights, rarity: 1 }] as const;
    });
  return { typed, words, isStopWord };
}

describe('fitName', () => {
  it('is 1 for just what was typed, whatever its case and its stop words', () => {
    const word = fc.oneof(closeWord, fc.constantFrom(...STOP_WORDS));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ');
        expect(fit(text.toUpperCase(), text)).to.equal(1);
      }),
    );
  });

  it('is 1 for the same run of letters without spaces, a last ー included', () => {
    for (const name of ['サーバー', 'エディター', '堆肥の作り方', 'Web サーバー', 'การทำปุ๋ย', 'ノノノー'])
      expect(fit(name, name), name).to.equal(1);
    expect(fit('サーバー', 'サーバ')).to.be.greaterThan(0);
    expect(fit('サーバーの設定', 'サーバー')).to.equal(0);
  });

  it('is 0 for a name that says more, or less, or the same in another order', () => {
    expect(fit('Game theory', 'game')).to.equal(0);
    expect(fit('Game', 'game theory')).to.equal(0);
    expect(fit('Theory game', 'game theory')).to.equal(0);
    expect(fit('Game game', 'game')).to.equal(0);
    expect(fit('RawGame', 'game')).to.equal(0);
    expect(fit('raw_old_game', 'game')).to.equal(0);
    expect(fit('raw_old_game', 'raw game')).to.equal(0);
  });

  it('is a little less where a picture of the name was not typed', () => {
    expect(fit('✅ Soil web', '✅ soil web')).to.equal(1);
    for (const name of ['✅ Soil web', 'Soil web 🇫🇷'])
      expect(fit(name, 'soil web'), name).to.be.within(0.6, 0.9);
    expect(fit('✅ Soil web', 'soil')).to.equal(0);
    expect(fit('✅', 'soil')).to.equal(0);
  });

  it('is the less the further its words are read from what was typed', () => {
    const games = fit('Games', 'gamse', { gamse: { games: 0.6, game: 0.4 } });
    const game = fit('Game', 'gamse', { gamse: { games: 0.6, game: 0.4 } });
    expect(games).to.equal(0.6);
    expect(game).to.be.lessThan(games).and.greaterThan(0);
  });

  it('passes over a stop word that only one of the two has, which then fits less than its like', () => {
    const names = ['On the soil', 'Soil', 'The soil'];
    const [, without, other] = names.map((name) => fit(name, 'of soil'));
    expect(fit('Of soil', 'of soil')).to.equal(1);
    expect(without).to.be.greaterThan(0).and.lessThan(1);
    expect(other).to.be.greaterThan(0).and.lessThan(1);
  });

  it('finds a joined word by its pieces, and pieces by the joined word', () => {
    expect(fit('link_in_heading', 'link_in_heading')).to.equal(1);
    expect(fit('link_in_heading', 'link in heading')).to.be.greaterThan(0);
    expect(fit('E-Mail', 'email')).to.be.greaterThan(0);
    expect(fit('E-Mail', 'e mail')).to.equal(1);
  });

  it('finds a name that joins neighbours, stop words too, and prefers it to one with another stop word', () => {
    const [joined, other] = ['ConvertOf-Json', 'ConvertThe-Json'].map((name) => fit(name, 'convert of json'));
    expect(joined).to.be.greaterThan(other!);
    expect(fit('Frontmatter', 'front matter')).to.be.greaterThan(0);
    expect(fit('Frontmatter', 'front of matter')).to.equal(0);
  });

  it('forgives one letter in one word that the garden has too, where the rest of the name was typed', () => {
    expect(fit('Machine learning', 'machine earning')).to.be.greaterThan(0);
    expect(fit('Machine learning', 'machne earning')).to.equal(0);
    expect(fit('Learning', 'earning')).to.equal(0);
    expect(fit('Big cat', 'big car')).to.equal(0);
  });

  it('takes no other number for a mistake', () => {
    expect(fit('Release 3.4.1', 'release 3.4.2')).to.equal(0);
    expect(fit('Beans of 2021', 'beans of 2031')).to.equal(0);
  });
});

describe('fitName of words that a hyphen ties', () => {
  it('needs both words, also where the second has pieces', () => {
    for (const typed of ['init openrc', 'initopenrc', 'init open rc', 'Init-OpenRC'])
      expect(fit('Init-OpenRC', typed), typed).to.be.greaterThan(0);
    for (const typed of ['init', 'init ', 'openrc', 'init open'])
      expect(fit('Init-OpenRC', typed), typed).to.equal(0);
  });
});

describe('fitName of an unfinished query', () => {
  it('forgives no mistake while its last word has but a letter or two', () => {
    const readings = { ga: { garden: 0.4 }, gar: { garden: 0.4 } };
    expect(fit('Compost garden', 'compots ga', readings)).to.equal(0);
    expect(fit('Compost garden', 'compots gar', readings)).to.be.greaterThan(0);
    expect(fit('Compost garden', 'compost ga', readings)).to.be.greaterThan(0);
  });

  it('forgives none either while so many words begin with the last one that only names are searched', () => {
    const completions = { terms: [{ term: 'garden', weight: 1 }], weight: WEIGHTS.prefix };
    const begun = (name: string, text: string, noteOnly: boolean) =>
      fitName(tokenize(name), queryOf(text, { gar: { garden: 0.4 } }, [{ ...completions, noteOnly }]));
    expect(begun('Compost garden', 'compots gar', true)).to.equal(0);
    expect(begun('Compost garden', 'compots gar', false)).to.be.greaterThan(0);
    expect(begun('Compost garden', 'compost gar', true)).to.be.greaterThan(0);
  });
});

describe('fitWithin', () => {
  const within = (name: string, text: string) => fitWithin(name, queryOf(text));

  it('grows with the share of the query, up to 1 for all of it, wherever the name stands', () => {
    const telling = closeWord.filter((word) => !STOP_WORDS.includes(word));
    const word = fc.uniqueArray(telling, { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(word, fc.nat(), fc.nat(), (words, a, b) => {
        // A word that joins two others, `dcb` of `d cb`, may stand for them too.
        fc.pre(words.every((word, i) => !i || !words.includes(words[i - 1]! + word)));
        const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
        const name = words.slice(from, to + 1).join(' ');
        expect(within(name, `${words.join(' ')} `)).to.be.closeTo(
          ((to + 1 - from) / words.length) ** 2,
          1e-9,
        );
      }),
    );
  });

  it('is 0 for the beginning of a name by a letter or two, which say more only beside other words', () => {
    const begun = (name: string, text: string) => fitWithin(name, queryOf(text, { ga: { games: 0.4 } }));
    expect(begun('Games', 'theory ga')).to.equal(0);
    expect(begun('Games', 'theory ga ')).to.be.greaterThan(0);
    expect(begun('Theory of games', 'modern theory ga')).to.be.greaterThan(0);
  });

  it('is 0 for a name that says anything else, or the same in another order', () => {
    expect(within('Hide sidebar', 'how to hide sidebar here')).to.be.greaterThan(0);
    expect(within('Hide the sidebar', 'how to hide sidebar here')).to.be.greaterThan(0);
    for (const name of ['Hide sidebars now', 'Sidebar hide', 'Hide here', ''])
      expect(within(name, 'how to hide sidebar here'), name).to.equal(0);
  });
});

describe('fitShared', () => {
  /** Fits one title. @param isLarge true if its postings tell its length, as those of a large garden */
  const shared = (title: string, text: string, readings = {}, isLarge = false) => {
    const { words } = queryOf(text, readings);
    const terms = new Set(tokenize(title).map(({ term }) => term));
    const zero = Uint32Array.of(0);
    const steps = isLarge ? { steps: Uint32Array.of(stepOf(terms.size)) } : {};
    const posting = { field: 0, documents: zero, counts: Uint32Array.of(1), ...steps };
    const namePostings = (term: string) => (terms.has(term) ? [posting] : []);
    const namesOf = () => ({ title: isLarge ? '' : title, aliases: [], language: '' });
    return fitShared(zero, words, { namesOf, noteOf: zero, words: { index: { namePostings } } })[0]!;
  };
  const telling = closeWord.filter((word) => !STOP_WORDS.includes(word));
  const othersIn = (covered: number, others: number) => covered / (covered + 0.7 * others);

  it('is 1 for all words of a short query, in any order', () => {
    const words = fc.uniqueArray(telling, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, (words) => {
        expect(shared(words.toReversed().join(' '), words.join(' '))).to.be.closeTo(1, 1e-9);
      }),
    );
  });

  it('is the less, the fewer words of the query the title has, and the more others, stop words too', () => {
    // A word that joins two neighbours stands for both, as a test below holds.
    const isJoined = (words: string[]) => words.some((word, i) => words.includes(word + words[i + 1]));
    const words = fc.uniqueArray(telling, { minLength: 4, maxLength: 4 }).filter((words) => !isJoined(words));
    fc.assert(
      fc.property(words, fc.nat(3), fc.nat(3), fc.boolean(), (words, missing, others, isLarge) => {
        const rest = ['the', '1other', '2other'].slice(0, others);
        const title = [...words.slice(missing), ...rest].join(' ');
        const covered = 4 - missing;
        const fit = (covered / 4) ** 2 * othersIn(covered, rest.length);
        expect(shared(title, words.join(' '), {}, isLarge)).to.be.closeTo(fit, 1e-9);
      }),
    );
  });

  it('is 0 for a title without a word of the query', () => {
    for (const name of ['', 'The', 'Compost']) expect(shared(name, 'garden the soil'), name).to.equal(0);
  });

  it('counts a word by the weight of what it was read as, once however often the title has it', () => {
    const readings = { gamse: { game: 0.5, games: 0.4 } };
    expect(shared('Game', 'gamse theory', readings)).to.be.closeTo((0.5 / 2) ** 2 * othersIn(0.5, 0.5), 1e-9);
    expect(shared('Game games', 'gamse theory', readings)).to.be.closeTo(
      (0.5 / 2) ** 2 * othersIn(0.9, 1.1),
      1e-9,
    );
    expect(shared('Theory theory', 'game theory')).to.be.closeTo((1 / 2) ** 2, 1e-9);
  });

  it('takes a joined word of the title by its pieces, or whole', () => {
    expect(shared('raw_old_game', 'old game')).to.be.closeTo(othersIn(2, 2), 1e-9);
    expect(shared('raw_old_game', 'raw_old_game')).to.be.closeTo(othersIn(1, 3), 1e-9);
  });

  it('takes a word of the title that joins two of the query for both', () => {
    const { form } = WEIGHTS;
    expect(shared('Notebook', 'note book')).to.be.closeTo(form ** 2 * othersIn(form, 1 - form), 1e-9);
  });

  it('fades quickly in a longer query', () => {
    const words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta'];
    const [short, long] = [4, 8].map((count) => shared('Alpha', words.slice(0, count).join(' ')));
    expect(long).to.be.lessThan(short! / 100);
  });
});
