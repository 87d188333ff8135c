// Finds the texts that pages show of files that are no pages themselves, for the notes that name them.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { partsNamed, takeIn } from '../notes/markdown/parts.js';
import { isMdx, visibleMarkdown } from '../notes/markdown/read-markdown.js';
import { isMarkdown } from '../notes/note-formats.js';
import type { NoteRead } from '../notes/read-note.js';
import { splitFrontMatter } from '../properties/front-matter.js';
import { exclusionOf } from '../properties/publication.js';
import type { NoteRules } from '../sites/note-rules.js';
import { decode } from '../text/decode.js';
import type { NoteFile } from './garden-read.js';

/** Most parts within parts. One that shows itself would have no end. */
const MAX_DEPTH = 8;

/**
 * Finds the texts of parts. A part that is a note itself is found there, so it is not taken in. Nor is one that its
 * owner keeps back, by its own properties, by `exclude` or by a private name.
 * @param files files of the reads
 * @param parts files that may be taken in
 * @param root folder of the site, from which paths such as `@site/docs/_a.mdx` are read
 * @returns the places of the notes with parts, with the rules that change
 */
export function partsOfNotes(
  reads: readonly NoteRead[],
  files: readonly NoteFile[],
  parts: ReadonlySet<NoteFile>,
  root = '',
): Map<number, Pick<NoteRules, 'parts'>> {
  const byPlace = new Map([...parts].filter(({ path }) => isMarkdown(path)).map((part) => [part.file, part]));
  const texts = new Map<NoteFile, string | undefined>();
  const partsFor = (file: string, named: readonly string[], depth: number) => {
    const found = named.flatMap((written) => {
      const part = placesOf(written, file, root)
        .map((place) => byPlace.get(place))
        .find(Boolean);
      const text = part && depth < MAX_DEPTH ? textOf(part, depth) : undefined;
      return text === undefined ? [] : [[written, text] as const];
    });
    return Object.fromEntries(found);
  };
  const textOf = (part: NoteFile, depth: number): string | undefined => {
    if (!texts.has(part)) {
      texts.set(part, undefined); // while it is read, so that it does not show itself
      const body = bodyOf(part);
      const { text } = takeIn(body, partsFor(part.file, partsNamed(body), depth + 1), (holed) =>
        visibleMarkdown(holed, isMdx(part.path, {}), {}),
      );
      texts.set(part, text);
    }
    return texts.get(part);
  };
  const changes = new Map<number, Pick<NoteRules, 'parts'>>();
  if (!byPlace.size) return changes;
  reads.forEach((read, place) => {
    if (!('note' in read) || !read.parts) return;
    const found = partsFor(files[place]!.file, read.parts, 0);
    if (Object.keys(found).length) changes.set(place, { parts: found });
  });
  return changes;
}

// Lists the places that a path may name: from the file's folder, and from that of the site.
function placesOf(written: string, file: string, root: string): string[] {
  const inSite = written.replace(/^(?:@site|@|~)?\//u, '');
  return [path.resolve(path.dirname(file), written), ...(root ? [path.join(root, inSite)] : [])];
}

// Gives the text of a part below its properties; empty for one that is kept back, or that can't be read.
function bodyOf({ file, path }: NoteFile): string {
  try {
    const { text = '' } = decode(readFileSync(file)) ?? {};
    const { properties, body } = splitFrontMatter(text, path);
    return exclusionOf(properties, path) ? '' : body;
  } catch {
    return '';
  }
}
