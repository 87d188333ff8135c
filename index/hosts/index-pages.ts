// Builds the index of a site from the pages that its generator has written, so that it holds no more than they show.

import path from 'node:path';
import type { HostedFile } from '../garden/host.js';
import { tellProblems } from '../command-line/report-problems.js';
import { count, errorText } from '../command-line/terminal.js';
import { GardenBuilder } from '../rebuild/garden-builder.js';
import { withSlash } from '../sites/address.js';
import type { HostSettings } from './host-options.js';

/** Site that its generator has written. */
interface WrittenSite {
  /** Folder of the pages. */
  folder: string;
  /** Site's base path. */
  base: string;
  /** Tells what the generator knows of a page. @param page its path in the folder, such as `a/index.html` */
  tell(page: string): HostedFile;
}

/** Writes what an integration has to say. */
export interface HostLog {
  info(message: string): void;
  warn(message: string): void;
}

/** Builds the index of a written site into it. @throws Error with a message for people */
export async function indexPages(settings: HostSettings, site: WrittenSite, log: HostLog): Promise<void> {
  const { folder, base } = site;
  const builder = new GardenBuilder({
    // The generator has applied its configuration.
    exclude: [],
    ...settings.build,
    paths: [folder],
    out: path.join(folder, settings.folder),
    site: 'plain',
    siteBase: withSlash(base),
    host: { pagesOnly: true, tell: ({ path }) => site.tell(path) },
  });
  const { result } = await builder.build().catch((error: unknown) => {
    throw new Error(`garden-search: ${errorText(error).trimEnd()}`, { cause: error });
  });
  tellProblems(result, (text) => log.warn(text));
  log.info(`${count(result.notes.indexed, 'page')} indexed in ${settings.folder || 'the site'}`);
}

/** Gives the path that a page and its address share: `a/index.html`, `/a/` and `a.html` → `a`. */
export function pageKey(written: string): string {
  return written.replace(/(?:^|\/)index\.html$|\.html$/u, '').replace(/^\/+|\/+$/gu, '');
}
