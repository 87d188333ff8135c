// Titles that generators make of the names of files, for notes without another.

/** Generator's manner of making a title of a file's name. */
export type NameStyle = 'docusaurus' | 'jekyll' | 'mkdocs' | 'nextra' | 'nuxt' | 'wiki';

/** Makes titles of files' names, which have no extension. */
export const NAME_TITLES: Readonly<Record<NameStyle, (name: string) => string>> = {
  // https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#title
  docusaurus: (name) => unnumbered(undated(name)),
  // `titleize_slug` in https://github.com/jekyll/jekyll/blob/master/lib/jekyll/utils.rb
  jekyll: (name) => capitals(undated(name).toLowerCase().split('-')).join(' '),
  // https://www.mkdocs.org/user-guide/writing-your-docs/#meta-data. Mintlify makes capitals in `iOS-beans` too.
  mkdocs: (name) => {
    const words = name.replace(/[-_]/gu, ' ');
    return words === words.toLowerCase() ? capitals([words])[0]! : words;
  },
  // `pageTitleFromFilename` in https://github.com/shuding/nextra
  nextra: (name) => capitals(name.split(/[-_]/u)).join(' '),
  // `generateTitle` in https://github.com/nuxt/content
  nuxt: (name) => {
    const words = name.replace(NUXT_NUMBER, '').split(/[\s-]/u);
    return words.map((word) => capitals(word.split(/[_.]/u)).join('')).join(' ');
  },
  wiki: (name) => name.replace(/[- ]+/gu, ' '),
};

/** Matches the name of a post that begins with its date, and the parts of it: `2026-06-11-soil`. */
export const DATED = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.+)$/u;

/** Matches the number that orders a file or folder of Nuxt Content: `1.soil`. */
export const NUXT_NUMBER = /^\d+\./u;

/** Removes the number that orders a file or folder of Docusaurus, `01-soil`, but none of a date or a version. */
export function unnumbered(part: string): string {
  return /^\d+[-_.]\d/u.test(part) ? part : part.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s])/u, '');
}

// Removes the date of a post.
function undated(name: string): string {
  return name.replace(DATED, '$2');
}

function capitals(words: string[]): string[] {
  return words.map((word) => word.replace(/^./u, (letter) => letter.toUpperCase()));
}
