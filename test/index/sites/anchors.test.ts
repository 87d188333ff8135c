import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { Section } from '../../../src/core/note.js';
import { readMarkdown } from '../../../index/notes/markdown/read-markdown.js';
import type { Config } from '../../../index/sites/config.js';
import type { Dialect } from '../../../index/sites/note-rules.js';
import type { Site } from '../../../index/sites/site.js';
import { SITE_NAMES, type SiteName } from '../../../index/sites/site-options.js';
import { GENERATORS } from '../../../index/sites/sites.js';
import { readFiles } from '../support/read-source.js';

const asText = (headings: readonly string[]) =>
  headings.map((heading) => `## ${heading}\n\nText.\n`).join('\n');

const anchorsIn = (sections: readonly Section[]) =>
  sections.filter(({ heading }) => heading).map(({ anchor }) => anchor);

/** The anchors of a text by the rules of a site. */
function anchorsBy(site: Site, text: string, path = 'a.md', dialects: readonly Dialect[] = []): string[] {
  return anchorsIn(readMarkdown(text, { path, anchors: site.anchors(text), dialects }).body().sections);
}

/** The anchors of headings by a generator without settings. */
function anchorsOf(name: SiteName, ...headings: string[]): string[] {
  return anchorsBy(GENERATORS[name].site({}), asText(headings));
}

/** The anchors in the first note of a garden. */
async function anchorsAmong(t: TestContext, files: Record<string, string>): Promise<string[]> {
  return anchorsIn((await readFiles(t, files)).notes[0]!.sections);
}

// As the generators named have written them: Hugo 0.168, Jekyll 4.3, Astro 5.9, VitePress 1.6, MkDocs 1.6.
const WRITTEN: [
  heading: string,
  hugo: string,
  jekyll: string,
  astro: string,
  vitepress: string,
  mkdocs: string,
][] = [
  [
    'Hello, *World* & friends!',
    'hello-world--friends',
    'hello-world--friends',
    'hello-world--friends',
    'hello-world-friends',
    'hello-world-friends',
  ],
  [
    '`code` and [a link](https://x.y/z "t")',
    'code-and-a-link',
    'code-and-a-link',
    'code-and-a-link',
    'code-and-a-link',
    'code-and-a-link',
  ],
  [
    '1. Numbered: thing',
    '1-numbered-thing',
    '1-numbered-thing',
    '1-numbered-thing',
    '_1-numbered-thing',
    '1-numbered-thing',
  ],
  ['日本語の見出し', '日本語の見出し', '日本語の見出し', '日本語の見出し', '日本語の見出し', '_1'],
  [
    'Ünïcödé Straße ﬁ',
    'ünïcödé-straße-ﬁ',
    'ünïcödé-straße-ﬁ',
    'ünïcödé-straße-ﬁ',
    'unicode-straße-fi',
    'unicode-strae-fi',
  ],
  [
    'snake_case and -- dashes --',
    'snake_case-and--dashes-',
    'snake_case-and--dashes-',
    'snake_case-and--dashes',
    'snake-case-and-dashes',
    'snake_case-and-dashes-',
  ],
  ['`--port` 8080', '--port-8080', '--port-8080', '--port-8080', 'port-8080', '-port-8080'],
  ['Emoji 🌱 here', 'emoji--here', 'emoji--here', 'emoji--here', 'emoji-🌱-here', 'emoji-here'],
  [
    'C# / C++ (tips) — "quotes" it\'s',
    'c--c-tips--quotes-its',
    'c--c-tips--quotes-its',
    'c--c-tips--quotes-its',
    'c-c-tips-—-quotes-it-s',
    'c-c-tips-quotes-its',
  ],
  [
    'Foo  two spaces',
    'foo--two-spaces',
    'foo--two-spaces',
    'foo--two-spaces',
    'foo-two-spaces',
    'foo-two-spaces',
  ],
  ['Foo <br> html', 'foo--html', 'foo--html', 'foo--html', 'foo-html', 'foo-html'],
  ['![alt](x.png) pic', 'alt-pic', '-pic', '-pic', 'pic', 'pic'],
  ['custom id {#my-id}', 'my-id', 'my-id', 'custom-id-my-id', 'my-id', 'custom-id-my-id'],
  [':smile: emoji', 'smile-emoji', 'smile-emoji', 'smile-emoji', 'emoji', 'smile-emoji'],
  ['¿Qué? ²³ ½', 'qué--', 'qué--', 'qué-', '¿que-23-1⁄2', 'que-23-12'],
  ['[[Soil|The soil]]', '', '', '', '', ''],
];

describe('anchors', () => {
  for (const [column, site] of (['hugo', 'jekyll', 'astro', 'vitepress', 'mkdocs'] as const).entries())
    it(`are those that ${site} writes`, () => {
      for (const [heading, ...written] of WRITTEN)
        assert.deepEqual(anchorsOf(site, heading), [written[column]], heading);
    });

  it('are none for a heading with an expression that texts do not show', () => {
    const templates = ['A {{ b }} c', 'A `{{ b }}` c', 'A {#In-b}', 'A `d` {.e}', '`{` A {{ b }}'];
    assert.deepEqual(anchorsOf('vitepress', ...templates), ['', 'a-b-c', 'In-b', 'a-d', '']);
    const text = asText(['A {1 + b} c', 'A `{b}` c', 'A {b}', 'D']);
    for (const name of ['docusaurus', 'next'] as const) {
      const anchors = anchorsBy(GENERATORS[name].site({}), text, 'a.mdx', ['docusaurus']);
      assert.deepEqual(anchors, ['', 'a-b-c', '', 'd'], name);
    }
  });

  it('leave out what components within a heading show by their attributes', () => {
    const anchors = GENERATORS.astro.site({ version: 7 }).anchors();
    const text = '## A <Badge text="New" /> b\n\n## C <Badge>d</Badge>';
    const { sections } = readMarkdown(text, { path: 'a.mdx', anchors }).body();
    assert.deepEqual(
      sections.map(({ heading, anchor }) => [heading, anchor]),
      [
        ['A New b', 'a--b'],
        ['C d', 'c-d'],
      ],
    );
  });

  it('follow Nextra, whose headings of the first rank have none, and whose given ids are slugs', () => {
    const text = '# A\n\n## B {#In-b}\n\nb\n\n## in b\n\nc\n\n# D\n\nd';
    assert.deepEqual(anchorsBy(GENERATORS.next.site({ isNextra: true }), text), ['in-b', 'in-b-1', '']);
  });

  it('tell repeated headings apart as the generator does', () => {
    const again = ['A b', 'A b', 'A b-1', 'A b'];
    assert.deepEqual(anchorsOf('hugo', ...again), ['a-b', 'a-b-1', 'a-b-1-1', 'a-b-2']);
    assert.deepEqual(anchorsOf('hugo', 'A {class="b"}', 'A {c=d e="f"}'), ['a', 'a-1']);
    assert.deepEqual(anchorsOf('astro', 'A {class="b"}'), ['a-classb']);
    const marked = ['[a/b_c](d)', '[a *b*](c)', '**a_b** c', '**a** b_c', 'a [b](c) d_e', 'a_b'];
    assert.deepEqual(anchorsOf('hugo', ...marked), ['', '', '', 'a-b_c', 'a-b-d_e', 'a_b']);
    assert.deepEqual(anchorsOf('hugo', "**A's** b", '_b_ *c* `d`', "it's [a](b)"), ['', 'b-c-d', 'its-a']);
    assert.deepEqual(anchorsOf('hugo', 'A {.c}', '_A_ {#b}', '{{< c >}} A', 'https://a.b A'), [
      'a',
      'b',
      '',
      'a-1',
    ]);
    assert.deepEqual(anchorsOf('vitepress', ...again), ['a-b', 'a-b-1', 'a-b-1-1', 'a-b-2']);
    assert.deepEqual(anchorsOf('mkdocs', 'A b', 'A b', 'A b_1'), ['a-b', 'a-b_1', 'a-b_2']);
    assert.deepEqual(anchorsOf('jekyll', ...again), ['a-b', 'a-b-1', 'a-b-1', 'a-b-2']);
  });

  it('begin with no number and hold one hyphen at a time in Nuxt Content', () => {
    assert.deepEqual(anchorsOf('nuxt', '1. Soil & sand', 'A b', 'A b', '`useSoil()`'), [
      ...['_1-soil-sand', 'a-b', 'a-b-1', 'usesoil'],
    ]);
    assert.deepEqual(anchorsOf('nuxt', 'A {#b}', '*A*{.b}', ':tada: B', ':badge[New] c'), [
      ...['a-b', 'a', 'b', 'new-c'],
    ]);
  });

  // As Python-Markdown 3.11 and Python Markdown Extensions 13.1 have written them.
  describe('follow the extensions of MkDocs', () => {
    const headings = [
      'Late beans {#late}',
      'With pip <small>recommended</small> { #with-pip data-toc-label="with pip" }',
      '9.7.6 March { id="9.7.6" }',
      '土壤 与  水！',
      'Été à la Ferme',
      'A b',
      'A b',
      ':smile: emoji',
      'हिन्दी शब्द',
      'C++ & `Code`',
      '`vector<bool>`',
    ];
    const none = Array<string>(8).fill('');
    const given = ['late', 'with-pip', '9.7.6'];
    const own = [
      ...['late-beans-late', 'with-pip-recommended-with-pip-data-toc-labelwith-pip', '976-march-id976', '_1'],
      ...['ete-a-la-ferme', 'a-b', 'a-b_1', 'smile-emoji', '_2', 'c-code', 'vectorbool'],
    ];
    const words = ['土壤-与-水', 'été-à-la-ferme', 'a-b', 'a-b_1', 'emoji', 'हनद-शबद', 'c--code', 'vector'];
    const small = ['土壤-与-水', 'Été-à-la-ferme', 'a-b', 'a-b_1', 'emoji', 'हनद-शबद', 'c--code', 'vector'];
    const cased = ['土壤-与-水', 'Été-à-la-Ferme', 'A-b', 'A-b_1', 'emoji', 'हनद-शबद', 'C--Code', 'vector'];
    const unicode = [...words.slice(0, -2), 'c-code', 'vectorbool'];
    const read = '[attr_list, pymdownx.emoji]';
    const by = (slugify: string) => `[attr_list, pymdownx.emoji, {toc: {slugify: !!python/${slugify}}}]`;
    const table: [extensions: string, anchors: string[]][] = [
      ['[]', own],
      ['[admonition, {toc: {permalink: true}}]', own],
      ['{toc: {permalink: true}}', own],
      [read, [...given, '_1', 'ete-a-la-ferme', 'a-b', 'a-b_1', 'emoji', '_2', 'c-code', 'vectorbool']],
      [
        '{pymdownx.extra: {}, pymdownx.emoji: , markdown.extensions.toc: }',
        [...given, '_1', ...own.slice(4, 7), 'emoji', ...own.slice(8)],
      ],
      [by('name:pymdownx.slugs.uslugify'), [...given, ...words]],
      [by('object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}'), [...given, ...words]],
      [by('object/apply:pymdownx.slugs.slugify {kwds: {case: lower-ascii}}'), [...given, ...small]],
      [by('name:pymdownx.slugs.gfm'), [...given, ...small]],
      [by('object/apply:pymdownx.slugs.slugify {kwds: {case: none}}'), [...given, ...cased]],
      [by('name:pymdownx.slugs.uslugify_cased'), [...given, ...cased]],
      [by('name:markdown.extensions.toc.slugify_unicode'), [...given, ...unicode]],
      // Without an anchor a result still leads to the note.
      [by('name:own.slugs'), [...given, ...none]],
      [by('object/apply:pymdownx.slugs.slugify {kwds: {percent_encode: true}}'), [...given, ...none]],
      ['[attr_list, {toc: {separator: _}}]', [...given, ...none]],
    ];
    for (const [extensions, anchors] of table)
      it(extensions, async (t) => {
        const config = `markdown_extensions: ${extensions}`;
        const files = { 'mkdocs.yml': config, 'docs/a.md': asText(headings) };
        assert.deepEqual(await anchorsAmong(t, files), anchors);
      });
  });

  it("follow Hugo's setting of their type, by both of its names", () => {
    const written = (setting: string, type: string, ...headings: string[]) => {
      const rule = GENERATORS.hugo.site({ markup: { goldmark: { parser: { [setting]: type } } } }).anchors();
      return headings.map((heading) => rule(heading));
    };
    const headings = ['What’s next?', 'Über “snake_case” -- ½', '?!', 'A b', 'a b'];
    assert.deepEqual(written('autoHeadingIDType', 'blackfriday', ...headings), [
      'what-s-next',
      'über-snake-case-½',
      'heading',
      'a-b',
      'a-b-1',
    ]);
    assert.deepEqual(written('autoIDType', 'github-ascii', 'Über ½ 土 x'), ['uber---x']);
    assert.deepEqual(written('autoIDType', 'github', 'What’s next?'), ['whats-next']);
  });

  // As the packages have written them: 7.0 of that for marked, 7.1 of that for markdown-it, 0.1 of that for kramed.
  describe('follow the package that renders the Markdown of Hexo', () => {
    const headings = [
      'Two *Words*, ok?',
      'Two Words ok',
      '日本 Ünï 한 й ά',
      'Øre łß',
      'a {#b}',
      '`c_d` -- "e"',
      "What's... A & b",
      'to `<string>`',
      '(c) 5 +- 1',
    ];
    const plain = ['Two-Words-ok', 'Two-Words-ok-1', '日本-Uni-한-й-ά', 'Ore-ls', 'a-b'];
    const marked = [...plain, 'c-d-–-“e”', 'What’s…-A-b', 'to', 'c-5-1'];
    const typed = ['Two-Words-ok', 'Two-Words-ok-2', ...marked.slice(2, 7), '', '©-5-±-1'];
    const small = plain.map((anchor) => anchor.toLowerCase());
    const second = ['Two-Words-ok', 'Two-Words-ok-v2', ...plain.slice(2)];
    const untyped = ['c-d-e', 'What-s-A-b', '', 'c-5-1'];
    const table: [settings: string, names: string[], anchors: string[]][] = [
      ['', [], marked],
      ['', ['hexo-renderer-ejs', 'hexo-renderer-marked', 'hexo-renderer-stylus'], marked],
      [
        'marked: { smartypants: false, modifyAnchors: 1 }',
        [],
        [...small, 'c-d-e', 'what-s-a-b', 'to', 'c-5-1'],
      ],
      ['marked: { headerIds: false }', [], Array<string>(9).fill('')],
      ['', ['hexo-renderer-markdown-it'], typed],
      [
        'markdown: { render: { typographer: false }, anchors: { level: 1, collisionSuffix: v } }',
        ['hexo-renderer-markdown-it'],
        [...second, ...untyped],
      ],
      ['markdown: { anchors: { level: 3 } }', ['hexo-renderer-markdown-it'], Array<string>(9).fill('')],
      ['markdown: { anchors: { separator: _ } }', ['hexo-renderer-markdown-it'], Array<string>(9).fill('')],
      ['', ['hexo-renderer-kramed'], [...plain, 'c-d-—-“e”', 'What’s…-A-amp-b', 'to-lt-string-gt', 'c-5-1']],
      // Without an anchor a result still leads to the note.
      ['', ['hexo-renderer-pandoc'], Array<string>(9).fill('')],
    ];
    for (const [settings, names, anchors] of table)
      it(`${names.join()} ${settings}`, async (t) => {
        const dependencies = Object.fromEntries(names.map((name) => [name, '1']));
        const files = {
          '_config.yml': `source_dir: source\n${settings}`,
          'package.json': JSON.stringify({ dependencies }),
          'source/a.md': asText(headings),
        };
        assert.deepEqual(await anchorsAmong(t, files), anchors);
      });
  });

  it('follow Docsify where its versions 4 and 5 agree', () => {
    assert.deepEqual(
      anchorsOf(
        'docsify',
        'Two *Words*, ok?',
        'Two Words ok',
        'Ünï ÉA 日本',
        '2 `c.d` e',
        'Soil :id=my-soil',
      ),
      ['two-words-ok', 'two-words-ok-1', 'Ünï-Éa-日本', '_2-cd-e', 'my-soil'],
    );
    for (const unsure of ["What's new", 'A & b', 'a - b', '[a](b.md)', 'Soil 🌱', '_a_ b'])
      assert.deepEqual(anchorsOf('docsify', unsure, 'c'), ['', 'c'], unsure);
  });

  it('follow the extensions of Python-Markdown in Pelican', () => {
    const written = (config: Config) => {
      const rule = GENERATORS.pelican.site(config).anchors();
      const heading = (source: string, text: string) =>
        rule(source, { source, rank: 2, runs: [{ text, code: false }] });
      return [heading('Été à {#a}', 'Été à'), heading('Été à', 'Été à')];
    };
    const named = (...MARKDOWN: string[]) => written({ MARKDOWN });
    assert.deepEqual(written({}), ['a', '']);
    assert.deepEqual(named('extension_configs', 'markdown.extensions.codehilite'), ['', '']);
    assert.deepEqual(named('markdown.extensions.extra', 'markdown.extensions.toc'), ['a', 'ete-a']);
    assert.deepEqual(named('markdown.extensions.toc'), ['ete-aa', 'ete-a']);
    assert.deepEqual(named('extra', 'markdown.extensions.toc', 'slugify', 'own'), ['a', '']);
  });

  it('follow Zola, which transcribes letters: beyond those of Europe it makes anchors that cannot be known', () => {
    assert.deepEqual(anchorsOf('zola', 'What’s *new* – in `a_b`?', 'What s new in a.b', '日本', 'Ünï {#c}'), [
      'what-s-new-in-a-b',
      'what-s-new-in-a-b-1',
      '',
      'c',
    ]);
    assert.deepEqual(anchorsOf('zola', 'Ёж, объём', 'Її ґанок', 'Ψωμί και λάδι', 'Straße, Þórr, æble'), [
      ...['iozh-ob-iom', 'yiyi-g-anok', 'psomi-kai-ladi', 'strasse-thorr-aeble'],
    ]);
  });

  it('follow Zola in its setting for anchors, and in the ids of a note, which come before others', () => {
    const set = (config: Config, ...headings: string[]) =>
      anchorsBy(GENERATORS.zola.site(config), asText(headings));
    const off = { slugify: { anchors: 'off' } };
    const drawn = { smart_punctuation: true, render_emoji: true };
    assert.deepEqual(set({}, 'A', 'B {#a}', 'A', '日 {#c}'), ['a-1', 'a', 'a-2', 'c']);
    assert.deepEqual(set({}, '![a](b.png) c', '«A» → b'), ['', 'a-b']);
    assert.deepEqual(set(off, '日 *B*: `c_d`', 'A b {.x}', "It's :tree:"), [
      ...['日_B:_c_d', 'A_b', "It's_:tree:"],
    ]);
    assert.deepEqual(set({ ...off, markdown: drawn }, 'A b', "It's", ':tree:'), ['A_b', '', '']);
  });

  it('read the attributes of kramdown in the line below a heading, and an id alone behind it', async (t) => {
    const note =
      '## A ##\n{: .c #own}\n\nB c\n---\n{: id="two"}\n\n## C\n{: .no_toc }\n\n## D {: .c}\n\n## E {#e-1}\n\n## F {#1}\n';
    const anchors = ['own', 'two', 'c', 'd--c', 'e-1', 'f-1'];
    assert.deepEqual(await anchorsAmong(t, { '_config.yml': '', 'a.md': note }), anchors);
  });

  // As Sphinx 7.4 has written them with MyST-Parser 3.0.
  describe('follow Sphinx', () => {
    const written: [note: string, anchors: string[], program?: string][] = [
      [
        "## A `code` heading & :tada: more\n## Café ß Øl\n## 3. Numbered 1.2\n## It's {#b}",
        ['a-code-heading-tada-more', 'cafe-sz-ol', 'numbered-1-2', 'it-s-b'],
      ],
      ['## Привет\n## Dup\n## 100%\n## Dup', ['id1', 'dup', 'id2', 'id3']],
      // The name of a target is taken, so that its heading is numbered too, but found by it as well.
      ['(dup)=\n## Dup\n\n(other)=\n## Soil\n## Dup', ['dup', 'soil', 'id2']],
      // Footnotes and citations have numbers too.
      ['Text[^1]\n\n## Dup\n## Dup\n\n[^1]: x', ['dup', '']],
      ['{cite}`a`\n\n## Dup\n## Dup', ['dup', '']],
      ["## Build your book's “home”", ['build-your-books-home'], "myst_enable_extensions = ['smartquotes']"],
    ];
    for (const [note, anchors, program = "extensions = ['myst_parser']"] of written)
      it(JSON.stringify(note), async (t) => {
        const files = { 'conf.py': program, 'a.md': `# Title\n\n${note}\n` };
        assert.deepEqual(await anchorsAmong(t, files), anchors);
      });
  });

  it('follow mdBook 0.5, which makes dashes of hyphens and reads attributes', () => {
    const headings = ['A -- `b -- c`', 'What {.cls}', 'A {#b}', 'b', 'It\'s "½" हिन्दी', 'A [^1]'];
    const anchors = ['a--b----c', 'what', 'b', 'b', 'its-½-हिनदी', ''];
    assert.deepEqual(anchorsOf('mdbook', ...headings), anchors);
    const plain = { output: { html: { 'smart-punctuation': false } } };
    assert.equal(GENERATORS.mdbook.site(plain).anchors()('A -- b'), 'a----b');
  });

  it('are none where the program of VitePress or VuePress makes slugs by its own function', async (t) => {
    for (const [file, slugify, anchor] of [
      ['.vitepress/config.ts', "import { slugify } from '@mdit-vue/shared'", 'a-b'],
      ['.vitepress/config.ts', 'const slugify = (text) => text', ''],
      ['.vuepress/config.ts', 'const slugify = (text) => text', ''],
    ] as const) {
      const program = `${slugify}\nexport default { markdown: { anchor: { slugify } } }`;
      assert.deepEqual(await anchorsAmong(t, { [file]: program, 'c.md': '## A b' }), [anchor]);
    }
  });

  it('are none in VitePress for a heading with an entity, which it takes as written', () => {
    assert.deepEqual(anchorsOf('vitepress', 'A &amp; B', 'A & B'), ['', 'a-b']);
  });

  it('follow Obsidian Publish in keeping the heading as it is', () => {
    assert.deepEqual(anchorsOf('obsidian-publish', 'Redirect old: notes? 50% | more'), [
      'Redirect+old+notes%3F+50%25+more',
    ]);
  });

  it('know the label of a wikilink, and typographic dashes, in Quartz', () => {
    assert.deepEqual(anchorsOf('quartz', '[[Soil|The soil]] -- deep'), ['the-soil--deep']);
    assert.deepEqual(anchorsOf('quartz', 'Act III --- Soil'), ['act-iii-----soil']);
  });

  // As Astro 5.18, 6.4 and 7.3 have written them.
  it('end in a hyphen since version 6 of Astro, and know three hyphens as a dash since 7', async (t) => {
    const headings = ['Ends with 🌱', 'A -- b --- c', 'What?'];
    const table = {
      '': ['ends-with', 'a--b-----c', 'what'],
      '^5.18.0': ['ends-with', 'a--b-----c', 'what'],
      '~6.4': ['ends-with-', 'a--b-----c', 'what'],
      '7.3.5': ['ends-with-', 'a--b--c', 'what'],
    };
    for (const [astro, anchors] of Object.entries(table)) {
      const files = {
        'astro.config.mjs': '',
        'package.json': JSON.stringify(astro ? { dependencies: { astro } } : {}),
        'src/content/docs/a.md': asText(headings),
      };
      assert.deepEqual(await anchorsAmong(t, files), anchors, astro);
    }
  });

  // As Eleventy 3.1 has written them, and markdown-it-anchor 9 in it.
  describe('follow what the program of Eleventy plainly adds', () => {
    const headings = ['A & b', 'A & b', "What's `c_d`?", 'Ünï 日本', 'мир', 'x {#y}', '{{ title }} x'];
    const none = Array<string>(7).fill('');
    const plugin = ['a-and-b', 'a-and-b-2', 'whats-c-d', 'ueni', '', 'x-y', ''];
    const filtered = ['a-and-b', 'a-and-b-1', ...plugin.slice(2)];
    const encoded = [
      ...['a-%26-b', 'a-%26-b-1', "what's-c_d%3F", '%C3%BCn%C3%AF-%E6%97%A5%E6%9C%AC'],
      ...['%D0%BC%D0%B8%D1%80', 'x-%7B%23y%7D', ''],
    ];
    const withAttributes = [...encoded.slice(0, 5), 'y', ''];
    const anchor = (options: string) => `import anchor from 'markdown-it-anchor'; md.use(anchor${options})`;
    const table: [program: string, anchors: string[]][] = [
      ['', none],
      ['c.addPlugin(IdAttributePlugin)', plugin],
      ['c.addPlugin(eleventy.IdAttributePlugin, { /* slugify: x */ checkDuplicates: false })', plugin],
      ['c.addPlugin(IdAttributePlugin, { slugify: own })', none],
      [anchor(''), encoded],
      ["md.use(require('markdown-it-attrs')).use(require('markdown-it-anchor'))", withAttributes],
      [anchor(", { level: 2, slugify: c.getFilter('slugify') }"), filtered],
      [anchor(', { level: [1, 3] }'), none],
      [anchor(', { level: 3 }'), none],
      [anchor(', { slugify }'), none],
      [anchor(", { slugify: c.getFilter('slug') }"), none],
      [anchor(', options'), none],
      [`markdownIt({ typographer: true }); ${anchor('')}`, [...encoded.slice(0, 2), '', ...encoded.slice(3)]],
    ];
    for (const [program, anchors] of table)
      it(program, async (t) => {
        const files = { 'eleventy.config.js': program, 'a.md': asText(headings) };
        assert.deepEqual(await anchorsAmong(t, files), anchors);
      });
  });

  it('are ids that are given, and else those of GitHub, where no generator is known', () => {
    assert.deepEqual(anchorsOf('plain', 'A b', 'C d {#beans}', 'A b'), ['a-b', 'beans', 'a-b-1']);
  });

  it('are none where a footnote or a formula makes them unsure', () => {
    for (const site of ['quartz', 'hugo', 'jekyll', 'astro', 'vitepress', 'mkdocs'] as const)
      assert.deepEqual(anchorsOf(site, 'Title[^1]'), [''], site);
    assert.deepEqual(anchorsOf('astro', '$$x \\y$$'), ['']);
  });

  it('lead where they say, in any address, and start anew with every note', () => {
    const heading = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(fc.constantFrom(...SITE_NAMES), fc.array(heading), (name, headings) => {
        const site = GENERATORS[name].site({});
        const [first, second] = [site.anchors(), site.anchors()];
        for (const each of headings) {
          const anchor = first(each);
          assert.equal(second(each), anchor);
          const { hash } = new URL(`https://x.test/#${anchor}`);
          assert.equal(decodeURIComponent(hash.slice(1)), decodeURIComponent(anchor));
        }
      }),
    );
  });
});
