// Addresses of mdBook: https://rust-lang.github.io/mdBook/format/summary.html

import { pageFile } from './address.js';
import { githubAnchors } from './anchors.js';
import { sitePath, table, text, type Config } from './config.js';
import { folderPath, within } from './publication-rules.js';
import type { Site } from './site.js';

/** Makes the rules of mdBook. Reads the settings `book.src` and `output.html.site-url`. */
export function mdbook(config: Config): Site {
  const source = folderPath(text(table(config.book).src)) || 'src';
  return {
    within: (path) => within(source, path),
    base: sitePath(text(table(table(config.output).html)['site-url'])),
    address: ({ path }) => pageFile(path, /^(?:index|readme)$/iu),
    anchors: githubAnchors,
  };
}
