// Wikilinks and embeds, between double brackets, and the text that a reader sees of them.

/**
 * Source of a pattern: `!`, target, headings with their `#`, label. Headings may hold brackets. The bar may be escaped,
 * as a table asks for.
 */
export const WIKILINK = String.raw`(!?)\[\[([^[\]|#\n]*?)(#(?:[^[\]|\n]|\[[^[\]|\n]*\])*?)?(?:\\?\|([^[\]\n]*))?\]\]`;
const MEDIA =
  /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|heic|tiff?|ico|mp3|wav|m4a|ogg|flac|3gp|mp4|webm|ogv|mov|mkv|pdf|base)\s*$/i;
// The size of a picture: `640` or `640x480`, alone or after its label.
const SIZE = /(?:^|\|)\s*\d+(?:x\d+)?\s*$/;

/** Matches a wikilink or an embed at `lastIndex` (sticky). */
export const WIKILINK_HERE = new RegExp(WIKILINK, 'y');

/** True for names of pictures, sounds and other files that are no notes. */
export function isMedia(name: string): boolean {
  return MEDIA.test(name);
}

// Another vault before a note's name, and what a reference embeds from its first heading on: `#first,1:#last`.
const VAULT = /^\s*dendron:\/\/[^/]*\//;
const EXTENT = /,\d+(?=:#|\s*$)|:#.*/g;

/** Turns a match of Dendron's order, `[[label|dendron://vault/note#first,1:#last]]`, into one of {@link WIKILINK}'s. */
export function fromLabelFirst(match: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const [source, embed, before, headings = '', after] = match;
  const label = after === undefined ? after : before! + headings;
  const [target, ...within] = (after ?? before! + headings).replace(VAULT, '').split('#');
  const heading = within.map((one) => `#${one}`).join('');
  return [source, embed, target, heading.replace(EXTENT, ''), label];
}

/** Replaces every wikilink in a text by its label. */
export function showWikilinks(text: string): string {
  if (!text.includes('[[')) return text;
  return text.replace(new RegExp(WIKILINK, 'g'), (...match) => wikilinkLabel(match));
}

/**
 * Text shown for a wikilink: its label, else the note and heading that it names. Embedded files show only a label.
 * @param join joins the names of note and heading. Default: with a colon
 */
export function wikilinkLabel(
  [, embed, target, headings, label]: readonly (string | undefined)[],
  join = (names: readonly string[]) => names.join(': '),
): string {
  if (embed && MEDIA.test(target!)) return pictureLabel(label);
  if (label?.trim()) return label.trim();
  const parts = [target!, ...(headings ?? '').split('#')].map((part) => part.trim());
  return join(parts.filter((part) => part && !part.startsWith('^')));
}

/** Gives the label of a picture in Markdown, without its size. */
export function pictureLabel(label = ''): string {
  return shownOfFile(label.replace(SIZE, '').trim());
}

/** Gives the label of a file; empty for one that is only a file's name. */
export function shownOfFile(label = ''): string {
  return MEDIA.test(label) ? '' : label;
}
