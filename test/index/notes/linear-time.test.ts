import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import process from 'node:process';
import fc from 'fast-check';
import { readNote, type NoteRead } from '../../../index/notes/read-note.js';
import { PassageCache } from '../../../index/writer/passage-cache.js';
import { SITE } from '../support/read-source.js';

// What opens, closes or fills anything in the syntaxes that we read.
const MARKDOWN = [
  ...[
    '\n',
    ' \n',
    '\r',
    '\u2028',
    'a\n',
    'a\u0301\u0302',
    'aB',
    'a-',
    '日本',
    '👍\u200d',
    'data:a/b,',
    '\\\n',
    '&a;',
    '&#x',
  ],
  ...[
    '[',
    ']',
    '![',
    '[[',
    '![[',
    '[[a|',
    '[[a#',
    '[a](',
    '[a](b)',
    '[a](<',
    '[a][',
    '[a]:',
    '[^',
    '[^1]:',
    '^[a',
    ':a[',
    '](',
    '[a]({{',
    '[a](<!--)',
  ],
  ...[
    '*',
    '**a',
    '_a',
    '~~a',
    '==a',
    '$',
    '$$a',
    '`',
    '`` ',
    '```\n',
    '~~~\n',
    '#a/',
    '#[[',
    '# ',
    '> ',
    '- ',
    '- a\n',
    '1. ',
    '- > ',
    '|a',
    'a|b\n-|-\n',
    '    a\n',
    'a\n=\n',
  ],
  ...[
    '%%',
    '%%a\nb%%\n',
    '`%%`',
    '<!--',
    '<!--a',
    '-->',
    '<script>',
    '<style',
    '{% comment %}',
    '{% comment',
    '{% if false %}',
    '{% if visitor.',
    '{% if jekyll.environment ',
    '{false && {',
    '{{/*',
    '{{!--',
    '{# ',
    '{# a #}',
    '{% #',
    '{{<encrypt',
    '{{< encrypt >}}',
    '{{<a-',
    '{#a',
    '{/*',
    '<%#',
    '{>>',
    '<!--LOCAL_ONLY_START-->',
    '{::comment}',
    '#+BEGIN_COMMENT',
  ],
  ...[
    '<',
    '</',
    '<a ',
    '<a href="',
    '<b>',
    '<div>\n',
    '<p markdown>\n',
    '<p markdown a=b ',
    '<?',
    '<![CDATA[',
    '<http://a',
    '{{',
    '{{<',
    '{{%',
    '{{%a%}',
    '{% a',
    '{{ a }}',
    '{% highlight a %}\n',
    '{',
    '{.a ',
    '{:',
    '{::',
  ],
  ...[
    ':::a.b\n  options:\n',
    ':::',
    '::: a\n',
    '::a\n',
    '::a\n---\n  a\n',
    '@tab a\n',
    '[[a#[',
    '$\\{',
    '!!! a\n',
    '!!! a "b"\n    ',
    '=== "',
    '> [!note] ',
    '- [ ] ',
    '^a',
    'a:: b\n',
    'id:: b\n',
    'TODO ',
    ':LOGBOOK:\n',
    'SCHEDULED: <',
    '((',
    '[toc]\n',
    '-8<-\n',
  ],
  ...[
    '{a=b.c',
    '{!a ',
    '{*a\n',
    '!> ',
    '??? "\n',
    ':::[',
    ':::a b="c" ',
    ':id=a ',
    '![a](b =1x ',
    '/// a | b\n    c: d\n',
    '(((',
    '^[',
    '$$',
  ],
  ...['*a ', '%% `', '![a](', '# a\n', '<a b={', '{a{'],
];
const MDX = [
  'import a\n',
  'import {\n',
  'export {',
  '<A ',
  '<A b={',
  '<A b={\n',
  '<A\n>',
  '> <A\n>',
  '{{a}',
  '<A b="',
  '<A>',
  '<>',
  '{a',
  '{/*',
  '{`',
  '{"',
  '`${',
  '<a b={',
  '{a{',
  'export (\n\n',
  'export /*\n\n',
];
const HTML = [
  ...[
    '<a',
    '<a b',
    '<a b="c" ',
    '<h1>',
    '<h1><a href=#>',
    '<div id=a>',
    '<p>',
    '<b><p>',
    '<table><tr>',
    '<td>',
    '<li>',
    '<svg><p>',
    '<math>',
    '<template>',
    '<form>',
    '<main>',
    '<title>',
  ],
  ...[
    '</script>',
    '<script>',
    '<!--<script>',
    '<script><!--<script>',
    '<style>',
    '<pre>',
    '<button>',
    '<a><a>',
    '<font>',
    '</p>',
    '</b>',
    '<![CDATA[',
    '<!--',
    '&amp;',
    '<plaintext>',
  ],
  ...[
    '<script type="application/ld+json">{}</script>',
    '<meta name="a" content="b">',
    '<p data-pagefind-meta="a">',
    '<p data-pagefind-weight="7">',
    '<a rel=tag>',
  ],
  ...[
    '<div>',
    '<b>',
    '<h2>',
    '<h2><a href=#x>¶</a>',
    '<a href=#>',
    '<a name=x>',
    '<main hidden>',
    '<![CDATA[>',
    '&amp',
    '<svg>',
    '<script><!--<script></script>',
    '<a b=c ',
    '<a b="',
    '<a/',
  ],
];
const WIKITEXT = [
  ...[
    '\\define a\n',
    '\\define a ',
    '\\end\n',
    '<$a ',
    '<$a b="',
    '<<a ',
    "<<a '",
    '{{{',
    '{{{a}}',
    '{{{[a{',
    '<$a b={{{',
    '<$a b=<<',
    '<%if',
    '`a',
    '``a`',
    '{{a',
    '[img[a|',
    '[ext[a|b',
    '[[a|b',
    '@@a:b;',
    '|',
    "''",
    '//a',
  ],
  ...['```\n', '```a\n', '$$$\n', '"""\n', '<<<\n', '!', '* a\n'],
];
const MATTER = [
  'a: b\n',
  'a: [',
  'a: {',
  '- ',
  '&a [*a, ',
  '*a ',
  '? ',
  'a: |\n',
  '"a',
  "'a",
  '!!a ',
  '<<: {',
  '#',
  '\n',
  '  ',
];
const PAIRS = [
  ...[
    ['[', ']'],
    ['*a', '*'],
    ['[a', '](b)'],
    ['{{', '}}'],
    ['<b>', '</b>'],
    ['`', '`'],
    ['==a ', '=='],
    ['{', '}'],
    ['%%', '%%'],
    ['<!--', '-->'],
    ['_a ', ' b_'],
    ['<div>\n', '\n</div>\n'],
  ],
  ...[
    ['> ', ''],
    ['{% a %}', '{% b %}'],
    ['(', ')'],
    ['$a', '$'],
    ['<A b={', '}>'],
    ['::: a\n', '\n:::\n'],
    ['::a\n', '\n::\n'],
  ],
] as [string, string][];

type Shape = (length: number) => string;
const again =
  (token: string): Shape =>
  (length) =>
    token.repeat(length / token.length);
const nested =
  ([open, close]: [string, string]): Shape =>
  (length) => {
    const count = length / (open.length + close.length);
    return `${open.repeat(count)}x${close.repeat(count)}`;
  };
const within =
  (before: string, shape: Shape, after = ''): Shape =>
  (length) =>
    before + shape(length) + after;
/** Makes a shape longer, where a quick search to the end of the text shows in long texts alone. */
const long =
  (shape: Shape): Shape =>
  (length) =>
    shape(25 * length);

// Every format reads a third of Markdown's tokens, each format another third, and Markdown itself reads all.
const third = (n: number): string[] => MARKDOWN.filter((_, i) => i % 3 === n);

const SHAPES: [extension: string, shapes: Shape[]][] = [
  ['md', [...MARKDOWN.map(again), ...PAIRS.map(nested), within('a', again('\u0301'))]],
  ['md', third(0).map((token) => within('a:: b\nid:: c\n\n', again(token)))],
  ['mdx', [...third(1), ...MDX].map(again)],
  ['mdx', PAIRS.map(nested)],
  ['html', [...HTML, ...third(2)].map(again)],
  ['xhtml', HTML.slice(-HTML.length / 2).map(again)],
  ['tid', [...WIKITEXT, ...third(0)].map((token) => within('title: a\n\n', again(token)))],
  ['txt', third(1).map((token) => within('a\n\nb\n📅 2026-06-11\n\n', again(token)))],
  [
    'canvas',
    third(2).map((token) => (length) => JSON.stringify({ nodes: [{ text: again(token)(length) }] })),
  ],
  ['canvas', ['[', '{"nodes":', '{"nodes":[{"text":"a"},'].map(again)],
  ['md', MATTER.map((token) => within('---\n', again(token), '\n---\n'))],
  ['md', MATTER.map((token) => within('---\ntags: ', again(token), '\n---\n'))],
  [
    'md',
    [...MATTER, '[a]\n', '[[a]]\n', 'a = [', 'a.', 'a = """'].map((token) =>
      within('+++\n', again(token), '\n+++\n'),
    ),
  ],
  [
    'md',
    [
      within('---\nx: [\n', again('robots '), '\n---\n'),
      within('---\nstatus: "a', again('-'), 'a"\n---\n'),
      within('---\npassword: "', again(' '), 'a"\n---\n'),
      within('- a\nid:: b\n', again(':LOGBOOK:\n')),
      within('|--|\n', again(' |')),
      long(again('[^a]:::a\n')),
      long(within('', again('[^a]:::a\n'), '::b\n')),
      within('|--|\na', again(' '), 'b'),
    ],
  ],
  [
    'html',
    [
      within('<script type="application/ld+json">{"a":"', again(' '), 'x"}</script>'),
      within('<script type="application/ld+json">', again(' '), '{}</script>'),
      within('<h2>', again('·<button>.</button>'), '</h2>'),
      within('<meta name=status content="a', again('- '), 'a">'),
      within('<meta name=seo content="a ', again('<meta '), 'a">'),
    ],
  ],
  ['md', ['--- ', '---  ', '+++ ', '{', '{"a', '{"a" ', '\\"'].map(again)],
];

function read(extension: string, text: string): NoteRead {
  const result = readNote(`a.${extension}`, Buffer.from(text), SITE);
  if ('note' in result) new PassageCache().cut(result.note);
  return result;
}

/** Milliseconds of the processor. */
function cost(extension: string, text: string): number {
  const before = process.cpuUsage();
  read(extension, text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The shorter length, in characters. `SHAPE_LENGTH=15000` makes a sweep that takes minutes. */
const LENGTH = Number(process.env.SHAPE_LENGTH ?? 2000);
/** What takes less, in milliseconds, says nothing of how it grows. */
const LITTLE = LENGTH / 100;
/** Four times the length takes 4 times as long, or 16 times where the time grows with its square. */
const MOST = 9;

/** How the time grows with the length. A bound that ends the work makes one step, where a square goes on growing. */
function growth(extension: string, shape: Shape): number {
  const first = growthFrom(LENGTH, extension, shape);
  return first < MOST ? first : growthFrom(4 * LENGTH, extension, shape);
}

function growthFrom(length: number, extension: string, shape: Shape): number {
  const [short, long] = [shape(length), shape(4 * length)];
  let [ofShort, ofLong] = [Infinity, Infinity];
  for (let tries = 0; tries < 5; tries++) {
    ofLong = Math.min(ofLong, cost(extension, long));
    if (ofLong < LITTLE) return 1;
    ofShort = Math.min(ofShort, cost(extension, short));
    if (ofLong < MOST * ofShort) break;
  }
  return ofLong / ofShort;
}

describe('the time that a note takes', () => {
  for (const [i, [extension, shapes]] of SHAPES.entries())
    it(`grows no faster than the note: .${extension}, ${shapes.length} shapes (${i + 1})`, () => {
      for (const shape of shapes)
        assert.ok(growth(extension, shape) < MOST, JSON.stringify(shape(100).slice(0, 100)));
    });

  it('grows no faster than the note, whatever is repeated', () => {
    const token = fc.constantFrom(...MARKDOWN, ...MDX, ...HTML, ...WIKITEXT);
    const shape = fc.array(token, { minLength: 2, maxLength: 4 }).map((tokens) => tokens.join(''));
    const extension = fc.constantFrom('md', 'mdx', 'html', 'tid');
    fc.assert(
      fc.property(extension, shape, (written, repeated) => growth(written, again(repeated)) < MOST),
      { numRuns: 20 },
    );
  });
});
