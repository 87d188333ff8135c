// Reasons for a result's place, in words.

const READINGS = {
  word: 'as typed',
  form: 'another form',
  synonym: 'a synonym',
  beginning: 'a longer word',
  spelling: 'another spelling',
};

/** Says by which words a result was found, and how much they count. */
export function reasonOf({ title, score, explanation }) {
  if (!explanation?.words.length) return title;
  const words = explanation.words.map(({ word, score, terms }) => {
    const found = terms.map(
      ({ term, reading, fields }) => `${term} (${READINGS[reading]}; ${placesOf(fields)})`,
    );
    return `${word}: ${rounded(score)}, by ${found.join(', ')}`;
  });
  const { together, lift, weight } = explanation;
  const factors = [
    together !== 1 && `times ${rounded(together)} for the words together`,
    lift && `plus ${rounded(lift)} for the title or a weight`,
    weight !== 1 && `times ${weight}, the note’s own weight`,
  ];
  return `${title}, ${rounded(score)}. ${[...words, ...factors.filter(Boolean)].join('; ')}`;
}

function placesOf(fields) {
  return Object.entries(fields)
    .map(([field, count]) => `${count} in ${field}`)
    .join(', ');
}

function rounded(number) {
  return Number(number.toPrecision(3));
}
