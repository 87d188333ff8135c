// Publication rules of Writerside: https://www.jetbrains.com/help/writerside/table-of-contents.html

import { lastPart, stemOf } from './address.js';
import { readText, withoutHtmlComments } from './config.js';
import { defaultProperties } from './default-properties.js';
import { folderPath, within } from './folders.js';
import { excluding, type PublicationRules } from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';

/** Writerside. */
export const writerside: Tool = { marks: /^(?:writerside\.cfg|project\.ihp)$/u, rules, others: /\.tree$/u };

// Reads the topics in the trees of the instances.
async function rules({ root, file, paths }: SiteFolder): Promise<PublicationRules> {
  const config = withoutHtmlComments(await readText(root, file));
  const folder = folderPath(attribute('topics', 'dir', config)) || 'topics';
  const names = [...config.matchAll(/<instance\s[^>]*>/gu)].map(([tag]) => attribute('instance', 'src', tag));
  const trees = await Promise.all(names.map((name) => readText(root, name)));
  const tags = withoutHtmlComments(trees.join('')).match(/<toc-element\s[^>]*>/gu) ?? [];
  const topics = new Map(
    tags.map((tag) => [attribute('toc-element', 'topic', tag), attribute('toc-element', 'toc-title', tag)]),
  );
  const isTopic = (note: string): boolean => within(folder, note) !== undefined && topics.has(lastPart(note));
  if (!paths.some(isTopic)) return {};
  return {
    ...excluding(file, (note) => (isTopic(note) ? undefined : `no topic of ${names.join(' or ')}`)),
    title: (note) => topics.get(lastPart(note)),
    defaults: (note) => {
      const name = stemOf(note).toLowerCase().replaceAll('_', '-');
      return defaultProperties({ permalink: `/${name}.html` }, file);
    },
    dialect: 'writerside',
  };
}

function attribute(element: string, name: string, source: string): string {
  const pattern = new RegExp(`<${element}\\s(?:[^>]*\\s)?${name}\\s*=\\s*["']([^"'>]*)["']`, 'u');
  return pattern.exec(source)?.[1]?.trim() ?? '';
}
