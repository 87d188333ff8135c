// Test for syntax: the one part of the query language in the first script. The rest is fetched when it is true.

// Matches an operator at the beginning of a word, a name with its colon, or a `-` that may begin an exclusion.
const SYNTAX = /^-$|(?<!\S)(?:-[^\s-]|[#("“”„]|OR(?!\S))|\p{L}:(?!\s)/u;

/** True if a text may hold an operator. May be true without one, but is never false with one. */
export function hasSyntax(text: string): boolean {
  return SYNTAX.test(text);
}
