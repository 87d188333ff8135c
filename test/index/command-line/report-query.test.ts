import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerJson, answerText } from '../../../index/command-line/report-query.js';
import { styleFor } from '../../../index/command-line/terminal.js';
import type { Answer, Result } from '../../../src/core/garden.js';
import { NO_FACETS } from '../../support/no-facets.js';

const write = (): void => {};
const plain = styleFor({ write }, {});
const styled = styleFor({ write, isTTY: true }, {});
const result: Result = {
  url: '/compost',
  title: 'Compost heap',
  titleSegments: [
    { text: 'Compost', match: true },
    { text: ' heap', match: false },
  ],
  tags: ['soil', 'winter'],
  category: '',
  stage: '',
  created: '',
  updated: '',
  language: 'en',
  score: 12.5,
  excerpt: {
    heading: [],
    url: '/compost#turn',
    segments: [
      { text: 'Turn the\n', match: false },
      { text: 'compost', match: true },
    ],
  },
  sections: [],
};
const facet = (tag: string, count: number) => ({ tag, label: tag.toUpperCase(), count });
const answer: Answer = {
  query: 'compots',
  total: 1,
  results: [result],
  facets: { ...NO_FACETS, tags: [facet('soil', 1), facet('winter', 1)] },
  suggestions: [{ text: 'compost', kind: 'spelling' }],
  complete: true,
};

describe('answerJson', () => {
  it('is one object of the promised keys, the excerpt a text', () => {
    assert.deepEqual(JSON.parse(answerJson(answer)), {
      total: 1,
      complete: true,
      results: [
        {
          url: '/compost',
          title: 'Compost heap',
          tags: ['soil', 'winter'],
          score: 12.5,
          excerpt: 'Turn the\ncompost',
        },
      ],
      facets: { tags: [facet('soil', 1), facet('winter', 1)] },
      suggestions: [{ text: 'compost', kind: 'spelling' }],
    });
  });

  it('names what comes near where there is nothing', () => {
    const { nearest } = JSON.parse(answerJson({ ...answer, nearest: [result] })) as { nearest: object[] };
    assert.deepEqual(nearest, [
      {
        url: '/compost',
        title: 'Compost heap',
        tags: ['soil', 'winter'],
        score: 12.5,
        excerpt: 'Turn the\ncompost',
      },
    ]);
  });
});

describe('an explanation', () => {
  const explanation = {
    words: [
      {
        word: 'compots',
        score: 4,
        terms: [
          {
            term: 'compost',
            reading: 'spelling' as const,
            edits: 1,
            fields: { title: 1, body: 3 },
            weight: 0.6,
          },
        ],
      },
      { word: '\u001bheap', score: 0, terms: [] },
    ],
    together: 2,
    lift: 4.5,
    weight: 1,
  };
  const explained = { ...answer, results: [{ ...result, explanation }] };

  it('stands whole in the object, and only where it was asked for', () => {
    const { results } = JSON.parse(answerJson(explained)) as { results: Result[] };
    assert.deepEqual(results[0]!.explanation, explanation);
    assert.ok(!answerJson(answer).includes('explanation'));
  });

  it('shows people what the score is made of', () => {
    const lines = [
      'score 12.50 = (4.00 + 0.00) x 2.00 for 2 words + 4.50 for its name or a boost',
      '  compots 4.00',
      '    compost (spelling, 1 edit, weight 0.60): title, body x 3',
      '  \\u{1b}heap 0.00, in another passage of the note',
    ];
    const text = answerText(explained, plain);
    assert.ok(text.includes(lines.map((line) => `    ${line}\n`).join('')), text);
    assert.ok(!answerText(answer, plain).includes('score'));
    const weighed = { ...result, explanation: { ...explanation, weight: 0.5 } };
    assert.match(
      answerText({ ...answer, results: [weighed] }, plain),
      /= \(\(4\.00 \+ 0\.00\) x 2\.00 for 2 words \+ 4\.50 for its name or a boost\) x 0\.50 for its weight\n/u,
    );
  });
});

describe('answerText', () => {
  it('names the garden of a result, where there are several', () => {
    const joined = { ...answer, results: [{ ...result, garden: 'wiki' }] };
    assert.match(answerText(joined, plain), /^ +wiki: \/compost$/mu);
    assert.equal(JSON.parse(answerJson(joined)).results[0].garden, 'wiki');
  });

  it('says that there may be more where the answer is not complete', () => {
    assert.match(answerText({ ...answer, complete: false }, plain), /^At least 1 note for compots\n/u);
  });

  it('says where else a note is, here and in the object', () => {
    const copies = ['7.2', '7.1\u001b'].map((label) => ({ url: `/${label}`, title: 'Compost heap', label }));
    const withCopies = { ...answer, results: [{ ...result, copies }] };
    assert.ok(answerText(withCopies, plain).includes('    also in 7.2, 7.1\\u{1b}\n'));
    const { results } = JSON.parse(answerJson(withCopies)) as { results: Result[] };
    assert.deepEqual(results[0]!.copies, copies);
  });

  it('says what to leave out and what comes near, and nothing of how a word may go on', () => {
    const text = answerText(
      {
        ...answer,
        total: 0,
        results: [],
        nearest: [result],
        suggestions: [
          { text: 'compost', kind: 'without' },
          { text: 'composting', kind: 'completion' },
        ],
      },
      plain,
    );
    assert.ok(
      text.endsWith(
        'Broader query: compost\n\nThe nearest notes:\n\n1.  Compost heap\n    /compost\n    #soil #winter\n    Turn the compost\n',
      ),
    );
    assert.ok(!text.includes('composting'));
  });

  it('numbers the results, then shows the tags and what may have been meant', () => {
    assert.equal(
      answerText(answer, plain),
      '1 note for compots\n\n1.  Compost heap\n    /compost\n    #soil #winter\n    Turn the compost\n\nTags: SOIL 1, WINTER 1\n\nDid you mean: compost\n',
    );
  });

  it('marks what matched on a terminal', () => {
    const text = answerText(answer, styled);
    assert.ok(text.includes('1.  \u001b[1mCompost\u001b[22m heap\n'));
    assert.ok(text.includes('Turn the \u001b[1mcompost\u001b[22m\n'));
  });

  it('says that nothing was found', () => {
    const nothing = {
      ...answer,
      total: 0,
      results: [],
      facets: { ...answer.facets, tags: [] },
      suggestions: [],
    };
    assert.equal(answerText(nothing, plain), '0 notes for compots\n');
  });

  it('shows control characters of notes as text', () => {
    const evil = '\u001b[2J\u202e';
    const segments = [{ text: evil, match: true }];
    const results = [
      {
        ...result,
        url: evil,
        titleSegments: segments,
        tags: [evil],
        excerpt: { heading: [], url: '', segments },
      },
    ];
    const text = answerText(
      { ...answer, query: evil, results, suggestions: [{ text: evil, kind: 'spelling' }] },
      plain,
    );
    assert.ok(!text.includes('\u001b') && !text.includes('\u202e'));
  });
});
