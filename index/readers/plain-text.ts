// Text fit for an index: words that people write.

const DATA_URI = /\bdata:[\w.+-]+\/[\w.+-]+[;,]\S*/gi;
const MAX_WORD = 200;
const LONG_WORD = /[!-~]{201,}/g;

/** Drops data URIs and unbroken ASCII words over 200 characters, which nobody types, and mends half surrogate pairs. */
export function plainText(text: string): string {
  const short = text.replace(DATA_URI, '');
  return (short.length > MAX_WORD ? short.replace(LONG_WORD, '') : short).replace(/\p{Cs}/gu, '\ufffd');
}

/** The same as one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ').trim();
}
