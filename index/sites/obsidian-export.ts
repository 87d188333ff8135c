// Rules of a site that Obsidian's plugin Webpage HTML Export has written:
// https://github.com/KosmosisDire/obsidian-webpage-export

import { list, readText, table, type Config } from './config.js';
import { defaultProperties } from './default-properties.js';
import { within } from './folders.js';
import { PLAIN } from './plain.js';
import type { Generator } from './tool.js';

/** Folder for the styles, scripts and data of the site. */
const EXPORT_FOLDER = 'site-lib';
const DATA = `${EXPORT_FOLDER}/metadata.json`;

/** Reads the pages of an export by their paths, in form NFC; empty if its data can't be read. */
async function exportedPages(root: string): Promise<Config> {
  try {
    const { webpages } = table(JSON.parse(await readText(root, DATA)));
    const pages = Object.entries(table(webpages));
    return Object.fromEntries(pages.map(([page, data]) => [page.normalize(), data]));
  } catch {
    return {};
  }
}

/**
 * Export, whose data has tags and aliases that no page shows. Pages of earlier exports stay in the folder, but are not in
 * the data. Pictures have pages too.
 */
export const obsidianExport: Generator = {
  marks: [EXPORT_FOLDER],
  whole: exportedPages,
  site: (pages) => {
    const isRead = Object.keys(pages).length > 0;
    return {
      ...PLAIN,
      page: {
        excludes: (written) => {
          const page = written.normalize();
          if (within(EXPORT_FOLDER, page) !== undefined) return `${EXPORT_FOLDER}: a part of pages`;
          if (!isRead || page === 'index.html') return undefined;
          if (!Object.hasOwn(pages, page)) return `${DATA}: not in it`;
          return table(pages[page]).type === 'attachment' ? `${DATA}: an attachment` : undefined;
        },
        properties: (page) => {
          const { aliases, frontmatterTags, inlineTags } = table(pages[page.normalize()]);
          return defaultProperties({ aliases, tags: [frontmatterTags, inlineTags].flatMap(list) }, DATA);
        },
      },
    };
  },
};
