// Excludes notes by the owner's globs, by names that are private by custom, and built pages that list others.

import picomatch from 'picomatch';
import { PRIVATE_WORDS } from '../properties/switch-rules.js';
import { rememberPattern, withFolders } from './patterns.js';

/**
 * Names excluded in any letter case and at any depth, unless the owner includes them again. Sources:
 * https://quartz.jzhao.xyz/features/private-pages for the first,
 * https://jekyllrb.com/docs/posts/#drafts, and Logseq's copies of changed pages. Then the first in other languages, and
 * with what it holds. Then what was deleted in Simplenote, QOwnNotes, VNote, Apple Notes, Windows, and on disks of
 * Synology and QNAP. Then the second version of a note by Syncthing,
 * https://docs.syncthing.net/users/syncing.html, Dropbox, Nextcloud and Obsidian Sync. Then names that owners keep out
 * of repositories. Excalidraw's drawings are data: https://github.com/zsviczian/obsidian-excalidraw-plugin. The last
 * five are parts of all pages of Docsify and of wikis: https://docsify.js.org/#/more-pages.
 */
export const PRIVATE_NAMES = [
  ...['private', '_drafts', '_private', 'logseq/bak', 'logseq/version-files', 'trash'],
  ...PRIVATE_WORDS,
  ...['private?notes', 'private?journal', '* (private)'],
  ...['*_recycle_bin', 'recently deleted', '$recycle.bin', '#recycle', '@recycle'],
  ...['*.sync-conflict-*', '* (*conflicted copy*', '*.private.md', '*.draft.md', '*.excalidraw.md'],
  ...['_sidebar.md', '_navbar.md', '_coverpage.md', '_footer.md', '_header.md'],
];

// Matches a number or a date, and up to six other signs, before a name: `90 - Private`, `2024-01-31 🔒 Private`. By these
// owners order and mark their folders.
const ORDERED = upTo('2024-01-31'.length, '[0-9._-]') + upTo(6, '[^a-z]');
const ORDERS = /^(?:priv|私)/u;
// Matches a year behind a name, by which owners put folders away: `private-2024`.
const OF_YEAR = '{,[ _-]{19,20}[0-9][0-9]}';

const DIGITS = '[0-9][0-9]';

/**
 * Pages that list others, as generators of blogs build them, and Docusaurus, Sphinx, Javadoc, Haddock, YARD, ocamldoc,
 * Texinfo and MediaWiki.
 */
const LISTS = [
  ...['tags', 'categories', `page/{[0-9],${DIGITS},[0-9]${DIGITS}}`],
  `{archive,archives}{,/${DIGITS}${DIGITS}{,/${DIGITS}}}/index.html`,
  ...['genindex{,-*}.html', 'py-modindex.html', '{index-files,class-use}', 'index-all.html'],
  ...['all{classes,packages}{,-{index,frame,noframe}}.html', '{overview,package}-{tree,frame,use}.html'],
  ...['{doc-index{,-*},index-frames,_index}.html', '{class,file,method,tag}_list.html'],
  'index_{attributes,class_types,classes,exceptions,extensions,methods,modules,module_types,types,values}.html',
  ...['{concept,command,function,key,option,variable}-index.html', 'special:*.html'],
];

// Lists of Pelican and WordPress, which only stand at the root: deeper, documentation may have something of such a name.
const LISTS_OF_ROOT = '/{tag,category,author}';

/** Gives the reason to exclude what has a private name, or lies in a folder of it. */
export function reasonOfName(name: string): string {
  return `named ${name}`;
}

/** Check of paths by the owner's globs and by private names. */
interface OwnerPatterns {
  /**
   * Gives the reason to exclude a note, or undefined.
   * @param path the note's path from the folder given
   * @param customs what applies too: private names, or names of lists
   */
  excludes(path: string, customs: 'names' | 'lists' | 'none'): string | undefined;
  /** Lists the owner's globs that have matched nothing so far. */
  unused(): string[];
}

/** Reason to exclude text files beside the notes of a generator or a vault: `robots.txt`. */
const NO_PAGE = 'a text file, which is no page of the site';

/** Reason to exclude a page that lists others. */
export const LISTING = 'a list of other pages';

/** Gives the reason to exclude a note of a generator that makes pages of files in `.md`, and none of `.markdown`. */
export function inMarkdown(path: string): string | undefined {
  return path.endsWith('.markdown') ? 'a file in .markdown, of which no page is made' : undefined;
}

/** Reason to exclude a page that shows a program's code, which the documentation's own search leaves out too. */
export const CODE = "a program's code, not what is written about it";

/**
 * Reason to exclude what lies among the files of Sphinx, Gatsby, WordPress and Dendron, and what FrontPage keeps beside
 * its pages.
 */
export const ASSET = 'no page, but a file that pages use';

/**
 * Makes the check. The last pattern that matches a note or one of its folders decides. A pattern that begins with `!`
 * includes again, even private names. A pattern without `/` matches a name at any depth.
 * @param exclude the owner's globs
 * @param hidesTexts true if `*.txt` is excluded too, unless the owner includes it again
 * @param others further private names, of folders that the site's generator would show
 */
export function ownerPatterns(
  exclude: readonly string[],
  hidesTexts: boolean,
  others: readonly string[],
): OwnerPatterns {
  const names = [...PRIVATE_NAMES, ...others].map((name) =>
    patternOf(`**/${ORDERS.test(name) ? ORDERED + name + OF_YEAR : name}`, name, reasonOfName(name)),
  );
  if (hidesTexts) names.push(patternOf('**/*.txt', '*.txt', NO_PAGE));
  const listing = [...LISTS.map((name) => `**/${name}`), LISTS_OF_ROOT];
  const lists = listing.map((name) => patternOf(name, name, LISTING));
  lists.push(
    patternOf(
      '**/{_static,_gatsby,_vti_*,_private,_borders,_derived,wp-{content,includes,json}}',
      '_static',
      ASSET,
    ),
    // https://www.sphinx-doc.org/en/master/usage/extensions/viewcode.html
    patternOf('**/_modules', '_modules', CODE),
  );
  const byCustom = { names, lists, none: [] };
  const own = exclude.map((written) => patternOf(written, written));
  const used = new Set<string>();
  return {
    excludes: (path, customs) => {
      const places = withFolders(path.normalize());
      const matching = [...byCustom[customs], ...own].filter(({ written, test }) => {
        rememberPattern(written);
        return places.some((place) => test(place));
      });
      for (const { written } of matching) used.add(written);
      const last = matching.at(-1);
      return last && !last.takesBack ? last.reason : undefined;
    },
    unused: () => exclude.filter((written) => !used.has(written)),
  };
}

function upTo(most: number, sign: string): string {
  return `{,${Array.from({ length: most }, (_, i) => sign.repeat(i + 1)).join()}}`;
}

interface Pattern {
  written: string;
  takesBack: boolean;
  reason: string;
  test: (place: string) => boolean;
}

function patternOf(pattern: string, written: string, custom?: string): Pattern {
  const takesBack = pattern.startsWith('!');
  const path = pattern
    .normalize()
    .replaceAll(/\\(?![[\]{}])/gu, '/') // of paths in Windows; nobody escapes what else may stand in a name
    .replace(/^!?(?:\.\/)?/u, '')
    .replace(/\/+$/u, '');
  // Escapes parentheses, which are part of many folders' names.
  const glob = (path.includes('/') ? path.replace(/^\//u, '') : `**/${path}`).replace(/[()]/gu, '\\$&');
  return {
    written,
    takesBack,
    reason: custom ?? `exclude: ${written}`,
    test: picomatch(glob, { dot: true, nonegate: true, nocase: custom !== undefined }),
  };
}
