// The query language by the letter of its definition, on whole notes, without an index.

import { foldTerm } from '../../../src/core/text/folding.js';
import { STAGES } from '../../../src/core/note.js';
import type { Relation } from '../../../src/core/notes/ranges.js';
import type { Label, QueryNode, Phrase, QueryTree, Word } from '../../../src/core/query-language/syntax.js';
import { terms, tokenize } from '../../../src/core/text/tokenizer.js';
import { STOP_WORD, textsOf, type SmallNote } from './small-garden.js';

const wholes = (text: string) => tokenize(text).flatMap(({ term, part }) => (part ? [] : [term]));

/**
 * The same query as plain words, less what is excluded, where two plain words or more stand beside its syntax, also in
 * parentheses of their own. It is answered in place of the query if no note has all that the query asks for, or from
 * eight plain words on.
 */
export function asWords({ text, nodes }: QueryTree): { plain: QueryTree; isLong: boolean } | undefined {
  const isWord = (node: QueryNode): node is Word => node.kind === 'word' && node.place === 'anywhere';
  const isAside = (node: QueryNode) => node.kind === 'all' && node.of.every(isWord);
  const beside = nodes.flatMap((node) => (node.kind === 'all' && isAside(node) ? node.of : node));
  const words = beside.filter(isWord);
  const count = words.flatMap((word) => wholes(word.text)).length;
  const isSyntax = (node: QueryNode) => !isWord(node) && !isAside(node) && node.kind !== 'not';
  if (!nodes.some(isSyntax) || count < 2) return undefined;
  const flat = (node: QueryNode): QueryNode[] =>
    node.kind === 'all' || node.kind === 'any'
      ? node.of.flatMap(flat)
      : node.kind === 'not'
        ? [node]
        : [
            {
              kind: 'word',
              place: 'anywhere',
              text: text.slice(node.start, node.end),
              start: node.start,
              end: node.end,
            },
          ];
  return { plain: { text, nodes: nodes.flatMap(flat) }, isLong: count >= 8 };
}

/** Whether a note passes. */
export function passes(tree: QueryTree, note: SmallNote, notes: readonly SmallNote[]): boolean {
  const isPlain = (node: QueryNode) => node.kind === 'word' && node.place === 'anywhere';
  const nodes = tree.nodes.flatMap((node) =>
    tree.nodes.some(isPlain) && node.kind === 'all' && node.of.every(isPlain) ? node.of : node,
  );
  const plain = nodes.filter(isPlain) as Word[];
  const required = nodes.filter((node) => !plain.includes(node as Word));
  const says = required.length > 0;
  const telling = plain.filter((word) => word.text !== STOP_WORD);
  const sought = telling.length || says ? telling : plain;
  return (
    required.every((node) => holds(node, false)) &&
    (!sought.length || sought.some((word) => wholes(word.text).some((term) => hasTerm(word, term))))
  );

  function holds(node: QueryNode, literal: boolean): boolean {
    switch (node.kind) {
      case 'not':
        return !holds(node.of, true);
      case 'all':
        return node.of.every((one) => holds(one, literal));
      case 'any':
        return node.of.some((one) => holds(one, literal));
      case 'label':
        return holdsLabel(node, !literal && tree.text.endsWith(node.value) && node.end === tree.text.length);
      case 'word':
        if (!literal) return wholes(node.text).every((term) => hasTerm(node, term));
        return hasPhrase(node);
      case 'phrase':
        return hasPhrase(node);
    }
  }

  function textsAt({ place }: Word | Phrase): string[] {
    const { title, heading, other } = textsOf(note);
    return place === 'anywhere' ? [...title, ...heading, ...other] : { title, heading }[place];
  }

  function hasTerm(word: Word, term: string): boolean {
    const typing =
      word.end === tree.text.length && !/["\])]$/.test(word.text) && wholes(word.text).at(-1) === term;
    const known = textsAt(word).flatMap(terms);
    return known.some((other) => (typing ? other.startsWith(term) : other === term));
  }

  function hasPhrase(node: Word | Phrase): boolean {
    const spaced = (text: string) =>
      wholes(text)
        .map((term) => ` ${term} `)
        .join('');
    return textsAt(node).some((text) => spaced(text).includes(spaced(node.text)));
  }

  function holdsLabel({ name, relation, value }: Label, typing: boolean): boolean {
    const same = (known: string, sought: string) => (typing ? known.startsWith(sought) : known === sought);
    const tended = note.updated || note.created || '';
    switch (name) {
      case 'tag':
        return (note.tags ?? []).some((tag) => same(tag, value) || tag.startsWith(`${value}/`));
      case 'category':
        return same(foldTerm(note.category ?? ''), foldTerm(value));
      case 'path':
        return ` ${note.path.replaceAll('/', ' ')} `.includes(
          ` ${value.replaceAll('/', ' ')}${typing ? '' : ' '}`,
        );
      case 'links':
        return (note.links ?? []).some((title) => {
          const target = notes.find((other) => other.title === title)!;
          const names = [target.path, ...textsOf(target).title].map((one) => `/${one}`);
          return names.some((one) => (typing ? one.includes(`/${value}`) : one.endsWith(`/${value}`)));
        });
      case 'stage':
        return (
          !!note.stage && compares(STAGES.indexOf(note.stage), relation, STAGES.indexOf(value as 'budding'))
        );
      case 'created':
        return !!note.created && compares(note.created.slice(0, value.length), relation, value);
      case 'updated':
        return !!tended && compares(tended.slice(0, value.length), relation, value);
      case 'before':
        return !!tended && compares(tended.slice(0, value.length), '<', value);
      case 'after':
        return !!tended && compares(tended.slice(0, value.length), '>=', value);
      default:
        throw new RangeError(name);
    }
  }
}

function compares<T extends string | number>(a: T, relation: Relation, b: T): boolean {
  return { '<': a < b, '<=': a <= b, '=': a === b, '>=': a >= b, '>': a > b }[relation];
}
