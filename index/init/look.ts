// Looks at a project: its site generator, its framework, its notes, and where its pages are written.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findNotes } from '../garden/find-notes.js';
import { siteAt } from '../sites/find-site.js';
import { plainValue, readProgram, scripts, sitePath, text } from '../sites/config.js';
import { folderPath } from '../sites/folders.js';
import { SITE_NAMES, type SiteName } from '../sites/site-options.js';

/** Project, as it was found in a folder. */
export interface Project {
  folder: string;
  /** Names of the packages that it depends on. */
  packages: ReadonlySet<string>;
  /** True if it has a `package.json` that can be read. */
  isPackage: boolean;
  /** Command that adds a package as a development dependency. */
  install: string;
  /** Generator whose configuration lies here. */
  generator: SiteName;
  /** File of that configuration. */
  config: string | undefined;
  /** Base path of the site, with `/` at both ends. */
  base: string;
  /** Folder of the notes, from the project's, or that of the pages if there is nothing else; undefined for none. */
  notes: string | undefined;
  /** Number of notes in it. */
  count: number;
  /** Folder of the pages, from the project's: `.` for a site written by hand there; undefined if none is known. */
  pages: string | undefined;
  /** True for a vault of Obsidian. */
  isVault: boolean;
}

const LOCKS: [file: string, install: string][] = [
  ['pnpm-lock.yaml', 'pnpm add -D'],
  ['yarn.lock', 'yarn add -D'],
  ['bun.lock', 'bun add -d'],
  ['bun.lockb', 'bun add -d'],
];
const NOTES = ['content', 'notes', 'docs', 'garden', 'vault', 'posts', '_posts', 'src/content', '.'];
const PAGES = ['public', '_site', 'site', 'dist', 'build', 'out'];

/** Folder, unless the configuration gives another by the key. */
type Folder = [usual: string, key?: string];

/** Build of a site by a generator without an integration, with the command that writes the pages. */
interface SiteBuild {
  notes: Folder;
  pages: Folder;
  command: string;
}

/** Builds of sites by generators without an integration. */
export const BUILDS: Partial<Record<SiteName, SiteBuild>> = {
  hugo: { notes: ['content', 'contentdir'], pages: ['public', 'publishdir'], command: 'hugo' },
  jekyll: {
    notes: ['.', 'source'],
    pages: ['_site', 'destination'],
    command: 'bundle exec jekyll build',
  },
  mkdocs: { notes: ['docs', 'docs_dir'], pages: ['site', 'site_dir'], command: 'mkdocs build' },
  quartz: { notes: ['content'], pages: ['public'], command: 'npx quartz build' },
};

/** Configurations that are programs, with the place of the base path written out in them. */
const BASES: [name: string, place: string][] = [
  ['vite.config', '\\bbase(?=:\\W+/)'],
  ['svelte.config', '\\bbase(?=:\\W+/)'],
  ['next.config', '\\bbasePath'],
];

/** Looks at a folder. */
export async function lookAt(folder: string): Promise<Project> {
  const manifest = readManifest(folder);
  const found = await siteAt(folder, SITE_NAMES);
  const generator = found?.name ?? 'plain';
  const isVault = existsSync(path.join(folder, '.obsidian'));
  const known = BUILDS[generator];
  const named = ([usual, key = '']: Folder): string => text(found?.config[key]) || usual;
  const isPlain = generator === 'plain' && !manifest;
  const isSite = isPlain && !isVault && existsSync(path.join(folder, 'index.html'));
  const written = PAGES.find((name) => existsSync(path.join(folder, name)));
  const pages = known ? named(known.pages) : (written ?? (isSite ? '.' : undefined));
  // In a vault, or where there is nothing but notes, the folders are the owner's own.
  const isWhole = isVault || (isPlain && !pages);
  const own = known ? folderPath(named(known.notes)) || '.' : isWhole ? '.' : undefined;
  const [notes, count] = await firstWithNotes(folder, own ? [own] : NOTES, pages);
  return {
    folder,
    packages: new Set(Object.keys({ ...manifest?.dependencies, ...manifest?.devDependencies })),
    isPackage: !!manifest,
    install: LOCKS.find(([file]) => existsSync(path.join(folder, file)))?.[1] ?? 'npm install --save-dev',
    generator,
    config: found?.file,
    base: (await programBase(folder)) ?? found?.site.base ?? '/',
    notes,
    count,
    pages,
    isVault,
  };
}

/** Gives the base path that a program in a folder writes out, with `/` at both ends; undefined if there is none. */
async function programBase(folder: string): Promise<string | undefined> {
  for (const [name, place] of BASES)
    for (const file of scripts(name)) {
      const base = text(plainValue(await readProgram(folder, file), place));
      if (base) return sitePath(base);
    }
  return undefined;
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

function readManifest(folder: string): Manifest | undefined {
  try {
    const source = readFileSync(path.join(folder, 'package.json'), 'utf8');
    return JSON.parse(source.replace(/^\ufeff/u, '')) as Manifest; // npm takes the mark too
  } catch {
    return undefined;
  }
}

async function firstWithNotes(
  folder: string,
  names: readonly string[],
  pages: string | undefined,
): Promise<[string | undefined, number]> {
  for (const name of names) {
    const place = path.join(folder, name);
    if (!existsSync(place)) continue;
    const { files } = await findNotes([place]);
    // Read from above, its pages would have addresses below the name of their folder.
    const isSite = pages && name === '.' && files.every((file) => file.path.startsWith(`${pages}/`));
    if (files.length) return [isSite ? pages : name, files.length];
  }
  return [undefined, 0];
}
