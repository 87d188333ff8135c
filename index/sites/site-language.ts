// Language of a site's notes, as its configuration tells it.

import { canonicalLanguage } from '../properties/language-tags.js';
import { list, lowered, table, type Config } from './config.js';

/** Settings that name the language: of Hugo, Zola, Jekyll, Hexo and HonKit, then of MkDocs, mdBook and Quartz. */
const SETTINGS =
  'defaultcontentlanguage default_language languagecode lang language locale theme.language book.language configuration.locale';

/**
 * Gives the language that a configuration names, without its region. It is empty for none, for one in other letters, and
 * for English, which templates of generators name: notes tell these better.
 */
export function siteLanguage(config: Config): string {
  const values = SETTINGS.split(' ').map((setting) =>
    setting.split('.').reduce<unknown>((part, key) => lowered(table(part))[key], config),
  );
  const tag = values.flatMap(list).map(canonicalLanguage).find(Boolean);
  const { language, script } = tag ? new Intl.Locale(tag).maximize() : { language: '' };
  return script === 'Latn' && language !== 'en' ? language : '';
}
