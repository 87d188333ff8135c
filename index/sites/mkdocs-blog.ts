// Addresses of posts in blogs of Material for MkDocs: https://squidfunk.github.io/mkdocs-material/plugins/blog/

import { textsNamed } from '../properties/properties.js';
import { stemOf, withoutExtension } from './address.js';
import { list, text, type Config } from './config.js';
import { folderPath, within } from './folders.js';
import { blogFolder, pluginsOf } from './mkdocs-plugins.js';
import { dateParts, firstText } from './placeholders.js';
import type { SiteNote } from './site.js';
import { pymdownSlug } from './slugs.js';

/** Blog of a site, with its folders from that of the documents. */
interface Blog {
  folder: string;
  posts: string;
  options: Config;
}

/** Lists the blogs of a configuration. */
export function blogsOf(config: Config): Blog[] {
  return pluginsOf(config).flatMap(({ name, options }) => {
    if (name !== 'blog') return [];
    const folder = blogFolder(options);
    const posts = folderPath((text(options.post_dir) || '{blog}/posts').replace('{blog}', folder));
    return [{ folder, posts, options }];
  });
}

/**
 * Gives the path of a note's page, without extension.
 * @returns undefined for a post whose date is missing, and for unknown tokens
 */
export function pagePath(note: SiteNote, blogs: readonly Blog[]): string | undefined {
  const blog = blogs.find(({ posts }) => within(posts, note.path) !== undefined);
  if (!blog) return withoutExtension(note.path);
  const { folder, options } = blog;
  const tokens: Record<string, string | undefined> = {
    categories: categoriesOf(note, options).join('/'),
    date: dateOf(note, text(options.post_url_date_format) || 'yyyy/MM/dd'),
    file: stemOf(note.path),
    slug: firstText(note.properties, 'slug') ?? slugify(note.title ?? ''),
  };
  const parts = (text(options.post_url_format) || '{date}/{slug}').split(/\{(\w+)\}/u);
  const filled = parts.map((part, i) => (i % 2 ? tokens[part] : part));
  return filled.includes(undefined) ? undefined : `${folder}/${filled.join('')}`;
}

function categoriesOf({ properties }: SiteNote, { post_url_max_categories }: Config): string[] {
  const written = textsNamed(properties, ['categories']);
  const [most = 1] = list(post_url_max_categories).map(Number);
  return written.slice(0, most).map(slugify);
}

// Reads `date: 2024-03-05`, or `created` in a table of dates.
function dateOf({ properties }: SiteNote, format: string): string | undefined {
  const { year, month, day } = dateParts(firstText(properties, 'date', 'created') ?? '');
  if (!year || !month || !day) return undefined;
  const filled = format.replaceAll('yyyy', year).replaceAll('MM', month).replaceAll('dd', day);
  return /\p{L}/u.test(filled) ? undefined : filled;
}

function slugify(title: string): string {
  return pymdownSlug(title, 'lower');
}
