import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { makeMessages } from '../../../src/messages/languages/make-messages.js';
import { NAMES, type Phrases } from '../../../src/messages/languages/phrases.js';
import { LANGUAGES, messagesIn } from '../../../src/messages/languages/translations.js';
import { SECOND_ENGLISH } from '../../../src/messages/second-messages.js';
import { COMPLETION_ENGLISH } from '../../../src/messages/completion-messages.js';
import { GROUP_ENGLISH } from '../../../src/messages/group-messages.js';
import { LIST_ENGLISH, TAGS_ENGLISH } from '../../../src/messages/list-messages.js';
import { ENGLISH } from '../../../src/messages/first-messages.js';
import type { Messages } from '../../../src/messages/languages/make-messages.js';
import { MODE_ENGLISH } from '../../../src/messages/mode-messages.js';

const ALL: Messages = {
  ...ENGLISH,
  ...SECOND_ENGLISH,
  ...COMPLETION_ENGLISH,
  ...GROUP_ENGLISH,
  ...LIST_ENGLISH,
  ...MODE_ENGLISH,
  ...TAGS_ENGLISH,
};
/** A tag or a text that no language writes by itself. */
const name = fc.stringMatching(/^[a-z$&]{1,8}7$/);
const count = fc.oneof(fc.nat({ max: 130 }), fc.nat({ max: 2_000_000 }));
const tables = new Map<string, Phrases>();

before(async () => {
  for (const [lang, load] of LANGUAGES) tables.set(lang, (await load()).default);
});

/** Checks something of every language. */
function inEach(check: (words: Messages, lang: string, table: Phrases) => void): () => void {
  return () => tables.forEach((table, lang) => check(makeMessages(table, lang), lang, table));
}

const COUNTED = [
  'number',
  'notes',
  'atLeast',
  'of',
  'allTags',
  'more',
  'narrow',
  'showNotes',
  'unfiltered',
  'offered',
] as const;
const NAMED = [
  'matching',
  'filterBy',
  'not',
  'exclude',
  'nested',
  'removeFilter',
  'forget',
  'opens',
  'tagged',
  'titled',
  'headed',
  'exactly',
  'addressed',
  'linking',
  'tended',
  'tendedSince',
  'tendedBefore',
  'written',
] as const;

/** Every word, its functions called. */
function sayAll(words: Messages, number: number, text: string): Record<string, string> {
  const plain = Object.entries(words).filter(([key, word]) => key in ALL && typeof word === 'string');
  return {
    ...(Object.fromEntries(plain) as Record<string, string>),
    ...Object.fromEntries(COUNTED.map((key) => [key, words[key](number)])),
    ...words.stage,
    ...words.facet,
    ...words.sort,
    ...words.suggest,
    ...Object.fromEntries(NAMED.map((key) => [key, words[key](text)])),
    within: words.within([text, text], [text]),
    in: words.within([text], []),
    without: words.within([], [text]),
    oftenWith: words.oftenWith([text]),
    shown: words.shown(number, number),
    network: words.reason('network'),
    version: words.reason('version'),
    trouble: words.reason('search'),
    broken: words.reason('parse'),
    unknown: words.unknown([text]),
    instead: words.instead([text]),
    asWords: words.asWords([text]),
  };
}

describe('the tables of phrases', () => {
  it('are of at least thirteen languages', () => {
    expect(tables.size).to.be.at.least(13);
  });

  it('have every phrase, in the order by which the bundle knows them', () => {
    for (const [lang, table] of tables) expect(Object.keys(table), lang).to.deep.equal([...NAMES]);
  });

  it('have no phrase that is empty, or has space around it', () => {
    for (const [lang, { comma, stop, ...table }] of tables) {
      expect(comma, lang).to.match(/^[،、，]|, $/u);
      expect(stop, lang).to.match(/^[。।]|\. $/u);
      for (const [key, text] of Object.entries(table)) {
        expect(text, `${lang} ${key}`).to.equal(text.trim());
        if (!['plural', 'shown'].includes(key)) expect(text, `${lang} ${key}`).to.match(/\p{L}/u);
      }
    }
  });

  it('have no more forms than there are numbers to go with', () => {
    for (const [lang, table] of tables) {
      const categories = table.plural.split(' ').filter(Boolean);
      const known = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
      expect(known, lang).to.include.members(categories);
      for (const text of Object.values(table))
        expect(text.split('|').length, `${lang} ${text}`).to.be.most(categories.length + 1);
    }
  });
});

describe('makeMessages', () => {
  it(
    'makes every word of the element, in no language the English one for a sentence',
    inEach((words, lang) => {
      expect(words, lang).to.include.all.keys(Object.keys(ALL));
      for (const key of ['label', 'empty', 'slow', 'match', 'startOver', 'recentSearches'] as const)
        expect(words[key], lang).to.not.equal(ALL[key]);
    }),
  );

  it(
    'leaves no mark and no hole, whatever the number and the name',
    inEach((words, lang) =>
      fc.assert(
        fc.property(count, name, (number, text) => {
          const all = Object.entries(sayAll(words, number, text));
          const wrong = all.filter(([, said]) => !/^(?!.*(?:undefined|NaN|[#%|])).+$/u.test(said));
          expect(wrong, lang).to.deep.equal([]);
        }),
        { numRuns: 40 },
      ),
    ),
  );

  it(
    'says a name as it is written',
    inEach((words, lang) =>
      fc.assert(
        fc.property(fc.string({ minLength: 1 }), (text) => {
          const said = sayAll(words, 1, text);
          for (const key of [...NAMED, 'in', 'without', 'oftenWith'])
            expect(said[key], lang).to.include(text);
        }),
        { numRuns: 20 },
      ),
    ),
  );

  it(
    'writes numbers as the language does',
    inEach((words, lang) => {
      const { format } = new Intl.NumberFormat(lang);
      fc.assert(
        fc.property(count, (number) => {
          const written = format(number);
          const said = sayAll(words, number, 'x');
          expect(said.number).to.equal(written);
          // One and two may be a word, or a form of the noun.
          if (number > 2)
            for (const key of [...COUNTED, 'shown']) expect(said[key], lang).to.include(written);
        }),
        { numRuns: 40 },
      );
    }),
  );

  it(
    'gives numbers of one plural category the same form, and those of another a form of their own',
    inEach((words, lang, { notes, plural }) => {
      const rules = new Intl.PluralRules(lang);
      const categories = plural.split(' ');
      const forms = new Map<string, Set<string>>();
      for (let i = 0; i <= 200; i++) {
        const category = rules.select(i);
        const known = categories.includes(category) ? category : 'other';
        const form = words.notes(i).replace(words.number(i), '#');
        forms.set(known, (forms.get(known) ?? new Set()).add(form));
      }
      for (const [category, said] of forms) expect([...said], `${lang} ${category}`).to.have.length(1);
      const all = new Set([...forms.values()].map(([form]) => form));
      expect(all.size, lang).to.equal(notes.split('|').length);
    }),
  );

  it('inflects where grammar asks for it', () => {
    const say = (lang: string, ...counts: number[]) =>
      counts.map((i) => makeMessages(tables.get(lang)!, lang).notes(i));
    expect(say('pl', 1, 3, 5, 22)).to.deep.equal(['1 notatka', '3 notatki', '5 notatek', '22 notatki']);
    expect(say('ru', 1, 21, 3, 11)).to.deep.equal(['1 заметка', '21 заметка', '3 заметки', '11 заметок']);
    expect(say('uk', 2, 12)).to.deep.equal(['2 нотатки', '12 нотаток']);
    expect(say('fr', 0, 1, 2)).to.deep.equal(['0 note', '1 note', '2 notes']);
    expect(say('ar', 0, 1, 2)).to.deep.equal(['لا ملاحظات', 'ملاحظة واحدة', 'ملاحظتان']);
    expect(
      new Set(say('ar', 0, 1, 2, 3, 11, 100).map((text) => text.replace(/[٠-٩\d]+/g, ''))),
    ).to.have.length(6);
    expect(say('de', 12_345)).to.deep.equal(['12.345 Notizen']);
    expect(say('hi', 1_234_567)).to.deep.equal(['12,34,567 नोट']);
  });

  it('joins names as the language does, and leaves out what is not asked for', () => {
    const german = makeMessages(tables.get('de')!, 'de');
    expect(german.within(['a', 'b'], ['c', 'd'])).to.equal('mit a und b, ohne c oder d');
    expect(german.within([], ['c'])).to.equal('ohne c');
    expect(german.within([], [])).to.equal('');
    expect(makeMessages(tables.get('ja')!, 'ja').within(['a', 'b'], ['c'])).to.equal('a、bあり、cなし');
  });

  it('isolates a name in a phrase from right to left, so that its signs keep their places', async () => {
    for (const [lang, load] of LANGUAGES) {
      const words = makeMessages((await load()).default, lang);
      const isIsolated = ['ar', 'he'].includes(lang);
      for (const text of [words.matching('#a'), words.filterBy('#a'), words.within(['b', '#a'], [])])
        expect(text.includes('\u2068#a\u2069'), `${lang} ${text}`).to.equal(isIsolated);
    }
  });
});

describe('messagesIn', () => {
  it('goes by the language, in any case, and writes numbers as its region does', async () => {
    expect((await messagesIn('DE')).label).to.equal('Garten durchsuchen');
    const swiss = new Intl.NumberFormat('de-CH').format(1234);
    expect((await messagesIn('de-CH')).notes!(1234)).to.equal(`${swiss} Notizen`);
    expect((await messagesIn('ar-MA')).number!(12)).to.equal('12');
  });

  it('has nothing for a language that is none of ours', async () => {
    for (const lang of ['tlh', 'constructor', '']) expect(await messagesIn(lang), lang).to.deep.equal({});
  });

  it('passes over what is no region', async () => {
    expect((await messagesIn('de-!')).notes!(2)).to.equal('2 Notizen');
  });
});
