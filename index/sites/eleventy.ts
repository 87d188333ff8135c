// Addresses of Eleventy, https://www.11ty.dev/docs/permalinks/, and its publication rules: ignore files,
// https://www.11ty.dev/docs/ignores/, and the data that data files and layouts give to notes,
// https://www.11ty.dev/docs/data-template-dir/. Its configuration is a program and is not run.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { salvageSwitches } from '../properties/front-matter-salvage.js';
import { plainly, propertyName, textsNamed, type Property } from '../properties/properties.js';
import { encodePath, folderName, lastPart, pageFolder, withoutExtension, writtenAddress } from './address.js';
import { plainValues, quoted, readConfig, readProgram, scripts, text, type Config } from './config.js';
import { defaultProperties, setBy } from './default-properties.js';
import { eleventyAnchors, headingIds } from './eleventy-anchors.js';
import { readLayouts } from './eleventy-layouts.js';
import { folderPath, foldersOf, outwards, within } from './folders.js';
import { gitignoreRules, ignoreFiles } from './ignore-files.js';
import { globs } from './patterns.js';
import { fillBraces, firstText } from './placeholders.js';
import { inMarkdown } from './private-names.js';
import { allRules, excluding, onlyWithin, PROGRAM, type PublicationRules } from './publication-rules.js';
import type { Site, SiteNote } from './site.js';
import type { Generator, SiteFolder } from './tool.js';

/** Matches folders without pages: https://www.11ty.dev/docs/config/#directory-for-includes */
const NO_PAGES = /(?:^|\/)(_includes|_data|_layouts)\//u;
const INPUT = '(?:\\bdir\\s*:\\s*\\{[^{}]*?\\binput|\\bsetInputDirectory)';
// Matches what makes pages of ignored notes. In deeper lines it may hold for some builds alone.
const READS_IGNORED = /^(?: {2}|\t)\w+\.setUseGitIgnore\(\s*false\s*\)/mu;
const DATA = ['.11tydata.json', '.json'];
const PROGRAMS = ['.11tydata.js', '.11tydata.cjs', '.11tydata.mjs'];

/** Eleventy. */
export const eleventy: Generator = {
  marks: [...scripts('eleventy.config'), ...scripts('.eleventy')],
  site,
  whole: async (root, _config, file) => {
    const program = await readProgram(root, file);
    const readsMarkdown = /['"`,]markdown['"`,]/u.test(program);
    const readsIgnored = READS_IGNORED.test(program);
    return { ...plainValues(program, { input: INPUT }), ...headingIds(program), readsMarkdown, readsIgnored };
  },
  rules,
  others: /\.11tydata\.[cm]?js$|\.(?:njk|liquid)$/u,
};

// The input folder is the folder given, unless the program names one plainly.
function site(config: Config): Site {
  const source = folderPath(text(config.input));
  return {
    within: (path) => (source ? within(source, path) : undefined),
    base: '/',
    address,
    anchors: () => eleventyAnchors(config),
    // https://www.11ty.dev/docs/config/#template-formats
    excludes: ({ path }) => (config.readsMarkdown ? undefined : inMarkdown(path)) ?? NO_PAGES.exec(path)?.[1],
  };
}

function address(note: SiteNote): string | undefined {
  // Digital Garden serves the note with this tag as its home, whatever its permalink.
  if (textsNamed(note.properties, ['tags']).includes('gardenEntry')) return '';
  const path = withoutExtension(note.path);
  const given = firstText(note.properties, 'permalink');
  if (given === undefined)
    return encodePath(pageFolder(path, (name) => name === 'index' || name === folderName(path)));
  const filled = writtenAddress(fillBraces(given, (name) => valueOf(name, note)) ?? '');
  return filled ? encodePath(filled.replace(/(^|\/)index\.html$/u, '$1')) : undefined;
}

/** Gives the value of a placeholder: https://www.11ty.dev/docs/data-eleventy-supplied/#page-variable */
function valueOf(name: string, { path, properties }: SiteNote): string | undefined {
  const stem = withoutExtension(path).replace(/(?<=^|\/)\d{4}-\d\d-\d\d-(?=[^/]+$)/u, '');
  const last = lastPart(stem);
  if (name === 'page.filePathStem') return `/${stem}`;
  if (name === 'page.fileSlug') return last === 'index' ? folderName(stem) : last;
  return name.includes('.') ? undefined : firstText(properties, name.toLowerCase());
}

async function rules({ root, file, config, paths }: SiteFolder): Promise<PublicationRules> {
  const input = folderPath(text(config.input));
  // Without a folder for the notes, built pages may lie beside them.
  const readsIgnored = config.readsIgnored && input;
  // `.gitignore` applies by git's own rules: an ignored note is not in the repository, and so on no site.
  return allRules([
    await ignoreFiles('.eleventyignore', root, paths, (text) => globs(ignored(text))),
    readsIgnored ? {} : await gitignoreRules(root, paths, ''),
    await addedIgnores(root, file),
    await dataRules(root, paths),
    onlyWithin(file, [input], paths),
    { layouts: await readLayouts(root, foldersOf(paths)) },
  ]);
}

// Reads the patterns that the program adds plainly: https://www.11ty.dev/docs/ignores/#configuration-api
// Deeper lines may hold for local builds alone.
async function addedIgnores(root: string, file: string): Promise<PublicationRules> {
  const added = (await readProgram(root, file)).matchAll(/^(?: {2}|\t)\w+\.ignores\.add(\([^()]*\))/gmu);
  return excluding(file, globs([...added].flatMap(([, given]) => quoted(given!))));
}

// Reads the lines of an ignore file: paths or globs from its folder. Lines that begin with `!` are skipped.
function ignored(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !/^[#!]/u.test(line));
}

async function dataRules(root: string, paths: readonly string[]): Promise<PublicationRules> {
  const stems = [...paths.map(withoutExtension), ...foldersOf(paths).map((folder) => ownStem(root, folder))];
  const read = await Promise.all(stems.map(async (stem) => [stem, await readData(root, stem)] as const));
  const data = new Map(read);
  const programs = [...data.values()].flatMap(({ programs }) => programs);
  const [first, ...others] = programs;
  return {
    defaults: (note) => {
      const folders = outwards(note).map((folder) => ownStem(root, folder));
      return [withoutExtension(note), ...folders].flatMap((stem) => data.get(stem)?.properties ?? []);
    },
    unread:
      first === undefined
        ? []
        : [{ path: first + (others.length ? ` and ${others.length} more` : ''), reason: PROGRAM }],
  };
}

// Gives the path of a folder's data file without extension: the data of `a/b` is in `a/b/b.json`.
function ownStem(root: string, folder: string): string {
  return path.posix.join(folder, path.basename(folder || root));
}

interface Data {
  properties: Property[];
  programs: string[];
}

async function readData(root: string, stem: string): Promise<Data> {
  const files = DATA.map((suffix) => stem + suffix);
  const configs = await Promise.all(files.map((file) => readConfig(root, file)));
  const programs = PROGRAMS.map((suffix) => stem + suffix).filter((file) =>
    existsSync(path.join(root, file)),
  );
  const written = await Promise.all(programs.map((file) => writtenData(root, file)));
  const properties = configs.flatMap(({ config }, i) => [
    ...defaultProperties(config.eleventyComputed, files[i]!),
    ...defaultProperties(config, files[i]!),
  ]);
  return {
    // Tags that a folder gives to all its notes make a collection of them, and are not shown.
    properties: [...written.flat(), ...properties.filter(({ key }) => propertyName(key) !== 'tags')],
    programs,
  };
}

// Reads the address and the switches that a program has written out, such as `permalink: false`.
async function writtenData(root: string, file: string): Promise<Property[]> {
  const program = await readProgram(root, file);
  const { permalink } = plainValues(program, { permalink: '\\bpermalink' });
  const switches = salvageSwitches(program, 0).filter(({ value }) => plainly(value) !== undefined);
  const address = typeof permalink === 'string' ? [{ key: 'permalink', value: permalink, line: 0 }] : [];
  return setBy(file, [...switches, ...address]);
}
