// Reads Markdown, by CommonMark and Obsidian, and MDX.

import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { splitFrontMatter } from '../../properties/front-matter.js';
import { titleOf } from '../../properties/metadata.js';
import { MARKS } from '../comments/comment-kinds.js';
import { hideComments, markNumbers, type Place, type Shown } from '../comments/comments.js';
import { fitsName } from '../file-name.js';
import { componentSyntax } from './component-syntax.js';
import { conditionalContent, withUnechoed } from './conditional-content.js';
import { directiveSyntax } from './directive-syntax.js';
import { formulaSyntax } from './formula-syntax.js';
import { seenTokens } from './hidden-html.js';
import { hiddenSpans } from './hidden-spans.js';
import { indentedSyntax } from './indented-syntax.js';
import { cjkEmphasis, type MarkdownEnv } from './inline-rules.js';
import { drawingIn, exportedSwitches, robotsInText, topicProperties } from './text-switches.js';
import { logseqSyntax, splitPageProperties } from './logseq.js';
import { bodyOf, type BodyOptions } from './markdown-body.js';
import { markdownHtml } from './markdown-html.js';
import { MDX_CODE, mdxSyntax, withoutFences } from './mdx-syntax.js';
import { mystSyntax } from './myst-syntax.js';
import { obsidianSyntax } from './obsidian-syntax.js';
import { partsNamed, takeIn } from './parts.js';
import type { Body, Reader } from '../reader.js';
import type { Dialect } from '../../sites/note-rules.js';
import { tagLines } from './tag-lines.js';
import { templateCode } from './template-code.js';
import { templateSyntax } from './template-syntax.js';
import { titleText } from './title-text.js';
import { countWork, type Work } from '../work.js';

const MARKDOWN = markdownParser({ html: true });
const MDX = markdownParser({ html: true }).use(mdxSyntax);
const MAX_NESTING = { blocks: 100, lines: 20 };
const CODE = new Set(['code_inline', 'fence', MDX_CODE]);
// Dialects of tools that take a page's first heading for its title, whatever stands above:
// https://vitepress.dev/reference/frontmatter-config#title, Sphinx' `TitleCollector`
const TITLED_ANYWHERE = new Set<Dialect>(['myst', 'nextra', 'vitepress']);

/** Makes a parser of Markdown as notes have it. @param options `html` is false to read HTML as text */
export function markdownParser(options: { html: boolean }): MarkdownIt {
  const markdown = new MarkdownIt(options)
    .use(cjkEmphasis)
    .use(obsidianSyntax)
    .use(formulaSyntax)
    .use(tagLines)
    .use(hiddenSpans)
    .use(conditionalContent)
    .use(indentedSyntax)
    .use(directiveSyntax)
    .use(componentSyntax)
    .use(templateCode)
    .use(templateSyntax)
    .use(markdownHtml)
    .use(logseqSyntax)
    .use(mystSyntax)
    .use(nestLessInLines)
    .use(countWork);
  // All addresses are valid: they are dropped, so none is dangerous, and a refused one would stay in the text.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (url) => url;
  return markdown;
}

// Blocks may nest deeply, as outlines do. Within a line markdown-it tries to read the content of each open bracket,
// as deep as it may nest. CommonMark's own limit is enough there.
function nestLessInLines({ core, options }: MarkdownIt): void {
  core.ruler.before('block', 'nest_blocks', () => Object.assign(options, { maxNesting: MAX_NESTING.blocks }));
  core.ruler.before('inline', 'nest_lines', () => Object.assign(options, { maxNesting: MAX_NESTING.lines }));
}

/** Reads Markdown under front matter. */
export const readMarkdown = markdownReader(false);

/** Reads MDX under front matter. */
export const readMdx = markdownReader(true);

/** True for MDX. Docusaurus reads all Markdown as such. */
export function isMdx(path: string, { dialects }: MarkdownEnv): boolean {
  return /\.mdx$/iu.test(path) || dialects?.includes('docusaurus') === true;
}

function markdownReader(always: boolean): Reader {
  return (text, { path, anchors, dialects, isNamed, parts, work }) => {
    const mdx = always || isMdx(path, { dialects });
    const source = mdx ? withoutFences(text) : text;
    const matter = splitFrontMatter(source, path, dialects?.includes('multimarkdown'));
    const { bodyLine: line, warnings } = matter;
    const { body, isLogseq, ...page } = splitPageProperties(matter.body, line);
    const inText = [...(mdx ? exportedSwitches(body, line) : []), ...robotsInText(body, line)];
    const properties = [...matter.properties, ...page.properties, ...inText];
    if (dialects?.includes('writerside')) properties.push(...topicProperties(body, line));
    const titled = !isNamed && !dialects?.includes('wiki') && titleOf(properties) === '';
    const anywhere = dialects?.some((dialect) => TITLED_ANYWHERE.has(dialect));
    const isTitle = (heading: string): boolean => fitsName(heading, path);
    const shown = { isLogseq, dialects: withUnechoed(source, dialects), work };
    const options = { ...shown, mdx, parts, titled, anywhere, isTitle, anchors, line };
    const excluded = drawingIn(body, properties);
    const read = { properties, warnings, titleText, excluded, parts: partsNamed(body) };
    return { ...read, body: () => markdownBody(body, options) };
  };
}

/** Options of {@link markdownBody}. */
interface MarkdownOptions extends BodyOptions, MarkdownEnv {
  mdx?: boolean;
  /** All `parts` of the rules. Default: none. */
  parts?: Readonly<Record<string, string>> | undefined;
  /** Steps that reading may cost, spent while reading. Default: not counted. */
  work?: Work | undefined;
}

/** Reads the Markdown of a note. */
export function markdownBody(
  source: string,
  { mdx = false, parts = {}, isLogseq, dialects, work, ...options }: MarkdownOptions,
): Body {
  const env = { isLogseq, dialects, work };
  const { text, open, lines } = takeIn(source, parts, (holed) => visibleMarkdown(holed, mdx, env));
  const tokens = seenTokens((mdx ? MDX : MARKDOWN).parse(text, { ...env }), text);
  return {
    ...bodyOf(tokens, { ...options, lines }),
    open: open && { ...open, line: open.line + options.line - 1 },
  };
}

/** Removes everything from a source of Markdown that no page shows. */
export function visibleMarkdown(
  source: string,
  mdx: boolean,
  env: MarkdownEnv & { work?: Work | undefined },
): Shown {
  const parser = mdx ? MDX : MARKDOWN;
  return hideComments(source, MARKS, (prepared) => placesIn(parser.parse(prepared, { ...env }), prepared));
}

// Finds the places of marks. A mark in no token is in something that shows nothing.
function placesIn(tokens: readonly Token[], prepared: string): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const number of markNumbers(prepared)) places.set(number, 'unseen');
  for (const token of tokens)
    for (const { type, content, info } of token.children ?? [token]) {
      const place = placeIn(type);
      for (const number of markNumbers(place ? content : content + info)) {
        if (place) places.set(number, place);
        else places.delete(number);
      }
    }
  return places;
}

function placeIn(type: string): Place | undefined {
  if (CODE.has(type)) return undefined;
  if (type === 'code_block') return 'indented';
  return type.startsWith('html') ? 'html' : 'text';
}
