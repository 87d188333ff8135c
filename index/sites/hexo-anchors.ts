// Anchors of Hexo, by the package that renders its Markdown: https://github.com/hexojs/hexo-renderer-marked,
// https://github.com/hexojs/hexo-renderer-markdown-it and https://github.com/sun11/hexo-renderer-kramed.

import { attributesOf, numberedName, OBSIDIAN, textOf, unless } from './anchor-parts.js';
import { noAnchors } from './anchors.js';
import { packagesOf, table, text, type Config } from './config.js';
import { hexoSlug } from './slugs.js';
import type { AnchorRule, WrittenHeading } from './site.js';

/** Matches names of packages that render Markdown. */
const RENDERER = /^(?:@[^/]+\/)?hexo-renderer-(.*(?:mark|kramed|pandoc).*)$/u;

/** Finds the package that renders a site's Markdown: the last one, as it takes the place of those before. */
export async function rendererOf(root: string): Promise<string> {
  return (await packagesOf(root)).flatMap(([name]) => RENDERER.exec(name)?.[1] ?? []).at(-1) ?? 'marked';
}

/** Makes the rule for the anchors of one note. Without a rule for its renderer there are none. */
export function hexoAnchors({ renderer = 'marked', marked, markdown }: Config): AnchorRule {
  if (renderer === 'marked') return markedAnchors(table(marked));
  if (renderer === 'markdown-it') return markdownItAnchors(table(markdown));
  return renderer === 'kramed' ? kramedAnchors() : noAnchors();
}

function markedAnchors({ smartypants, modifyAnchors, headerIds }: Config): AnchorRule {
  if (headerIds === false) return noAnchors();
  const numbered = numberedName();
  return unless(OBSIDIAN, (heading, written) => {
    const set = smartypants === false ? written : typeset(written, typographic);
    // Leaves out what looks like a tag, in code too.
    const bare = textOf(heading, set).replace(/<(?!\s)[^>]*(?:>|$)/gu, '');
    return numbered(cased(hexoSlug(bare + attributesOf(written)), modifyAnchors));
  });
}

/** Matches tags and pictures beside Obsidian's syntax: their letters are part of anchors of `markdown-it`. */
const WITH_TAG = new RegExp(`${OBSIDIAN.source}|<[a-z/]|!\\[`, 'iu');

function markdownItAnchors({ render, anchors }: Config): AnchorRule {
  const { level = 2, case: letters, collisionSuffix, separator = '-' } = table(anchors);
  if (separator !== '-') return noAnchors();
  const numbered = numberedName((name, times) => `${name}-${text(collisionSuffix)}${times + 1}`);
  return unless(WITH_TAG, (heading, written) => {
    if (written && written.rank < Number(level)) return '';
    const set = table(render).typographer === false ? written : typeset(written, withSigns);
    return numbered(cased(hexoSlug(textOf(heading, set) + attributesOf(written)), letters));
  });
}

function kramedAnchors(): AnchorRule {
  const numbered = numberedName();
  return unless(OBSIDIAN, (heading, written) => {
    const set = typeset(written, (run) => typographic(run.replaceAll('--', '—')));
    // Makes words of the names that signs have in HTML, as its slugs are made of that.
    const html = textOf(heading, set).replace(/[&<>]/gu, (sign) => ` ${ENTITIES[sign]} `);
    return numbered(hexoSlug(html + attributesOf(written)));
  });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt' };

/** Changes the runs of a heading outside of code. */
function typeset(
  written: WrittenHeading | undefined,
  change: (run: string) => string,
): WrittenHeading | undefined {
  const set = ({ text, code }: WrittenHeading['runs'][number]) => ({
    text: code ? text : change(text),
    code,
  });
  return written && { ...written, runs: written.runs.map(set) };
}

// Sets dashes, quotes and dots, which are no signs to a slug.
function typographic(run: string): string {
  return run
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replace(/(?<=^|[-—/([{"\s])'/gu, '‘')
    .replaceAll("'", '’')
    .replace(/(?<=^|[-—/([{‘\s])"/gu, '“')
    .replaceAll('"', '”')
    .replaceAll('...', '…');
}

const SIGNS: Readonly<Record<string, string>> = { '(c)': '©', '(r)': '®', '(tm)': '™', '+-': '±' };

function withSigns(run: string): string {
  return typographic(run.replace(/\((?:c|r|tm)\)|\+-/giu, (sign) => SIGNS[sign.toLowerCase()]!));
}

/** Writes a slug in small letters for a setting of 1, in capitals for one of 2. */
export function cased(slug: string, setting: unknown): string {
  if (setting === 1) return slug.toLowerCase();
  return setting === 2 ? slug.toUpperCase() : slug;
}
