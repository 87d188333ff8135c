// Makes the anchors of headings. Each rule follows its generator's own program, with default settings.

import GithubSlugger from 'github-slugger';
import { encodePart, lowerCase } from './address.js';
import {
  attributesOf,
  givenId,
  NUMBERED,
  numberedName,
  OBSIDIAN,
  textOf,
  uniqueName,
  unless,
  unlessExpression,
} from './anchor-parts.js';
import { docutilsSlug, vitepressSlug } from './slugs.js';
import type { AnchorRule } from './site.js';

/** Makes anchors for an unknown generator: ids given in braces, else as on GitHub. */
export function githubAnchors(): AnchorRule {
  const slugger = new GithubSlugger();
  return unlessExpression((heading, written) => givenId(written) ?? slugger.slug(textOf(heading, written)));
}

/** Makes anchors as Nextra: as on GitHub, also of ids given, and none for a heading of the first rank. */
export function nextraAnchors(): AnchorRule {
  const slugger = new GithubSlugger();
  return unlessExpression((heading, written) =>
    written?.rank === 1 ? '' : slugger.slug(givenId(written) ?? textOf(heading, written)),
  );
}

// Matches what SmartyPants makes a dash of, which is no part of an anchor. It keeps three hyphens.
const DASH = /(?<!-)--(?!-)/gu;

/**
 * Makes anchors as Quartz: `github-slugger`, after dashes are set.
 * https://quartz.jzhao.xyz/plugins/GitHubFlavoredMarkdown
 */
export function quartzAnchors(): AnchorRule {
  const slugger = new GithubSlugger();
  return unless(NUMBERED, (heading, written) =>
    slugger.slug(textOf(heading, written, DASH) + attributesOf(written)),
  );
}

/**
 * Makes anchors as Astro: `github-slugger`, before version 6 without one last hyphen, and since 7 without three hyphens too.
 * https://docs.astro.build/en/guides/markdown-content/#heading-ids
 */
export function astroAnchors(version = 5): AnchorRule {
  const slugger = new GithubSlugger();
  const dash = version < 7 ? DASH : /-{2,3}/gu;
  const last = version < 6 ? /-$/u : /$/u;
  return unless(OBSIDIAN, (heading, written) =>
    slugger.slug(textOf(heading, written, dash) + attributesOf(written)).replace(last, ''),
  );
}

// Matches a line with one of attributes below it, or below the line that makes it a heading.
const ATTRIBUTES_BELOW = /^(.*)\n(?:(?:=+|-+)[ \t]*\n)?(\{:[^{}\n]*\})[ \t]*$/gmu;

/**
 * Makes anchors as Jekyll: kramdown with GitHub's Markdown. Repeated headings are numbered, and may collide with
 * others. An id may stand behind a heading, or in the line after it. https://kramdown.gettalong.org/parser/gfm.html
 */
export function kramdownAnchors(text = ''): AnchorRule {
  const numbered = numberedName();
  const below = new Map<string, string>();
  for (const [, line, attributes] of text.matchAll(ATTRIBUTES_BELOW)) {
    const bare = line!.replace(/^#+/u, '').trim();
    const id = givenId({ source: attributes!, rank: 1, runs: [] });
    if (id) below.set(bare.replace(/(?<!#)#+$/u, '').trim(), id);
  }
  return unless(OBSIDIAN, (heading, written) => {
    const source = written?.source ?? heading;
    const given = /(?:^|[ \t])\{#([a-z][\w:-]*)\}[ \t]*$/iu.exec(source)?.[1] ?? below.get(source.trim());
    if (given) return given;
    const name = lowerCase(textOf(heading, written, /-{2,3}/gu) + attributesOf(written))
      .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
      .replace(/[ \t]/gu, '-');
    return name && numbered(name);
  });
}

/** Makes anchors as VitePress: the slugs of `@mdit-vue/shared`. https://vitepress.dev/guide/markdown#header-anchors */
export function vitepressAnchors(): AnchorRule {
  const unique = uniqueName();
  const rule: AnchorRule = (heading, written) =>
    unique(vitepressSlug(textOf(heading, written, EMOJI)), givenId(written));
  return unlessExpression(unless(ENTITY_OR_OBSIDIAN, rule));
}

// VitePress makes anchors of entities as they are written: `a-amp-b`.
const ENTITY_OR_OBSIDIAN = new RegExp(`&#?\\w+;|${OBSIDIAN.source}`, 'u');

/** Matches codes of emoji such as `:seedling:`. Emoji add no letters to an anchor. */
export const EMOJI = /(?<!\w):(?=[\w+-]*[a-z])[\w+-]+:(?!\w)/gu;

// Matches ids that headings give themselves, which Zola reserves before it makes others.
const GIVEN = /\{[^{}\n]*#([^\s{}]+)[^{}\n]*\}[ \t]*$/gmu;
// Matches pictures too, whose descriptions Zola takes into anchors.
const PICTURE_OR_OBSIDIAN = new RegExp(`!\\[|${OBSIDIAN.source}`, 'u');

/**
 * Makes anchors as Zola. https://www.getzola.org/documentation/content/linking/#heading-id-and-anchor-insertion
 * @param nameOf makes the anchor of a text; undefined for one that can't be known
 */
export function zolaAnchors(text: string, nameOf: (text: string) => string | undefined): AnchorRule {
  const unique = uniqueName(
    undefined,
    Array.from(text.matchAll(GIVEN), ([, id]) => id!),
  );
  const made = unless(PICTURE_OR_OBSIDIAN, (heading, written) => {
    const name = nameOf(textOf(heading, written));
    return name === undefined ? '' : unique(name);
  });
  return (heading, written) => givenId(written) ?? made(heading, written);
}

/**
 * Makes anchors as Obsidian Publish: the heading itself, as the app writes it in links. https://help.obsidian.md/links
 */
export function obsidianAnchors(): AnchorRule {
  return (heading, written) => {
    const name = textOf(heading, written)
      .replace(/[#|^:\\]|%%|\[\[|\]\]/gu, ' ')
      .trim()
      .split(/\s+/u)
      .join(' ');
    return encodePart(name).replaceAll('%20', '+');
  };
}

// Matches names of targets, and what docutils numbers with the headings: footnotes and citations.
const TARGET = /^[ \t]*\(([^()\n]+)\)=[ \t]*$/gmu;
const COUNTED = /\[\^[^\]]+\]|\{(?:foot)?cite/u;

/**
 * Makes anchors as Sphinx: the ids of docutils, which numbers headings whose name is taken or has no Latin letter. The
 * name of a target is taken by the heading below it.
 * @param isSmart true if straight quotes become typographic ones, which ids leave out
 */
export function docutilsAnchors(text = '', isSmart = false): AnchorRule {
  const targets = new Set([...text.matchAll(TARGET)].map(([, name]) => docutilsSlug(name!)));
  const isUnsure = COUNTED.test(text);
  const taken = new Set<string>();
  let count = 0;
  return unless(NUMBERED, (heading, written) => {
    const name = docutilsSlug(
      `${textOf(heading, written, isSmart ? /['"]/gu : undefined)} ${attributesOf(written)}`,
    );
    const isTaken = !name || taken.has(name) || targets.has(name);
    const id = isTaken ? `id${++count}` : name;
    const isTarget = targets.delete(name);
    taken.add(isTarget ? name : id);
    if (isTarget) return name;
    return isTaken && isUnsure ? '' : id;
  });
}

/**
 * Makes anchors as mdBook: ids given in braces, else much as on GitHub. https://github.com/rust-lang/mdBook
 * @param isSmart true if hyphens become dashes, which anchors leave out
 */
export function mdbookAnchors(isSmart: boolean): AnchorRule {
  const unique = uniqueName();
  return unless(NUMBERED, (heading, written) => {
    const text = textOf(heading, written, isSmart ? /-{2,3}/gu : undefined).trim();
    const letters = text.toLowerCase().replace(/[^\p{Alphabetic}\p{N}_\s-]/gu, '');
    return givenId(written) ?? unique(letters.replace(/\s/gu, '-'));
  });
}

/** Makes no anchors, as Eleventy without its plugin for ids. https://www.11ty.dev/docs/plugins/id-attribute/ */
export function noAnchors(): AnchorRule {
  return () => '';
}
