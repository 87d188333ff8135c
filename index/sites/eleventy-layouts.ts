// Front matter of Eleventy's layouts, which holds for the notes in them: https://www.11ty.dev/docs/data-cascade/

import path from 'node:path';
import { splitFrontMatter } from '../properties/front-matter.js';
import { propertyName, type Property } from '../properties/properties.js';
import { withoutExtension } from './address.js';
import { pathsIn, readText } from './config.js';
import { setBy, withDefaults } from './default-properties.js';
import { ancestors, outwards } from './folders.js';
import { firstText } from './placeholders.js';
import type { Layouts } from './note-rules.js';

// Folders that Eleventy's documentation names for layouts.
const FOLDERS = ['_includes', '_layouts'];
const MAX_DEPTH = 10;

/**
 * Reads the layouts of folders, as the notes of each see them: of equal names that of the nearest folder around the note.
 * A layout's own properties come before those of the layout that it stands in.
 */
export async function readLayouts(
  root: string,
  folders: readonly string[],
): Promise<(path: string) => Layouts> {
  const read = await Promise.all(folders.map((folder) => layoutsOf(root, folder)));
  const holding = read.filter(({ layouts }) => layouts.length);
  const seen = new Map(
    ['', ...holding.map(({ folder }) => folder)].map((one) => [one, seenIn(one, holding)]),
  );
  return (path) => seen.get(outwards(path).find((folder) => seen.has(folder))!)!;
}

interface FolderLayouts {
  folder: string;
  layouts: readonly (readonly [string, readonly Property[]])[];
}

async function layoutsOf(root: string, folder: string): Promise<FolderLayouts> {
  const places = FOLDERS.map((name) => path.posix.join(folder, name));
  return { folder, layouts: (await Promise.all(places.map((place) => layoutsIn(root, place)))).flat() };
}

// Gives layouts of folders elsewhere too: the program may name them as those of the whole site.
function seenIn(folder: string, holding: readonly FolderLayouts[]): Layouts {
  const around = ancestors(`${folder}/`);
  const nearestLast = holding.toSorted((a, b) => around.indexOf(a.folder) - around.indexOf(b.folder));
  const seen = new Map(nearestLast.flatMap(({ layouts }) => layouts));
  return Object.fromEntries([...seen.keys()].map((name) => [name, inherited(name, seen)]));
}

async function layoutsIn(root: string, place: string): Promise<(readonly [string, readonly Property[]])[]> {
  const layouts = (await pathsIn(root, place)).map(async (layout) => {
    const file = path.posix.join(place, layout);
    const text = await readText(root, file);
    if (!text) return [];
    const { properties } = splitFrontMatter(text, file);
    const own = setBy(file, properties);
    return [[layout, own] as const, [withoutExtension(layout), own] as const];
  });
  return (await Promise.all(layouts)).flat();
}

function inherited(first: string, read: ReadonlyMap<string, readonly Property[]>): Property[] {
  let properties: Property[] = [];
  let name: string | undefined = first;
  for (let depth = 0; name !== undefined && depth < MAX_DEPTH; depth++) {
    const own: readonly Property[] = read.get(name) ?? [];
    properties = withDefaults(properties, own);
    name = firstText(own, 'layout');
  }
  return properties.filter(({ key }) => propertyName(key) !== 'layout');
}
