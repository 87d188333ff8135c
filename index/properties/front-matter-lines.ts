// Properties in lines above a note's text, without fences.

import { salvage, salvageSwitches } from './front-matter-salvage.js';
import { readNotionPage } from './notion.js';
import { texts, type Property } from './properties.js';

// Matches lines of MultiMarkdown's metadata, of which indented ones go on with a value:
// https://www.mkdocs.org/user-guide/writing-your-docs/#multimarkdown-style-meta-data and
// https://docs.getpelican.com/en/stable/content.html#file-metadata
const METADATA = /^ {0,3}[\w-]+:.*(?:\n|$)(?: {0,3}[\w-]+:.*(?:\n|$)| {4,}\S.*(?:\n|$))*/;
// Matches Nikola's metadata, which may stand in a comment: https://getnikola.com/handbook.html#metadata-formats
const NIKOLA = /^\s*(<!--\s*?\n)?((?:\.\. [\w-]+:(?!:).*(?:\n|$))+)/;
// Matches tags that keep a post of Nikola back: https://getnikola.com/handbook.html#drafts
const KEPT_TAG = /(?:^|,)[ \t]*(draft|private)[ \t]*(?:,|$)/i;

// Matches lines below a fence that is none, and comments above it. Smart punctuation makes `—-` of `---`.
const FENCED =
  /^((?:[\s\p{Cf}]|<!--(?:(?!-->)[^]){0,4000}-->){0,99}(?:[-–—]{2,}|[–—])[^\S\n]*\n)((?:[^\S\n]*\S.*(?:\n|$))+)/u;

// Matches comments of one line above a text, which some owners have for front matter: `<!-- draft: true -->`.
const REMARKS = /^(?:\s*<!--(?:(?!-->)[^\n])*-->)+/;

// Matches the first sign of a note that GnuPG, age, OpenSSL or Ansible encrypted, as plugins of Obsidian write it.
const ENCRYPTED = /^\s*(?:-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE)-----|U2FsdGVkX1|\$ANSIBLE_VAULT;)/;

/** Lines of properties above a text. */
interface PropertyLines {
  properties: Property[];
  /** Text below the properties; all if the lines stand in it or in a comment. */
  body: string;
}

/**
 * Reads the properties above a text without front matter, or finds that the text is encrypted.
 * @param isMetadata true if all lines like `title: A` are properties; else only switches with one word, because other
 * lines may be prose. They may stand in a comment, as Wiki.js has them above HTML: https://docs.requarks.io/storage/git,
 * or in one each. Or they stand below what was meant as a fence.
 */
export function propertiesAbove(text: string, path: string, isMetadata: boolean): PropertyLines {
  if (ENCRYPTED.test(text)) return { properties: [{ key: 'encrypted', value: 'true', line: 1 }], body: text };
  const [above, comment, nikola] = NIKOLA.exec(text) ?? [];
  if (above !== undefined) {
    const line = above.slice(0, -nikola!.length).split('\n').length;
    const read = salvage(nikola!.replace(/^\.\. /gm, ''), line);
    const kept = read.flatMap(({ key, value, line }) => {
      const tag = key === 'tags' ? KEPT_TAG.exec(texts(value).join())?.[1] : undefined;
      return tag ? [{ key: 'status', value: tag, line }] : [];
    });
    return { properties: [...read, ...kept], body: comment ? text : text.slice(above.length) };
  }
  if (isMetadata) {
    const [lines = ''] = METADATA.exec(text) ?? [];
    return {
      properties: salvage(lines.replace(/^ {1,3}(?! )/gm, ''), 1),
      body: text.slice(lines.length),
    };
  }
  const notion = readNotionPage(text, path);
  const [start] = /^\s*<!--\s*?\n/.exec(text) ?? [''];
  const [lines = ''] = METADATA.exec(text.slice(start.length)) ?? [];
  const [, fence = '', below = ''] = FENCED.exec(text) ?? [];
  const [remarks = ''] = REMARKS.exec(text) ?? [];
  const switches = [
    ...salvageSwitches(remarks.replace(/<!--|-->/g, ','), 1),
    ...salvageSwitches(notion?.lines ?? lines, notion?.line ?? start.split('\n').length),
    ...salvageSwitches(below, fence.split('\n').length),
  ];
  const isWord = ({ value }: Property) => typeof value === 'string' && /^[\w-]+$/u.test(value);
  return {
    properties: [...(notion?.properties ?? []), ...switches.filter(isWord)],
    body: notion?.text ?? text,
  };
}
