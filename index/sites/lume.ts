// Publication rules of Lume: https://lume.land/docs/configuration/ignore-files/ and
// https://lume.land/docs/creating-pages/shared-data/. Its configuration is a program and is not run.

import { list, plainValue, quoted, readProgram, text, type Config } from './config.js';
import { folderProperties } from './folder-properties.js';
import { folderPath } from './folders.js';
import { globs, underscored } from './patterns.js';
import { allRules, excluding, onlyWithin, type PublicationRules } from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';

const IGNORED = /^\w+\.ignore(\([^()]*\))/gmu;
const DATA = ['_data.yml', '_data.yaml', '_data.json'];

/** Lume, which makes pages of the notes in its folder `src`, but for names with `_` and what the program ignores. */
export const lume: Tool = {
  marks: /^_config\.[jt]s$/u,
  whole: settings,
  rules,
};

async function settings(root: string, _config: Config, file: string): Promise<Config | false> {
  const program = await readProgram(root, file);
  const ignored = [...program.matchAll(IGNORED)].flatMap(([, given]) => quoted(given!));
  return /["']lume\//u.test(program) && { src: plainValue(program, '\\bsrc'), ignored };
}

async function rules({ root, file, config, paths }: SiteFolder): Promise<PublicationRules> {
  const folder = folderPath(text(config.src));
  return allRules([
    onlyWithin(file, [folder], paths),
    { excludes: underscored },
    excluding(`${file} ignore`, globs(list(config.ignored)), folder),
    await folderProperties(root, paths, DATA),
  ]);
}
