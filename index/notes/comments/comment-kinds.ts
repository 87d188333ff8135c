// What opens and closes a comment, in every language that a note may hold.

// What opens a comment, by its name, and what closes it: in Markdown and HTML, then as Liquid, kramdown, Hugo,
// Handlebars, Nunjucks, Org mode and MDX write it.
const COMMENTS: [name: string, open: string, close: RegExp][] = [
  ['%%', '%%', /%%/g],
  ['<!--', '<!--', /-->/g],
  ['<script>', String.raw`<script\b[^>]{0,1000}>`, /<\/script\s*>/gi],
  ['<style>', String.raw`<style\b[^>]{0,1000}>`, /<\/style\s*>/gi],
  ['{% comment %}', String.raw`\{%-?\s*comment\b[^%\n]{0,100}%\}`, /\{%-?\s*endcomment\s*-?%\}/gi],
  ['{::comment}', String.raw`\{::comment\}`, /\{:\/(?:comment)?\}/gi],
  ['{{% comment %}}', String.raw`\{\{[<%]\s*comment\s*[>%]\}\}`, /\{\{[<%]\s*\/\s*comment\s*[>%]\}\}/gi],
  ['{{/*', String.raw`\{\{-?\s*\/\*`, /\*\/\s*-?\}\}/g],
  ['{{!--', String.raw`\{\{!--`, /--\}\}/g],
  ['{#', String.raw`\{#-?(?=\s[^]{0,2000}?#\})`, /#\}/g],
  ['#+BEGIN_COMMENT', String.raw`#\+BEGIN_(?:COMMENT|QUERY)\b`, /#\+END_(?:COMMENT|QUERY)\b/gi],
  ['{/*', String.raw`\{\/\*`, /\*\/\s*\}/g],
];
/** Matches what opens a comment in MDX. */
export const MDX_MARKS = marksOf(COMMENTS);
/** The same in Markdown. */
export const MARKS = marksOf(COMMENTS.slice(0, -1));
/** The same in plain text. */
export const TEXT_MARKS = marksOf(COMMENTS.slice(0, 2));

/** The kind of comment that a mark opens, and what closes it. */
export function kindOf(mark: RegExpExecArray): { name: string; close: RegExp } {
  const [name, , close] = COMMENTS[mark.slice(1).findIndex((open) => open !== undefined)]!;
  return { name, close };
}

// One group for each kind.
function marksOf(comments: typeof COMMENTS): RegExp {
  return new RegExp(comments.map(([, open]) => `(${open})`).join('|'), 'gi');
}
