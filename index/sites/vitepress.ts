// Addresses of VitePress: https://vitepress.dev/guide/routing, and of VuePress: https://vuepress.vuejs.org/guide/page.html

import { join } from 'node:path';
import { encodePath, pageFile, writtenAddress } from './address.js';
import { vitepressAnchors } from './anchors.js';
import { plainSettings, text, type Config } from './config.js';
import { firstText } from './placeholders.js';
import { folderPath, within } from './publication-rules.js';
import type { Site } from './site.js';

/** Reads the folder `srcDir` in a configuration's program, where it is written as plain text. The program is not run. */
export async function vitepressSource(root: string, _config: Config, file: string): Promise<Config> {
  return plainSettings(join(root, file), { srcDir: /^\s*srcDir:\s*(['"`])(?<value>[\w./-]+)\1/mu });
}

/**
 * Makes the rules of VitePress. Addresses end in `.html`: the file has that name even with `cleanUrls`, and every host
 * serves it.
 */
export function vitepress({ srcDir }: Config): Site {
  const source = folderPath(text(srcDir));
  return {
    within: (note) => within(source, note) ?? note,
    base: '/',
    address: ({ path }) => pageFile(path, /^index$/u),
    anchors: vitepressAnchors,
    // https://vitepress.dev/guide/routing#dynamic-routes
    excludes: ({ path }) => (/\[\w+\]/u.test(path) ? 'a template of dynamic routes' : undefined),
  };
}

/** Makes the rules of VuePress, where a README is the page of its folder too, and notes may set their addresses. */
export function vuepress(): Site {
  return {
    within: (note) => note,
    base: '/',
    address: ({ path, properties }) => {
      const given = writtenAddress(firstText(properties, 'permalink') ?? '');
      if (!given) return pageFile(path, /^(?:index|readme)$/iu);
      return given.includes('/:') ? undefined : encodePath(given);
    },
    anchors: vitepressAnchors,
  };
}
