// Addresses of MkDocs: https://www.mkdocs.org/user-guide/writing-your-docs/#file-layout

import { encodePath, inFolder, pageFolder, partPath, withoutExtension } from './address.js';
import { mkdocsAnchors } from './anchors.js';
import { sitePath, text, type Config } from './config.js';
import type { Site } from './site.js';

/** Makes the rules of MkDocs. Reads the settings `docs_dir`, `site_url` and `use_directory_urls`. */
export function mkdocs(config: Config): Site {
  const ugly = config.use_directory_urls === false;
  return {
    within: inFolder(text(config.docs_dir) || 'docs'),
    base: sitePath(text(config.site_url)),
    address: ({ path }) => encodePath(ugly ? uglyPath(path) : pageFolder(withoutExtension(path), isIndex)),
    anchors: mkdocsAnchors,
  };
}

function isIndex(name: string): boolean {
  return name === 'index' || name === 'README';
}

function uglyPath(path: string): string {
  const { folders, name } = partPath(withoutExtension(path));
  return `${folders}${isIndex(name) ? 'index' : name}.html`;
}
