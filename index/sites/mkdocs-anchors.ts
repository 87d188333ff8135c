// Anchors of MkDocs, by two extensions of Python-Markdown: https://python-markdown.github.io/extensions/toc/ and
// https://python-markdown.github.io/extensions/attr_list/

import { attributesOf, givenId, OBSIDIAN, textOf, uniqueName, unless } from './anchor-parts.js';
import { table, text, type Config } from './config.js';
import type { AnchorRule } from './site.js';
import { pymdownSlug, pythonSlug } from './slugs.js';

/** Settings of the extensions. */
export interface MkDocsAnchors {
  /** Function that makes a slug of a heading's text; undefined for one that is not known. */
  slug: ((text: string) => string) | undefined;
  /** True if attributes in braces are read. */
  readsAttributes: boolean;
  /** True if `:smile:` is a picture, which is no part of an anchor. */
  drawsEmoji: boolean;
}

/** Makes anchors as MkDocs. */
export function mkdocsAnchors({ slug, readsAttributes, drawsEmoji }: MkDocsAnchors): AnchorRule {
  const unique = uniqueName(nextNumber, ['']);
  return unless(OBSIDIAN, (heading, written) => {
    const given = readsAttributes ? givenId(written) : undefined;
    const text = textOf(heading, written, drawsEmoji ? /:[\w+-]+:/gu : undefined);
    const whole = readsAttributes ? text : text + attributesOf(written);
    return slug ? unique(slug(whole.replace(/\s+/gu, ' ')), given) : (given ?? '');
  });
}

// Numbers a repeated name: `a` → `a_1`, but `a_1` → `a_2`.
function nextNumber(name: string, times: number): string {
  const [, stem, number] = /^(.*)_(\d+)$/u.exec(name) ?? [];
  return number === undefined ? `${name}_${times}` : `${stem}_${Number(number) + times}`;
}

/** Functions of Python that make slugs, by their names in a configuration. */
const SLUGS: Readonly<Record<string, NonNullable<MkDocsAnchors['slug']>>> = {
  'markdown.extensions.toc.slugify': (heading) => pythonSlug(heading, false),
  'markdown.extensions.toc.slugify_unicode': (heading) => pythonSlug(heading, true),
  'pymdownx.slugs.uslugify': (heading) => pymdownSlug(heading, 'lower'),
  'pymdownx.slugs.uslugify_cased': (heading) => pymdownSlug(heading),
  'pymdownx.slugs.gfm': (heading) => pymdownSlug(heading, 'lower-ascii'),
};

/** Reads how the headings of a site get their anchors. */
export function anchorSettings({ markdown_extensions: written }: Config): MkDocsAnchors {
  const extensions = new Map(extensionsOf(written));
  const { separator, slugify } = extensions.get('toc') ?? {};
  const isUsual = (text(separator) || '-') === '-';
  return {
    slug: isUsual ? slugOf(slugify) : undefined,
    readsAttributes: ['attr_list', 'extra'].some((name) => extensions.has(name)),
    drawsEmoji: extensions.has('emoji'),
  };
}

// Lists the extensions by the last part of their names, `pymdownx.emoji` as `emoji`. TOML has tables within a table.
function extensionsOf(written: unknown): [name: string, options: Config][] {
  const parts = Array.isArray(written) ? written : [written];
  return parts.flatMap((part) =>
    typeof part === 'string'
      ? [[part.replace(/^.*\./u, ''), {}] as [string, Config]]
      : Object.entries(table(part)).flatMap(([name, options]) =>
          name === 'pymdownx'
            ? extensionsOf(options)
            : [[name.replace(/^.*\./u, ''), table(options)] as [string, Config]],
        ),
  );
}

// Finds the function; undefined for one that is not known. `pymdownx.slugs.slugify` is called with its settings.
function slugOf(slugify: unknown): MkDocsAnchors['slug'] {
  const { kwds } = table(slugify);
  if (!kwds) return SLUGS[slugify === undefined ? 'markdown.extensions.toc.slugify' : text(slugify)];
  const { case: letters, percent_encode: encoded } = table(kwds);
  return encoded === true ? undefined : (heading) => pymdownSlug(heading, text(letters));
}
