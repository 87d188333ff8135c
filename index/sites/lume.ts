// Publication rules of Lume: https://lume.land/docs/configuration/ignore-files/ and
// https://lume.land/docs/creating-pages/shared-data/. Its configuration is a program and is not run.

import { plainSettings, quoted, readProgram, text } from './config.js';
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
  isOwn: async (file, _config, root) => /["']lume\//u.test(await readProgram(root, file)),
  rules,
};

async function rules({ root, file, paths }: SiteFolder): Promise<PublicationRules> {
  const { src } = await plainSettings(root, file, { src: '\\bsrc' });
  const folder = folderPath(text(src));
  const ignored = [...(await readProgram(root, file)).matchAll(IGNORED)];
  return allRules([
    folder ? onlyWithin(file, [folder], paths) : {},
    { excludes: underscored },
    excluding(`${file} ignore`, globs(ignored.flatMap(([, given]) => quoted(given!))), folder),
    await folderProperties(root, paths, DATA),
  ]);
}
