// Addresses of VitePress: https://vitepress.dev/guide/routing, and of VuePress: https://vuepress.vuejs.org/guide/page.html

import { join } from 'node:path';
import { encodePath, pageFile, writtenAddress } from './address.js';
import { vitepressAnchors } from './anchors.js';
import { list, plainSettings, sitePath, text, type Config } from './config.js';
import { firstText } from './placeholders.js';
import { globs } from './patterns.js';
import { excluding, folderPath, within, type RulesReader } from './publication-rules.js';
import type { Site } from './site.js';

/** Reads what a configuration's program has as plain text: folder, base and patterns. The program is not run. */
export async function vitepressSource(root: string, _config: Config, file: string): Promise<Config> {
  return plainSettings(join(root, file), {
    srcDir: '^\\s*srcDir',
    base: '^(?: {2}|\\t)base',
    srcExclude: '\\bsrcExclude',
  });
}

/** Reads the publication rules of VitePress: https://vitepress.dev/reference/site-config#srcexclude */
export const vitepressRules: RulesReader = ({ file, config }) => {
  const matches = globs(list(config.srcExclude));
  const source = folderPath(text(config.srcDir));
  return {
    ...excluding(`${file} srcExclude`, (path) => matches(within(source, path) ?? path)),
    dialect: 'vitepress',
  };
};

/**
 * Makes the rules of VitePress. Addresses end in `.html`: the file has that name even with `cleanUrls`, and every host
 * serves it.
 */
export function vitepress({ srcDir, base }: Config): Site {
  const source = folderPath(text(srcDir));
  return {
    within: (note) => within(source, note) ?? note,
    base: sitePath(text(base)),
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
