// Judges which elements of a page are visible, and which part of the page they begin.

import { ENDS_LINE, HEADINGS, UNSEEN_ELEMENTS } from './html-elements.js';
import { pagefindIgnore, pagefindWeight } from './pagefind-attributes.js';
import type { HtmlElement } from './html-nesting.js';

/** Parts of a page, as bits, the most specific to its content first. */
export const PARTS = {
  /** Within `data-pagefind-body`. */
  marked: 16,
  /** Within a main part of the main part, as Jupyter Book has it. */
  inner: 8,
  main: 4,
  article: 2,
  /** Neither in the page's header nor in an aside. */
  body: 1,
};

/** Elements whose text is never indexed, whatever their attributes. In old pages a `map` holds links for navigation. */
const NEVER_SEEN = new Set([...UNSEEN_ELEMENTS, 'nav', 'footer', 'form', 'map']);

/** Elements that begin a part, whatever their attributes. */
const PART_TAGS = ['main', 'article', 'section', 'header', 'aside'];

/** Elements whose line ends are those of their text. */
export const PREFORMATTED = ['pre', 'listing', 'xmp', 'plaintext'];

/** Elements that matter even without attributes. */
export const SIGNIFICANT = new Set([
  ...[...NEVER_SEEN, ...PART_TAGS, ...HEADINGS, ...PREFORMATTED],
  ...['dialog', 'button'],
]);

const UNSHOWN_STYLE =
  /(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden)\b/i;

/**
 * True for an element whose content is not indexed, beside {@link isContents}. `data-pagefind-body` includes an element even if
 * it is not shown.
 */
export function isUnseen(element: HtmlElement): boolean {
  const { tag, attributes } = element;
  if (NEVER_SEEN.has(tag)) return true;
  if (!attributes.size) return tag === 'dialog';
  const role = attributes.get('role');
  if (role === 'navigation' || role === 'search' || isLabel(element)) return true;
  const classes = attributes.get('class') ?? '';
  if (OFF_CANVAS.test(classes) || (tag === 'aside' && NAMED_SIDEBAR.test(classes))) return true;
  if (attributes.has('data-pagefind-body')) return false;
  return isUnshown(element) || pagefindWeight(element) === 0 || pagefindIgnore(element) !== undefined;
}

// Matches classes of texts for screen readers or print alone, such as "Skip to content" and "opens in a new tab". What
// serves a page on the screen alone is matched too, such as MediaWiki's "[edit]", and links to the next page of Hextra.
const FOR_ONE_MEDIUM =
  /(?:^|\s)(?:(?:sr-only|visually-?hidden|screen-reader-text)(?:-focusable)?|(?:no|only)-?print|print-only|hidden-print|d-print-none|(?:[a-z]+:)?print:(?:[a-z]+-)?hidden|(?:mw-)?editsection|mw-jump|printfooter)(?:\s|$)/;
// Matches classes of lines on a post, with its author, date and tags, or links to others. LoveIt, NexT, Minima, Chirpy,
// Minimal Mistakes, WordPress and Confluence have them.
const ON_POST = /(?:^|\s)(?:post-(?:meta|footer|tail-wrapper)|entry-meta|page__meta|page-metadata)(?:\s|$)/;
// Matches classes that pkgdown gives a page's source, and its name, which no visitor sees.
const OF_PKGDOWN = /(?:^|\s)(?:dont-index|(?:hidden|d-none) name)(?:\s|$)/;
// Matches classes of links to code and the like, of rustdoc, pdoc and Haddock.
const TOOL = /(?:^|\s)(?:hideme|selflink|src|view-source-button)(?:\s|$)/;
// Matches classes of the icon and the properties above a page that Notion exports.
const OF_NOTION = /^(?:page-header-icon|property-row property-row-\w+)(?:\s|$)/;
const TO_TOP = /(?:^|[\s-])(?:back|scroll)-?to-?top(?:[\s-]|$)/i;

// Matches classes of the numbers that Pygments, Chroma and others write before the lines of code.
const LINE_NUMBER = /(?:^|\s)(?:linenos?|lnt?|line-?num(?:ber)?s?|hljs-ln-numbers)(?:\s|$)/;

/**
 * True for a label that is no text of the page: one for screen readers, or VitePress' name of a code's language. So are
 * buttons to the top, lines on a post, and numbers of lines, which rustdoc tells by `data-nosnippet`. MediaWiki names
 * the site below each title.
 */
function isLabel({ tag, attributes }: HtmlElement): boolean {
  if (tag === 'a' && attributes.has('data-nosnippet')) return true;
  const [classes, id] = [attributes.get('class'), attributes.get('id')];
  if (id === 'siteSub' || id === 'jump-to-nav') return true;
  if (!HEADINGS.has(tag) && TO_TOP.test(`${classes} ${id}`)) return true;
  if (!classes) return false;
  return (
    ((FOR_ONE_MEDIUM.test(classes) || ON_POST.test(classes)) && !HEADINGS.has(tag)) ||
    OF_PKGDOWN.test(classes) ||
    (tag === 'span' && classes === 'lang' && attributes.size === 1) ||
    (/^(?:a|span|td)$/.test(tag) && LINE_NUMBER.test(classes)) ||
    (/^(?:a|label|summary)$/.test(tag) && TOOL.test(classes)) ||
    (/^(?:div|tr)$/.test(tag) && OF_NOTION.test(classes))
  );
}

const COMMENTS =
  /(?:^|\s)(?:comments-(?:area|title)|comment-?list|comment-respond|akismet_comment_form_privacy_notice|msocom(?:txt|anchor))(?:\s|$)/;
const RELATED = /(?:^|\s)(?:related-(?:contents?|posts)(?:--\w+)?|page__related|jp-relatedposts)(?:\s|$)/;

/**
 * True for what readers wrote below a page, and for other pages that are shown there. The classes are of WordPress and
 * most of its themes, of Stack, Chirpy and Minimal Mistakes, and of comments in Word.
 */
export function isOfOthers({ tag, attributes }: HtmlElement): boolean {
  const [classes, id] = [attributes.get('class') ?? '', attributes.get('id') ?? ''];
  return COMMENTS.test(classes) || RELATED.test(classes) || (tag === 'aside' && RELATED.test(id));
}

/** Elements whose class or id may say what they are for. */
const BOXES = new Set(['address', 'details', 'div', 'nav', 'ol', 'p', 'table', 'td', 'ul']);
// Matches classes and ids of tables of contents that a program made: Docusaurus, kramdown, Asciidoctor, Python-Markdown,
// Pandoc, Hugo or Word.
const CONTENTS =
  /(?:^|\s)(?:toc|markdown-toc|table-of-contents|tableofcontents|theme-doc-toc-(?:mobile|desktop)|msotoc\d)(?=\s|$)/i;

/** True for a table of contents that a program made. */
export function isContents(element: HtmlElement): boolean {
  return isNamed(element, CONTENTS);
}

function isNamed({ tag, attributes }: HtmlElement, names: RegExp): boolean {
  if (!BOXES.has(tag)) return false;
  const [classes, id] = [attributes.get('class'), attributes.get('id')];
  return (!!classes && names.test(classes)) || (!!id && names.test(id));
}

/**
 * True for an element whose attributes hide it. `hidden="until-found"` and the panels of tabs count as shown: a browser
 * finds the former, and a click shows the latter.
 */
export function isUnshown({ tag, attributes }: HtmlElement): boolean {
  const [hidden, role] = [attributes.get('hidden'), attributes.get('role')];
  return (
    (tag === 'dialog' && !attributes.has('open')) ||
    (hidden !== undefined && hidden.toLowerCase() !== 'until-found' && role !== 'tabpanel') ||
    attributes.get('aria-hidden') === 'true' ||
    attributes.has('inert') ||
    ['v-if', 'v-show'].some((name) => attributes.get(name) === 'false') ||
    hidesByStyle(attributes.get('style') ?? '')
  );
}

/** True for a style that hides what it belongs to, and for attributes with such a style among them. */
export function hidesByStyle(style: string): boolean {
  return UNSHOWN_STYLE.test(style.replace(/\/\*[^]*?\*\//gu, ''));
}

/** True for an element that ends a line of text, as a subtitle within a heading does too. */
export function endsLine({ tag, attributes }: HtmlElement): boolean {
  return ENDS_LINE.has(tag) || (attributes.size > 0 && SUBTITLE.test(attributes.get('class') ?? ''));
}

const SUBTITLE = /(?:^|[\s_-])sub-?(?:title|heading)(?:\s|$)/i;

// Matches a generator's name for a sidebar, which may lie within the main part: `phpdocumentor-sidebar`.
const NAMED_SIDEBAR = /(?:^|\s)\w[\w-]*-sidebar(?:\s|$)/;
// Matches Bootstrap's name for a sidebar that slides in on a phone; dartdoc has two within the main part.
const OFF_CANVAS = /(?:^|\s)sidebar-offcanvas(?:-left|-right)?(?:\s|$)/;

/** Part of a page: `chrome` belongs to the site more than to the page. */
export type Part = 'marked' | 'main' | 'article' | 'section' | 'chrome';

// Matches the class or id of what a site shows beside its pages. It counts only where a page marks no main content.
// Such are pages of Doxygen, TypeDoc, Asciidoctor, Javadoc, Scribble and Org, exports of Obsidian, and many others.
const CHROME =
  /(?:^|\s)(?:(?:left|right|site|main|side|top|bottom|sub)?-?(?:sidebar|footer|nav(?:-?(?:bar|igation|header|footer|menu|links|panel|path|row\d))?)|[\w-]+-sidebar|breadcrumbs?|tocset|navset(?:top|bottom)|titlearea|msearch\w+|postamble|cookie[\w-]*(?:banner|bar|consent|dialog|modal|notice|popup))(?=\s|$)/i;

/** Gives the parts of a page, as bits, by the numbers of open elements that began one. */
export function partsOf({ marked, main, article, chrome }: Readonly<Record<Part, number>>): number {
  return (
    (marked && PARTS.marked) |
    (main > 1 ? PARTS.inner : 0) |
    (main && PARTS.main) |
    (article && PARTS.article) |
    (chrome ? 0 : PARTS.body)
  );
}

/** Gives the part of a page that an element begins. */
export function partOf(element: HtmlElement): Part | undefined {
  const { tag, attributes } = element;
  const role = attributes.get('role');
  if (attributes.has('data-pagefind-body')) return 'marked';
  if (tag === 'main' || role === 'main') return 'main';
  if (tag === 'article' || role === 'article') return 'article';
  if (tag === 'section') return 'section';
  const chrome =
    tag === 'header' ||
    tag === 'aside' ||
    /^(?:banner|complementary|contentinfo)$/.test(role ?? '') ||
    isNamed(element, CHROME);
  return chrome ? 'chrome' : undefined;
}

/**
 * True for an element of which nothing is read: a template, text for browsers without scripts, or one with
 * `data-pagefind-ignore="all"`.
 */
export function isExcluded(element: HtmlElement): boolean {
  if (element.tag === 'template' || element.tag === 'noscript') return true;
  return pagefindIgnore(element) === 'all' && !element.attributes.has('data-pagefind-body');
}
