// Publication rules of DocFX: https://dotnet.github.io/docfx/reference/docfx-json-reference.html

import { existsSync } from 'node:fs';
import path from 'node:path';
import { pageFile, withoutExtension } from './address.js';
import { list, table, text, type Config } from './config.js';
import { defaultProperties } from './default-properties.js';
import { folderPath, within } from './folders.js';
import { globs, hugoGlobs } from './patterns.js';
import { excluding, type PublicationRules } from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';

// Configuration of Microsoft's sites, whose addresses have no `.html` and a base of their own.
const PUBLISHING = '.openpublishing.publish.config.json';

/** DocFX. */
export const docfx: Tool = { marks: /^docfx\.json$/u, rules };

// Reads the content, the folders that this is written to, and the properties of files.
function rules({ root, file, config, paths }: SiteFolder): PublicationRules {
  const build = table(config.build);
  const isMicrosofts = [root, path.dirname(root)].some((at) => existsSync(path.join(at, PUBLISHING)));
  // Microsoft's sites make YAML of some notes before they are read.
  const types = isMicrosofts ? ['', '.yml'] : [''];
  const places = [build.content].flat().map((content) => placeOf(content, types));
  const place = (note: string): string | undefined => places.map((at) => at(note)).find(Boolean);
  // None among the notes: the owner gave another folder.
  if (!paths.some(place)) return {};
  const address = (note: string): string => `/${pageFile(place(note) ?? note, /^index$/u)}`;
  return {
    ...excluding(`${file} content`, (note) => (place(note) ? undefined : 'not in it')),
    defaults: (note) =>
      defaultProperties({ ...hiding(build, note), ...(!isMicrosofts && { permalink: address(note) }) }, file),
  };
}

// Gives the path that a part of the content is written to; undefined for a note outside of it. A note may also be taken
// under other types.
function placeOf(content: unknown, types: readonly string[]): (note: string) => string | undefined {
  const { files = content, exclude, src, cwd, dest } = table(content);
  const lower = (globs: unknown): string[] => list(globs).map((glob) => glob.toLowerCase());
  const isTaken = hugoGlobs(lower(files));
  const isLeft = globs(lower(exclude));
  const [from, to] = [folderPath(text(src) || text(cwd)), folderPath(text(dest))];
  return (note) => {
    const inside = within(from, note);
    const name = inside?.toLowerCase() ?? '';
    const names = types.map((type) => (type ? withoutExtension(name) + type : name));
    const isInside = inside !== undefined && !isLeft(name) && names.some((one) => isTaken(one));
    return isInside ? path.posix.join(to, inside) : undefined;
  };
}

// Gives the property that hides a file from searches.
function hiding({ globalMetadata, fileMetadata }: Config, note: string): Config {
  const ofFiles = Object.entries(table(table(fileMetadata)._noindex));
  const ofFile = ofFiles.findLast(([glob]) => globs([glob])(note))?.[1];
  const noindex = ofFile ?? table(globalMetadata)._noindex;
  return noindex === undefined ? {} : { noindex };
}
