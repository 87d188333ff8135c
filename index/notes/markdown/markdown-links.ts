// Finds links to other notes among the tokens of Markdown.

import { decoded } from '../../../src/core/text/strings.js';
import type Token from 'markdown-it/lib/token.mjs';
import type { Link } from '../../../src/core/note.js';
import { propertyName, texts, type Property } from '../../properties/properties.js';
import { isMedia, WIKILINK } from '../../text/wikilinks.js';

const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/|\(\(|\{)/i;
// Matches Pelican's mark of a link to a file. A path from the root of its content is looked for as that of a wikilink is.
// https://docs.getpelican.com/en/stable/content.html#linking-to-internal-content
const TO_FILE = /^(?:\{filename\}|\|filename\|)(\/)?/;

/**
 * Finds the links in one run of inline tokens, without those to other sites and to media.
 * @param line the run's first line in the file
 */
export function linksIn(tokens: readonly Token[], line: number): Link[] {
  const links: Link[] = [];
  let at = line;
  for (const token of tokens) {
    const link = linkOf(token);
    if (link && isToNote(link)) links.push({ ...link, line: at });
    at += linesOf(token);
  }
  return links;
}

// Counts the line ends in a token. Tokens of our own rules keep their source in `info`.
function linesOf({ type, content, info }: Token): number {
  if (type === 'softbreak' || type === 'hardbreak') return 1;
  const source = type === 'html_inline' ? content : info;
  return source ? source.split('\n').length - 1 : 0;
}

/** Finds the wikilinks in a text that is not Markdown. */
export function wikilinksIn(text: string, line: number): Link[] {
  if (!text.includes('[[')) return [];
  const found = [...text.matchAll(new RegExp(WIKILINK, 'g'))].map(([, , target, heading]) => ({
    ...wikilink(target!, heading),
    line,
  }));
  return found.filter(isToNote);
}

/** Makes a link of an address. @returns undefined for an address on another site */
export function linkTo(href: string): Omit<Link, 'line'> | undefined {
  const [mark = '', root] = TO_FILE.exec(href) ?? [];
  const written = href.slice(mark.length);
  if (ELSEWHERE.test(written)) return undefined;
  const [path, fragment = ''] = written.split(/#(.*)/s, 2) as [string, string?];
  return { target: decoded(path.replace(/\?.*/s, '')), fragment: decoded(fragment), wiki: Boolean(root) };
}

/** Reads the link that a token begins. @returns undefined for other tokens, and for an address on another site */
export function linkOf({ type, meta, attrs }: Token): Omit<Link, 'line'> | undefined {
  if (type === 'wikilink') {
    const { target, heading } = meta as { target: string; heading?: string };
    return wikilink(target, heading);
  }
  return type === 'link_open' ? linkTo(attrs?.find(([name]) => name === 'href')?.[1] ?? '') : undefined;
}

function wikilink(target: string, heading = ''): Omit<Link, 'line'> {
  return { target: target.trim(), fragment: heading.slice(1).trim(), wiki: true };
}

function isToNote({ target, fragment }: Omit<Link, 'line'>): boolean {
  return Boolean(target || fragment) && !target.includes('://') && !isMedia(target);
}

/** Properties that are texts for readers: brackets in them are no links. */
const PROSE_PROPERTIES = ['description', 'summary', 'title'];

/** Finds the links in properties, which Obsidian follows too. */
export function propertyLinks(properties: readonly Property[]): Link[] {
  const others = properties.filter(({ key }) => !PROSE_PROPERTIES.includes(propertyName(key)));
  return others.flatMap(({ value, line }) => texts(value).flatMap((text) => wikilinksIn(text, line)));
}
