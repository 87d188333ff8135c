// Reads an Obsidian canvas. https://jsoncanvas.org

import type { Link } from '../../../src/core/note.js';
import { splitFrontMatter, type FrontMatter } from '../../properties/front-matter.js';
import { salvageSwitches } from '../../properties/front-matter-salvage.js';
import { TEXT_MARKS } from '../comments/comment-kinds.js';
import { hideComments } from '../comments/comments.js';
import { markdownBody } from '../markdown/read-markdown.js';
import { plainLine } from '../../text/plain-text.js';
import type { Body, Reader } from '../reader.js';
import { warn } from '../../warnings.js';
import { isMedia } from '../../text/wikilinks.js';
import type { Work } from '../work.js';

/** Reads a `.canvas` file: texts of cards, labels of groups and lines, and embedded notes as links. */
export const readCanvas: Reader = (source, { path, work }) => {
  try {
    const canvas: unknown = source.trim() ? JSON.parse(source) : {};
    return { ...propertiesOf(canvas, path), body: () => joinBodies(bodiesOf(canvas, work)) };
  } catch (error) {
    // A canvas nested too deeply fails, because its publication switches can't be read.
    if (!(error instanceof SyntaxError)) throw error;
    // Cuts off the piece of the file that the message quotes.
    const [reason] = error.message.split(/, (?:\.{3})?"/u, 1) as [string];
    const warnings = [warn('canvas', path, 0, reason)];
    return { properties: salvageSwitches(source, 1), warnings, body: () => joinBodies([]) };
  }
};

type Item = Record<string, unknown>;

function bodiesOf(canvas: unknown, work?: Work): Body[] {
  const { nodes, edges } = (canvas ?? {}) as Item;
  return [...itemsOf(nodes), ...itemsOf(edges)].map((item) => bodyOf(item, work));
}

/** Reads the front matter of a canvas by Advanced Canvas. https://github.com/Developer-Mike/obsidian-advanced-canvas */
function propertiesOf(canvas: unknown, path: string): Pick<FrontMatter, 'properties' | 'warnings'> {
  const { frontmatter = {} } = ((canvas as Item | null)?.metadata ?? {}) as Item;
  const { properties, warnings } = splitFrontMatter(`---json\n${JSON.stringify(frontmatter)}\n---`, path);
  return { properties, warnings: warnings.map((warning) => ({ ...warning, line: 0 })) };
}

function itemsOf(list: unknown): Item[] {
  if (!Array.isArray(list)) return [];
  return list.filter((item): item is Item => typeof item === 'object' && item !== null);
}

// Reads a card as a body without anchors, because cards have no address of their own.
function bodyOf({ text, label, file, subpath }: Item, work?: Work): Body {
  const options = { titled: false, anchors: () => '', line: 0, work };
  if (typeof text === 'string') return markdownBody(text, options);
  const shown = typeof label === 'string' ? plainLine(hideComments(label, TEXT_MARKS).text) : '';
  return {
    title: '',
    sections: shown ? [{ heading: '', anchor: '', text: shown, code: '' }] : [],
    tags: [],
    links: typeof file === 'string' && !isMedia(file) ? [linkTo(file, subpath)] : [],
  };
}

// Makes a link to a file. Its path is from the vault's root, as in a wikilink.
function linkTo(file: string, subpath: unknown): Link {
  const fragment = typeof subpath === 'string' ? subpath.replace(/^#/, '') : '';
  return { target: file, fragment, wiki: true, line: 0 };
}

function joinBodies(bodies: readonly Body[]): Body {
  const open = bodies.find((body) => body.open)?.open;
  return {
    title: '',
    sections: bodies.flatMap(({ sections }) => sections),
    tags: bodies.flatMap(({ tags }) => tags),
    links: bodies.flatMap(({ links }) => links.map((link) => ({ ...link, line: 0 }))),
    open: open && { ...open, line: 0 },
  };
}
