// Leaves out the comments that Google Docs exports at the end of a document. They have no class, only links to the words
// that they are about, and these a link back: `<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>`.

const COMMENT = /(?=<p\b[^<>]*>\s*<a href="#cmnt_ref\d)/u;
const MARK = /<a href="#cmnt\d+"[^<>]*>\[\w{1,5}\]<\/a>/gu;
// Matches the start of the box that a comment of several paragraphs has. Only so many letters before it are looked at.
const BOX = /<div\b[^<>]*>\s*$/u;
const BEFORE = 300;

/** Takes the comments of a document's reviewers, and the marks of them, out of its HTML. Lines stay where they are. */
export function withoutComments(html: string): string {
  if (!html.includes('"#cmnt')) return html;
  const [first = '', ...parts] = html.split(COMMENT);
  let before = first;
  let kept = first;
  for (const part of parts) {
    kept += withoutFirst(part, BOX.test(before.slice(-BEFORE)) ? '</div>' : '</p>');
    before = part;
  }
  return kept.replace(MARK, '');
}

// Blanks a text up to an end tag; all of it, if it has none.
function withoutFirst(text: string, end: string): string {
  const at = text.indexOf(end);
  const comment = at < 0 ? text : text.slice(0, at);
  return comment.replace(/[^\n]/gu, '') + text.slice(comment.length);
}
