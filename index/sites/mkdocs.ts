// Addresses of MkDocs: https://www.mkdocs.org/user-guide/writing-your-docs/#file-layout

import { encodePath, pageFolder, partPath } from './address.js';
import { mkdocsAnchors } from './anchors.js';
import { sitePath, text, type Config } from './config.js';
import { blogsOf, pagePath } from './mkdocs-blog.js';
import { translations } from './mkdocs-plugins.js';
import { folderPath, within } from './publication-rules.js';
import type { Site, SiteNote } from './site.js';

/** Makes the rules of MkDocs. Reads the settings `docs_dir`, `site_url`, `use_directory_urls` and the plugins `blog` and `i18n`. */
export function mkdocs(config: Config): Site {
  const ugly = config.use_directory_urls === false;
  const blogs = blogsOf(config);
  const placeOf = translations(config);
  const address = (note: SiteNote): string | undefined => {
    const { path: place, folder } = placeOf(note.path);
    const path = pagePath({ ...note, path: place }, blogs);
    if (path === undefined) return undefined;
    return encodePath(folder + (ugly ? uglyPath(path) : pageFolder(path, isIndex)));
  };
  return {
    within: (path) => within(folderPath(text(config.docs_dir)) || 'docs', path),
    base: sitePath(text(config.site_url)),
    address,
    anchors: mkdocsAnchors,
  };
}

function isIndex(name: string): boolean {
  return name === 'index' || name === 'README';
}

function uglyPath(path: string): string {
  const { folders, name } = partPath(path);
  return `${folders}${isIndex(name) ? 'index' : name}.html`;
}
