// Notes of a Docusaurus site, as its plugins for docs, blogs and pages have read them.

import path from 'node:path';
import { defaultProperties } from '../sites/default-properties.js';
import type { Property } from '../properties/property.js';
import { realPlace } from '../writer/real-place.js';

/** Document, post or page of Docusaurus, of its metadata what the integration uses. */
interface Metadata {
  permalink: string;
  /** Path of the source from the site's folder, after `@site/`. */
  source: string;
  title?: string;
  description?: string;
  frontMatter?: Record<string, unknown>;
  tags?: readonly { label: string }[];
  date?: unknown;
  draft?: boolean;
  unlisted?: boolean;
}

/** Content of all plugins: by the plugin's name, then by its id. */
export type AllContent = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Note of the site with its address. */
export interface DocusaurusNote {
  /** Absolute path, without links. */
  file: string;
  url: string;
  properties: readonly Property[];
  /** True for a draft, and for a note that the site links nowhere. */
  isHidden: boolean;
}

/** Lists the notes: the docs of the current version, posts, and pages in Markdown. */
export function docusaurusNotes(content: AllContent, siteFolder: string): DocusaurusNote[] {
  const of = (plugin: string): unknown[] =>
    Object.values(content[`docusaurus-plugin-content-${plugin}`] ?? {}).filter(Boolean);
  const docs = (of('docs') as { loadedVersions: { isLast: boolean; docs: Metadata[] }[] }[])
    .flatMap(({ loadedVersions }) => loadedVersions.filter(({ isLast }) => isLast))
    .flatMap(({ docs }) => docs);
  const posts = (of('blog') as { blogPosts: { metadata: Metadata }[] }[])
    .flatMap(({ blogPosts }) => blogPosts)
    .map(({ metadata }) => metadata);
  const pages = (of('pages') as (Metadata & { type: string })[][])
    .flat()
    .filter(({ type }) => type === 'mdx');
  return [...docs, ...posts, ...pages].map((metadata) => noteOf(metadata, siteFolder));
}

function noteOf(metadata: Metadata, siteFolder: string): DocusaurusNote {
  const { permalink, source, title, description, frontMatter, tags = [], date, draft, unlisted } = metadata;
  const known = {
    title,
    description,
    ...(date ? { date } : {}),
    ...frontMatter,
    tags: tags.map(({ label }) => label),
  };
  return {
    file: realPlace(path.resolve(siteFolder, source.replace(/^@site\//u, ''))),
    url: permalink,
    properties: defaultProperties(known, source),
    isHidden: draft === true || unlisted === true,
  };
}
