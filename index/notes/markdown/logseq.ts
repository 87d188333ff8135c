// Logseq's Markdown syntax: properties as `key:: value`, references to blocks, marks of tasks.

import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type { Property, Value } from '../../properties/properties.js';
import { isSwitch } from '../../properties/publication.js';
import { readIndented } from './indented-syntax.js';
import { isIndented, isOfLogseq, isWrittenFor, matchHere, take } from './inline-rules.js';

const TITLE = /^(?:-[ \t]+)?#[ \t]/u;
const PROPERTY = /^(?:-[ \t]+|[ \t]+)?([\p{L}\p{N}_/-]{1,200})::(?:[ \t]+(.*))?$/u;
// Matches properties of blocks that the app does not show.
const HIDDEN =
  /^(?:id|collapsed|public|created[-_]at|updated[-_]at|last[-_]modified[-_]at|(?:todo|doing|done|now|later)(?=::[ \t]+\d{13}$)|heading|icon|filters|template|template-including-parent|exclude-from-graph-view|background-color|logseq\.[\w.-]+|query-[\w-]+|card-[\w-]+|hl-[\w-]+|ls-type)::(?:[ \t].*)?$/gim;
// Matches the key of a property that the app shows, up to its second colon.
const SHOWN = /^([\p{L}\p{N}_/-]{1,200}:):(?=[ \t])/gmu;
const KNOWN =
  /^(?:title|alias(?:es)?|tags?|description|date|created|updated|category|categories|lang|language|stage|icon|id|collapsed)$/i;
const MAX_LINES = 200;
const SIGN = /^[ \t]*(?:-[ \t]+)?(?:id|collapsed)::[ \t]|^:LOGBOOK:$/im;
const TASK = /^(?:TODO|DOING|DONE|LATER|NOW|WAITING|WAIT|IN-PROGRESS|CANCELL?ED)[ \t]+(?:\[#[ABC]\][ \t]*)?/;
const PLANNED = /^[ \t]*(?:(?:SCHEDULED|DEADLINE): <[^>\n]*>|:LOGBOOK:(?:(?!:LOGBOOK:)[^])*?:END:)[ \t]*$/gm;
const PAGE_LINK = /\[([^[\]\n]{1,500})\]\([ \t]*\[\[([^[\]\n]{1,200})\]\][ \t]*\)/y;
const BLOCK_REFERENCE = /!?\(\([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\)\)/gi;

/** Properties of a page, and its text with known properties blanked out, line for line. */
interface Page {
  properties: Property[];
  body: string;
  /** True if Logseq certainly wrote the page. */
  isLogseq: boolean;
}

/**
 * Splits a text from its first lines of properties, with blank lines, empty blocks and a title among them. Obsidian's Dataview has
 * the same syntax.
 * @param line the text's first line in the file
 */
export function splitPageProperties(text: string, line: number): Page {
  const lines = text.split('\n', MAX_LINES);
  const after = lines.findIndex(
    (written) => !/^-?$/u.test(written.trim()) && !PROPERTY.test(written) && !TITLE.test(written),
  );
  const count =
    lines.slice(0, after < 0 ? lines.length : after).findLastIndex((written) => PROPERTY.test(written)) + 1;
  const properties = lines.slice(0, count).flatMap((written, i) => toProperty(written, line + i));
  if (!properties.length) return { properties, body: text, isLogseq: hasSign(text) };
  const kept = lines.slice(0, count).map((written) => (isKnown(written) ? '' : written));
  const rest = text.split('\n').slice(count);
  return { properties, body: [...kept, ...rest].join('\n'), isLogseq: true };
}

// Most texts have neither sign. They are found sooner than the pattern, which tries each line.
function hasSign(text: string): boolean {
  return (text.includes('::') || /:LOGBOOK:/i.test(text)) && SIGN.test(text);
}

function toProperty(written: string, line: number): Property[] {
  const [, key, value = ''] = PROPERTY.exec(written) ?? [];
  return key === undefined ? [] : [{ key, value: toValue(key, value), line }];
}

// Splits tags and aliases. References in a row need no commas.
function toValue(key: string, value: string): Value {
  if (!/^(?:tags?|alias(?:es)?)$/i.test(key)) return value;
  return value.split(/,|(?<=\]\])\s+|\s+(?=#)/).map((part) => part.trim().replace(/^#/, ''));
}

// True for known properties. A line that opens a comment is kept, or the rest of the comment would be shown.
function isKnown(written: string): boolean {
  const key = PROPERTY.exec(written)?.[1] ?? '';
  return !/%%|<|\{/.test(written) && (KNOWN.test(key) || isSwitch(key));
}

/**
 * Plugin that hides Logseq's properties of blocks. Marks of tasks, words elsewhere, are hidden only on a page or in a
 * graph of Logseq. In a graph indented lines are blocks and never code.
 */
export function logseqSyntax(md: MarkdownIt): void {
  md.block.ruler.before('code', 'logseq_child_blocks', childBlocks);
  md.core.ruler.after('block', 'logseq_blocks', dropHidden);
  md.inline.ruler.before('link', 'logseq_page_link', pageLink);
}

function childBlocks(state: StateBlock, start: number, end: number): boolean {
  if (!isIndented(state, start) || !isWrittenFor('logseq', state)) return false;
  readIndented(state, start, end, state.sCount[start]!);
  return true;
}

// Reads `[label]([[page]])`, which is no link in Markdown where the page's name has blanks.
function pageLink(state: StateInline, silent: boolean): boolean {
  const [source, label, target] = matchHere(PAGE_LINK, state) ?? [];
  return source !== undefined && take(state, silent, source, 'wikilink', label!, { target });
}

function dropHidden(state: StateCore): void {
  const isLogseq = isOfLogseq(state);
  for (const token of state.tokens) {
    if (token.type !== 'inline') continue;
    if (token.content.includes('::')) token.content = token.content.replace(HIDDEN, '');
    if (token.content.includes('((')) token.content = token.content.replace(BLOCK_REFERENCE, '');
    if (isLogseq) token.content = token.content.replace(TASK, '').replace(PLANNED, '').replace(SHOWN, '$1');
  }
}
