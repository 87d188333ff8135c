// Front matter of Eleventy's layouts, which holds for the notes in them: https://www.11ty.dev/docs/data-cascade/

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { splitFrontMatter } from '../properties/front-matter.js';
import { propertyName, type Property } from '../properties/properties.js';
import { withoutExtension } from './address.js';
import { readText } from './config.js';
import { withDefaults } from './default-properties.js';
import { firstText } from './placeholders.js';
import type { Layouts } from './publication-rules.js';

// Folders that Eleventy's documentation names for layouts.
const FOLDERS = ['_includes', '_layouts'];
const MAX_DEPTH = 10;

/** Reads the layouts of folders. A layout's own properties come before those of the layout that it stands in. */
export async function readLayouts(root: string, folders: readonly string[]): Promise<Layouts> {
  const places = folders.flatMap((folder) => FOLDERS.map((name) => path.posix.join(folder, name)));
  const read = new Map((await Promise.all(places.map((place) => layoutsIn(root, place)))).flat());
  return Object.fromEntries([...read.keys()].map((name) => [name, inherited(name, read)]));
}

async function layoutsIn(root: string, place: string): Promise<(readonly [string, readonly Property[]])[]> {
  const files = await readdir(path.join(root, place), { recursive: true }).catch((): string[] => []);
  const layouts = files.map(async (name) => {
    const layout = name.replaceAll(path.sep, '/');
    const file = path.posix.join(place, layout);
    const text = await readText(root, file);
    if (!text) return [];
    const { properties } = splitFrontMatter(text, file);
    const own = properties.map((property) => ({ ...property, source: file }));
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
