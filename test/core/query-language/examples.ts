// The table of the documentation: each query is searched for in the garden below.

import type { SmallNote } from './small-garden.js';

export const EXAMPLE_NOTES: SmallNote[] = [
  {
    title: 'Clay',
    tags: ['garden/soil'],
    category: 'garden',
    stage: 'budding',
    created: '2024-03-02',
    updated: '2026-06-14',
    path: 'garden/notes/soil/clay',
    links: ['Compost'],
    sections: [
      ['', 'Heavy clay holds water.'],
      ['Opening it up', 'Bark and compost help.'],
    ],
  },
  {
    title: 'Compost',
    aliases: ['Black gold'],
    tags: ['garden'],
    category: 'how-to',
    stage: 'evergreen',
    created: '2023-05-01',
    updated: '2025-12-31',
    path: 'garden/notes/soil/compost',
    sections: [
      ['', 'Leaves rot down.'],
      ['Turning the heap', 'Heavy work; clay pots stay out of it.'],
    ],
  },
  {
    title: 'Machine learning',
    tags: ['machine learning'],
    category: 'garden',
    stage: 'seedling',
    created: '2026-01-20',
    path: 'notes/machine-learning',
    links: ['Three laws'],
    sections: [['', 'Models learn from examples, in C++ too.']],
  },
  {
    title: 'Three laws',
    tags: ['Robots', 'draft'],
    created: '2026-06-01',
    path: 'notes/three-laws',
    sections: [['', 'Not in the heavy-clay sense.']],
  },
];

export interface Example {
  query: string;
  /** What it finds, in the words of the documentation. */
  meaning: string;
  finds: string[];
}

export const EXAMPLES: Example[] = [
  {
    query: 'compost bark',
    meaning: 'notes with one of the words, those with both first',
    finds: ['Clay', 'Compost'],
  },
  {
    query: '"heavy clay"',
    meaning: 'notes with two words next to each other, just as they are written',
    finds: ['Clay', 'Three laws'],
  },
  {
    query: '"compost" ',
    meaning: 'notes with just this word, none of its forms',
    finds: ['Clay', 'Compost'],
  },
  {
    query: 'clay -pots',
    meaning: 'notes with the one word and without the other',
    finds: ['Clay', 'Three laws'],
  },
  { query: 'clay -"heavy clay"', meaning: 'notes with the word and without the phrase', finds: ['Compost'] },
  {
    query: 'clay (bark OR leaves)',
    meaning: 'notes with the first word and one of the others',
    finds: ['Clay', 'Compost'],
  },
  {
    query: 'clay bark OR leaves',
    meaning: 'the same: OR joins the two things beside it',
    finds: ['Clay', 'Compost'],
  },
  {
    query: '(clay bark) OR #robots',
    meaning: 'notes with both words, and notes with the tag',
    finds: ['Clay', 'Three laws'],
  },
  { query: '(clay compost) ', meaning: 'notes with both words', finds: ['Clay', 'Compost'] },
  {
    query: 'learn -(#draft OR stage:budding)',
    meaning: 'notes with the word that are neither',
    finds: ['Machine learning'],
  },
  {
    query: '#garden',
    meaning: 'only notes with the tag, or with one nested in it',
    finds: ['Clay', 'Compost'],
  },
  { query: 'tag:garden/soil', meaning: 'notes with the nested tag', finds: ['Clay'] },
  { query: '#"machine learning"', meaning: 'notes with the tag of two words', finds: ['Machine learning'] },
  { query: '-#draft', meaning: 'notes without the tag', finds: ['Clay', 'Compost', 'Machine learning'] },
  { query: 'title:clay', meaning: 'notes with the word in the title or another name', finds: ['Clay'] },
  {
    query: 'title:"black gold"',
    meaning: 'notes with the phrase in the title or another name',
    finds: ['Compost'],
  },
  {
    query: 'heading:heap',
    meaning: 'notes with the word in a heading; a first heading that is the title counts as title',
    finds: ['Compost'],
  },
  {
    query: 'path:notes/soil',
    meaning: 'notes whose address has these words in a row',
    finds: ['Clay', 'Compost'],
  },
  { query: 'category:garden', meaning: 'notes of the category', finds: ['Clay', 'Machine learning'] },
  { query: 'stage:budding', meaning: 'notes of the stage', finds: ['Clay'] },
  {
    query: 'stage:>=budding',
    meaning: 'notes of the stage or grown further (<, <=, > as well)',
    finds: ['Clay', 'Compost'],
  },
  { query: 'created:2026', meaning: 'notes written that year', finds: ['Machine learning', 'Three laws'] },
  { query: 'updated:2026-06', meaning: 'notes last tended that month', finds: ['Clay', 'Three laws'] },
  {
    query: 'updated:>2025',
    meaning: 'notes last tended later than that year',
    finds: ['Clay', 'Machine learning', 'Three laws'],
  },
  {
    query: 'after:2025 before:2026-06-14',
    meaning: 'notes last tended from the first date on and before the second',
    finds: ['Compost', 'Machine learning', 'Three laws'],
  },
  {
    query: 'links:[[Compost]]',
    meaning: 'notes that link to this note, by title, other name or file',
    finds: ['Clay'],
  },
  {
    query: 'links:soil/compost',
    meaning: 'notes that link to the note in that folder',
    finds: ['Clay'],
  },
  {
    query: 'C++ -> 10:30',
    meaning: 'notes with one of the words: all else is literal',
    finds: ['Machine learning'],
  },
];
