// Shows where a phrase stands: its words are marked there, stop words too, and the passage is chosen by it.

import type { Match, Matches } from '../text/excerpt.js';
import { findPhrase, readPhrase, type PhraseTerm } from '../query-language/holds-phrase.js';
import type { Node } from '../query-language/syntax.js';
import type { Token } from '../text/tokenizer.js';

/** What a word of a phrase counts: more than all other words together. */
const WEIGHT = 1000;

/** Adds to what matches the phrases that a query asks for. */
export function markPhrases(nodes: readonly Node[], matches: Matches): Matches {
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

function phrasesOf(node: Node): PhraseTerm[][] {
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(phrasesOf);
  const phrase = node.kind === 'phrase' && node.place !== 'title' ? readPhrase(node.text) : [];
  return phrase.length ? [phrase] : [];
}
