import { expect } from '@open-wc/testing';
import type { Language } from '../../../src/core/language/language.js';
import { LANGUAGE_TABLE } from '../../../src/core/language/language-table.js';
import { english, loadLanguages } from '../../../src/core/language/languages.js';
import { foldTerm } from '../../../src/core/text/folding.js';

// Words of the Snowball project's vocabularies, two forms of one word each, as they are written.
const PAIRS: Record<string, [string, string]> = {
  ar: ['حديقة', 'الحديقة'],
  da: ['haver', 'haverne'],
  de: ['Häuser', 'Hauses'],
  el: ['κήπος', 'κήπου'],
  es: ['canción', 'canciones'],
  fa: ['کتاب', 'کتابهایشان'],
  fi: ['talossa', 'talot'],
  fr: ['arrivée', 'arriver'],
  ga: ['briochtaíocht', 'briochtaíochta'],
  he: ['נגזרת', 'הנגזרות'],
  hi: ['किताब', 'किताबों'],
  hu: ['házban', 'házak'],
  hy: ['քաղաք', 'քաղաքից'],
  id: ['membaca', 'bacaan'],
  it: ['giardino', 'giardini'],
  lt: ['knyga', 'knygų'],
  nb: ['hagen', 'hagene'],
  ne: ['किताब', 'किताबहरू'],
  nl: ['boek', 'boeken'],
  nn: ['hagen', 'hagene'],
  no: ['hagen', 'hagene'],
  pt: ['informação', 'informações'],
  ro: ['grădina', 'grădini'],
  ru: ['красный', 'красного'],
  sv: ['trädgård', 'trädgården'],
  ta: ['புத்தகம்', 'புத்தகங்கள்'],
  tr: ['ağaçlar', 'ağacın'],
  uk: ['книга', 'книгами'],
};

describe('loadLanguages', () => {
  it('gives the languages of a garden, each once, whatever the case and the region', async () => {
    const languages = await loadLanguages(['EN-gb', 'de_AT', 'de', 'nb', 'nn', 'en']);
    expect(languages).to.have.lengthOf(3);
    expect(languages[0]).to.equal(english);
  });

  it('leaves out what it does not know', async () => {
    expect(await loadLanguages(['tlh', '', 'constructor', '__proto__'])).to.deep.equal([]);
  });
});

describe('LANGUAGE_TABLE', () => {
  it('has a pair of words to test each language by', () =>
    expect([...LANGUAGE_TABLE.keys()].sort()).to.deep.equal(Object.keys(PAIRS).sort()));

  for (const [tag, pair] of Object.entries(PAIRS)) {
    it(`knows two forms of a word in ${tag} once they are folded, and its stop words`, async () => {
      const [language] = await loadLanguages([tag]);
      const { stopWords } = language!;
      const [one, other] = pair.map(foldTerm) as [string, string];
      expect(language!.stem(one)).to.equal(language!.stem(other));
      expect(stopWords.size).to.be.above(20);
      for (const word of stopWords) expect(foldTerm(word)).to.equal(word);
    });

    it(`gives a word in ${tag} one stem, whatever was asked before`, async () => {
      const [language] = await loadLanguages([tag]);
      const words = ['возможность', 'новость', ...Object.values(PAIRS).flat()].map(foldTerm);
      const stems = words.map((word) => language!.stem(word));
      expect(words.toReversed().map((word) => language!.stem(word))).to.deep.equal(stems.toReversed());
      for (const [i, word] of words.entries())
        for (let again = 0; again < 2; again++) expect(language!.stem(word)).to.equal(stems[i]);
    });

    it(`leaves what is no word alone in ${tag}`, async () => {
      const [language] = await loadLanguages([tag]);
      for (const term of ['c++', '3.14', '堆肥', 'ab', '🌱', 'x1y2'])
        expect(language!.stem(term)).to.equal(term);
    });
  }
});

describe('Turkish', () => {
  it('gives all forms of a noun one stem, with the letters of their vowels or without', async () => {
    const [{ stem }] = (await loadLanguages(['tr'])) as [Language];
    const nouns = {
      sınıf: 'sınıflar sınıfı sınıfın sınıfa sınıfta sınıftan sınıfları sınıflarında sınıfımız',
      hata: 'hatalar hatayı hatanın hataya hatada hatası hatasını hatasında hatalarımız hatayla',
      site: 'siteler siteyi sitenin sitesi sitesinden sitedeki sitemiz siteniz',
      fonksiyon: 'fonksiyonlar fonksiyonu fonksiyonun fonksiyona fonksiyonda fonksiyonudur',
      kitap: 'kitaplar kitabı kitabın kitaba kitabında kitaplarım',
      özellik: 'özellikler özelliği özelliğin özelliklerinde',
      model: 'modeller modeli modelin modele modelinde',
    };
    for (const [noun, forms] of Object.entries(nouns))
      for (const form of forms.split(' ')) expect(stem(foldTerm(form)), form).to.equal(stem(foldTerm(noun)));
    for (const [one, other] of ['kod not', 'deniz de', 'bağ bak'].map((pair) =>
      pair.split(' ').map(foldTerm),
    ))
      expect(stem(one!)).to.not.equal(stem(other!));
  });
});

describe('Turkish stop words', () => {
  it('are spelled as they are written', async () => {
    const [{ stopWords }] = (await loadLanguages(['tr'])) as [Language];
    for (const word of ['artık', 'beş', 'şey', 'diğer', 'altmış'])
      expect(stopWords.has(foldTerm(word)), word).to.equal(true);
    expect([...stopWords].join('')).to.match(/^[a-z]+$/);
  });
});

describe('Arabic', () => {
  it('knows the conjunction before an article, and words that only begin so', async () => {
    const [{ stem }] = (await loadLanguages(['ar'])) as [Language];
    for (const word of ['والنصوص', 'فالنصوص', 'وبالنصوص', 'وللنصوص'])
      expect(stem(word)).to.equal(stem('نصوص'));
    expect(stem('والد')).to.equal('والد');
  });
});

describe('Persian', () => {
  it('leaves a word whole that only ends like a plural or a comparison', async () => {
    const [{ stem }] = (await loadLanguages(['fa'])) as [Language];
    for (const word of ['تنها', 'دفتر', 'فیلتر'].map(foldTerm)) expect(stem(word)).to.equal(word);
    for (const word of ['بزرگتر', 'بزرگترین', 'بزرگترینهایشان'].map(foldTerm))
      expect(stem(word)).to.equal('بزرگ');
  });
});
