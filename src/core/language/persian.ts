// Persian forms of folded words, and stop words. The tokenizer cuts most endings off, at the gap before them. These
// are the ones that are written without it.

// Matches the ending of the plural, with what may follow it. Three letters before it keep تنها whole.
const PLURAL = /(?<=^.{3,})ها(?:ي(?:ي|[متش]|[متش]ان)?)?$/u;
// Matches the ending of a comparison. Four letters before it keep فیلتر whole.
const COMPARED = /(?<=^.{4,})تر(?:ين)?$/u;

/** Gives the stem of a folded Persian word. */
export function stemmer(word: string): string {
  return word.replace(PLURAL, '').replace(COMPARED, '');
}

// Endings and beginnings that stand apart, behind or before a gap.
const AFFIXES = 'ها های هایی ای ی ام اش ات اند ایم اید مان تان شان تر ترین می نمی';

// Verbs that most sentences have: be, become, do, have, give, must.
const VERBS = `
  است نیست هست هستم هستند هستید هستیم نیستند بود بودن بوده بودند باشد باشند باشید باشیم
  شد شدن شده شدند شود شوند کرد کردن کرده کردند کن کنم کند کنند کنید کنیم
  داشت داشتن داشته دارد دارم دارند دارید داریم دارای ندارد داد داده دهد دهند دهید دهیم باید نباید شاید
`;

const OTHERS = `
  از اگر الان اما ان او این اینجا اینها آن آنجا آنها آنچه آیا با باز بدون بر برای برخی بسیار بعضی بلکه بله بنابراین به بی بین
  تا تنها تو توسط جز چرا چطور چند چنین چون چه چگونه چیست حتی خود خودش خیلی در درباره دیگر را روی زیرا سپس شما طبق فقط
  کجا کدام کس کسی کمتر که ما مانند مثل مگر من نه نیز و ولی وی وقتی هر هم همان همچنین همه همین همیشه هنوز هیچ یا یعنی یک
`;

/** Words so common that they tell nothing. */
export const stopwords: readonly string[] = `${AFFIXES} ${VERBS} ${OTHERS}`.trim().split(/\s+/u);
