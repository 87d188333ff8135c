// Guesses a text's language by its commonest words, where several languages share its letters.

/** Number of characters of a text that are examined for its language. */
export const MAX_EXAMINED = 2000;
/** Fewest words that tell a language. */
const LEAST_WORDS = 20;
/** Least share of a language's common words, of those that n languages have one nth. Languages without an entry have less. */
const LEAST_SHARE = 0.07;

// Common words of each language, a space between them. Catalan, Estonian and Marathi are there to be told from others.
// Czech and Vietnamese are there because English stop words would hide some of theirs.
const COMMON: Record<string, string> = {
  ca: 'els per amb és més com al ha són aquest també fins quan però',
  cs: 'se je že jako pro ale která jsou nebo také při může jeho není',
  da: 'og det er ikke til på med for af jeg et efter ud fra mere eller hvad blev nu sig',
  de: 'und der die das ist nicht mit ein eine zu von den für auf',
  en: 'the of and to is that for with you this are be in on or',
  es: 'de la que el en los las una es por con para se del como más',
  et: 'ja on ei et see kui ka oma või mis oli aga siis nii',
  fi: 'ja on ei se että tai kun mutta myös ovat oli voi kuin tämä',
  fr: 'de le la les des et est une que pour dans pas qui du sur',
  ga: 'an na agus ar go is le ag sé bhí na seo tá níl',
  hi: 'के में की है से और का को पर यह हैं नहीं कि एक लिए',
  hu: 'az és hogy nem is egy meg ez van de csak ha vagy kell',
  id: 'yang dan di untuk dengan ini itu tidak dari pada adalah dalam atau ke',
  it: 'di che il la per un una non con del della si dei nel sono le',
  lt: 'ir yra kad su tai kaip ne iš bet arba apie jis tik į',
  mr: 'आहे आणि या हे ते मध्ये आहेत नाही ही असे केली होते साठी तर की',
  ne: 'यो पनि छन् हो गर्न लागि तथा यस एक भने थियो छैन गर्ने भएको हुन्छ',
  nl: 'de het een en van is niet dat op te zijn voor met je',
  no: 'og det er ikke til på med for av jeg et etter ut fra mer eller hva ble nå seg',
  pt: 'de que não uma para com os do da em um as por se na',
  ro: 'și de în la cu pe nu este care din pentru un să sau',
  sv: 'och att det är som på inte med för av den till jag har',
  tr: 've bir bu için ile da de ne gibi olarak daha çok veya değil',
  vi: 'của và là có các cho một được không trong người với này để những',
};

// Languages by their common words.
const LANGUAGES = new Map<string, string[]>();
for (const [language, words] of Object.entries(COMMON))
  for (const word of words.split(' ')) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), language]);

/** Guesses the language of a text in Latin or Devanagari letters; empty if it is too short, or none is sure. */
export function wordLanguage(text: string): string {
  const words =
    text
      .slice(0, MAX_EXAMINED)
      .toLowerCase()
      .match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  if (words.length < LEAST_WORDS) return '';
  const sums = new Map<string, number>();
  for (const word of words) {
    const languages = LANGUAGES.get(word) ?? [];
    for (const language of languages) sums.set(language, (sums.get(language) ?? 0) + 1 / languages.length);
  }
  const [found = '', sum = 0] = [...sums].sort((a, b) => b[1] - a[1])[0] ?? [];
  return sum < words.length * LEAST_SHARE ? '' : found;
}
