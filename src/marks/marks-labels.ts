// Labels of the bar of marks, in each language: too few words for a fetch.

/** Labels in one language: name of the bar, and of its buttons. */
type MarksLabels = readonly [matches: string, previous: string, next: string, clear: string];

/** Labels by primary subtag. */
export const LABELS: Readonly<Record<string, MarksLabels>> = {
  en: ['Matches', 'Previous match', 'Next match', 'Clear marks'],
  ar: ['التطابقات', 'التطابق السابق', 'التطابق التالي', 'إزالة التمييز'],
  de: ['Treffer', 'Voriger Treffer', 'Nächster Treffer', 'Markierungen entfernen'],
  es: ['Coincidencias', 'Coincidencia anterior', 'Coincidencia siguiente', 'Quitar marcas'],
  fr: ['Occurrences', 'Occurrence précédente', 'Occurrence suivante', 'Effacer les marques'],
  he: ['התאמות', 'ההתאמה הקודמת', 'ההתאמה הבאה', 'ניקוי הסימונים'],
  hi: ['मिलान', 'पिछला मिलान', 'अगला मिलान', 'चिह्न हटाएँ'],
  it: ['Corrispondenze', 'Corrispondenza precedente', 'Corrispondenza successiva', 'Togli i segni'],
  ja: ['一致', '前の一致', '次の一致', 'ハイライトを消す'],
  ko: ['일치', '이전 일치', '다음 일치', '강조 지우기'],
  nl: ['Treffers', 'Vorige treffer', 'Volgende treffer', 'Markeringen wissen'],
  pl: ['Trafienia', 'Poprzednie trafienie', 'Następne trafienie', 'Usuń zaznaczenia'],
  pt: ['Ocorrências', 'Ocorrência anterior', 'Próxima ocorrência', 'Limpar marcações'],
  ru: ['Совпадения', 'Предыдущее совпадение', 'Следующее совпадение', 'Убрать выделение'],
  sv: ['Träffar', 'Föregående träff', 'Nästa träff', 'Ta bort markeringar'],
  tr: ['Eşleşmeler', 'Önceki eşleşme', 'Sonraki eşleşme', 'İşaretleri kaldır'],
  uk: ['Збіги', 'Попередній збіг', 'Наступний збіг', 'Прибрати виділення'],
  zh: ['匹配', '上一个匹配', '下一个匹配', '清除标记'],
};

/** Gives the labels in a language; English for one without labels. */
export function marksLabels(lang: string): MarksLabels {
  const language = lang.split('-')[0]!.toLowerCase();
  return Object.hasOwn(LABELS, language) ? LABELS[language]! : LABELS.en!;
}
