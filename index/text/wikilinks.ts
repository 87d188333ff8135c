// Links and embeds between double brackets, and what a reader sees of them.

/** The source of a pattern: `!`, target, headings with their `#`, label. */
export const WIKILINK = String.raw`(!?)\[\[([^[\]|#\n]*)(#[^[\]|\n]*)?(?:\|([^[\]\n]*))?\]\]`;
const MEDIA =
  /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|heic|tiff?|ico|mp3|wav|m4a|ogg|flac|3gp|mp4|webm|ogv|mov|mkv|pdf|base)\s*$/i;
// How large a picture is to be shown: `640` or `640x480`, alone or after its label.
const SIZE = /(?:^|\|)\s*\d+(?:x\d+)?\s*$/;

/** Matches a wikilink or an embed where it is asked to look. */
export const WIKILINK_HERE = new RegExp(WIKILINK, 'y');

/** True for names of pictures, sounds and other files that are no notes. */
export function isMedia(name: string): boolean {
  return MEDIA.test(name);
}

/** Puts the label in the place of every wikilink. */
export function showWikilinks(text: string): string {
  return text.replace(new RegExp(WIKILINK, 'g'), (...match) =>
    wikilinkLabel(match as unknown as RegExpExecArray),
  );
}

/** What stands in the place of a wikilink: its label, else note and heading; of a file only its label. */
export function wikilinkLabel([, embed, target, headings, label]: readonly (string | undefined)[]): string {
  if (embed && MEDIA.test(target!)) return shownOfFile(label?.replace(SIZE, '').trim() ?? '');
  if (label?.trim()) return label.trim();
  const parts = [target!, ...(headings ?? '').split('#')].map((part) => part.trim());
  return parts.filter((part) => part && !part.startsWith('^')).join(': ');
}

// A file's name says nothing that the file does not.
function shownOfFile(label: string): string {
  return MEDIA.test(label) ? '' : label;
}
