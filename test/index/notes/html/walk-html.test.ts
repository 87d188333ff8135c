import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { walkHtml } from '../../../../index/notes/html/walk-html.js';

/** What is open around each word of a page: `a>b word`. */
function outline(html: string): string[] {
  const open: string[] = [];
  const words: string[] = [];
  walkHtml(html, {
    open({ tag }) {
      open.push(tag);
      return () => open.splice(open.lastIndexOf(tag), 1);
    },
    text(text) {
      if (text.trim()) words.push(`${open.join('>')} ${text.trim()}`);
    },
  });
  return words;
}

const TAGS = [
  'div',
  'p',
  'b',
  'a',
  'li',
  'table',
  'td',
  'h2',
  'svg',
  'title',
  'script',
  'template',
  'br',
  'form',
];
const soup = fc.array(
  fc.oneof(
    fc.string(),
    ...['<', '</', '<!-- ', '<!-->', '-->', '<![CDATA[', ']]>', '<?', '&', '&amp', '\0', '"', '>'].map(
      fc.constant,
    ),
    ...TAGS.flatMap((tag) =>
      [`<${tag}>`, `</${tag}>`, `<${tag}/>`, `<${tag} a="&lt b" a=c d`].map(fc.constant),
    ),
  ),
);

describe('walkHtml', () => {
  it('never throws, and ends what it begins, each once', () => {
    fc.assert(
      fc.property(soup, (parts) => {
        let open = 0;
        walkHtml(parts.join(''), {
          text() {},
          open({ tag }) {
            if (tag === 'html' || tag === 'body') return undefined;
            open++;
            let ended = false;
            return () => {
              assert.equal(ended, false);
              ended = true;
              open--;
            };
          },
        });
        assert.equal(open, 0);
      }),
    );
  });

  it('ends what nobody ended, as browsers do', () => {
    const cases: Record<string, string[]> = {
      '<p>a<p>b<div>c</div>d': ['p a', 'p b', 'div c', ' d'],
      '<ul><li>a<ul><li>b</ul><li>c</ul>d': ['ul>li a', 'ul>li>ul>li b', 'ul>li c', ' d'],
      '<table><tr><td>a<td>b<table><td>c</table><tr><td>d</table>e': [
        'table>tr>td a',
        'table>tr>td b',
        'table>tr>td>table>td c',
        'table>tr>td d',
        ' e',
      ],
      '<h2>a<h3>b</h2>c': ['h2 a', 'h3 b', ' c'],
      '<dl><dt>a<dd>b<dt>c</dl>': ['dl>dt a', 'dl>dd b', 'dl>dt c'],
      '<a>a<a>b</a>c': ['a a', 'a b', ' c'],
      '<b><p>a</b>b</p>c': ['b>p a', 'p b', ' c'],
      '<span><div>a</span>b</div>c</span>d': ['span>div a', 'span>div b', 'span c', ' d'],
      '<div><td>a</td>b</div>': ['div a', 'div b'],
      '<form>a<form>b</form>c': ['form a', 'form b', ' c'],
      '<body>a</body>b</html>c': ['body a', 'body b', 'body c'],
    };
    for (const [html, words] of Object.entries(cases)) assert.deepEqual(outline(html), words, html);
  });

  it('leaves SVG and MathML where HTML begins, and lets what is theirs close itself', () => {
    assert.deepEqual(outline('<svg><title/><g>a<p>b'), ['svg>g a', 'p b']);
    assert.deepEqual(outline('<svg><style/>a</svg>b'), ['svg a', ' b']);
    assert.deepEqual(outline('<svg><foreignObject><p>a</svg>b'), ['svg>foreignobject>p a', ' b']);
    assert.deepEqual(outline('<math><mi>a</mi></p>b'), ['math>mi a', ' b']);
  });

  it('tells what is text from what only looks like it', () => {
    const cases: Record<string, string[]> = {
      'a<!-->b<!--->c<!-- x --!>d<!-- > -->e': [' a', ' b', ' c', ' d', ' e'],
      'a<![CDATA[ x > y': [' a', ' y'],
      'a<?x y>b<!x>c</ x>d': [' a', ' b', ' c', ' d'],
      '<script><!-- <script></script> x --></script>y': ['script <!-- <script>', 'script x -->', ' y'],
      '<script><!-- </script>y': ['script <!--', ' y'],
      '<title><b>a</title>b': ['title <b>a', ' b'],
      '<plaintext><b></plaintext>': ['plaintext <b></plaintext>'],
      'a < b <3': [' a', ' < b', ' <3'],
    };
    for (const [html, words] of Object.entries(cases)) assert.deepEqual(outline(html), words, html);
  });

  it('decodes references, with their semicolon or without', () => {
    const read = (html: string): string => {
      let all = '';
      walkHtml(html, {
        text: (text) => void (all += text),
        open: ({ attributes }) => void (all += [...attributes].join()),
      });
      return all;
    };
    assert.equal(read('a&amp b&eacute;&#x1f331;&#0;&noent;'), 'a& bé🌱\ufffd&noent;');
    assert.equal(read('<a HREF="?a&amp;b&copy=1" href=2 X>'), 'href,?a&b&copy=1,x,');
  });

  it('says where a comment begins that is never closed', () => {
    const ends = (html: string): number[] => {
      const found: number[] = [];
      walkHtml(html, { text() {}, open: () => undefined, endInComment: (at) => void found.push(at) });
      return found;
    };
    assert.deepEqual(ends('<p>a<!-- b --><!-- c'), [14]);
    assert.deepEqual([ends('a<!-- b -->'), ends('a<!x'), ends('a<!-->')], [[], [], []]);
  });

  it('takes any depth and any number of ends that end nothing', () => {
    for (const tag of ['div', 'b', 'a', 'table', 'svg', 'li', 'h1'])
      assert.equal(outline(`<${tag}>`.repeat(100_000) + 'deep' + '</p></q>'.repeat(100_000)).length, 1, tag);
  });
});
