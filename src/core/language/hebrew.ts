// Hebrew stems of folded words, and stop words. The article, `and`, `that`, `in` and `to` are written as one with a word.

// Matches what stands before a word. Enough letters behind it keep most words whole that only begin so.
const BEFORE = /^(?:ו?ש?הה?|ו?[בל](?=.{4})|ו)(?=.{3})/u;
// Matches the endings of gender and number. The noun before another noun has a yod for that of the plural.
const AFTER = /(?<=^.{3,})(?:ות|ים|[הת])$/u;
const YOD = /(?<=^.{3,})י$/u;

/** Letters as they are written at the end of a word, and before an ending. */
const FINAL: Record<string, string> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };

/** Gives the stem of a folded Hebrew word. */
export function stemmer(word: string): string {
  return word
    .replace(BEFORE, '')
    .replace(AFTER, '')
    .replace(YOD, '')
    .replace(/[ךםןףץ]$/u, (letter) => FINAL[letter]!);
}

/** Words so common that they tell nothing. */
export const stopwords: readonly string[] = `
  אבל או אולי אותה אותו אותי אותך אותם אז אחרי איזה איך אין איפה אך אל אלא אלה אלו אם אנחנו אני אף אפשר אשר את אתה אתם
  בגלל בה בהם בו בין בכל בלי גם דרך הוא היא היה היו הייתה היתה הם הן הנה זאת זה זהו זו יהיה יותר יכול יכולה יש כאן כאשר כבר
  כדי כי כך כל כמו כמה כן לא לה להיות להם לו לי ליד לך לכל לכן למה לנו לפי לפני מאוד מאשר מדוע מה מי מן מעל מתי ניתן
  עד עוד על עם פה פחות צריך רק של שלה שלהם שלו שלי שלך שלנו שם תחת
`
  .trim()
  .split(/\s+/u);
