// One garden in each of many languages: what is found there, and what is marked.

import { expect } from '@open-wc/testing';
import type { Garden } from '../../../src/core/garden.js';
import { openSketch, shardedSketch, sketchIndex, type NoteSketch } from '../../support/garden.js';

interface Row {
  language: string;
  /** What the note says. */
  text: string;
  /** A query as it is written there. */
  word: string;
  /** Another form of it; in scripts without spaces, more of the sentence. */
  form: string;
  /** It with a letter dropped, doubled, swapped or taken for another. */
  typo: string;
  /** What of the note is marked; in scripts without spaces, at least the letters that a typo leaves. */
  marked: string;
  /** What another note says. */
  other: string;
}

const ROWS: Row[] = [
  {
    language: 'de',
    text: 'Die Gärten im Süden sind trocken.',
    word: 'Gärten',
    form: 'garten',
    typo: 'Gäretn',
    marked: 'Gärten',
    other: 'Ein Haus am See.',
  },
  {
    language: 'fr',
    text: 'Les haies sont plantées à l’automne.',
    word: 'plantées',
    form: 'planter',
    typo: 'plentées',
    marked: 'plantées',
    other: 'Le pain est cuit.',
  },
  {
    language: 'es',
    text: 'Las canciones del jardín son viejas.',
    word: 'canciones',
    form: 'canción',
    typo: 'cancinoes',
    marked: 'canciones',
    other: 'El agua es clara.',
  },
  {
    language: 'uk',
    text: 'Сонячні грядки стоять біля паркану.',
    word: 'грядки',
    form: 'грядками',
    typo: 'гярдки',
    marked: 'грядки',
    other: 'Синя вода в озері.',
  },
  {
    language: 'pt',
    text: 'As informações do vale são antigas.',
    word: 'informações',
    form: 'informação',
    typo: 'imformações',
    marked: 'informações',
    other: 'O livro azul.',
  },
  {
    language: 'sv',
    text: 'Trädgårdarna ligger vid sjön.',
    word: 'trädgårdarna',
    form: 'trädgård',
    typo: 'trädgåradrna',
    marked: 'Trädgårdarna',
    other: 'En bok om fåglar.',
  },
  {
    language: 'fi',
    text: 'Puutarhassa kasvaa omenoita.',
    word: 'puutarhassa',
    form: 'puutarhat',
    typo: 'putarhassa',
    marked: 'Puutarhassa',
    other: 'Kirja linnuista.',
  },
  {
    language: 'ru',
    text: 'На тёмной почве растёт клевер.',
    word: 'темной',
    form: 'тёмная',
    typo: 'тёмнйо',
    marked: 'тёмной',
    other: 'Книга о птицах.',
  },
  {
    language: 'el',
    text: 'Ο κήπος είναι μικρός.',
    word: 'ΚΗΠΟΣ',
    form: 'κήπου',
    typo: 'κήποςς',
    marked: 'κήπος',
    other: 'Ένα βιβλίο.',
  },
  {
    language: 'tr',
    text: 'Ağaçlar ırmağın kıyısında büyür.',
    word: 'AĞAÇLAR',
    form: 'ağaç',
    typo: 'ağaçalr',
    marked: 'Ağaçlar',
    other: 'Bir kitap.',
  },
  {
    language: 'ar',
    text: 'نزرع الوَرْد في الحديقة الصغيرة.',
    word: 'الورد',
    form: 'ورد',
    typo: 'الوررد',
    marked: 'الوَرْد',
    other: 'كتاب قديم.',
  },
  {
    language: 'ar',
    text: 'نشرح الوِراثة هنا.',
    word: 'الوراثة',
    form: 'وراثة',
    typo: 'الوررراثة',
    marked: 'الوِراثة',
    other: 'كتاب قديم.',
  },
  {
    language: 'ar',
    text: 'هذه وظيفة صغيرة.',
    word: 'وظيفة',
    form: 'الوظيفة',
    typo: 'وظيففة',
    marked: 'وظيفة',
    other: 'كتاب قديم.',
  },
  {
    language: 'ar',
    text: 'نقرأ الصور والنصوص هنا.',
    word: 'والنصوص',
    form: 'نصوص',
    typo: 'والنصووص',
    marked: 'والنصوص',
    other: 'كتاب قديم.',
  },
  {
    language: 'ar',
    text: 'نكتب صورا وتعليمات للجميع.',
    word: 'وتعليمات',
    form: 'تعليمات',
    typo: 'وتعليماات',
    marked: 'وتعليمات',
    other: 'كتاب قديم.',
  },
  {
    language: 'fa',
    text: 'کتابهای قدیمی در خانه ماند.',
    word: 'کتابهای',
    form: 'كتاب',
    typo: 'کتاببهای',
    marked: 'کتابهای',
    other: 'باغ بزرگ است.',
  },
  {
    language: 'fa',
    text: 'یادداشت برداری کار خوبی است.',
    word: 'یادداشت‌برداری‌ها',
    form: 'یادداشتبرداری',
    typo: 'یاددشت',
    marked: 'یادداشت',
    other: 'باغ بزرگ است.',
  },
  {
    language: 'he',
    text: 'בַּגִּנָּה גדלים עצי זית.',
    word: 'בגנה',
    form: 'בַּגִּנָּה',
    typo: 'בגנהה',
    marked: 'בַּגִּנָּה',
    other: 'ספר ישן.',
  },
  {
    language: 'he',
    text: 'שתלנו עצים ליד הנהרות הגדולים.',
    word: 'הנהרות',
    form: 'נהר',
    typo: 'הנהררות',
    marked: 'הנהרות',
    other: 'ספר ישן.',
  },
  {
    language: 'he',
    text: 'קראנו על הגדרה אחת.',
    word: 'הגדרה',
    form: 'ההגדרות',
    typo: 'הגדררה',
    marked: 'הגדרה',
    other: 'ספר ישן.',
  },
  {
    language: 'hi',
    text: 'बगीचों में फूल खिलते हैं।',
    word: 'बगीचों',
    form: 'बगीचा',
    typo: 'बगीचोंं',
    marked: 'बगीचों',
    other: 'पुरानी किताब',
  },
  {
    language: 'ja',
    text: '庭の落ち葉で腐葉土を作ります。',
    word: '腐葉土',
    form: '腐葉土を作る',
    typo: '腐葉士',
    marked: '腐葉土',
    other: '古い本',
  },
  {
    language: 'zh',
    text: '秋天我们用落叶制作堆肥。',
    word: '堆肥',
    form: '制作堆肥',
    typo: '堆肥费',
    marked: '堆肥',
    other: '一本旧书',
  },
  {
    language: 'ko',
    text: '가을에는 퇴비를 만듭니다.',
    word: '퇴비',
    form: '퇴비를',
    typo: '퇴비는',
    marked: '퇴비',
    other: '오래된 책',
  },
  {
    language: 'th',
    text: 'เราใช้น้ำหมักรดต้นไม้',
    word: 'น้ำหมัก',
    form: 'ใช้น้ำหมัก',
    typo: 'น้ำหมาก',
    marked: 'น้ำห',
    other: 'หนังสือเก่า',
  },
];

function open({ language, text, other }: Row, sharded: boolean, isCommon: boolean): Garden {
  const notes: NoteSketch[] = [
    { title: '1', body: text, language },
    { title: '2', body: other, language },
  ];
  const languages = isCommon ? { languages: [language] } : { languages: ['en', language], common: ['en'] };
  return openIn(languages, notes, sharded);
}

function openIn(languages: object, notes: readonly NoteSketch[], sharded: boolean): Garden {
  const { file, beside } = sharded ? shardedSketch(notes) : { file: sketchIndex(notes), beside: new Map() };
  return openSketch({ file: { ...file, options: { ...file.options, ...languages } }, beside }).garden;
}

describe('search in many languages', () => {
  for (const row of ROWS) {
    for (const [sharded, isCommon] of [
      [false, true],
      [true, true],
      [true, false],
    ] as const) {
      const kind = `${row.language}, ${sharded ? 'sharded' : 'single'}, ${isCommon ? 'common' : 'rare'}`;
      it(`finds ${row.word} (${kind}) by another form and by a typo, and marks it whole`, async () => {
        const garden = open(row, sharded, isCommon);
        const { word, form, typo } = row;
        for (const query of [word, form, typo, word.normalize('NFD'), word.normalize('NFKC')]) {
          const { results } = await garden.search(`${query} `);
          expect([query, ...results.map(({ title }) => title)]).to.deep.equal([query, '1']);
          const { segments } = results[0]!.excerpt!;
          const marks = segments.filter(({ match }) => match).map(({ text }) => text);
          const [mark = ''] = marks;
          expect([
            query,
            mark.includes(row.marked) || (query === typo && !!mark && row.marked.includes(mark)),
          ]).to.deep.equal([query, true]);
          expectWholeLetters(
            row,
            segments.map(({ text }) => text),
          );
        }
      });
    }
  }
});

function expectWholeLetters({ language, text }: Row, pieces: readonly string[]): void {
  expect(pieces.join('')).to.equal(text);
  const graphemes = new Intl.Segmenter(language, { granularity: 'grapheme' });
  const borders = [...graphemes.segment(text)].map(({ index }) => index);
  let at = 0;
  for (const piece of pieces) {
    expect(borders).to.include(at);
    at += piece.length;
  }
}

// Titles of six notes in each language. Every note has the English title as its alias.
const TITLES: Record<string, string> = {
  en: 'Water Garden Bread Winter Music History',
  de: 'Wasser Garten Brot Winter Musik Geschichte',
  fr: 'Eau Jardin Pain Hiver Musique Histoire',
  es: 'Agua Jardín Pan Invierno Música Historia',
  pt: 'Água Jardim Pão Inverno Música História',
  it: 'Acqua Giardino Pane Inverno Musica Storia',
  ca: 'Aigua Jardí Pa Hivern Música Història',
  ro: 'Apă Grădină Pâine Iarnă Muzică Istorie',
  nl: 'Water Tuin Brood Winter Muziek Geschiedenis',
  sv: 'Vatten Trädgård Bröd Vinter Musik Historia',
  da: 'Vand Have Brød Vinter Musik Historie',
  no: 'Vann Hage Brød Vinter Musikk Historie',
  fi: 'Vesi Puutarha Leipä Talvi Musiikki Historia',
  hu: 'Víz Kert Kenyér Tél Zene Történelem',
  pl: 'Woda Ogród Chleb Zima Muzyka Historia',
  cs: 'Voda Zahrada Chléb Zima Hudba Historie',
  ru: 'Вода Сад Хлеб Зима Музыка История',
  uk: 'Вода Сад Хліб Зима Музика Історія',
  el: 'Νερό Κήπος Ψωμί Χειμώνας Μουσική Ιστορία',
  tr: 'Su Bahçe Ekmek Kış Müzik Tarih',
  id: 'Air Taman Roti Musim_dingin Musik Sejarah',
  vi: 'Nước Vườn Bánh_mì Mùa_đông Âm_nhạc Lịch_sử',
  ar: 'ماء حديقة خبز شتاء موسيقى تاريخ',
  fa: 'آب باغ نان زمستان موسیقی تاریخ',
  he: 'מים גן לחם חורף מוזיקה היסטוריה',
  hi: 'पानी बगीचा रोटी सर्दी संगीत इतिहास',
  ja: '水 庭 パン 冬 音楽 歴史',
  zh: '水 花园 面包 冬天 音乐 历史',
  ko: '물 정원 빵 겨울 음악 역사',
  th: 'น้ำ สวน ขนมปัง ฤดูหนาว ดนตรี ประวัติศาสตร์',
};

describe('a garden of thirty languages', () => {
  const titlesOf = (language: string) =>
    TITLES[language]!.split(' ').map((title) => title.replaceAll('_', ' '));
  const english = titlesOf('en');
  const notes = Object.keys(TITLES).flatMap((language) =>
    titlesOf(language).map((title, i): NoteSketch => {
      const more = titlesOf(language).join(', ');
      const body = `${title} ${title}. ${more}. ${english[i]}, ${english[i]}.`;
      return { title, url: `/${language}/${i}`, language, aliases: [english[i]!], body };
    }),
  );

  for (const sharded of [false, true]) {
    it(`finds every title first for its readers, ${sharded ? 'sharded' : 'single'}`, async () => {
      const garden = openIn({ languages: Object.keys(TITLES), common: ['en'] }, notes, sharded);
      const missed: string[] = [];
      for (const { title, url, language } of notes) {
        const { results } = await garden.search(title, { language: language!, excerpts: false, limit: 1 });
        if (results[0]?.url !== url) missed.push(`${title} (${language}): ${results[0]?.url}`);
      }
      expect(missed).to.deep.equal([]);
    });
  }
});
