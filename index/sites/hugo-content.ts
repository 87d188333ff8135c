// Content folders of Hugo, of languages and by mounts:
// https://gohugo.io/content-management/multilingual/#translate-by-content-directory and
// https://gohugo.io/configuration/module/#mounts

import { firstAnswer } from '../../src/core/text/strings.js';
import { list, lowered, table, text, type Config } from './config.js';
import { folderPath, within } from './folders.js';

/** Folder whose notes are content. */
interface ContentFolder {
  /** Path from the project. */
  folder: string;
  /** Place of its notes within the content; empty for the top. */
  target: string;
  /** Code of its notes' language, in lower case; empty for that of the site or of a file's name. */
  language: string;
}

/**
 * Lists the folders of languages, and the sources of mounts that hold content, the longest paths first. A mount stands in
 * place of the folder `contentDir`, and so do folders of all languages.
 * @param parts configurations, with their keys in lower case
 */
export function contentFolders(parts: readonly Config[]): ContentFolder[] {
  const languages = parts.flatMap((config) => Object.entries(table(config.languages)));
  const ofLanguages = languages.map(([code, settings]) => ({
    folder: folderPath(text(lowered(table(settings)).contentdir)),
    target: '',
    language: code.toLowerCase(),
  }));
  const mounted = contentMounts(parts).map((mount) => ({
    folder: folderPath(text(mount.source)),
    target: folderPath(text(mount.target)).replace(/^content\/?/u, ''),
    language: mountLanguage(mount),
  }));
  const parted = ofLanguages.filter(({ folder }) => folder).map(({ language }) => language);
  const isParted = [mainLanguage(parts), ...ofLanguages.map(({ language }) => language)].every((language) =>
    parted.includes(language),
  );
  const shared = isParted ? [] : [{ folder: contentFolder(parts), target: '', language: '' }];
  const others = mounted.length ? mounted : shared;
  const folders = new Map([...others, ...ofLanguages].map((place) => [place.folder, place]));
  return [...folders.values()]
    .filter(({ folder }) => folder)
    .sort((a, b) => b.folder.length - a.folder.length);
}

/** Gives the code of the site's main language. @param parts as of {@link contentFolders} */
export function mainLanguage(parts: readonly Config[]): string {
  const code = parts.map(({ defaultcontentlanguage }) => text(defaultcontentlanguage)).find(Boolean);
  return (code ?? 'en').toLowerCase();
}

/** Gives the folder `contentDir`. @param parts configurations, with their keys in lower case */
export function contentFolder(parts: readonly Config[]): string {
  return folderPath(parts.map(({ contentdir }) => text(contentdir)).find(Boolean) ?? '') || 'content';
}

/**
 * Lists the mounts of content, with their keys in lower case, the main language's first. Left out is one whose notes
 * another before it puts at the same place: it fills in for what another language has not translated.
 * @param parts as of {@link contentFolders}
 */
export function contentMounts(parts: readonly Config[], main = mainLanguage(parts)): Config[] {
  const mounts = parts.flatMap((config) => lowered(table(config.module)).mounts);
  const isOfMain = (mount: Config): boolean => ['', main].includes(mountLanguage(mount));
  const read = mounts
    .flat()
    .map((mount) => lowered(table(mount)))
    .filter(({ target }) => /^content(?:\/|$)/u.test(folderPath(text(target))))
    .sort((a, b) => Number(isOfMain(b)) - Number(isOfMain(a)));
  return read.filter((mount, n) => !read.slice(0, n).some((other) => fillsIn(mount, other)));
}

function fillsIn(mount: Config, other: Config): boolean {
  const inside = within(folderPath(text(other.source)), `${folderPath(text(mount.source))}/`);
  return (
    inside !== undefined && folderPath(`${text(other.target)}/${inside}`) === folderPath(text(mount.target))
  );
}

// Reads `lang`, or since Hugo 0.153 `sites.matrix.languages`, if that is one language and no pattern.
function mountLanguage({ lang, sites }: Config): string {
  const { matrix } = lowered(table(sites));
  const codes = list(lang ?? lowered(table(matrix)).languages);
  return codes.length === 1 && /^[a-z\d-]+$/iu.test(codes[0]!) ? codes[0]!.toLowerCase() : '';
}

/**
 * Makes a function that gives a note's path within the content. The language of its folder becomes a suffix, which
 * means the same: `content/de/a.md` → `a.de.md`.
 */
export function contentPlace(folders: readonly ContentFolder[]): (note: string) => string | undefined {
  return (note) =>
    firstAnswer(folders, ({ folder, target, language }) => {
      const inside = within(folder, note);
      const path = target && inside !== undefined ? `${target}/${inside}` : inside;
      return language ? path?.replace(/(?=\.[^./]*$)/u, `.${language}`) : path;
    });
}
