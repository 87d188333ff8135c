// What a reader of HTML must know of its elements. Source: the HTML Standard, section 13.2, Parsing HTML documents.

/** Elements without content. A head is one of them here: what it holds says for itself whether it is seen. */
export const VOID = new Set(
  words('area base basefont bgsound br col embed frame head hr img input keygen link meta param source track wbr'), // prettier-ignore
);

/** Elements whose content no page shows as text, or not before somebody opens a menu. */
export const UNSEEN = new Set(
  words(
    'annotation annotation-xml audio canvas datalist iframe noembed noframes noscript object rp script select style svg template title video', // prettier-ignore
  ),
);

/** Elements that part no line of text. */
export const WITHIN_LINE = new Set(
  words(
    'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark math menclose merror mfrac mi mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup mtext munder munderover nobr output picture q rb rp rt ruby s samp script semantics small source span strike strong style sub sup svg template time tt u var wbr', // prettier-ignore
  ),
);

/** Elements whose end leaves open what began after them. */
export const FORMATTING = new Set(words('a b big code em font i nobr s small strike strong tt u'));

/** Elements that the end of one which is not special cannot close. */
export const SPECIAL = new Set(
  words(
    'address applet article aside blockquote button caption center colgroup dd details dialog dir div dl dt fieldset figcaption figure footer foreignobject form frameset h1 h2 h3 h4 h5 h6 header hgroup iframe li listing main marquee menu nav noembed noframes noscript object ol optgroup option p plaintext pre script search section select style summary table tbody td template textarea tfoot th thead title tr ul xmp', // prettier-ignore
  ),
);

/** Elements that the end of another within them cannot close. */
export const SCOPES = words('applet caption marquee object table td template th foreignobject');

export const TABLE_PARTS = new Set(words('caption colgroup table tbody td tfoot th thead tr'));

export const HEADINGS = new Set(words('h1 h2 h3 h4 h5 h6'));

/** Elements of SVG and MathML in which HTML stands. */
export const INTEGRATION_POINTS = words('desc foreignobject title mi mo mn ms mtext');

/** Elements that end SVG and MathML where they stand in them. */
export const BREAKOUT = new Set([
  ...HEADINGS,
  ...words(
    'b big blockquote body br center code dd div dl dt em embed head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var', // prettier-ignore
  ),
]);

/** Which open elements the start of another ends, unless one of the borders stands between. */
export interface Ends {
  ends: readonly string[];
  borders: readonly string[];
}

/** What the start of an element ends, a paragraph apart. */
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

/** What the start of these ends is an open paragraph. */
export const ENDS_PARAGRAPH = new Set([
  ...HEADINGS,
  ...words(
    'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp', // prettier-ignore
  ),
]);

function words(text: string): string[] {
  return text.split(' ');
}

function each(tags: string, ends: Ends): [string, Ends][] {
  return words(tags).map((tag) => [tag, ends]);
}
