// Properties of notes in files beside them: `a.md.meta` of TiddlyWiki, https://tiddlywiki.com/dev/#TiddlerFiles, and
// `a.meta` of Nikola, https://getnikola.com/handbook.html#metadata-formats

import path from 'node:path';
import { splitFrontMatter } from '../properties/front-matter.js';
import type { Property } from '../properties/properties.js';
import { tiddlerFields } from '../properties/tiddler-fields.js';
import { withoutExtension } from './address.js';
import { namesIn, readText } from './config.js';
import { setBy } from './default-properties.js';
import { foldersOf } from './folders.js';
import type { PublicationRules } from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';

const WIKI = 'tiddlywiki.info';
const END = '.meta';

/** TiddlyWiki and Nikola, whose configuration has a name that Sphinx shares. */
export const filesBeside: Tool = { marks: /^(?:tiddlywiki\.info|conf\.py)$/u, rules, others: /\.meta$/u };

interface Beside {
  properties: readonly Property[];
  excluded?: string | undefined;
}

async function rules({ root, file, paths }: SiteFolder): Promise<PublicationRules> {
  const folders = await Promise.all(
    foldersOf(paths).map(async (folder) =>
      (await namesIn(root, folder)).map((name) => path.posix.join(folder, name)),
    ),
  );
  const found = folders.flat().filter((name) => name.endsWith(END));
  const read = await Promise.all(
    found.map(async (name) => [name, besideOf(await readText(root, name), name, file)] as const),
  );
  const known = new Map<string, Beside>(read);
  const of = (note: string) => known.get(note + END) ?? known.get(withoutExtension(note) + END);
  return {
    excludes: (note) => of(note)?.excluded,
    defaults: (note) => of(note)?.properties ?? [],
  };
}

function besideOf(text: string, name: string, file: string): Beside {
  const read: Beside = file === WIKI ? tiddlerFields(text) : splitFrontMatter(text, name, true);
  return { ...read, properties: setBy(name, read.properties) };
}
