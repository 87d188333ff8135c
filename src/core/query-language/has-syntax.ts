// The only part of the query language that the first script holds: it decides whether the rest is fetched.

// An operator begins where a word does, or is a field's name with its colon.
const SYNTAX = /(?<!\S)(?:-[^\s-]|[#("“”„]|OR(?!\S))|\p{L}:(?!\s)/u;

/** Whether a text may hold anything but plain words. Where it says no, there is no operator; a yes may be wrong. */
export function hasSyntax(text: string): boolean {
  return SYNTAX.test(text);
}
