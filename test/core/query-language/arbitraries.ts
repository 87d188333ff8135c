// Inputs for property tests of the query language.

import fc from 'fast-check';
import { STAGES } from '../../../src/core/note.js';
import { isBare } from '../../../src/core/query-language/read-operator.js';
import { MAX_UNITS } from '../../../src/core/query-language/read-units.js';
import type { Label, Leaf, QueryNode, Place, QueryTree } from '../../../src/core/query-language/syntax.js';
import { anyText } from '../../support/arbitraries.js';

const pieces = fc.constantFrom(
  ...'ab"“”()-#:[]OR.,;<>=1|',
  ...['OR', ' OR ', ' ', '  ', '\n', '\u3000', ' -', ' (', ') ', ' #', '--', '""', '()', '[[', ']]'],
  ...[
    'tag:',
    'title:',
    'Heading:',
    'category:',
    'path:',
    'links:',
    'stage:',
    'created:',
    'updated:',
    'before:',
  ],
  ...['soil', 'C++', '.NET', 'budding', '>=budding', '2026', '2026-06', '🌱', '堆肥', '\ud800', 'foo:bar'],
);

/** Text that is full of syntax, whole and broken. */
export const syntaxText = fc.oneof(
  { weight: 3, arbitrary: fc.array(pieces, { maxLength: 25 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: anyText },
);

const at = { start: 0, end: 0 };
const place = fc.constantFrom<Place>('anywhere', 'title', 'heading');
const relation = fc.constantFrom<Label['relation']>('<', '<=', '=', '>=', '>');

/** What trees are made of. */
export interface Vocabulary {
  words: readonly string[];
  phrases: readonly string[];
  values: Record<'tag' | 'category' | 'path' | 'links', readonly string[]>;
  dates: readonly string[];
}

/** Trees as parsing gives them, their ranges left empty. */
export function trees({ words, phrases, values, dates }: Vocabulary): fc.Arbitrary<QueryTree> {
  const inField = place.filter((one) => one !== 'anywhere');
  const texts = fc.oneof(
    fc.record({
      kind: fc.constant('word' as const),
      text: fc.constantFrom(...words),
      place: fc.constant<Place>('anywhere'),
    }),
    fc.record({
      kind: fc.constant('word' as const),
      text: fc.constantFrom(...words.filter(isBare)),
      place: inField,
    }),
    fc.record({ kind: fc.constant('phrase' as const), text: fc.constantFrom(...phrases), place }),
  );
  const names = Object.keys(values) as (keyof typeof values)[];
  const named: fc.Arbitrary<Pick<Label, 'name' | 'relation' | 'value'>> = fc.oneof(
    ...names.map((name) =>
      fc.constantFrom(...values[name]).map((value) => ({ name, relation: '=' as const, value })),
    ),
    fc.record({ name: fc.constant('stage' as const), relation, value: fc.constantFrom(...STAGES) }),
    fc.record({
      name: fc.constantFrom('created' as const, 'updated' as const),
      relation,
      value: fc.constantFrom(...dates),
    }),
    fc.record({
      name: fc.constantFrom('before' as const, 'after' as const),
      relation: fc.constant('=' as const),
      value: fc.constantFrom(...dates),
    }),
  );
  const leaf = fc.oneof(
    texts.map((text): Leaf => ({ ...text, ...at })),
    named.map((label): Leaf => ({ kind: 'label', ...label, ...at })),
  );
  const { node } = fc.letrec<{ node: QueryNode; one: QueryNode; unit: QueryNode }>((tie) => {
    const of = (min: number, what: 'node' | 'one') => fc.array(tie(what), { minLength: min, maxLength: 3 });
    const group = of(1, 'node').map((of) => ({ kind: 'all', of, ...at }) as QueryNode);
    return {
      unit: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, group),
      one: fc.oneof(
        tie('unit'),
        tie('unit'),
        tie('unit').map((of) => ({ kind: 'not', of, ...at }) as QueryNode),
      ),
      node: fc.oneof(
        tie('one'),
        tie('one'),
        of(2, 'one').map((of) => ({ kind: 'any', of, ...at }) as QueryNode),
      ),
    };
  });
  // Of two units a node at most, so that none is longer than what is read.
  return fc
    .array(node, { maxLength: 4 })
    .filter((nodes) => 2 * JSON.stringify(nodes).split('"kind"').length <= MAX_UNITS)
    .map((nodes) => ({ text: '', nodes }));
}

/** The nodes of a tree without their ranges. */
export function bare({ nodes }: Pick<QueryTree, 'nodes'>): unknown {
  return JSON.parse(
    JSON.stringify(nodes, (key, value: unknown) => (key === 'start' || key === 'end' ? undefined : value)),
  );
}
