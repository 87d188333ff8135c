// Names of groups in the languages of the element: those of its messages, which no build can read.

import { STAGES } from '../../src/core/note.js';
import type { GroupBy } from '../../src/core/notes/groups.js';

/** Names of the stages, in their order, and of notes without a group. */
type Names = readonly [seedling: string, budding: string, evergreen: string, others: string];

const ENGLISH: Names = ['Seedling', 'Budding', 'Evergreen', 'Other notes'];

const NAMES: Readonly<Record<string, Names>> = {
  ar: ['شتلة', 'متبرعمة', 'دائمة الخضرة', 'ملاحظات أخرى'],
  de: ['Keimling', 'Knospend', 'Immergrün', 'Weitere Notizen'],
  es: ['Brote', 'En capullo', 'Perenne', 'Otras notas'],
  fr: ['Semis', 'En bourgeon', 'Persistante', 'Autres notes'],
  he: ['נבט', 'מלבלב', 'ירוק־עד', 'פתקים אחרים'],
  hi: ['अंकुर', 'कली', 'सदाबहार', 'अन्य नोट'],
  it: ['Germoglio', 'In boccio', 'Sempreverde', 'Altre note'],
  ja: ['芽生え', 'つぼみ', '常緑', 'その他のノート'],
  ko: ['새싹', '꽃봉오리', '상록', '그 밖의 노트'],
  nl: ['Zaailing', 'In knop', 'Groenblijvend', 'Overige notities'],
  pl: ['Sadzonka', 'W pąkach', 'Zimozielona', 'Pozostałe notatki'],
  pt: ['Broto', 'Em botão', 'Perene', 'Outras notas'],
  ru: ['Росток', 'Бутон', 'Вечнозелёная', 'Другие заметки'],
  sv: ['Fröplanta', 'I knopp', 'Vintergrön', 'Övriga anteckningar'],
  tr: ['Fide', 'Tomurcuk', 'Herdemyeşil', 'Diğer notlar'],
  uk: ['Паросток', 'Бутон', 'Вічнозелена', 'Інші нотатки'],
  zh: ['幼苗', '含苞', '常青', '其他笔记'],
};

/**
 * Names a group of notes.
 * @param key value of the group; empty for notes without one
 * @param language BCP 47 tag, whose primary subtag chooses. A language without names has the English ones
 */
export function nameGroup(by: GroupBy, key: string, language = ''): string {
  const primary = language.split('-', 1)[0]!.toLowerCase();
  const names = Object.hasOwn(NAMES, primary) ? NAMES[primary]! : ENGLISH;
  if (!key) return names.at(-1)!;
  const stage = by === 'stage' ? STAGES.indexOf(key as (typeof STAGES)[number]) : -1;
  return names[stage] ?? key;
}
