// Addresses of Eleventy: https://www.11ty.dev/docs/permalinks/

import { propertiesNamed, texts } from '../properties/properties.js';
import { encodePath, folderOf, pageFolder, partPath, withoutExtension, writtenAddress } from './address.js';
import { noAnchors } from './anchors.js';
import { fillBraces, firstText } from './placeholders.js';
import type { Site, SiteNote } from './site.js';

/** Matches folders without pages: https://www.11ty.dev/docs/config/#directory-for-includes */
const NO_PAGES = /(?:^|\/)(_includes|_data|_layouts)\//u;

/** Makes the rules of Eleventy. Its configuration is a program, so its input folder is the folder given. */
export function eleventy(): Site {
  return {
    within: () => undefined,
    base: '/',
    address,
    anchors: noAnchors,
    excludes: ({ path }) => NO_PAGES.exec(path)?.[1],
  };
}

function address(note: SiteNote): string | undefined {
  // Digital Garden serves the note with this tag as its home, whatever its permalink.
  if (propertiesNamed(note.properties, ['tags']).some(({ value }) => texts(value).includes('gardenEntry')))
    return '';
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
