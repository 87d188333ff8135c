// Addresses of Eleventy: https://www.11ty.dev/docs/permalinks/

import { join } from 'node:path';
import { textsNamed } from '../properties/properties.js';
import { encodePath, folderOf, pageFolder, partPath, withoutExtension, writtenAddress } from './address.js';
import { noAnchors } from './anchors.js';
import { plainSettings, text, type Config } from './config.js';
import { fillBraces, firstText } from './placeholders.js';
import { folderPath, within } from './publication-rules.js';
import type { Site, SiteNote } from './site.js';

/** Matches folders without pages: https://www.11ty.dev/docs/config/#directory-for-includes */
const NO_PAGES = /(?:^|\/)(_includes|_data|_layouts)\//u;

const INPUT = '(?:\\bdir\\s*:\\s*\\{[^{}]*?\\binput|\\bsetInputDirectory)';

/** Reads the input folder of Eleventy, where its program has it as a plain text. */
export async function eleventyInput(root: string, _config: Config, file: string): Promise<Config> {
  return plainSettings(join(root, file), { input: INPUT });
}

/** Makes the rules of Eleventy. Its input folder is the folder given, unless its program names one plainly. */
export function eleventy({ input }: Config): Site {
  const source = folderPath(text(input));
  return {
    within: (path) => (source ? within(source, path) : undefined),
    base: '/',
    address,
    anchors: noAnchors,
    excludes: ({ path }) => NO_PAGES.exec(path)?.[1],
  };
}

function address(note: SiteNote): string | undefined {
  // Digital Garden serves the note with this tag as its home, whatever its permalink.
  if (textsNamed(note.properties, ['tags']).includes('gardenEntry')) return '';
  const path = withoutExtension(note.path);
  const folder = folderOf(path).split('/').at(-2);
  const given = firstText(note.properties, 'permalink');
  if (given === undefined)
    return encodePath(
      pageFolder(path, (name) => name === 'index' || (folder !== undefined && name === folder)),
    );
  const filled = writtenAddress(fillBraces(given, (name) => valueOf(name, note)) ?? '');
  return filled ? encodePath(filled.replace(/(^|\/)index\.html$/u, '$1')) : undefined;
}

/** Gives the value of a placeholder: https://www.11ty.dev/docs/data-eleventy-supplied/#page-variable */
function valueOf(name: string, { path, properties }: SiteNote): string | undefined {
  const stem = withoutExtension(path).replace(/(?<=^|\/)\d{4}-\d\d-\d\d-(?=[^/]+$)/u, '');
  const { folders, name: last } = partPath(stem);
  if (name === 'page.filePathStem') return `/${stem}`;
  if (name === 'page.fileSlug') return last === 'index' ? (folders.split('/').at(-2) ?? '') : last;
  return name.includes('.') ? undefined : firstText(properties, name.toLowerCase());
}
