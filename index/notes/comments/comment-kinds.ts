// Marks that open and close comments, in all languages that a note may hold.

// Kinds of comments, with the patterns that open and close them. First Markdown and HTML, then Liquid, kramdown,
// Hugo, Handlebars, Nunjucks, Org mode, MDX (which Docusaurus reads in `.md` too), EJS with Templater, CriticMarkup.
// Parts that plugins of Hugo encrypt are hidden too: https://github.com/Li4n0/hugo_encryptor and `fixit-encryptor` of FixIt.
// Parts in a site's own shortcode `private` are for its owner alone. Those in `secret` are for readers with a password, by
// https://github.com/hotjuicew/hugoArticleEncryptor.
// Parts under a condition are hidden where it is never met, or where GitBook asks it of its visitors. So are those that Jekyll
// shows on no published site, by https://jekyllrb.com/docs/configuration/environments.
// A pattern that closes a kind may have two groups: for what opens another part within, and for an end that is kept.
const COMMENTS: [name: string, open: string, close: RegExp][] = [
  ['%%', '%%', /%%/g],
  // Parts that Dendron leaves out of its sites, by its `stripLocalOnlyTags`, and those that owners keep from theirs
  [
    '<!-- private -->',
    String.raw`<!--\s*(?:LOCAL_ONLY_START|private(?:[:_-][\w-]{1,40})?)\s*-->`,
    /<!--\s*(?:LOCAL_ONLY_END|(?:\/|end[ _-]?)private|private[:_-]end)\s*-->/gi,
  ],
  ['<!--', '<!--', /-->/g],
  // A backtick ends such a tag: in `<script src=a` the code would else reach into the text behind it.
  ['<script>', String.raw`<script\b[^>\x60]{0,1000}>`, /<\/script\s*>/gi],
  ['<style>', String.raw`<style\b[^>\x60]{0,1000}>`, /<\/style\s*>/gi],
  ['{% comment %}', String.raw`\{%-?\s*comment\b[^%\n]{0,100}%\}`, /\{%-?\s*(?:end|\/\s*)comment\s*-?%\}/gi],
  [
    '{% if false %}',
    String.raw`\{%-?\s*(?:(?:el|else?)?if\s+(?:false|nil|none|(?:(?!%\})[^\n]){0,300}\bvisitor\.|jekyll\.environment\s*(?:!=\s*.production|==\s*.development))|unless\s+(?:true|jekyll\.environment\s*==\s*.production))\b(?:(?!%\})[^\n]){0,300}%\}`,
    /\{%-?\s*(?:(if|unless)\b|(el)|end(?:if|unless)\b)[^]{0,300}?%\}/gi,
  ],
  ['{% #', String.raw`\{%-?\s*#`, /%\}/g],
  ['{::comment}', String.raw`\{::comment\}`, /\{:\/(?:comment)?\}/gi],
  ['{{% comment %}}', String.raw`\{\{[<%]\s*comment\s*[>%]\}\}`, /\{\{[<%]\s*\/\s*comment\s*[>%]\}\}/gi],
  [
    '{{% encrypt %}}',
    String.raw`\{\{[<%]\s*(?:(?:private|secret|password-protected)(?![\w-])|(?:\w{1,20}-)?encrypt)[^{}]{0,300}[>%]\}\}`,
    /\{\{[<%]\s*\/\s*(?:private|secret|password-protected|(?:\w{1,20}-)?encrypt[\w-]{0,20})\s*[>%]\}\}/gi,
  ],
  ['{{/*', String.raw`\{\{(?:-\s*|[ \t]*)\/\*`, /\*\/\s*-?\}\}/g],
  ['{{!--', String.raw`\{\{!--`, /--\}\}/g],
  ['{#', String.raw`\{#-?(?=\s|[^\s{}#][^{}#\n]{0,2000}#\})`, /#\}/g],
  ['#+BEGIN_COMMENT', String.raw`#\+BEGIN_(?:COMMENT|QUERY)\b`, /#\+END_(?:COMMENT|QUERY)\b/gi],
  ['{/*', String.raw`\{\/\*`, /\*\/\s*\}/g],
  ['{false', String.raw`(?<!\{)\{\s*false\s*(?:&&|\?)`, /(\{)|\}/g],
  ['<%#', String.raw`<%[#*]`, /%>/g],
  ['{>>', String.raw`\{>>`, /<<\}/g],
];
/** Matches marks that open a comment in Markdown and MDX. */
export const MARKS = marksOf(COMMENTS);
/** Matches marks that open a comment in plain text. */
export const TEXT_MARKS = marksOf(COMMENTS.slice(0, 3));

/** Kind of comments. */
interface Kind {
  name: string;
  /** Matches what closes a comment. */
  close: RegExp;
}

const KINDS = COMMENTS.map(([name, , close]): Kind => ({ name, close }));

/** Mark that may open a comment. */
export interface Mark {
  text: string;
  index: number;
  kind: Kind;
}

/** Finds the marks in a text. @param pattern one of the patterns above */
export function findMarks(text: string, pattern: RegExp): Mark[] {
  const marks: Mark[] = [];
  for (const found of text.matchAll(pattern)) {
    const kind = KINDS[found.findIndex((group, i) => i > 0 && group !== undefined) - 1]!;
    marks.push({ text: found[0], index: found.index, kind });
  }
  return marks;
}

// Makes a pattern with one group for each kind.
function marksOf(comments: typeof COMMENTS): RegExp {
  return new RegExp(comments.map(([, open]) => `(${open})`).join('|'), 'gi');
}
