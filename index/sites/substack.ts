// Posts in an export of Substack: `posts/1.soil.html` and so on, whose titles, dates and readers are in `posts.csv`. Its
// columns are in https://github.com/TryGhost/migrate/tree/main/packages/mg-substack

import { parse } from 'csv-parse/sync';
import { readText, table, text, type Config } from './config.js';
import { defaultProperties } from './default-properties.js';
import { PLAIN } from './plain.js';
import type { Generator } from './tool.js';

const LIST = 'posts.csv';
// Matches the list's first line. Other programs have a file of its name.
const COLUMNS = /^.*\bpost_id\b.*\bis_published\b/u;

/** Reads the rows of the list by the paths of their posts. A list that can't be read has none. */
async function rowsOf(root: string): Promise<Config | false> {
  const written = await readText(root, LIST);
  if (!COLUMNS.test(written)) return false;
  try {
    const rows = parse<Record<string, string>>(written, { columns: true, skip_empty_lines: true });
    return Object.fromEntries(rows.map((row) => [`posts/${row.post_id}.html`, row]));
  } catch {
    return {};
  }
}

function excludes(row: Config): string | undefined {
  const { is_published: published, audience, type } = row;
  if (text(published).toLowerCase() !== 'true') return `${LIST}: not published`;
  if (audience !== 'everyone') return `${LIST}: not for everyone`;
  return type === 'adhoc_email' ? `${LIST}: a letter to some of the readers` : undefined;
}

/** Substack. Drafts, posts that are not for everyone, and those that the list does not name stay out. */
export const substack: Generator = {
  marks: [LIST],
  whole: rowsOf,
  site: (rows) => ({
    ...PLAIN,
    page: {
      excludes: (page) => {
        if (!page.startsWith('posts/')) return undefined;
        return Object.hasOwn(rows, page) ? excludes(table(rows[page])) : `${LIST}: not in it`;
      },
      properties: (page) => {
        const { title, subtitle: description, post_date: date } = table(rows[page]);
        return defaultProperties({ title, description, date }, LIST);
      },
    },
  }),
};
