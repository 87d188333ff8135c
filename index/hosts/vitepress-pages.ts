// Pages of a VitePress site, as its resolved configuration has them.

import { encodePath } from '../sites/address.js';

/** Part of VitePress's resolved configuration that the integration uses. */
export interface VitePressConfig {
  site: { base: string; head: unknown[] };
  srcDir: string;
  outDir: string;
  /** Pages by path in `srcDir`, without those that `srcExclude` names. */
  pages: string[];
  rewrites: { map: Record<string, string | undefined> };
  cleanUrls?: boolean | undefined;
  buildEnd?: ((config: VitePressConfig) => unknown) | undefined;
}

/** Page: its note, its written file and its address. */
interface VitePressPage {
  /** Path of the note in `srcDir`. */
  note: string;
  /** Path of the page in `outDir`. */
  file: string;
  url: string;
}

/** Lists the pages. */
export function vitePressPages({ site, pages, rewrites, cleanUrls }: VitePressConfig): VitePressPage[] {
  return pages.map((note) => {
    const path = (rewrites.map[note] ?? note).replace(/\.md$/u, '');
    const written = cleanUrls ? path : `${path}.html`;
    const address = /(?:^|\/)index$/u.test(path) ? path.slice(0, -'index'.length) : written;
    return { note, file: `${path}.html`, url: site.base + encodePath(address) };
  });
}
