// Syntax of template languages in Markdown: tags of Liquid, Hugo, ERB and EJS, expressions of Vue, macros of Logseq and Roam.
// Only the text between tags and some of their attributes are shown.

import MarkdownIt from 'markdown-it';
import { unescapeAll } from 'markdown-it/lib/common/utils.mjs';
import { HTML_TAG_RE } from 'markdown-it/lib/common/html_re.mjs';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { firstAnswer } from '../../../src/core/text/strings.js';
import { ENDS_ANY, matchAt, matchHere, take, textStart } from './inline-rules.js';
import { NextMark } from '../../text/next-mark.js';

// The maximal number of characters in a tag.
const MAX_TAG = 2000;
// The longest pattern comes first, because `{{< a >}}` is also an expression. Each is listed with its ends.
const TAGS: [pattern: RegExp, ends: NextMark[]][] = [
  [/\{\{([<%])(?<attributes>[^]*?)\1?[>%]\}\}/y, [new NextMark('>}}'), new NextMark('%}}')]],
  [/\{%(?<attributes>[^]*?)%\}/y, [new NextMark('%}')]],
  [/<%(?<named>[^]*?)%>/y, [new NextMark('%>')]],
  [/\{\{\{?(?<expression>(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}\}\}?/y, [new NextMark('}}')]],
];
const ATTRIBUTE = /\b(?:alt|caption|description|label|summary|text|title)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
// Matches a tag that gives a name to a value, and shows none of it: `{% set label = 'a' %}`, `{% assign title = "b" %}`.
const ASSIGNMENT = /^[-~\s]*(?:set|assign)\s/;
// Matches what begins a tag.
const START = /\{|<%/g;
// Matches the two macros of Logseq whose content is shown.
const MACRO = /^\s*(?:embed\s+\[\[([^\]]*)\]\]|cloze\s+(.*))\s*$/s;
const TAGGED = /(?:[^\s(){]{0,500}(?:\{\{[^]{0,500}?\}\}|\{%[^]{0,500}?%\}))+[^\s(){]{0,500}/y;
const TEMPLATED = /<[a-z][^<>{]*\{[{%]/iy;
const NAME = /\b(?:ref|relref|link|post_url)\s+["']?([^"'\s%}]+)/;
// Matches an address that Liquid or Nunjucks puts behind the site's own, and the latter.
const LOCATED =
  /\{\{-?\s*(?:(["'])([^"'{}]*)\1\s*\|\s*(?:(?:relative|absolute)_url|url)\b[^{}]*|site\.(?:github\.)?(?:base)?url\s*-?)\}\}/g;

// Matches tags of Liquid that keep code from being run.
const RAW = /\{%-?\s*(?:end)?raw\s*-?%\}/g;
// Matches the marks that keep shortcodes of Hugo from being run: `{{</* note */>}}` is shown as `{{< note >}}`.
const COMMENTED = /(\{\{[<%])\/\*|\*\/([>%]\}\})/g;
// Matches those of Zola: `{{/* note() */}}`. A comment of Go's templates calls nothing.
const COMMENTED_CALL = /(\{[{%])\/\*(\s*(?:end|\w+\([^{}]*\))\s*)\*\/([%}]\})/g;

/** Plugin that drops the tags of template languages. */
export function templateSyntax(md: MarkdownIt): void {
  md.block.ruler.at('blockquote', quotation, ENDS_ANY);
  md.inline.ruler.before('link', 'template_tag', tag);
  md.inline.ruler.before('html_inline', 'template_html', htmlTag);
  md.core.ruler.after('inline', 'template_raw', dropRaw);
  // Markdown reads no address with blanks, such as `[text]({{< ref "note" >}})`.
  const { parseLinkDestination } = md.helpers;
  md.helpers.parseLinkDestination = (source, start, max) => {
    const target = matchAt(TAGGED, source, start, max);
    if (!target) return parseLinkDestination(source, start, max);
    return { ok: true, pos: start + target[0].length, str: unescapeAll(addressOf(target[0])) };
  };
}

// Gives the name or address of a note in templates, such as `{{ "/moss" | relative_url }}`; empty where a value is unknown.
function addressOf(target: string): string {
  const address = NAME.exec(target)?.[1] ?? target.replace(LOCATED, '$2');
  return /[{%]/.test(address) ? '' : address;
}

// Liquid, Hugo and Zola run before Markdown, so that their marks are none of the code around which they stand.
function dropRaw({ src, tokens }: StateCore): void {
  if (!/endraw|\*\/[>%}]\}/.test(src)) return;
  for (const token of tokens.flatMap((token) => token.children ?? [token])) {
    if (!/^(?:code|fence)/.test(token.type)) continue;
    if (token.content.includes('endraw')) token.content = token.content.replace(RAW, '');
    token.content = token.content.replace(COMMENTED, '$1$2').replace(COMMENTED_CALL, '$1$2$3');
  }
}

/** Drops the lines in a block of code that mdBook and MkDocs replace by a file: `{{#include a.rs}}`, `--8<-- "a.py"`. */
export function withoutIncludes(code: string): string {
  return code.replace(
    /^[ \t]*(?:\{\{#(?:rustdoc_)?include [^{}\n]*\}\}|\{![^!{}\n]+!\}|-+8<-+[ \t]+["'].*)[ \t]*\n?/gmu,
    '',
  );
}

/** Joins the values of a tag's attributes that a page shows, with their entities decoded. */
export function shownAttributes(tag: string): string {
  const values = [...tag.matchAll(ATTRIBUTE)].map(([, double, single]) => `${double ?? single} `);
  return unescapeAll(values.join(''));
}

/**
 * Drops the tags in HTML, which Markdown reads as a whole.
 * @example withoutTags('<li>{{ note.title }} in May</li>') // '<li> in May</li>'
 */
export function withoutTags(html: string): string {
  let [shown, from] = ['', 0];
  for (const { index } of html.matchAll(START)) {
    const match = index < from ? undefined : tagAt(html, index, html.length);
    if (!match) continue;
    shown += html.slice(from, index) + shownOfTag(match);
    from = index + match[0].length;
  }
  return shown + html.slice(from);
}

const [blockquote] = new MarkdownIt('zero').enable('blockquote').block.ruler.getRules('');

// A line with the end of a shortcode begins no quotation.
function quotation(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (state.src.startsWith('>}}', textStart(state, start))) return false;
  return blockquote!(state, start, end, silent);
}

function tag(state: StateInline, silent: boolean): boolean {
  const match = /[{<]/.test(state.src[state.pos]!) && tagAt(state.src, state.pos, state.posMax);
  if (!match) return false;
  const [, target] = MACRO.exec(match.groups!.expression ?? '') ?? [];
  if (target !== undefined) return take(state, silent, match[0], 'wikilink', target, { target });
  return take(state, silent, match[0], 'shown', shownOfTag(match));
}

// Reads a tag of HTML with quotes within those of an attribute, such as `<a href="{{ "/a" | relative_url }}">`.
function htmlTag(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax, md } = state;
  if (!md.options.html || !matchHere(TEMPLATED, state)) return false;
  let masked = '';
  const end = Math.min(posMax, pos + MAX_TAG);
  for (let at = pos; at < end; at = pos + masked.length)
    masked += tagAt(src, at, posMax)?.[0].replace(/[^]/g, 'x') ?? src[at];
  const [html] = HTML_TAG_RE.exec(masked) ?? [];
  const source = src.slice(pos, pos + (html ?? '').length);
  return html !== undefined && take(state, silent, source, 'html_inline', withoutTags(source));
}

function shownOfTag({
  groups: { attributes = '', named = '', expression = '' } = {},
}: RegExpExecArray): string {
  if (ASSIGNMENT.test(attributes)) return '';
  const [, target, cloze] = MACRO.exec(expression) ?? [];
  return target ?? cloze ?? shownAttributes(attributes + named.replace(/(?<=\w):(?=\s)/g, '='));
}

function tagAt(source: string, start: number, end: number): RegExpExecArray | undefined {
  return firstAnswer(TAGS, ([pattern, ends]) => {
    const isNear = ends.some((mark) => mark.from(source, start) <= start + MAX_TAG);
    return isNear ? matchAt(pattern, source, start, end) : undefined;
  });
}
