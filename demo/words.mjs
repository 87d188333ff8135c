// Texts of the site on a note's page, in the language of the note.

const WORDS = {
  en: ['Planted', 'Tended', 'Linked from', 'Related notes', 'Seedling', 'Budding', 'Evergreen'],
  ar: ['زُرعت', 'آخر عناية', 'ملاحظات تشير إلى هنا', 'ملاحظات ذات صلة', 'شتلة', 'متبرعمة', 'دائمة الخضرة'],
  de: ['Gepflanzt', 'Gepflegt', 'Verlinkt von', 'Verwandte Notizen', 'Keimling', 'Knospend', 'Immergrün'],
  es: ['Plantada', 'Cuidada', 'Enlazada desde', 'Notas relacionadas', 'Brote', 'En capullo', 'Perenne'],
  fr: ['Plantée', 'Soignée', 'Citée par', 'Notes liées', 'Semis', 'En bourgeon', 'Persistante'],
  he: ['נשתל', 'טופל', 'מקושר מתוך', 'פתקים קשורים', 'נבט', 'מלבלב', 'ירוק־עד'],
  ja: ['植えた日', '手入れした日', 'リンク元', '関連するノート', '芽生え', 'つぼみ', '常緑'],
  zh: ['种下', '打理', '被以下笔记引用', '相关笔记', '幼苗', '含苞', '常青'],
};

/** Gives the texts of a language; English if there is no translation. */
export function wordsFor(language) {
  const [planted, tended, linkedFrom, related, seedling, budding, evergreen] =
    WORDS[base(language)] ?? WORDS.en;
  return { planted, tended, linkedFrom, related, stage: { seedling, budding, evergreen } };
}

/** Gives the direction in which a language is written. */
export function directionOf(language) {
  return ['ar', 'fa', 'he', 'ur', 'yi'].includes(base(language)) ? 'rtl' : 'ltr';
}

/** Formats a day `YYYY-MM-DD` as people write it. */
export function formatDay(day, language) {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

function base(language) {
  return language.split('-')[0];
}
