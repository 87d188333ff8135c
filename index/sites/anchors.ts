// What generators call the headings of a page. Each rule follows the generator's own program, in its default setting.

import GithubSlugger from 'github-slugger';
import { encodePart, lowerCase } from './address.js';
import type { AnchorRule, WrittenHeading } from './site.js';

/** Where no generator is known: as on GitHub, and ids that are given. */
export function githubAnchors(): AnchorRule {
  const slugger = new GithubSlugger();
  return (heading, written) => givenId(written) ?? slugger.slug(written ? textOf(written) : heading);
}

/** Quartz: `github-slugger`, after dashes were set as typographers do. https://quartz.jzhao.xyz/plugins/GitHubFlavoredMarkdown */
export function quartzAnchors(): AnchorRule {
  const slugger = new GithubSlugger();
  return unless(NUMBERED, (heading, written) =>
    slugger.slug(written ? textOf(written, /-{2,3}/gu) + attributesOf(written) : heading),
  );
}

/** Astro: likewise, and one hyphen at the end is dropped. https://docs.astro.build/en/guides/markdown-content/#heading-ids */
export function astroAnchors(): AnchorRule {
  const slugger = new GithubSlugger();
  return unless(OBSIDIAN, (heading, written) =>
    slugger
      .slug(written ? textOf(written, /(?<!-)--(?!-)/gu) + attributesOf(written) : heading)
      .replace(/-$/u, ''),
  );
}

/** Hugo: `autoIDType: github`, from the Markdown as it is written. https://gohugo.io/configuration/markup/#parserautoidtype */
export function hugoAnchors(): AnchorRule {
  const unique = uniqueName((name, times) => `${name}-${times}`);
  return unless(OBSIDIAN, (heading, written) => {
    const text = lowerCase((written?.source ?? heading).trim()).replace(/[^\p{L}\p{Nd}_ -]/gu, '');
    return unique(text.replaceAll(' ', '-') || 'heading', givenId(written));
  });
}

/** Jekyll: kramdown reading GitHub's Markdown. It counts repeated headings, but not what they collide with. https://kramdown.gettalong.org/parser/gfm.html */
export function kramdownAnchors(): AnchorRule {
  const seen = new Map<string, number>();
  return unless(OBSIDIAN, (heading, written) => {
    const given = givenId(written);
    if (given) return given;
    const text = written ? textOf(written, /-{2,3}/gu) : heading;
    const name = lowerCase(text).replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '').replace(/[ \t]/gu, '-'); // prettier-ignore
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return name && times ? `${name}-${times}` : name;
  });
}

/** VitePress: the slugs of `@mdit-vue/shared`. https://vitepress.dev/guide/markdown#header-anchors */
export function vitepressAnchors(): AnchorRule {
  const unique = uniqueName((name, times) => `${name}-${times}`);
  return unless(OBSIDIAN, (heading, written) =>
    unique(vitepressName(written ? textOf(written, EMOJI) : heading), givenId(written)),
  );
}

// They become pictures, which have no letters.
const EMOJI = /(?<!\w):(?=[\w+-]*[a-z])[\w+-]+:(?!\w)/gu;

function vitepressName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cc}]/gu, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .replace(/^\d/u, '_$&')
    .toLowerCase();
}

/** MkDocs: the `toc` extension of Python-Markdown. https://python-markdown.github.io/extensions/toc/ */
export function mkdocsAnchors(): AnchorRule {
  const unique = uniqueName(nextNumber, ['']);
  return unless(OBSIDIAN, (heading, written) => {
    const text = written ? textOf(written) + attributesOf(written) : heading;
    const ascii = text.normalize('NFKD').replace(/[^\0-\x7f]/gu, '');
    return unique(ascii.replace(/[^\w\s-]/gu, '').trim().toLowerCase().replace(/[-\s]+/gu, '-')); // prettier-ignore
  });
}

// `a` → `a_1`, but `a_1` → `a_2`.
function nextNumber(name: string, times: number): string {
  const [, stem, number] = /^(.*)_(\d+)$/u.exec(name) ?? [];
  return number === undefined ? `${name}_${times}` : `${stem}_${Number(number) + times}`;
}

/** Obsidian Publish: the heading itself, as the app writes it in links. https://help.obsidian.md/links */
export function obsidianAnchors(): AnchorRule {
  return (heading) => {
    const name = heading.replace(/[#|^:\\]|%%|\[\[|\]\]/gu, ' ').trim().split(/\s+/u).join(' '); // prettier-ignore
    return encodePart(name).replaceAll('%20', '+');
  };
}

/** Eleventy: Markdown's headings have no ids until a plugin gives them some. https://www.11ty.dev/docs/plugins/id-attribute/ */
export function noAnchors(): AnchorRule {
  return () => '';
}

// Footnotes get numbers, in the order of the whole text. The rest most generators do not know by themselves: a plugin
// may, and which text it gives a heading is its own affair. No fragment leads to the note at least.
const NUMBERED = /\[\^[^\]]+\]/u;
const OBSIDIAN = /\[\[[^[\]]+\]\]|\[\^[^\]]+\]|^\[!\w+\]|\$\$/u;

function unless(unsure: RegExp, rule: AnchorRule): AnchorRule {
  return (heading, written) => (unsure.test(written?.source ?? '') ? '' : rule(heading, written));
}

/** The text of a heading. What is left out is left out of code never. */
function textOf({ runs }: WrittenHeading, leftOut?: RegExp): string {
  return runs.map(({ text, code }) => (code || !leftOut ? text : text.replace(leftOut, ''))).join('');
}

// Attributes in braces are none to every generator: then they are text.
function attributesOf({ source }: WrittenHeading): string {
  return /\{:?\s*[.#][^{}]*\}\s*$/u.exec(source.slice(-200))?.[0] ?? '';
}

/** The id that a heading gives itself in braces: `{#id}`, `{: #id}`, `{id="id"}`. */
function givenId(written: WrittenHeading | undefined): string | undefined {
  return /\{:?[^{}]*?(?:#|\bid=["']?)([^\s{}"'#.=]+)[^{}]*\}[ \t]*$/u.exec(
    written?.source.slice(-200) ?? '',
  )?.[1];
}

// An id that is given is kept, and taken. What was counted once is not counted again: a heading may come a thousand times.
function uniqueName(numbered: (name: string, times: number) => string, reserved: readonly string[] = []) {
  const taken = new Set(reserved);
  const counted = new Map<string, number>();
  return (name: string, given?: string): string => {
    let times = counted.get(name) ?? 0;
    let free = given ?? (times ? numbered(name, times) : name);
    while (given === undefined && taken.has(free)) free = numbered(name, ++times);
    if (given === undefined) counted.set(name, times);
    taken.add(free);
    return free;
  };
}
