// Parameter of an address that carries the terms to mark, from a result to the script of the note's page.

import { tokenize } from '../core/text/tokenizer.js';
import type { Segment } from '../core/text/highlight.js';

/** Name of the parameter. */
const PARAMETER = 'garden-marks';

/** Most terms in an address. */
export const MAX_TERMS = 32;

/** Lists the terms of the matches in texts, each once, folded as the search folds, at most {@link MAX_TERMS}. */
export function matchedTerms(texts: readonly (readonly Segment[])[]): string[] {
  const matches = texts.flat().filter(({ match }) => match);
  const terms = matches.flatMap(({ text }) => tokenize(text).map(({ term }) => term));
  return [...new Set(terms)].slice(0, MAX_TERMS);
}

/** Adds terms to an address as its parameter; the address stays as it is without terms. */
export function withTerms(url: string, terms: readonly string[]): string {
  if (!terms.length) return url;
  const [, path, query, hash] = /^([^?#]*)(\?[^#]*)?(.*)$/su.exec(url) as unknown as [
    string,
    string,
    string | undefined,
    string,
  ];
  const parameter = new URLSearchParams({ [PARAMETER]: terms.join(' ') }).toString();
  return `${path}${query ? `${query}&` : '?'}${parameter}${hash}`;
}

/**
 * Takes the terms out of an absolute address, whose other parameters stay as they are written.
 * @returns the terms and the address without them; undefined if there are none
 */
export function takeTerms(address: string): { terms: string[]; url: string } | undefined {
  const url = new URL(address);
  const written = url.searchParams.get(PARAMETER);
  if (written === null) return undefined;
  const parts = url.search.slice(1).split('&');
  const rest = parts.filter((part) => !new URLSearchParams(part).has(PARAMETER)).join('&');
  url.search = rest && `?${rest}`;
  return { terms: written.split(' ').filter(Boolean).slice(0, MAX_TERMS), url: url.href };
}
