// Stems of English words, by the rules of M. F. Porter, "An algorithm for suffix stripping" (1980).
//
// Porter writes a word as [C](VC)^m[V], where C is a run of consonants, V one of vowels, and m the measure. `y` is a
// vowel after a consonant; a `y` that begins a word is a consonant, here written large.

const CONSONANTS = '[^aeiou][^aeiouy]*';
const VOWELS = '[aeiouy][aeiou]*';

/** Makes the test of a beginning. @param rest what follows its first consonants */
const begins = (rest: string) => new RegExp(`^(?:${CONSONANTS})?${rest}`);

const HAS_VOWEL = begins('[aeiouy]');
const MEASURE_OVER_0 = begins(VOWELS + CONSONANTS);
const MEASURE_OVER_1 = begins(`(?:${VOWELS}${CONSONANTS}){2}`);
const MEASURE_1 = begins(`${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
/** Short word, such as `hop`: its `e` belongs to it. */
const SHORT = new RegExp(`^${CONSONANTS}[aeiouy][^aeiouwxy]$`);

/** Rule of one step: the test of what stands before an ending, the longest ending of a word, and what replaces each. */
type Rule = [before: RegExp, endings: RegExp, replacements: Map<string, string>];

/** Makes a rule. @param table each ending, and after a colon what replaces it */
function rule(before: RegExp, table: string): Rule {
  const pairs = table.split(' ').map((pair) => pair.split(':') as [string, string]);
  return [before, new RegExp(`^(.+?)(${pairs.map(([ending]) => ending).join('|')})$`), new Map(pairs)];
}

const RULES = [
  rule(HAS_VOWEL, 'y:i'),
  rule(
    MEASURE_OVER_0,
    'ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize ' +
      'ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log',
  ),
  rule(MEASURE_OVER_0, 'icate:ic ative alize:al iciti:ic ical:ic ful ness'),
  rule(
    MEASURE_OVER_1,
    'al ance ence er ic able ible ant ement ment ent (?<=[st])ion ou ism ate iti ous ive ize',
  ),
];

/** Gives the stem of an English word, of three or more letters from `a` to `z`. */
export function stemEnglish(word: string): string {
  let stem = word.replace(/^y/, 'Y').replace(/(?<=.)(?:(ss|i)es|([^s])s)$/, '$1$2');
  stem = withoutParticiple(stem);
  for (const [before, endings, replacements] of RULES) {
    const [, start, ending] = endings.exec(stem) ?? [];
    if (before.test(start ?? '')) stem = start! + (replacements.get(ending!) ?? '');
  }
  const [, start = ''] = /^(.+)e$/.exec(stem) ?? [];
  if (MEASURE_OVER_1.test(start) || (MEASURE_1.test(start) && !SHORT.test(start))) stem = start;
  if (MEASURE_OVER_1.test(stem)) stem = stem.replace(/ll$/, 'l');
  return stem.toLowerCase();
}

function withoutParticiple(word: string): string {
  const [, start = '', ending] = /^(.+?)(eed|ed|ing)$/.exec(word) ?? [];
  if (ending === 'eed') return MEASURE_OVER_0.test(start) ? `${start}ee` : word;
  if (!HAS_VOWEL.test(start)) return word;
  if (/([^aeiouylsz])\1$/.test(start)) return start.slice(0, -1);
  return /(?:at|bl|iz)$/.test(start) || SHORT.test(start) ? `${start}e` : start;
}
