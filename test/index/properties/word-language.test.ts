import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wordLanguage } from '../../../index/properties/word-language.js';
import { anyCharacter } from '../../support/arbitraries.js';

const SAMPLES = {
  ca: 'Les mongetes es planten al maig, quan ja no glaça, i creixen fins a la tardor. Jo les rego amb aigua de pluja, que és millor que la del pou.',
  cs: 'Fazole se sejí v květnu, když už není mráz, a rostou až do podzimu. Zalévám je vodou ze sudu, která je lepší než voda ze studny, ale také pro rajčata.',
  da: 'Bønnerne skal i jorden i maj, når det ikke fryser mere, og de gror til efteråret. Jeg vander dem med vand fra tønden, for det er godt.',
  de: 'Die Bohnen kommen im Mai in den Boden, wenn es nicht mehr friert, und sie wachsen bis in den Herbst. Ich gieße sie mit Wasser aus der Tonne.',
  en: 'The beans go into the soil in May, when it does not freeze any more, and they grow until autumn. I water them with the rain of the barrel.',
  es: 'Las judías se siembran en mayo, cuando ya no hiela, y crecen hasta el otoño. Las riego con el agua de la lluvia, que es mejor para una planta.',
  et: 'Oad lähevad mulda mais, kui see ei ole enam külm, ja need kasvavad sügiseni. Vesi on tünnist, aga mis on parem kui vihm või kaste.',
  fi: 'Pavut istutetaan maahan toukokuussa, kun ei ole enää pakkasta, ja ne kasvavat syksyyn. Vesi on tynnyristä, mutta sade on parempi kuin kaivo, että ne voivat hyvin.',
  fr: 'Les haricots se sèment en mai, quand il ne gèle plus, et ils poussent dans le jardin jusqu’à l’automne. Je les arrose avec une eau qui est tiède.',
  ga: 'Cuirtear na pónairí sa talamh i mí na Bealtaine, agus fásann siad go dtí an fómhar. Tá an t-uisce ón mbairille, agus is fearr é ná uisce ar an tobar.',
  hi: 'सेम के बीज मई में बोए जाते हैं, जब पाला नहीं पड़ता, और वे पतझड़ तक बढ़ते हैं। मैं उन को टंकी के पानी से सींचता हूँ, जो पौधों के लिए अच्छा है।',
  hu: 'A bab májusban kerül a földbe, ha már nem fagy, és őszig nő. Az eső vize jobb, de van kút is, hogy ne kelljen csak azt várni, ami meg nem jön.',
  id: 'Kacang ditanam di tanah pada bulan Mei dan tumbuh sampai musim panen. Air dari tong itu tidak dingin, dan hujan adalah yang baik untuk tanaman ini.',
  it: 'I fagioli si seminano a maggio, quando non gela più, e crescono fino all’autunno. Li annaffio con la pioggia della botte, che per una pianta è il meglio.',
  lt: 'Pupelės sėjamos gegužę, kai jau ne šalta, ir auga iki rudens. Vanduo yra iš statinės, bet lietus yra geriau, tai žino kas tik turi daržą arba sodą.',
  mr: 'घेवड्याच्या बिया मे महिन्यात पेरतात आणि त्या शरद ऋतूपर्यंत वाढतात. मी त्यांना पिंपातील पाणी देतो, ते चांगले आहे. हे पाणी थंड नाही, तर झाडांसाठी योग्य आहे.',
  ne: 'सिमीको बिउ जेठमा रोपिन्छ, जब तुसारो हुँदैन, र यो शरद ऋतुसम्म बढ्छ। म यस बिरुवालाई वर्षाको पानी दिन्छु, जुन राम्रो हो भने इनारको पानी पनि चिसो छैन।',
  nl: 'De bonen gaan in mei de grond in, als het niet meer vriest, en ze groeien tot in de herfst. Ik geef ze water van het dak, dat is goed voor een plant.',
  no: 'Bønnene skal i jorda i mai, når det ikke fryser mer, og de gror til høsten. Jeg vanner dem med vann fra tønna, for det er bra etter en tørr uke.',
  pt: 'Os feijões semeiam-se em maio, quando já não gela, e crescem até ao outono. Dou-lhes água da chuva, que para uma planta é melhor do que a do poço.',
  ro: 'Fasolea se pune în pământ în mai, când nu mai este ger, și crește până în toamnă. O ud cu apă din butoi, care este bună pentru o plantă.',
  sv: 'Bönorna ska i jorden i maj, när det inte fryser längre, och de växer till hösten. Jag vattnar dem med vatten från tunnan, för att det är bra på torra dagar.',
  tr: 'Fasulye mayıs ayında toprağa ekilir ve sonbahara kadar büyür. Bir fıçı su ile sulamak için çok erken kalkmak gerekir, ama yağmur daha iyi bir sudur ve bu da bedava.',
  vi: 'Đậu được gieo vào tháng năm, khi trời không còn sương giá, và cây lớn cho đến mùa thu. Tôi tưới với nước trong thùng, là nước mưa của mái nhà.',
};

describe('wordLanguage', () => {
  it('tells the language of a paragraph', () => {
    for (const [language, text] of Object.entries(SAMPLES)) assert.equal(wordLanguage(text), language, text);
  });

  it('tells none of a few words, and of languages that it does not know', () => {
    for (const text of [
      '',
      'Die Bohnen und der Mais',
      'Fasolę sieje się w maju, kiedy już nie ma mrozu, i rośnie ona do jesieni. Podlewam ją wodą z beczki, bo to jest lepsze niż woda ze studni na podwórku.',
      'const beans = rows.filter(({ name }) => name !== "late").map((row) => row.count + 1); export default function sow(beans, rows, soil) { return beans }',
    ])
      assert.equal(wordLanguage(text), '', text);
  });

  it('tells Danish and Norwegian apart, also by formal texts, whose common words both have', () => {
    const texts = {
      da: 'Denne side viser, hvordan en ansøgning behandles, og hvad den skal indeholde. Ansøgningen registreres i systemet og sendes videre til lederen. Hvis oplysninger mangler, ringer vi til ansøgeren eller skriver en besked.',
      no: 'Denne siden viser hvordan en søknad behandles og hva den må inneholde. Søknaden registreres i systemet og sendes videre til lederen. Hvis opplysninger mangler, ringer vi til søkeren eller sender en melding.',
    };
    for (const [language, text] of Object.entries(texts)) assert.equal(wordLanguage(text), language, text);
  });

  it('goes by most of the words', () => {
    assert.equal(wordLanguage(`${SAMPLES.it} See “The soil of the garden”.`), 'it');
  });

  it('gives a tag or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) =>
        assert.match(wordLanguage(text), /^(?:|[a-z]{2})$/),
      ),
    );
  });
});
