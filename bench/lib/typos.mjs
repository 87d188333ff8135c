// Titles as they are typed: with a mistake of one letter in the longest word, or not to the end.

const WORD = /(?<!\p{L})[a-z]{5,}(?!\p{L})/giu;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Kinds of mistakes: each changes a word at a random place. */
export const TYPOS = {
  dropped: (word, random) => replace(word, place(word, random), 1, ''),
  swapped: (word, random) => {
    const at = Math.floor(random() * (word.length - 1));
    return replace(word, at, 2, word[at + 1] + word[at]);
  },
  wrong: (word, random) => replace(word, place(word, random), 1, letter(random)),
  extra: (word, random) => replace(word, place(word, random), 0, letter(random)),
};

/** Finds notes whose title no other has, in any letter case, and that have a word to make a mistake in. */
export function findKnownItems(notes) {
  const counts = new Map();
  for (const { title } of notes) counts.set(title.toLowerCase(), (counts.get(title.toLowerCase()) ?? 0) + 1);
  return notes.filter(({ title }) => counts.get(title.toLowerCase()) === 1 && title.search(WORD) >= 0);
}

/** Makes a mistake of a kind in a title; the title always changes. */
export function mistype(title, kind, random) {
  const words = [...title.matchAll(WORD)];
  const longest = words.reduce((best, word) => (word[0].length > best[0].length ? word : best));
  for (;;) {
    const typed = TYPOS[kind](longest[0], random);
    if (typed.toLowerCase() !== longest[0].toLowerCase())
      return replace(title, longest.index, longest[0].length, typed);
  }
}

/** Cuts the end of a title's last word, of which three letters or more stay; undefined for a shorter one. */
export function begin(title, random) {
  const [last = ''] = title.match(/\p{L}{4,}$/u) ?? [];
  if (!last) return undefined;
  const left = 3 + Math.floor(random() * (last.length - 3));
  return title.slice(0, title.length - last.length + left);
}

function replace(text, at, length, by) {
  return text.slice(0, at) + by + text.slice(at + length);
}

function place(word, random) {
  return Math.floor(random() * word.length);
}

function letter(random) {
  return LETTERS[Math.floor(random() * LETTERS.length)];
}
