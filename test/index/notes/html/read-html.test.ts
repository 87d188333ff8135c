import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exclusionOf } from '../../../../index/properties/publication.js';
import fc from 'fast-check';
import { readHtml } from '../../../../index/notes/html/read-html.js';
import { NO_WORDS } from '../../../../index/notes/html/site-words.js';
import type { Value } from '../../../../index/properties/properties.js';
import { anyCharacter } from '../../../support/arbitraries.js';

const sectionsOf = (html: string) => readHtml(html).body().sections;
const textOf = (html: string): string =>
  sectionsOf(html)
    .map(({ text }) => text)
    .join('\n');
const headingsOf = (html: string) =>
  sectionsOf(html).map(({ heading, anchor, text }) => [heading, anchor, text]);
const valueOf = (html: string, key: string): Value | undefined =>
  readHtml(html).properties.find((property) => property.key === key)?.value;
const everything = (html: string): string => {
  const read = readHtml(html);
  return JSON.stringify([read, read.body()]);
};

const MARKUP = [
  '<div>',
  '</div>',
  '<p',
  '>',
  '<b>',
  '</p>',
  '<li>',
  '<td>',
  '<table>',
  '</table>',
  '<h2 id=a>',
  '</h2>',
  '<!-->',
  '&lt',
  '<br/>',
  '<a href="x">',
  '</a>',
  '<svg/>',
  '<pre>',
  '\0',
];

describe('readHtml', () => {
  it('never throws', () => {
    const part = fc.oneof(
      fc.string(),
      fc.string({ unit: anyCharacter }),
      fc.constantFrom(
        ...MARKUP,
        ' data-pagefind-body',
        '<script type="application/ld+json">[{"@graph":1}]</script>',
        '<base href="http://">',
        '<a href="//[">',
      ),
    );
    fc.assert(fc.property(fc.array(part), (parts) => void everything(parts.join(''))));
  });

  it('shows formulas that scripts would typeset as text, but in code, whose heading keeps its anchor', () => {
    const html =
      '<h2 id="x">On \\(\\beta\\)</h2><p>Of <span class="math">\\(\\frac{a}{b}\\)</span>\n$$\n\\sqrt{x}\n$$<pre>\\(\\beta\\)</pre>';
    assert.deepEqual(sectionsOf(html), [
      { heading: 'On beta', anchor: 'x', text: 'Of a/b √x', code: '\\(\\beta\\)' },
    ]);
  });

  it('keeps every word that is seen', () => {
    const markup = fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '<b>',
      '</b>',
      '<ul><li>',
      '</ul>',
      '<table><tr><td>',
      '</table>',
      '<br>',
      '<h2>',
      '</h2>',
      '<main>',
      '</main>',
      '<article>',
      '<pre>',
      '</pre>',
      '<!-- x -->',
      '<header>',
      '<aside>',
    );
    fc.assert(
      fc.property(fc.array(markup), (parts) => {
        const html = parts.map((part, i) => `${part} word${i}x `).join('');
        // What is outside of the content is kept out by design.
        const seen = /<(?:main|article|header|aside)>/.test(html) ? [] : parts;
        const read = everything(html);
        seen.forEach((_, i) => assert.ok(read.includes(`word${i}x`), html));
      }),
    );
  });

  it('keeps what a page says of contents, in a part that only bears the name', () => {
    assert.match(everything('<main class="toc"><p>canary</main>'), /canary/u);
    assert.match(everything('<div class="has-toc tocs"><p>canary</div>'), /canary/u);
    assert.match(everything('<h2 class=sr-only>canary</h2><p class=lang>'), /canary/u);
    assert.match(everything('<p class=lang>canary</p>'), /canary/u);
    assert.match(everything('<div class=src>canary</div>'), /canary/u);
    assert.match(everything('<section id=related-posts>canary</section>'), /canary/u);
    assert.match(everything('<div class="post-metal print:block">canary</div>'), /canary/u);
    assert.match(everything('<h2 class=post-meta>canary</h2>'), /canary/u);
    assert.match(everything('<div id=comments class="section comments">canary</div>'), /canary/u);
    assert.match(everything('<h2 class=noprint id=back-to-top>canary</h2>'), /canary/u);
    assert.match(everything('<main><aside class=sidebar>canary</aside></main>'), /canary/u);
    assert.match(everything('<p>a <span class=lang lang=fr>canary</span></p>'), /canary/u);
  });

  it('never gives what is not seen, whatever stands before it', () => {
    const hidden = fc.constantFrom(
      '<script>canary</script>',
      '<SCRIPT>canary',
      '<style>canary</style>',
      '<template><p>canary</p></template>',
      '<!-- canary -->',
      '<!-- canary',
      '<p hidden>canary</p>',
      '<div aria-hidden=true><p>canary</div>',
      '<div inert>canary</div>',
      '<p style="color: red; DISPLAY:none">canary</p>',
      '<dialog>canary</dialog>',
      '<nav>canary</nav>',
      '<div role=navigation>canary</div>',
      '<form><p>canary</form>',
      '<div class="tocCollapsible_x theme-doc-toc-mobile">canary</div>',
      '<ul id="markdown-toc"><li>canary</ul>',
      '<details class=TOC>canary</details>',
      '<p class=MsoToc2>canary</p>',
      '<noscript>canary</noscript>',
      '<iframe>canary</iframe>',
      '<a class="skip visually-hidden" href="#a">canary</a>',
      '<span class="sr-only sr-only-focusable">canary</span>',
      '<span class=lang>canary</span>',
      '<div class="x noprint">canary</div>',
      '<map><a href=x>canary</a></map>',
      '<a class="src rightside" href=x>canary</a>',
      '<label class=view-source-button for=a>canary</label>',
      '<summary class=hideme><span>canary</span></summary>',
      '<p class=print-only>canary</p>',
      '<span class=mw-editsection>[<a href=x>canary</a>]</span>',
      '<span class=editsection>[<a href=x>canary</a>]</span>',
      '<h3 id=siteSub>canary</h3>',
      '<div id=jump-to-nav>canary</div>',
      '<a role=button id=quarto-back-to-top>canary</a>',
      '<main><aside class="a my-sidebar">canary</aside>',
      '<main><div class="sidebar sidebar-offcanvas-left">canary</div>',
      '<svg><text>canary</text></svg>',
      '<div class="post-meta d-flex"><span>canary</span></div>',
      '<p class=post-meta>canary</p>',
      '<small class="dont-index">canary</small>',
      '<div class="d-none name"><code>canary</code></div>',
      '<div class=post-footer id=post-footer>canary</div>',
      '<div class="post-tail-wrapper text-muted">canary</div>',
      '<span class="entry-meta">canary</span>',
      '<p class="page__meta">canary</p>',
      '<div class="page-metadata">canary</div>',
      '<div class="hx:mb-8 hx:print:hidden"><a href=x>canary</a></div>',
      '<div class="nx-flex print:nx-hidden"><a href=x>canary</a></div>',
      '<div id="comments" class="comments-area default-max-width">canary</div>',
      '<h1 class="comments-title">canary</h1>',
      '<main><aside class="related-content--wrapper"><h1>canary</h1><a rel=tag>canary</a></aside></main>',
      '<aside id="related-posts">canary</aside>',
      '<aside class="related-contents--wrapper">canary</aside>',
      '<div class="page__related">canary</div>',
      '<div id="jp-relatedposts" class="jp-relatedposts">canary</div>',
      '<ol class="commentlist"><li>canary</ol>',
      '<ol class="comment-list"><li>canary</ol>',
      '<p class="akismet_comment_form_privacy_notice">canary</p>',
      '<a class=msocomanchor href="#_msocom_1">[canary]</a><div id="_com_1" class=msocomtxt>canary</div>',
      '<div id="respond" class="comment-respond"><h3>canary</h3></div>',
      '<select><option>canary</select>',
      '<p data-pagefind-ignore>canary</p>',
      '<p data-search-exclude>canary</p>',
      '<h2 data-search-exclude>canary</h2><p>canary <a href="canary">canary</a></p><h3>canary</h3>canary<h2>b</h2>',
      '<p data-pagefind-ignore="all">canary</p>',
      '<p data-pagefind-weight="0">canary</p>',
      '<img src="data:image/png;base64,canary">',
      '<p title="canary" class="canary" data-x="canary">',
    );
    const before = fc.array(
      fc.constantFrom('<div>', '</div>', '<p>', '<b>', '<ul><li>', '<h2>', '<pre>', 'a'),
    );
    fc.assert(
      fc.property(before, hidden, (parts, last) =>
        assert.doesNotMatch(everything(`${parts.join('')}${last}`), /canary/, last),
      ),
    );
  });

  it('keeps what a browser would find or a click would show', () => {
    const html =
      '<p hidden=until-found>a</p><div role=tabpanel hidden>b</div><details><summary>c</summary>d</details>';
    assert.equal(textOf(html), 'a\nb\nc\nd');
  });

  it('reads the main content, else the articles, else all but the header and the asides', () => {
    const page = (content: string) => `<header>x</header><aside>y</aside>${content}<footer>z</footer>`;
    assert.equal(textOf(page('a<main>b<article>c</article><aside>d</aside></main>e')), 'b\nc\nd');
    assert.equal(textOf(page('a<div role=main>b</div>')), 'b');
    assert.equal(textOf(page('a<article>b</article>c<article>d</article>')), 'b\nd');
    assert.equal(textOf(page('<main>a<div>b</div><article role=main>c</article></main>')), 'c');
    assert.equal(textOf(page('a<section><header>b</header>c</section>')), 'a\nb\nc');
    assert.equal(textOf(page('a<main> </main>')), 'a');
    assert.equal(textOf('<header>only</header>'), 'only');
  });

  it('leaves out what a class or id says to be beside the page, where no part is marked as its main', () => {
    const names = [
      'id=left-sidebar',
      'class="col x-sidebar"',
      'class="x sidebar"',
      'id=navrow1',
      'class=NavPath',
      'class=footer',
    ];
    for (const name of [
      ...names,
      'class=breadcrumbs',
      'class=navsettop',
      'class=tocset',
      'id=site-footer',
      'class=nav-panel',
      'id=cookieBanner',
    ])
      for (const tag of ['div', 'ul', 'table', 'address']) {
        const beside = `<${tag} ${name}>x</${tag}>`;
        assert.equal(textOf(`${beside}<p>a</p>${beside}`), 'a', beside);
        assert.equal(textOf(`<main>${beside}<p>a</main>`), 'x\na', beside);
        assert.equal(textOf(beside), 'x', beside);
      }
    for (const name of ['class=navy', 'id=navigator', 'class=my-footer-note', 'id=cookies'])
      assert.equal(textOf(`<div ${name}>x</div>a`), 'x\na', name);
    assert.equal(textOf('<h2 id=navigation>b</h2><b class=footer>x</b> a'), 'x a');
  });

  it('reads the article alone where the main part holds the whole site, if it has the title and most text', () => {
    const page = (article: string, more = '') =>
      `<main><header>x</header><aside>y</aside>${more}<article>${article}</article></main>`;
    assert.equal(textOf(page('<h1>t</h1>long text')), 'long text');
    assert.equal(textOf(page('<h1>t</h1>b', '<p>more text</p>')), 'x\ny\nmore text\nb');
    assert.equal(textOf(page('long text')), 'x\ny\nlong text');
    assert.equal(textOf(page('<h1>t</h1>long text', '<h1>Site</h1>')), 'x\ny\nlong text');
  });

  it('reads what browsers without scripts show, where a script writes all else', () => {
    const page =
      '<title>T</title><noscript><article><h1>Soil</h1>worms</article></noscript><div id=app></div>';
    assert.equal(textOf(page), 'worms');
    assert.equal(valueOf(page, 'title'), 'Soil');
    assert.equal(textOf(`${page}text`), 'text');
    assert.equal(textOf('<noscript>Enable scripts to run this app.</noscript><div id=app></div>'), '');
  });

  it('reads XHTML, whose empty elements end themselves, by the name of its file', () => {
    const page =
      '<html><head><title>T</title><script src="a.js"/></head><body><a id="x"/><i/>a<br/>b<p/></body>';
    const text = (path: string) => readHtml(page, { path }).body().sections[0]?.text;
    assert.equal(text('a/b.xhtml'), 'a\nb');
    // As browsers do it: the script holds the rest.
    assert.equal(text('a/b.html'), undefined);
  });

  it('gives lines as a page shows them', () => {
    const cases: Record<string, string> = {
      '<p>one\n  two</p>three': 'one two\nthree',
      '<p>a<b>b</b><wbr>c <img alt="d  e">f</p>': 'abc d e f',
      '<p>a <img alt="../b c.png"><img alt="https://x.test/d.SVG"><img alt="7"></p>': 'a 7',
      'a<br>b<hr>c': 'a\nb\nc',
      '<table><tr><td>a<td>b<tr><td>c</table>': 'a\nb\nc',
      'a\0b &amp; c': 'ab & c',
      '<p>by <st1:place>Mud<o:p></o:p></st1:place> <x-y>lake</x-y>, <math><mi>x</mi></math> deep</p>':
        'by Mud lake, x deep',
      '<math><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></math>': '1\n2',
    };
    for (const [html, text] of Object.entries(cases)) assert.equal(textOf(html), text, html);
  });

  it('parts the words of neighbouring elements within a line, in headings and titles too, but not in code', () => {
    const html =
      '<h1><span>Heavy</span><span>clay</span></h1><p><a href=a>Wet</a><a href=b>dry</a></p><pre><b>let</b><b>ter</b></pre>';
    const page = readHtml(html);
    assert.equal(page.properties.find(({ key }) => key === 'title')!.value, 'Heavy clay');
    assert.deepEqual(
      page.body().sections.map(({ text, code }) => [text, code]),
      [['Wet dry', 'letter']],
    );
    assert.equal(headingsOf('<h2>Rel<span class="x-subtitle">Links</span></h2>')[0]?.[0], 'Rel Links');
    const [section] = sectionsOf('<h2><b>1.1</b><b>Clay</b></h2><p><i>2</i><b>nd</b>');
    assert.deepEqual([section?.heading, section?.text], ['1.1 Clay', '2nd']);
  });

  it('keeps code apart, with its lines and without numbers of lines', () => {
    const html =
      '<p>a <code>b</code></p><table><td><pre>1\n2\n</pre><td><pre>\n  x\n<b>y</b><br>z\n</pre></table>c';
    assert.deepEqual(sectionsOf(html), [{ heading: '', anchor: '', text: 'a b\nc', code: '  x\ny\nz' }]);
    const numbers = [
      '<span class="linenos"> 1</span>',
      '<a href=#1 id=1 data-nosnippet>1</a>',
      '<span class=ln>1</span>',
    ];
    for (const number of numbers)
      assert.equal(sectionsOf(`<pre>${number}use soil;</pre>`)[0]?.code, 'use soil;', number);
    assert.equal(sectionsOf('<pre class=line-numbers>use soil;</pre>')[0]?.code, 'use soil;');
  });

  it('parts sections at headings, with the anchors that the page has', () => {
    const cases: Record<string, [string, string]> = {
      '<h2 id="a b">H</h2>': ['H', 'a b'],
      '<h2><a id=x></a>H</h2>': ['H', 'x'],
      '<h2><a name=x href=#x>H</a></h2>': ['H', 'x'],
      '<a id=x></a>\n<h2>H</h2>': ['H', 'x'],
      '<section id=x><div><h2>H</h2></div></section>': ['H', 'x'],
      '<section id=x><span>since 1.0</span><h2>H</h2></section>': ['H', 'x'],
      '<h2 id=a>A</h2><dl><dt id=x>H<a class="headerlink" href="#x">¶</a></dt><dd>': ['H', 'x'],
      '<h2>H</h2>': ['H', ''],
    };
    for (const [html, [heading, anchor]] of Object.entries(cases))
      assert.deepEqual(headingsOf(`${html}<p>t`).at(-1), [heading, anchor, 't'], html);
    assert.deepEqual(headingsOf('<div id=x><h2>A</h2>a<h2>B</h2>b').at(-1), ['B', '', 'b']);
  });

  it('leaves out of a heading what only serves it', () => {
    const tools = [
      '<a class="headerlink" href="#h" title="Link to this heading">¶</a>',
      '<a class="header-anchor" href="#h" aria-label="Permalink to “H”">\u200b</a>',
      '<a href="#h">#</a>',
      '<a href="#h">Permalink</a>',
      '<a href="#h">Link to this section</a>',
      '<a href="#h" aria-hidden="true">link</a>',
      '<button>Copy</button>',
    ];
    for (const tool of tools)
      assert.deepEqual(headingsOf(`<h2 id=h>C# ${tool}</h2>`), [['C#', 'h', '']], tool);
    assert.deepEqual(headingsOf('<h2 id=h><a href="#h">#</a> H</h2>'), [['H', 'h', '']]);
    for (const kept of ['<a href="#h">Link</a>', '<a href="x">Link to it</a>', '<button>Why?</button>'])
      assert.equal(headingsOf(`<h2>${kept}</h2>`)[0]?.[0], kept.replace(/<[^>]*>/g, ''));
  });

  it('leaves out the heading of a table of contents, unless it is that of the page', () => {
    const read = (html: string) =>
      readHtml(`<title>Soil | Garden</title>${html}`)
        .body()
        .sections.map(({ heading, text }) => `${heading}: ${text}`);
    for (const contents of [
      '<aside><nav id="TableOfContents"></nav></aside>',
      '<ol id="markdown-toc"><li>a</ol>',
    ])
      assert.deepEqual(
        read(`<h1>Soil</h1><div><h2 id="toc">Contents</h2> ${contents}</div><p>text<h2>Beds</h2>`),
        [': text', 'Beds: '],
      );
    const toc = '<div class="toc">a</div>';
    assert.deepEqual(read(`<h1>Soil</h1><h2>Garden</h2>${toc}<p>text`), ['Garden: text']);
    assert.deepEqual(read(`<h1>Clay</h1>${toc}<p>text`), [': text']);
    assert.deepEqual(read(`<main><article>text<h2>Beds</h2></article>${toc}</main>`), [': text', 'Beds: ']);
    assert.deepEqual(read(`<h2>Beds</h2><p>dig</p>${toc}<p>text`), ['Beds: dig\ntext']);
  });

  it('takes a heading that is never closed for text', () => {
    const [section] = sectionsOf(`<h2>${'word '.repeat(1000)}`);
    assert.deepEqual([section?.heading, section?.text.length], ['', 4999]);
  });

  it('has a first heading that says the title again part nothing', () => {
    assert.deepEqual(headingsOf('<p>date</p><h1 id=t>T</h1><p>text'), [['', '', 'date\ntext']]);
    assert.deepEqual(headingsOf('<title>T | Garden</title><p>date</p><h2>T</h2><p>text'), [
      ['', '', 'date\ntext'],
    ]);
    assert.deepEqual(headingsOf('<h1>T</h1>a<h1>T</h1>b'), [
      ['', '', 'a'],
      ['T', '', 'b'],
    ]);
  });

  it('gives links to notes of the site, not those to other sites and to the heading itself', () => {
    const html =
      '<link rel=canonical href="https://me.test/a/">\n<a href="../b%20c/?q#d%20e">x</a><a href="https://me.test/f">x</a>\n<a href="https://other.test/">x</a><a href="mailto:a@b">x</a><nav><a href=g>x</a></nav><h2 id=h>H<a href=#h>#</a></h2><a href=#h>y</a>';
    assert.deepEqual(readHtml(html).body().links, [
      { target: '../b c/', fragment: 'd e', wiki: false, line: 2 },
      { target: '/f', fragment: '', wiki: false, line: 2 },
      { target: '', fragment: 'h', wiki: false, line: 3 },
    ]);
  });

  it('gives properties with their lines', () => {
    const html =
      '<!doctype html>\n<html lang=de>\n<title>T</title>\n<meta name=description content="D &amp; E">\n<meta property="article:tag" content=a>\n<meta property="article:tag" content="b c">';
    assert.deepEqual(readHtml(html).properties, [
      { key: 'title', value: 'T', line: 3 },
      { key: 'description', value: 'D & E', line: 4 },
      { key: 'tags', value: ['a', 'b c'], line: 5 },
      { key: 'lang', value: 'de', line: 2 },
    ]);
  });

  it('keeps out what search engines are kept out of, and what only leads elsewhere', () => {
    const excluded = (html: string) => {
      const { properties, excluded } = readHtml(html);
      return excluded ?? exclusionOf(properties, 'a.html')?.reason;
    };
    assert.equal(excluded('<meta name="Robots" content="NOINDEX, follow">'), 'robots: NOINDEX, follow');
    assert.equal(excluded('<meta name=robots content=none>'), 'robots: none');
    assert.equal(
      excluded('<meta name=robots content=all><meta name=robots content=noindex>'),
      'robots: all, noindex',
    );
    assert.equal(excluded('<meta name=googlebot content=noindex>'), 'googlebot: noindex');
    assert.equal(excluded('<meta http-equiv=X-Robots-Tag content=noindex>'), 'robots: noindex');
    assert.equal(excluded('<meta name=Status content=hidden>'), 'status: hidden');
    assert.equal(excluded('---\npublished: false\n---\n<p>text'), 'published: false');
    assert.equal(excluded('<meta http-equiv=refresh content="0; url=/b/">'), 'refresh: 0; url=/b/');
    for (const html of [
      '<meta name=robots content="index, follow">',
      '<meta http-equiv=refresh content=300>',
      '<noscript><meta http-equiv=refresh content="0; url=/b/"></noscript>',
      '<meta name=robots content=noimageindex>',
      '<meta name=published content="5/12/2024, 10 pm">',
      '<meta name=description content="robots and noindex">',
    ])
      assert.equal(excluded(html), undefined, html);
  });

  it('leaves out a description of no other words than the title and the name of the site', () => {
    const described = (description: string) =>
      valueOf(
        `<title>Soil</title><meta property=og:site_name content="My garden"><meta name=description content="${description}">`,
        'description',
      );
    for (const mere of ['My garden - Soil', 'Soil', 'Soil | My garden', '–'])
      assert.equal(described(mere), undefined, mere);
    for (const own of ['Soil of worms', 'My garden, 2024', '2024']) assert.equal(described(own), own);
  });

  it('leaves out lines and sections with which most pages of the site begin or end', () => {
    const words = { ...NO_WORDS, headings: ['Links', 'Uses'], lines: ['Home', 'Sign in', 'Ads', 'Terms'] };
    const read = (html: string) =>
      readHtml(html, { path: 'soil.html', words })
        .body()
        .sections.map(({ heading, text, code }) => [heading, text, code]);
    const page = `<div>Home</div><div>Sign in</div><h1>Soil</h1><p>Worms<p>Ads<p>Clay<h2>Uses</h2><p>Terms
      <h2>Beds</h2><pre>dig()</pre><p>Ads<h3>Links</h3><p>Home<p>Terms`;
    assert.deepEqual(read(page), [
      ['', 'Worms\nAds\nClay', ''],
      ['Uses', 'Terms', ''],
      ['Beds', '', 'dig()'],
    ]);
    assert.deepEqual(read('<p>Home<h2>Links</h2><p>Terms'), []);
    assert.equal(read(`<div data-pagefind-body>${page}</div>`).length, 4);
  });

  it('leaves out a last line that tells the address of the page, as themes of Hexo have it, and no other address', () => {
    const words = { ...NO_WORDS, lines: ['Author: Ann', 'All rights reserved'] };
    const textOf = (head: string, line: string) =>
      readHtml(`${head}<p>Worms<p>Author: Ann<p>${line}<p>All rights reserved`, { path: 'a.html', words })
        .body()
        .sections.map(({ text }) => text)
        .join();
    const canonical = '<link rel=canonical href="https://soil.org/%C3%A9t%C3%A9/index.html">';
    for (const line of [
      'Link: https://soil.org/été/',
      '本文链接：http://soil.org/%C3%A9t%C3%A9',
      'https://soil.org/été/',
    ])
      assert.equal(textOf(canonical, line), 'Worms', line);
    for (const line of ['Link: https://soil.org/été/b', 'See https://soil.org/été/ again'])
      assert.equal(textOf(canonical, line), `Worms\nAuthor: Ann\n${line}`);
    const home = '<link rel=canonical href="https://soil.org/">';
    assert.equal(textOf(home, 'https://soil.org/'), 'Worms\nAuthor: Ann\nhttps://soil.org/');
    assert.equal(textOf('', 'https://soil.org/'), 'Worms\nAuthor: Ann\nhttps://soil.org/');
  });

  it('reads the front matter and the tags that an export of Obsidian has within its text', () => {
    const html = `<h1>Soil</h1><pre class="frontmatter language-yaml" style="display: none;"><code><span>tags</span>:
  - <span>clay</span>
<span>title</span>: Other
<span>aliases</span>: <span>Earth &amp; sand</span>
</code><button>Copy</button></pre><p>On <a href="?query=tag:worms" class="tag">#worms</a>`;
    const { properties } = readHtml(html);
    const values = (name: string) => properties.filter(({ key }) => key === name).map(({ value }) => value);
    assert.deepEqual(values('tags'), [['clay'], '#worms']);
    assert.deepEqual([values('title'), values('aliases')], [['Soil'], ['Earth & sand']]);
    assert.equal(valueOf('<pre class="frontmatter">{{{</pre><p>text', 'tags'), undefined);
  });

  it('keeps out what only bears the name of a page: feeds, JSON and a word for a search engine', () => {
    const excluded = (source: string) => readHtml(source, { path: 'feed/index.html' }).excluded;
    const json = JSON.stringify({ draft: '', long: '<p>'.repeat(30_000) });
    assert.deepEqual(readHtml(json).warnings, []);
    for (const source of [
      'google-site-verification: google1234.html',
      '{"name": "Soil", "text": "<p>worms"}',
      '[{"id": 1}]',
      '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>',
      '<?xml version="1.0"?>\n<!-- made by hand -->\n<feed xmlns="http://www.w3.org/2005/Atom">',
    ])
      assert.equal(excluded(source), 'no note, but data', source);
    for (const page of [
      '',
      ' ',
      '<p>worms',
      '{"title": "Soil"}\n<p>worms',
      '{% if a %}<p>',
      '<feedback>worms',
    ])
      assert.equal(excluded(page), undefined, page);
  });

  it("keeps out Doxygen's lists of names and rustdoc's settings, and no page of another generator", () => {
    const excluded = (path: string, generator: string) =>
      readHtml(`<meta name=generator content="${generator}">`, { path }).excluded;
    for (const path of [
      'a/structWorm-members.html',
      'functions_func.html',
      'globals.html',
      'classes.html',
      'search/all_0.html',
      'html/search/nomatches.html',
      'pages.html',
      'topics.html',
    ]) {
      assert.equal(excluded(path, 'Doxygen 1.9.8'), 'a list of names that Doxygen makes', path);
      assert.equal(excluded(path, 'Hugo 0.1'), undefined, path);
    }
    for (const path of [
      'structWorm.html',
      'my_functions.html',
      'index.html',
      'worm_8h_source.html',
      'md_search_8md.html',
    ])
      assert.equal(excluded(path, 'Doxygen 1.9.8'), undefined, path);
    assert.equal(excluded('blog/page12/index.html', 'Jekyll v4.3.3'), 'a list of other pages');
    assert.equal(excluded('blog/page12/index.html', 'Hugo 0.1'), undefined);
    assert.equal(excluded('homepage1/index.html', 'Jekyll v4.3.3'), undefined);
    assert.equal(excluded('soil/all.html', 'rustdoc'), 'a page that rustdoc has of itself');
    assert.equal(excluded('soil/fn.all.html', 'rustdoc'), undefined);
    assert.equal(excluded('all.html', 'Hugo 0.1'), undefined);
  });

  it("keeps out Sphinx's page of its search, and no note on searching", () => {
    const excluded = (path: string, file: string) =>
      readHtml(`<title>Search</title><script src="../_static/${file}?v=1"></script><p>a`, { path }).excluded;
    for (const path of ['search.html', '1.0/search/index.html'])
      assert.equal(excluded(path, 'searchtools.js'), 'the page of a search that Sphinx makes');
    assert.equal(excluded('search.html', 'theme.js'), undefined);
    assert.equal(excluded('a/research.html', 'searchtools.js'), undefined);
  });

  it("keeps out the page of a search that MkDocs' theme readthedocs has, and no other with its dialog", () => {
    const excluded = (path: string, html: string) => readHtml(html, { path }).excluded;
    const form = '<h1>Search Results</h1><form id="content_search" action="./search.html"><input></form>';
    assert.equal(excluded('search.html', form), 'the page of a search that MkDocs makes');
    assert.equal(excluded('soil.html', form), undefined);
    assert.equal(excluded('search.html', '<div id="mkdocs_search_modal"><form></form></div><p>a'), undefined);
  });

  it('keeps out the drafts that Medium exports among the posts', () => {
    const foot = '<footer>Exported from <a href="https://medium.com">Medium</a> on July 8, 2025.</footer>';
    const excluded = (path: string, html = foot) => readHtml(`<h1>Soil</h1><p>a${html}`, { path }).excluded;
    for (const path of ['draft_Soil-9e23f5d18da4.html', 'posts/draft_土-9e23f5d18da4.html'])
      assert.equal(excluded(path), 'a draft that Medium exports', path);
    assert.equal(excluded('posts/2023-12-21_Soil-9e23f5d18da4.html'), undefined);
    assert.equal(excluded('posts/2023-12-21_My-draft_-9e23f5d18da4.html'), undefined);
    assert.equal(excluded('draft_horses.html', '<footer>by hand</footer>'), undefined);
  });

  it("keeps out the texts that Dendron's pages load, and no page in a folder of that name", () => {
    const excluded = (path: string, html: string) => readHtml(html, { path }).excluded;
    for (const path of ['data/notes/x1.html', 'd/data/notes/403.html'])
      assert.equal(excluded(path, '<h1 id="a">A</h1><p>b'), 'no page, but a file that pages use', path);
    for (const start of ['<!doctype html>', '<html>', '<HTML lang=en>'])
      assert.equal(excluded('data/notes/x1.html', `${start}<p>b`), undefined, start);
    for (const path of ['notes/x1.html', 'data/notes/a/x1.html', 'mydata/notes/x1.html'])
      assert.equal(excluded(path, '<p>b'), undefined, path);
  });

  it('keeps out the code of files, which rustdoc, JSDoc and Istanbul show, and no note on a script', () => {
    const excluded = (path: string, html: string) => readHtml(html, { path }).excluded;
    const rustdoc = '<meta name=generator content=rustdoc>';
    assert.equal(excluded('src/soil/worm.rs.html', rustdoc), 'a page that rustdoc has of itself');
    assert.equal(excluded('src/index.html', rustdoc), undefined);
    const [jsdoc, istanbul] = [
      'github.com/jsdoc/jsdoc">JSDoc 4.0.3',
      'istanbul.js.org/" target="_blank">istanbul',
    ];
    for (const tool of [jsdoc, istanbul]) {
      const html = `<h1>a</h1><footer>Documentation generated by\n<a href="https://${tool}</a></footer>`;
      for (const path of ['v3/soil.js.html', 'worm.mjs.html', 'a/worm.tsx.html'])
        assert.match(excluded(path, html)!, /code/, path);
      assert.equal(excluded('soil.html', html), undefined);
    }
    assert.equal(excluded('static/Node.js.html', '<p>Generated by a script, JSDoc knows it.'), undefined);
  });

  it("makes no section of a heading that is the title with the site's name", () => {
    const words = { ...NO_WORDS, names: ['Beds'] };
    const { properties, body } = readHtml(
      '<title>Beds : Soil</title><h1>Beds : Soil</h1><p>a<h2>Beds : Soil</h2><p>b',
      { path: 'soil.html', words },
    );
    assert.equal(properties[0]!.value, 'Soil');
    assert.deepEqual(
      body().sections.map(({ heading }) => heading),
      ['', 'Beds : Soil'],
    );
  });

  it('says where a comment is never closed', () => {
    assert.deepEqual(readHtml('a\n<!-- b').body().open, { mark: '<!--', line: 2 });
    assert.equal(readHtml('a <!-- b -->').body().open, undefined);
  });
});

describe("readHtml with Pagefind's attributes", () => {
  it('reads only what is marked, together, and says that it was', () => {
    const html =
      '<main>a<div data-pagefind-body>b<nav>c</nav><aside>d</aside></div>e<p data-pagefind-body>f</main>';
    assert.equal(textOf(html), 'b\nd\nf');
    assert.equal(readHtml(html).marked, true);
    assert.equal(readHtml('<main>a</main>').marked, false);
    assert.deepEqual(sectionsOf('<main>a</main><div data-pagefind-body></div>'), []);
  });

  it('still takes values, and the title, from what is left out of the text, unless everything is', () => {
    const inside = '<h1>T</h1><p data-pagefind-filter="tag">a</p><p data-pagefind-meta="description">d</p>';
    for (const start of ['<div data-pagefind-ignore>', '<div data-pagefind-ignore=index>', '<nav>']) {
      const html = `${start}${inside}`;
      assert.equal(textOf(html), '', html);
      assert.deepEqual(
        ['title', 'tags', 'description'].map((key) => valueOf(html, key)),
        ['T', 'a', 'd'],
        html,
      );
    }
    for (const value of ['all', 'ALL', 'what'])
      assert.deepEqual(readHtml(`<div data-pagefind-ignore=${value}>${inside}</div>b`).properties, []);
    assert.equal(textOf('a<div data-pagefind-ignore=all>x</div>b'), 'a\nb');
  });

  it("reads on behind a section that is out of a site's search, and the text behind an ignored heading", () => {
    const html =
      '<h2 data-search-exclude>x</h2><p>y<h3>z</h3><div>v<h2>a</h2>b</div><h3 data-pagefind-ignore>w</h3>c';
    assert.deepEqual(
      sectionsOf(html).map(({ heading, text }) => [heading, text]),
      [['a', 'b\nc']],
    );
  });

  it('takes no title and no tag from what the page hides, but values that say that they are some', () => {
    const inside = '<h1>T</h1><a rel=tag href=x>b</a><i data-pagefind-meta="description">d</i>';
    for (const start of ['<div hidden>', '<dialog>', '<div style="display: none">', '<section hidden><b>'])
      assert.deepEqual(
        ['title', 'tags', 'description'].map((key) => valueOf(start + inside, key)),
        [undefined, undefined, 'd'],
        start,
      );
    assert.equal(valueOf('<h1 hidden>T</h1><h1>U</h1>', 'title'), 'U');
    assert.equal(valueOf('<footer><a rel=tag href=x>b</a></footer>', 'tags'), 'b');
    assert.equal(valueOf(`<div hidden data-pagefind-body>${inside}`, 'title'), 'T');
  });

  it('takes values from outside of what is marked', () => {
    const html =
      '<h1 data-pagefind-meta="title">T <i data-pagefind-ignore>x</i></h1><p data-pagefind-filter="tag:a, b"><div data-pagefind-body>c';
    assert.deepEqual([valueOf(html, 'title'), valueOf(html, 'tags'), textOf(html)], ['T', 'a, b', 'c']);
  });

  it('takes the values of elements within one another, as deep as anybody puts them', () => {
    const html = '<p data-pagefind-meta="a"><b data-pagefind-meta="b">x</b>y</p>';
    assert.deepEqual([valueOf(html, 'a'), valueOf(html, 'b')], ['xy', 'x']);
    assert.equal(valueOf(`<p data-pagefind-meta=a>x${'<b data-pagefind-meta=c>'.repeat(100)}`, 'a'), 'x');
  });

  it('takes as many names as one attribute has', () => {
    const names = Array.from({ length: 200_000 }, (_, n) => `k${n}`);
    assert.equal(readHtml(`<p data-pagefind-meta="${names.join()}">x`).properties.length, names.length);
  });

  it('writes the attributes that are asked for, each once', () => {
    assert.equal(textOf('<img title=T alt=A data-pagefind-index-attrs="title, alt">'), 'A T');
  });

  it('counts light text as code, drops what weighs nothing, and makes headings of heavy lines', () => {
    const html =
      '<p data-pagefind-weight=0.5>light<p data-pagefind-weight=0>none<p data-pagefind-weight=1>one<div id=x data-pagefind-weight=2.5>Heavy</div><p>two<div data-pagefind-weight=5><p>a<p>b</div>';
    assert.deepEqual(sectionsOf(html), [
      { heading: '', anchor: '', text: 'one', code: 'light' },
      { heading: 'Heavy', anchor: 'x', text: 'two\na\nb', code: '' },
    ]);
    assert.deepEqual(sectionsOf('<main data-pagefind-weight=5>a<pre>b</pre>c</main>'), [
      { heading: '', anchor: '', text: 'a\nc', code: 'b' },
    ]);
    assert.deepEqual(sectionsOf('<main data-pagefind-weight=0.1>a<h2 data-pagefind-weight=0.5>b</h2>c'), [
      { heading: '', anchor: '', text: '', code: 'a' },
      { heading: 'b', anchor: '', text: '', code: 'c' },
    ]);
  });
});
