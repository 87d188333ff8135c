// Tables of HTML elements for parsing. Source: the HTML Standard, section 13.2, Parsing HTML documents.

/** Elements without content. `head` counts as one, because the elements in it are judged by themselves. */
export const VOID_ELEMENTS = new Set(
  words(
    'area base basefont bgsound br col embed frame head hr img input keygen link meta param source track wbr',
  ),
);

/**
 * Elements whose content is not shown as text, or not before a menu is opened. The readings of characters, `rt`, are
 * shown above their text, and would part its words: 東とう京きょう.
 */
export const UNSEEN_ELEMENTS = new Set(
  words(
    'annotation annotation-xml audio canvas datalist iframe noembed noframes noscript object rp rt rtc script select style svg template title video',
  ),
);

/** Formatting elements. Their end leaves elements open that began within them. */
export const FORMATTING = new Set(words('a b big code em font i nobr s small strike strong tt u'));

/** Elements that are inline in Markdown, where components are blocks of their own. */
export const INLINE = new Set([
  ...FORMATTING,
  ...words(
    'abbr acronym bdi bdo button cite data del dfn img input ins kbd label mark math mfrac mi mn mo mover mrow ms mspace msqrt mstyle msub msubsup msup mtext munder munderover output picture q rb rp rt ruby samp script source span style sub sup svg template time var wbr',
  ),
]);

/** Elements that bound a scope: an end tag within them can't close an element outside. */
export const SCOPES = words('applet caption marquee object table td template th foreignobject');

export const TABLE_PARTS = new Set(words('caption colgroup table tbody td tfoot th thead tr'));

export const HEADINGS = new Set(words('h1 h2 h3 h4 h5 h6'));

/** True for an element that heads text: a heading, or a term with an id, as Sphinx writes functions and glossaries. */
export function isHeading(tag: string, id: string): boolean {
  return HEADINGS.has(tag) || (tag === 'dt' && id !== '');
}

/** Elements of SVG and MathML that contain HTML. */
export const INTEGRATION_POINTS = words('desc foreignobject title mi mo mn ms mtext');

/** HTML elements that end SVG or MathML if they begin within it. */
export const BREAKOUT_ELEMENTS = new Set([
  ...HEADINGS,
  ...words(
    'b big blockquote body br center code dd div dl dt em embed head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
  ),
]);

/** Open elements that the start of another ends, unless a border lies between. */
interface Ends {
  ends: readonly string[];
  borders: readonly string[];
}

/** Elements that the start of an element ends, by its tag; paragraphs are in {@link ENDS_PARAGRAPH}. */
export const IMPLIED_ENDS = new Map<string, Ends>([
  ['li', { ends: ['li'], borders: [...SCOPES, 'ul', 'ol', 'menu', 'dir'] }],
  ...each('dd dt', { ends: ['dd', 'dt'], borders: [...SCOPES, 'dl'] }),
  ...each('td th', { ends: ['td', 'th'], borders: ['tr', 'table', 'template'] }),
  ['tr', { ends: words('td th tr caption colgroup'), borders: ['table', 'template'] }],
  ...each('tbody thead tfoot', {
    ends: words('td th tr tbody thead tfoot caption colgroup'),
    borders: ['table', 'template'],
  }),
  ['option', { ends: ['option'], borders: ['select', 'datalist', 'optgroup'] }],
  ['optgroup', { ends: ['option', 'optgroup'], borders: ['select'] }],
  ...each('rt rp', { ends: ['rt', 'rp'], borders: ['ruby', ...SCOPES] }),
  ['button', { ends: ['button'], borders: SCOPES }],
]);

/** Elements whose start ends an open paragraph. */
export const ENDS_PARAGRAPH = new Set([
  ...HEADINGS,
  ...words(
    'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
  ),
]);

/** Special elements. The end tag of another kind of element can't close them. */
export const SPECIAL = new Set([
  ...ENDS_PARAGRAPH,
  ...TABLE_PARTS,
  ...SCOPES,
  ...words(
    'button frameset iframe noembed noframes noscript optgroup option script select style textarea title',
  ),
]);

/** Elements that end a line of text. All others are inline, unknown ones too: `<o:p>`, `<mjx-mi>`. */
export const ENDS_LINE = new Set([
  ...ENDS_PARAGRAPH,
  ...TABLE_PARTS,
  ...words('br legend mtd optgroup option'),
]);

function words(text: string): string[] {
  return text.split(' ');
}

function each(tags: string, ends: Ends): [string, Ends][] {
  return words(tags).map((tag) => [tag, ends]);
}
