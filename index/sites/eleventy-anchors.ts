// Anchors of Eleventy, by what its program plainly adds: https://www.11ty.dev/docs/plugins/id-attribute/ or
// https://github.com/valeriangalliat/markdown-it-anchor. Its program is not run.

import { attributesOf, givenId, numberedName, OBSIDIAN, textOf, uniqueName, unless } from './anchor-parts.js';
import { noAnchors } from './anchors.js';
import { encodePart } from './address.js';
import type { Config } from './config.js';
import { eleventySlug } from './slugs.js';
import type { AnchorRule } from './site.js';

/** Settings of the ids of headings, as far as a program tells them plainly. */
interface HeadingIds {
  /** Function that makes a slug of a heading's text. */
  slug: keyof typeof SLUGS;
  /** True for the plugin of Eleventy, which numbers repeated ids from 2. */
  isPlugin: boolean;
  /** Ranks of the headings that have ids; empty for all. */
  ranks: readonly number[];
  /** True if attributes in braces are read. */
  readsAttributes: boolean;
  /** True if quotes, dashes and dots are set. */
  isTypographic: boolean;
}

const SLUGS = {
  slugify: eleventySlug,
  // Makes an id as `markdown-it-anchor` does by itself.
  encoded: (text: string) => encodePart(text.trim().toLowerCase().replace(/\s+/gu, '-')),
};

const PLUGIN = /\.addPlugin\(\s*(?:\w+\.)?IdAttributePlugin\s*(?:\)|,\s*\{([^{}]*)\})/u;
const ANCHOR =
  /\.use\(\s*(?:\w*anchor\w*|require\((['"`])markdown-it-anchor\1\)(?:\.default)?)\s*(?:\)|,\s*\{)/iu;

/** Reads how a program gives headings ids, for {@link eleventyAnchors}; empty if it does not say so plainly. */
export function headingIds(program: string): Config {
  const [plugin, options = ''] = PLUGIN.exec(program) ?? [];
  const isPlugin = plugin !== undefined && !/\b(?:slugify|selector|filter)\b/u.test(options);
  const anchor = program.includes('markdown-it-anchor') && ANCHOR.test(program);
  const slug = isPlugin ? 'slugify' : anchor && plugin === undefined ? slugOf(program) : undefined;
  if (!slug) return {};
  const [, ranks] = /\blevel\s*:\s*(\[[\d,\s]*\]|\d)/u.exec(isPlugin ? '' : program) ?? [];
  const ids: HeadingIds = {
    slug,
    isPlugin,
    ranks: ranksOf(ranks ?? ''),
    readsAttributes: program.includes('markdown-it-attrs'),
    isTypographic: /\btypographer\s*:\s*true/u.test(program),
  };
  return { ids };
}

// Finds the function by which `markdown-it-anchor` makes slugs; undefined for one of the owner's.
function slugOf(program: string): HeadingIds['slug'] | undefined {
  if (/\b(?:slugifyWithState|getTokensText|uniqueSlugStartIndex)\b/u.test(program)) return undefined;
  const given = program.match(/\bslugify\s*[:,}][^,}\n]*/gu) ?? [];
  if (!given.length) return 'encoded';
  const isFilter = (written: string) => /^slugify\s*:\s*\w+\.getFilter\((['"`])slugify\1\)/u.test(written);
  return given.every(isFilter) ? 'slugify' : undefined;
}

// Reads the setting `level`: a list of ranks, or the first of them.
function ranksOf(written: string): number[] {
  const ranks = (written.match(/\d/gu) ?? []).map(Number);
  return written.startsWith('[') ? ranks : ranks.flatMap((first) => [1, 2, 3, 4, 5, 6].slice(first - 1));
}

/** Matches Obsidian's syntax and marks of a template. */
const FILLED = new RegExp(`${OBSIDIAN.source}|\\{[{%]`, 'u');
const TYPESET = /["']|--|\.\.\.|\((?:c|r|tm)\)|\+-/iu;

/** Makes the rule for the anchors of one note. */
export function eleventyAnchors({ ids }: Config): AnchorRule {
  if (!ids) return noAnchors();
  const { slug, isPlugin, ranks, readsAttributes, isTypographic } = ids as HeadingIds;
  const unique = isPlugin ? numberedName((name, times) => `${name}-${times + 1}`) : uniqueName();
  return unless(FILLED, (heading, written) => {
    if (written && ranks.length && !ranks.includes(written.rank)) return '';
    if (isTypographic && TYPESET.test(heading)) return '';
    const given = readsAttributes ? givenId(written) : undefined;
    const name = SLUGS[slug](textOf(heading, written) + (readsAttributes ? '' : attributesOf(written)));
    return given ?? (name === undefined ? '' : unique(name));
  });
}
