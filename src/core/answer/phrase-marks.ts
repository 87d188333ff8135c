// Highlights of phrases: all their words are marked in place, stop words too, and the excerpt is chosen by them.

import type { Match, Matches } from '../text/excerpt.js';
import { findPhrase, readPhrase } from '../query-language/holds-phrase.js';
import type { PhraseTerm } from '../query-language/note-source.js';
import type { QueryNode } from '../query-language/syntax.js';
import type { Token } from '../text/tokenizer.js';

/** Weight of a phrase's word in the choice of an excerpt: more than all other words together. */
const WEIGHT = 1000;

/** Adds the phrases of a query to its matches. */
export function markPhrases(nodes: readonly QueryNode[], matches: Matches): Matches {
  const phrases = nodes.flatMap(phrasesOf);
  const inPhrases = (tokens: readonly Token[]) => {
    const marked = new Map<Token, Match>();
    phrases.forEach((phrase, p) => {
      for (const run of findPhrase(tokens, phrase))
        run.forEach((token, i) => marked.set(token, { word: -1 - p - i * phrases.length, weight: WEIGHT }));
    });
    return marked;
  };
  return phrases.length ? Object.assign(new Map(matches), { inPhrases }) : matches;
}

function phrasesOf(node: QueryNode): PhraseTerm[][] {
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(phrasesOf);
  const phrase = node.kind === 'phrase' && node.place !== 'title' ? readPhrase(node.text) : [];
  return phrase.length ? [phrase] : [];
}
