import { expect } from '@open-wc/testing';
import { GARDEN } from '../../../src/core/joined/garden-query.js';
import { readLoosely } from '../../../src/core/joined/loose-query.js';
import { labelsWith } from '../../../src/core/query-language/labels.js';

const LABELS = labelsWith([GARDEN]);

describe('readLoosely', () => {
  for (const query of ['', 'clay', 'heavy clay', 'heavy clay -garden:wiki', 'clay garden:wiki'])
    it(`reads no query that is no sentence, or means the same so: ${query}`, () => {
      expect(readLoosely(query, LABELS)).to.equal(undefined);
    });

  const cases: [query: string, text: string, syntax: string][] = [
    ['heavy wi-fi garden:wiki', 'heavy wi-fi garden wiki', 'garden:wiki'],
    ['heavy clay #soil ', 'heavy clay  soil ', '#soil'],
    [
      'turn (garden:wiki OR "raised bed") slowly -draft',
      'turn garden wiki  raised bed  slowly -draft',
      '(garden:wiki OR "raised bed") -draft',
    ],
    ['read title:clay now and then ', 'read clay now and then ', 'title:clay'],
  ];
  for (const [query, text, syntax] of cases)
    it(`reads a sentence as its words and exclusions: ${query}`, () => {
      const loose = readLoosely(query, LABELS)!;
      expect([loose.text, loose.syntax]).to.deep.equal([text, syntax]);
      expect(loose.tree.nodes.some(({ kind }) => kind === 'label')).to.equal(false);
      expect(loose.text).to.not.include(`${GARDEN.name}:`);
    });
});
