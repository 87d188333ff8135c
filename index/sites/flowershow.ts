// Publication rules of Flowershow: https://flowershow.app/docs/reference/content-filtering

import { list } from './config.js';
import { folderPath, within } from './folders.js';
import { firstMatch, noneOf } from './patterns.js';
import { allRules, excluding, type PublicationRules } from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';

const SETTINGS = ['contentInclude', 'contentExclude', 'contentHide'];

/** Flowershow, whose search leaves out hidden pages too. Each path covers what is below it. */
export const flowershow: Tool = {
  marks: /^config\.json$/u,
  whole: (_root, config) => SETTINGS.some((name) => Object.hasOwn(config, name)) && config,
  rules,
};

function rules({ file, config }: SiteFolder): PublicationRules {
  const covering = (name: string) =>
    firstMatch(list(config[name]), (written) => {
      const place = folderPath(written);
      return (note) => note === place || within(place, note) !== undefined;
    });
  return allRules([
    ...['contentExclude', 'contentHide'].map((name) => excluding(`${file} ${name}`, covering(name))),
    excluding(`${file} contentInclude`, noneOf(list(config.contentInclude), covering('contentInclude'))),
  ]);
}
