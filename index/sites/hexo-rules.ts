// Publication rules of Hexo: https://hexo.io/docs/configuration#Include-Exclude-Files-or-Folders and
// https://hexo.io/docs/configuration#Writing. Hexo's configuration has the name of Jekyll's.

import { timeZone } from '../properties/dates.js';
import { SCHEDULES } from '../properties/schedules.js';
import { list, text, type Config } from './config.js';
import { globs } from './patterns.js';
import {
  allRules,
  excluding,
  folderPath,
  onlyWithin,
  unreadFile,
  within,
  type PublicationRules,
  type RulesReader,
} from './publication-rules.js';

/** Name of Hexo's configuration. */
export const HEXO_CONFIG = '_config.yml';

const OWN_KEYS = ['source_dir', 'public_dir', 'new_post_name', 'skip_render', 'render_drafts'];

/** True for a configuration of Hexo, and not of Jekyll. */
export function isHexo(config: Config): boolean {
  return OWN_KEYS.some((key) => Object.hasOwn(config, key));
}

/** Reads the publication rules of a folder; none if the configuration is not Hexo's. */
export const hexoRules: RulesReader = ({ file, config, reason, paths }) => {
  if (!isHexo(config)) return {};
  const source = folderPath(text(config.source_dir)) || 'source';
  const fromSource = (note: string): string => within(source, note) ?? note;
  const isIncluded = globs(list(config.include));
  const rules = allRules([
    excluding(`${file} exclude`, globs(list(config.exclude))),
    excluding(`${file} ignore`, globs(list(config.ignore))),
    excluding(`${file} skip_render`, globs(list(config.skip_render))),
    { excludes: hidden },
  ]);
  return allRules([
    {
      excludes: (note) =>
        isIncluded(fromSource(note)) === undefined ? rules.excludes!(fromSource(note)) : undefined,
    },
    onlyWithin(file, [source], paths),
    scheduleRules(config),
    unreadFile(file, reason),
  ]);
};

// Hexo passes over names that begin with `_` or a dot, but not over posts.
function hidden(note: string): string | undefined {
  const name = note.split('/').find((part) => /^[_.]/u.test(part) && part !== '_posts');
  return name && `in ${name}`;
}

function scheduleRules({ future, timezone }: Config): PublicationRules {
  if (future !== false) return {};
  const schedule = { ...SCHEDULES.hexo, zones: [timeZone(text(timezone) || undefined)] };
  return { schedule: (note) => (/(?:^|\/)_posts\//u.test(note) ? schedule : undefined) };
}
