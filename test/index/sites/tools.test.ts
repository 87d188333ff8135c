import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGarden } from '../../../index/garden/read-garden.js';
import { checkSite, type PlantedSite } from '../support/planted-site.js';
import { readFiles } from '../support/read-source.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const SITES: Record<string, PlantedSite> = {
  'Zola, by ignored content and sections': {
    config: {
      'config.toml':
        'base_url = "https://a.b"\nignored_content = ["*.{bak,tmp}.md", "**/secret/**", "wip", "*/{README,OLD}.md"]\n',
      'README.md': '',
    },
    shown: { 'content/a.md': '', 'content/drafty.md': '', 'content/quiet/deep/a.md': '' },
    kept: {
      'content/quiet/_index.md': ['in_search_index: no', /in_search_index: false/u],
      'content/quiet/b/index.md': /in_search_index: false, by/u,
      'content/quiet/a.md': /in_search_index: false, by content\/quiet\/_index\.md/u,
      'content/deep/x.bak.md': /config\.toml ignored_content: (?:\*\*\/)?\*\.\{bak,tmp\}\.md/u,
      'content/deep/secret/a.md': /\*\*\/secret/u,
      'content/wip/a.md': /ignored_content: wip/u,
      'content/README.md': /\{README,OLD\}\.md/u,
      'content/deep/down/OLD.md': /\{README,OLD\}\.md/u,
      'content/drafty/_index.md': ['draft: true', /draft: true/u],
      'content/drafty/deep/a.md': /draft: true, by content\/drafty\/_index\.md/u,
    },
  },
  'Zola, by the sections of its languages': {
    config: {
      'config.toml': 'base_url = "https://a.b"\n[languages.fr]\n[languages.zh-Hans]\n',
      'content/draft/_index.fr.md': '+++\ndraft = true\n+++\n',
      'content/other/_index.de.md': '+++\ndraft = true\n+++\n',
      'content/quiet/_index.zh-Hans.md': '+++\nin_search_index = false\n+++\n',
      'content/still/_index.md': '+++\nin_search_index = false\n+++\n',
    },
    shown: { 'content/other/a.md': '', 'content/quiet/a.md': '', 'content/quiet/a.fr.md': '' },
    kept: {
      'content/draft/a.md': /draft: true, by content\/draft\/_index\.fr\.md/u,
      'content/draft/deep/a.zh-Hans.md': /draft: true, by content\/draft\/_index\.fr\.md/u,
      'content/quiet/a.zh-Hans.md': /in_search_index: false, by content\/quiet\/_index\.zh-Hans\.md/u,
      'content/quiet/b/index.zh-Hans.md': /in_search_index: false, by content\/quiet/u,
      'content/still/a.fr.md': /in_search_index: false, by content\/still\/_index\.md/u,
    },
  },
  'TiddlyWiki, by files beside its texts': {
    config: {
      'tiddlywiki.info': '{}',
      'tiddlers/a.md.meta': 'title: One two\ntags: [[b c]] d\n',
      'tiddlers/Draft of a.md.meta': "draft.of: a\ntitle: Draft of 'a'\n",
      'tiddlers/b.md.meta': 'private: yes\ntype: text/x-markdown\n',
      'tiddlers/deep/c.md.meta': 'title: $:/c\n',
    },
    shown: { 'tiddlers/a.md': '', 'tiddlers/d.md': '' },
    kept: {
      'tiddlers/Draft of a.md': /^draft of a$/u,
      'tiddlers/b.md': /^private: true, by tiddlers\/b\.md\.meta$/u,
      'tiddlers/deep/c.md': /^system tiddler$/u,
    },
  },
  'Nikola, by files beside its posts': {
    config: {
      'conf.py': 'POSTS = (("posts/*.md", "posts", "post.tmpl"),)',
      'posts/a.meta': '.. title: One\n',
      'posts/b.meta': '.. title: Two\n.. status: draft\n',
      'posts/c.meta': '---\nstatus: private\n---\n',
      'posts/d.meta': '.. tags: moss, private\n',
    },
    shown: { 'posts/a.md': '' },
    kept: {
      'posts/b.md': /^status: draft, by posts\/b\.meta$/u,
      'posts/c.md': /^status: private, by posts\/c\.meta$/u,
      'posts/d.md': /^status: private, by posts\/d\.meta$/u,
    },
  },
  'Bear, by the states in its text bundles': {
    config: {
      'a.textbundle/info.json': '{ "version": 2, "net.shinyfrog.bear": { "trashed": 0, "archived": 0 } }',
      'b.textbundle/info.json': '{ "net.shinyfrog.bear": { "trashed": 1 } }',
      'c.textbundle/info.json': '{ "net.shinyfrog.bear": { "archived": 1, "trashed": 0 } }',
      'd.textbundle/info.json': '{ "version": 2 }',
      'e/info.json': '{ "net.shinyfrog.bear": { "trashed": 1 } }',
    },
    shown: { 'a.textbundle/text.md': '', 'd.textbundle/text.markdown': '', 'e/text.md': '' },
    kept: {
      'b.textbundle/text.md': /^info\.json: trashed$/u,
      'c.textbundle/text.txt': /^info\.json: archived$/u,
    },
  },
  'Dendron, by vaults and hierarchies': {
    config: {
      'dendron.yml': `workspace:
  vaults:
    - fsPath: open
    - { fsPath: shut, visibility: private }
    - { fsPath: half, name: middle }
    - { workspace: far, fsPath: shut2, visibility: private }
    - { seed: s.beds, fsPath: beds, visibility: private }
    - { fsPath: ./whole/, selfContained: true }
publishing:
  siteHierarchies: [garden, blog, quiet]
  hierarchy:
    root: { publishByDefault: true }
    blog: { publishByDefault: { open: true, middle: false } }
    quiet: { noindexByDefault: true }
`,
    },
    shown: {
      'open/garden.md': '',
      'open/garden.moss.md': '',
      'open/blog.a.md': '',
      'half/blog.b.md': 'published: true',
      'open/quiet.b.md': 'noindex: false',
      'whole/notes/garden.md': '',
    },
    kept: {
      'shut/garden.a.md': /visibility: private: shut/u,
      'far/shut2/garden.b.md': /visibility: private: far\/shut2/u,
      'seeds/s.beds/beds/garden.c.md': /visibility: private: seeds\/s\.beds\/beds/u,
      'garden.md': /dendron\.yml vaults: in none of them/u,
      'open/assets/garden.md': /vaults: in none of them/u,
      'whole/garden.md': /vaults: in none of them/u,
      'open/daily.2026.md': /siteHierarchies/u,
      'open/gardener.md': /siteHierarchies/u,
      'half/blog.a.md': /publishByDefault: false, and no published: true/u,
      'open/quiet.a.md': /noindex: true, by dendron\.yml/u,
    },
  },
  'Sphinx, by the patterns that its program has plainly': {
    config: {
      'conf.py': `extensions = ['myst_parser']
exclude_patterns = [
    # 'a.md',
    '_build', "**/wip", 'secret.md',
]
exclude_patterns += ('c.md',)
if True:
    exclude_patterns.append('a.md')
exclude_patterns.extend(["d/**"])
`,
    },
    shown: { 'a.md': '', 'b/secret.md': '' },
    kept: {
      'secret.md': /conf\.py exclude_patterns: secret\.md/u,
      'b/wip/c.md': /\*\*\/wip/u,
      'c.md': /exclude_patterns: c\.md/u,
      'd/a.md': /exclude_patterns: d\/\*\*/u,
    },
  },
  'git-crypt, by the last pattern that matches': {
    config: {
      '.gitattributes':
        '*.md text\n# b.md filter=git-crypt\nshut/** filter=git-crypt diff=git-crypt\nshut/open.md !filter !diff\n' +
        '"My days/*" diff=git-crypt filter=git-crypt-own\n*.big.md filter=lfs\nc.md -filter\n',
      'deep/.gitattributes': '* filter=crypt\n*.md !filter\nday-*.md filter=crypt',
    },
    shown: { 'a.md': '', 'b.md': '', 'c.md': '', 'a.big.md': '', 'shut/open.md': '', 'deep/er/a.md': '' },
    kept: {
      'shut/a.md': /^\.gitattributes filter: shut\/\*\*$/u,
      'shut/deep/a.md': /\.gitattributes filter/u,
      'My days/a.md': /\.gitattributes filter: My days\/\*/u,
      'deep/er/day-1.md': /\.gitattributes filter: day-\*\.md/u,
    },
  },
  'Lume, by what its program ignores, shared data and names with _': {
    config: {
      '_config.ts': `import lume from "lume/mod.ts";
const site = lume({ src: "./notes" });
// site.ignore("a.md");
site.ignore("README.md", "/diary");
site.ignore(
  'plans/*.md',
);
if (Deno.args.includes("-s")) {
  site.ignore("b.md");
}
export default site;
`,
      'notes/later/_data.yml': 'draft: true\n',
      'notes/quiet/_data.json': '{"unlisted": true}',
    },
    shown: {
      'notes/a.md': '',
      'notes/b.md': '',
      'notes/deep/diary.md': '',
      'notes/later/c.md': 'draft: false',
    },
    kept: {
      'a.md': /_config\.ts: outside of notes/u,
      'notes/README.md': /_config\.ts ignore: README\.md/u,
      'notes/diary/a.md': /_config\.ts ignore: \/diary/u,
      'notes/plans/a.md': /ignore: plans\/\*\.md/u,
      'notes/_parts/a.md': /in _parts/u,
      'notes/later/a.md': /draft: true, by notes\/later\/_data\.yml/u,
      'notes/quiet/deep/a.md': /unlisted: true, by notes\/quiet\/_data\.json/u,
    },
  },
  'Sphinx, by patterns whose type is said': {
    config: { 'conf.py': "extensions = ['myst_nb']\nexclude_patterns: list[str] = ['', 'wip/*']\n" },
    shown: { 'a.md': '' },
    kept: { 'wip/a.md': /exclude_patterns: wip\/\*/u },
  },
  'mdBook, by its summary': {
    config: {
      'book.toml': '[book]\ntitle = "a"',
      'src/SUMMARY.md':
        '- [A](./a.md)\n- [B](<b c.md>)\n  - [C](c/d%20e.md#f)\n- [Draft]()\n<!-- - [D](wip.md)\n-->\n',
    },
    shown: { 'src/a.md': '', 'src/b c.md': '', 'src/c/d e.md': '' },
    kept: {
      'src/left.md': /book\.toml: not in SUMMARY\.md/u,
      'src/wip.md': /not in SUMMARY\.md/u,
      'notes/a.md': /not in SUMMARY\.md/u,
      'README.md': /not in SUMMARY\.md/u,
    },
  },
  'HonKit, by the summary of its root': {
    config: {
      'book.json': '{ "root": "./text" }',
      'text/SUMMARY.md': '* [A](a.md)\n* [B](part/README.md#first)\n* [C](c\\_d.md)\n',
    },
    shown: { 'text/a.md': '', 'text/part/README.md': '', 'text/c_d.md': '' },
    kept: {
      'text/left.md': /book\.json: not in SUMMARY\.md/u,
      'a.md': /not in SUMMARY\.md/u,
      'README.md': /not in SUMMARY\.md/u,
    },
  },
  'HonKit, by its languages': {
    config: {
      'book.json': '{}',
      'LANGS.md': '* [English](en)\n* [Deutsch](./de/)\n',
      'en/SUMMARY.md': '* [A](a.md)\n',
    },
    shown: { 'en/README.md': '', 'en/a.md': '', 'de/a.md': '' },
    kept: { 'en/left.md': /not in SUMMARY\.md/u, 'README.md': /LANGS\.md/u, 'wip/a.md': /LANGS\.md/u },
  },
  'Pelican, by its content and its settings': {
    config: {
      'pelicanconf.py': `PATH = 'content'
# ARTICLE_PATHS = ['drafts']
ARTICLE_PATHS = [
    'blog', u'essays',  # no others
]
ARTICLE_EXCLUDES = ('blog/old',)
IGNORE_FILES = ['.#*', '*.wip.md']
DEFAULT_METADATA = {
    'author': 'a',
    'status': 'draft',
}
`,
    },
    shown: {
      'content/blog/2024-03-05-a.md': 'title: A\nstatus: published',
      'content/blog/2099-03-05-a.md': 'title: A\nstatus: published',
      'content/pages/a.md': 'title: A\nstatus: published',
    },
    kept: {
      'README.md': /pelicanconf\.py PATH: outside of content\/blog and content\/essays/u,
      'content/drafts/2024-03-05-a.md': /outside of/u,
      'content/blog/2024-03-05-b.md': /status: draft/u,
      'content/blog/old/2024-03-05-b.md': ['status: published', /pelicanconf\.py: \/blog\/old/u],
      'content/essays/2024-03-05-b.wip.md': ['status: published', /\*\.wip\.md/u],
      'content/essays/a.md': ['status: published', /without a date/u],
    },
  },
  'Pelican, by dates of the future': {
    config: { 'pelicanconf.py': 'WITH_FUTURE_DATES = False  # drafts until then\n' },
    shown: { '2020-01-02-a.md': 'title: A', 'a.md': 'title: B\ndate: 2020-01-02' },
    kept: {
      '2099-01-02-a.md': ['title: C', /in the future/u],
      'b.md': ['title: D\ndate: 2099-01-02', /in the future/u],
    },
  },
  'GitBook, by its configuration': {
    config: {
      '.gitbook.yaml': 'root: ./docs/\nstructure:\n  summary: pages.md',
      'docs/pages.md': '# Table of contents\n\n* [A](a.md)\n',
    },
    shown: { 'docs/README.md': '', 'docs/a.md': '' },
    kept: { 'docs/left.md': /\.gitbook\.yaml: not in pages\.md/u },
  },
  'GitBook, by a summary alone': {
    config: {
      'en/SUMMARY.md':
        '# Table of contents\n\n* [Home](README.md)\n\n## Part\n\n* Draft\n  * [A](a/a.md "a")\n',
    },
    shown: { 'en/README.md': '', 'en/a/a.md': '', 'b.md': '' },
    kept: { 'en/left.md': /SUMMARY\.md: not in SUMMARY\.md/u },
  },
  'Sphinx, by the folders of its templates and files, and by what it includes': {
    config: {
      'conf.py': `extensions = ['myst_parser']
templates_path = ["_parts"]
html_static_path = ['files']
html_extra_path = []
include_patterns = ["**.md"]
`,
    },
    shown: { 'a.md': '', 'b/_parts/a.md': '' },
    kept: { '_parts/a.md': /beside the pages: _parts/u, 'files/README.md': /files/u },
  },
  'Sphinx, by a table of contents that leaves out others': {
    config: {
      'conf.py':
        "extensions = ['myst_nb']\nexternal_toc_path = 'toc.yml'\nexternal_toc_exclude_missing = True\n",
      'toc.yml': 'root: intro\nentries: [{ file: beds/a }]',
    },
    shown: { 'intro.md': '', 'beds/a.md': '' },
    kept: { 'left.md': /conf\.py external_toc: not listed/u },
  },
  'Jupyter Book, by patterns': {
    config: { '_config.yml': 'exclude_patterns: [wip/*, "**/x.md"]', '_toc.yml': 'root: a' },
    shown: { 'a.md': '', '_parts/a.md': '' },
    kept: {
      'wip/a.md': /exclude_patterns: wip/u,
      'deep/x.md': /exclude_patterns/u,
      '_static/a.md': /_static/u,
    },
  },
  'Jupyter Book, by its table of contents': {
    config: {
      '_config.yml': 'only_build_toc_files: true',
      '_toc.yml': `format: jb-book
root: intro
parts:
  - caption: Beds
    chapters: [{ file: beds/a, sections: [{ glob: 'more/*' }] }]
`,
    },
    shown: { 'intro.md': '', 'beds/a.md': '', 'more/b.md': '' },
    kept: { 'left.md': /_toc\.yml: not listed/u, 'beds/b.md': /_toc\.yml/u },
  },
  'MyST, by its table of contents': {
    config: {
      'myst.yml': `project:
  toc:
    - file: ./index.md
    - title: Beds
      children: [{ file: beds/a.md }, { pattern: 'more/*.md' }]
`,
    },
    shown: { 'index.md': '', 'beds/a.md': '', 'more/b.md': '' },
    kept: { 'left.md': /myst\.yml toc: not listed/u, 'beds/b.md': /toc/u },
  },
  'MyST, by patterns': {
    config: { 'myst.yml': 'version: 1\nproject:\n  exclude: [wip/*]\n' },
    shown: { 'a.md': '' },
    kept: { 'wip/a.md': /myst\.yml exclude: wip/u },
  },
  'Mintlify, by its navigation': {
    config: {
      'docs.json': `{ "theme": "mint", "navigation": { "languages": [
        { "tabs": [{ "tab": "A", "groups": [{ "group": "A", "root": "a/index", "pages": ["/a/b", "c.d", "readme"] }] }] },
        { "hidden": true, "pages": ["hid/a"] },
        { "hidden": true, "searchable": true, "pages": ["found/a"] },
        { "language": "de", "$ref": "./parts/de.json" } ] } }`,
      'parts/de.json': '{ "pages": ["de/a", "a/secret"] }',
    },
    shown: {
      ...{
        'a/index.mdx': '',
        'a/b.md': '',
        'c.d.mdx': '',
        'found/a.mdx': '',
        'de/a.mdx': '',
        'readme.mdx': '',
      },
    },
    kept: {
      'left.mdx': /docs\.json navigation: not in it/u,
      'hid/a.mdx': /not in it/u,
      'snippets/a.mdx': /no page of Mintlify: \/snippets\//u,
      'a/README.md': /no page of Mintlify/u,
      'a/secret.mdx': ['groups: [admin]', /groups is set/u],
    },
  },
  'Mintlify, where hidden pages are searched too': {
    config: {
      'mint.json': '{ "navigation": [{ "group": "A", "pages": ["a"] }], "seo": { "indexing": "all" } }',
    },
    shown: { 'a.mdx': '', 'left.mdx': '' },
    kept: { 'snippets/a.mdx': /no page of Mintlify/u },
  },
  'DocFX, by its content': {
    config: {
      'docfx.json': `{ "build": {
        "content": [
          { "files": "**/*.MD", "exclude": ["**/parts/**"], "src": "text", "dest": "." },
          { "files": ["*.md", "api/*.yml"] },
          "one/a.md"
        ],
        "globalMetadata": { "_noindex": false },
        "fileMetadata": { "_noindex": { "text/**": false, "text/old/**": true } },
      } }`,
    },
    shown: { 'text/a.md': '', 'text/deep/b.md': '', 'c.md': '', 'one/a.md': '' },
    kept: {
      'text/parts/a.md': /docfx\.json content: not in it/u,
      'deep/a.md': /not in it/u,
      'api/a.md': /not in it/u,
      'text/old/a.md': /noindex: true, by docfx\.json/u,
    },
  },
  'Writerside, by the trees of its instances': {
    config: {
      'writerside.cfg':
        '<ihp><topics dir="text"/><instance src="a.tree"/>\n<instance id="b" src="b.tree"/></ihp>',
      'a.tree': '<toc-element topic="a.md"/><!-- <toc-element topic="old.md"/> -->',
      'b.tree': '<toc-element toc-title="B">\n<toc-element toc-title="C" topic="c.md" hidden="true"/>',
    },
    shown: { 'text/a.md': '', 'text/deep/c.md': '' },
    kept: {
      'text/old.md': /writerside\.cfg: no topic of a\.tree or b\.tree/u,
      'parts/a.md': /no topic/u,
    },
  },
  'Quarto, by what it renders and by drafts': {
    config: { '_quarto.yml': 'project:\n  render: ["*.md", "!wip/"]\nwebsite:\n  drafts: [sub/x.md]\n' },
    shown: { 'a.md': '', 'sub/a.md': '' },
    kept: {
      'wip/a.md': /_quarto\.yml render: wip/u,
      'sub/x.md': /drafts: sub\/x\.md/u,
      '_part.md': /in _part/u,
      'sub/README.md': /README/u,
    },
  },
  'Quarto, by the chapters of a book and the properties of a folder': {
    config: {
      '_quarto.yml': `project: { type: book }
book:
  chapters:
    - index.qmd
    - part: beds.qmd
      chapters: [{ file: sub/a.qmd }, wip/a.qmd]
  appendices: [tools.md]
`,
      'wip/_metadata.yml': 'draft: true\n',
    },
    shown: { 'index.qmd': '', 'beds.qmd': '', 'sub/a.qmd': '', 'tools.md': '' },
    kept: { 'left.qmd': /_quarto\.yml chapters: not listed/u, 'wip/a.qmd': /draft: true/u },
  },
  'Retype and Mintlify, by patterns like those of git': {
    config: { 'retype.yml': 'exclude: ["*_temp/", /wip.md]', 'manual/.mintignore': 'secret/\n*.sketch.md\n' },
    shown: { 'a.md': '', 'sub/wip.md': '', 'secret/a.md': '', 'manual/a.md': '' },
    kept: {
      'a_temp/b.md': /retype\.yml exclude: \*_temp/u,
      'wip.md': /exclude: \/wip\.md/u,
      'manual/secret/a.md': /\.mintignore: secret/u,
      'manual/a.sketch.md': /\.mintignore: \*\.sketch\.md/u,
    },
  },
  'Retype, by the settings of folders': {
    config: { 'retype.yml': '', 'shut/index.yml': 'visibility: private', 'open/index.yml': 'label: Open' },
    shown: { 'a.md': '', 'open/a.md': '', 'shut/b/seen.md': 'visibility: public' },
    kept: { 'shut/a.md': /visibility: private/u, 'shut/b/a.md': /visibility: private, by shut\/index\.yml/u },
  },
  'Flowershow, by paths that cover what is below them': {
    config: {
      'config.json': `{
  "contentInclude": ["/blog", "README.md"],
  "contentExclude": ["/blog/_archive", "blog/wip.md"],
  "contentHide": ["blog/people/"]
}`,
    },
    shown: { 'README.md': '', 'blog/a.md': '', 'blog/_archived.md': '', 'blog/deep/wip.md': '' },
    kept: {
      'blog/_archive/old/a.md': /config\.json contentExclude: \/blog\/_archive/u,
      'blog/wip.md': /contentExclude: blog\/wip\.md/u,
      'blog/people/jane.md': /contentHide: blog\/people\//u,
      'blogs.md': /contentInclude: not among \/blog, README\.md/u,
    },
  },
};

describe('the configuration of a tool without a name for --site', () => {
  it('reads tags with dots in Dendron, as nowhere else', async (t) => {
    const note = { 'a.md': 'Beans #stage.seed. Peas' };
    const tags = async (files: Record<string, string>) => (await readFiles(t, files)).notes[0]!.tags;
    assert.deepEqual(await tags({ 'dendron.yml': '', ...note }), ['stage.seed']);
    assert.deepEqual(await tags(note), ['stage']);
  });

  it('reads a GitHub wiki as that shows it: by names, without tags, with labels first in links', async (t) => {
    const root = await temporaryFolder(t, {
      'Home.md': '# Welcome\n\nSee [[the beans|Two-Words]].\n',
      'Two-Words.md': '# Summary\n\nRows.\n\n#include beans.h\n',
      'deep/Far away.md': 'Peas',
      'data.txt': 'rows',
      '_Sidebar.md': 'side',
      '_Header.md': 'head',
    });
    const { notes } = await readGarden([root], { baseUrl: '/wiki/' });
    assert.deepEqual(
      notes.map(({ title, url, tags, aliases }) => [title, url, tags, aliases]),
      [
        ['Home', '/wiki/Home', [], []],
        ['Two Words', '/wiki/Two-Words', [], ['Two-Words']],
        ['Far away', '/wiki/Far-away', [], []],
      ],
    );
    assert.equal(notes[0]!.sections[0]!.text, 'See the beans.');
    assert.equal(notes[0]!.links[0]!.target, 'Two-Words');
    assert.equal(notes[1]!.sections[0]!.heading, 'Summary');
    const other = await readFiles(t, { 'Two-Words.md': '# Summary', '_Sidebar.md': '' });
    assert.equal(other.notes[0]!.title, 'Summary');
  });

  it('reads an Azure DevOps wiki as that shows it: by names, with their signs, without tags', async (t) => {
    const { notes } = await readFiles(t, {
      '.order': 'Beds',
      'Beds.md': '[[_TOSP_]]\n\n##Rows #peas\n\nPeas #soil',
      'Beds/Clay%2Dsoil-%7C-sand.md': 'Rows',
      'Beds/50%-more.md': 'Peas',
    });
    assert.deepEqual(
      notes.map(({ title, tags }) => [title, tags]),
      [
        ['Beds', []],
        ['50% more', []],
        ['Clay-soil | sand', []],
      ],
    );
    assert.deepEqual(
      notes[0]!.sections.map(({ heading, text }) => [heading, text]),
      [['Rows #peas', 'Peas #soil']],
    );
    const book = {
      'SUMMARY.md': '[Beds](a/Beds.md)',
      '.order': 'a',
      'a/.order': 'Beds',
      'a/Beds.md': '# Rows',
    };
    const { notes: chapters } = await readFiles(t, book);
    assert.equal(chapters.find(({ path }) => path === 'a/Beds.md')!.title, 'Rows');
  });

  it('calls the notes in text bundles by their folders, and dates those of Bear', async (t) => {
    const state = { creationDate: '2026-02-03T04:05:06Z', modificationDate: '2026-03-04T05:06:07Z' };
    const { notes } = await readFiles(t, {
      'Moss.textbundle/info.json': JSON.stringify({ 'net.shinyfrog.bear': state }),
      'Moss.textbundle/text.md': 'Shade.',
      'Old.TextBundle/info.json': '{ "version": 2 }',
      'Old.TextBundle/text.markdown': '# Beans\n\nRows.',
    });
    assert.deepEqual(
      notes.map(({ title, created, updated }) => [title, created, updated]),
      [
        ['Moss', '2026-02-03', '2026-03-04'],
        ['Beans', '', ''],
      ],
    );
  });

  it('gives the notes of Dendron the addresses of their ids, and the first hierarchy that of the site', async (t) => {
    const { notes, warnings } = await readFiles(t, {
      'dendron.yml': 'publishing: { siteHierarchies: [moss, beans], assetsPrefix: /d }',
      'beans.late.md': '---\nid: x1\n---\n',
      'moss.md': '---\nid: x2\n---\n',
      'moss.none.md': 'x',
    });
    assert.deepEqual(
      notes.map(({ url }) => url),
      ['/d/notes/x1', '/d/', '/moss.none'],
    );
    assert.deepEqual(
      warnings.map(({ code, path }) => [code, path]),
      [['address', 'moss.none.md']],
    );
  });

  it('gives the pages of Retype their labels for titles, and folders theirs', async (t) => {
    const note = "---\nlabel: '1\\. Late beans'\n---\nText";
    const files = {
      'retype.yml': 'input: docs',
      'docs/a/default.md': note,
      'docs/a/b/b.md': note,
      'docs/c.md': note,
    };
    const titled = async (root: string) =>
      (await readGarden([root])).notes.map(({ title, url }) => [title, url]);
    const root = await temporaryFolder(t, files);
    assert.deepEqual(await titled(`${root}/docs`), [
      ['1. Late beans', '/a/b/'],
      ['1. Late beans', '/a/'],
      ['1. Late beans', '/c'],
    ]);
    assert.equal((await titled(await temporaryFolder(t, { 'c.md': note })))[0]![0], 'c');
  });

  it('gives the chapters of mdBook the titles of its summary, if they have none themselves', async (t) => {
    const { notes } = await readFiles(t, {
      'book.toml': '',
      'src/SUMMARY.md': '[The `a[0]` \\*](a.md)\n- [B](b.md)\n- [C](c.md)\n- [Else](a.md)\n',
      'src/a.md': '## Within\n',
      'src/b.md': '# Own\n',
      'src/c.md': '---\ntitle: Said\n---\nx',
    });
    assert.deepEqual(
      notes.map(({ title }) => title),
      ['The a[0] *', 'Own', 'Said'],
    );
  });

  it('leaves out the layouts of Jekyll beside pages, but no page below a folder with an underscore', async (t) => {
    const pages = ['index.html', 'a/b.html', '_includes/c.html', 'd/_layouts/e.html', '_drafts/f.html'];
    const page = '<!doctype html><title>Beans</title><main><h1>Beans</h1><p>Text of beans.</p></main>';
    const files = Object.fromEntries(pages.map((path) => [path, page.replaceAll('Beans', path)]));
    const written = { '_site/index.html': page, '_build/html/g.html': page };
    const root = await temporaryFolder(t, { '_config.yml': 'title: x', ...files, ...written });
    const { notes } = await readGarden([root]);
    assert.deepEqual(
      notes.map(({ path }) => path).filter((path) => !/^_(?:site|build)\//u.test(path)),
      ['a/b.html', 'index.html'],
    );
    for (const folder of ['_site', '_build/html'])
      assert.equal((await readGarden([`${root}/${folder}`])).notes.length, 1);
  });

  it('gives the pages of MkDocs the titles of its navigation, if they have none themselves', async (t) => {
    const { notes } = await readFiles(t, {
      'mkdocs.yml': 'nav: [x.md, Home: index.md, {Part: [{"A: b": p/a.md}, {B: b.md}, p/c.md]}]',
      'docs/index.md': '## Within\n',
      'docs/p/a.md': 'x',
      'docs/b.md': '# Own\n',
      'docs/p/c.md': 'x',
    });
    assert.deepEqual(
      notes.map(({ title }) => title),
      ['Own', 'Home', 'A: b', 'C'],
    );
  });

  it('places notes as HonKit does', async (t) => {
    const root = await temporaryFolder(t, {
      'a/book.json': '{ "root": "text", "structure": { "readme": "home.md" } }',
      'a/text/SUMMARY.md': '* [Two](two words.md)\n* [Part](part/README.md)\n* [Home](home.md)',
      ...{ 'a/text/two words.md': '', 'a/text/part/README.md': '', 'a/text/home.md': '' },
      'b/book.js': "module.exports = {\n  root: './docs',\n}",
      ...{ 'b/docs/SUMMARY.md': '* [A](a.md)', 'b/docs/a.md': '', 'b/docs/left.md': '' },
    });
    const urls = async (folder: string) =>
      (await readGarden([`${root}/${folder}`])).notes.map(({ url }) => url);
    assert.deepEqual(await urls('a'), ['/', '/part/', '/two%20words.html']);
    assert.deepEqual(await urls('b'), ['/a.html']);
  });

  it('places notes as GitBook does, from its root, also beside the file of its forerunner', async (t) => {
    const root = await temporaryFolder(t, {
      'a/.gitbook.yaml': 'root: ./docs/',
      'a/docs/SUMMARY.md': '* [A](README.md)\n* [Two](two words.md)\n* [Part](part/README.md)',
      ...{ 'a/docs/README.md': '', 'a/docs/two words.md': '', 'a/docs/part/README.md': '' },
      'b/.gitbook.yaml': 'root: ./',
      'b/book.json': '{ "plugins": [] }',
      ...{ 'b/SUMMARY.md': '* [A](a.md)', 'b/a.md': '' },
      'c/book.json': '{ "root": "./docs" }',
      ...{ 'c/docs/SUMMARY.md': '# Table of contents\n\n* [A](a.md)', 'c/docs/a.md': '' },
    });
    const urls = async (folder: string) =>
      (await readGarden([`${root}/${folder}`])).notes.map(({ url }) => url);
    for (const folder of ['a', 'a/docs'])
      assert.deepEqual(await urls(folder), ['/', '/part/', '/two%20words'], folder);
    assert.deepEqual(await urls('b'), ['/a']);
    assert.deepEqual(await urls('c'), ['/a']);
  });

  it('places notes as Quarto does, and leaves out code that is run where the project shows none', async (t) => {
    const { notes } = await readFiles(t, {
      '_quarto.yml': 'format: { html: { echo: false } }',
      'index.qmd': '# Home\n\n```{r}\nsecret()\n```\n\n```r\nshown()\n```',
      'sub/Two Words.qmd': '',
    });
    assert.deepEqual(
      notes.map(({ url, sections }) => [url, sections[0]?.code]),
      [
        ['/', 'shown()'],
        ['/sub/Two%20Words.html', undefined],
      ],
    );
  });

  it('places notes as Sphinx does, in folders where its pages are built so', async (t) => {
    const program = "extensions = ['myst_parser']\nlanguage = 'de'\nhtml_baseurl = 'https://x.test/g/'\n";
    const root = await temporaryFolder(t, {
      'a/conf.py': program,
      ...{ 'a/My Beds/index.md': '', 'a/My Beds/soil.md': 'x' },
      'b/.readthedocs.yaml': 'sphinx:\n  builder: dirhtml\n  configuration: docs/conf.py\n',
      ...{ 'b/docs/conf.py': "extensions = ['canonical_sphinx']", 'b/docs/soil.md': '' },
      // Of both builders the Makefile tells nothing.
      'c/.git/HEAD': '',
      'c/docs/Makefile': 'html:\n\tsphinx-build -b html\ndirhtml:\n\tsphinx-build -b dirhtml\n',
      ...{ 'c/docs/conf.py': program, 'c/docs/soil.md': '' },
      'd/_config.yml': 'html: { baseurl: "https://x.test/book" }\nparse: { myst_enable_extensions: [] }\n',
      ...{ 'd/_toc.yml': 'format: jb-book\nroot: intro\n', 'd/intro.md': '# A\n\n## Über 日本 1.2' },
      ...{ 'e/_config.yml': '', 'e/_toc.yml': '', 'e/myst.yml': '', 'e/Two Words.md': '' },
    });
    const urls = async (folder: string) =>
      (await readGarden([`${root}/${folder}`])).notes.map(({ url }) => url);
    assert.deepEqual(await urls('a'), ['/g/My%20Beds/', '/g/My%20Beds/soil.html']);
    assert.deepEqual(await urls('b'), ['/soil/']);
    assert.deepEqual(await urls('c'), ['/g/soil.html']);
    assert.deepEqual(await urls('d'), ['/book/intro.html']);
    assert.deepEqual(await urls('e'), ['/two-words']);
    const [note] = (await readGarden([`${root}/d`])).notes;
    assert.equal(note!.sections[0]!.anchor, 'uber-1-2');
  });

  it('places notes as MyST does', async (t) => {
    const root = await temporaryFolder(t, {
      'a/myst.yml': 'project:\n  toc:\n    - title: Home\n      file: start.md\n    - pattern: "**/*.md"\n',
      ...{ 'a/start.md': '', 'a/beds/02_Loam & Clay.md': '', 'a/2024-notes.md': '' },
      'b/myst.yml': 'site:\n  options:\n    folders: true\n',
      ...{ 'b/README.md': '', 'b/My Beds/index.md': '', 'b/My Beds/1-soil.md': '' },
    });
    const urls = async (folder: string) =>
      (await readGarden([`${root}/${folder}`])).notes.map(({ url }) => url);
    assert.deepEqual(await urls('a'), ['/2024-notes', '/loam-and-clay', '/']);
    assert.deepEqual(await urls('b'), ['/my-beds/soil', '/my-beds', '/']);
  });

  it('places notes of Pelican by the names of their files and folders', async (t) => {
    const [{ url, category, created } = {}] = (
      await readFiles(t, {
        'pelicanconf.py': `PATH = 'content'
FILENAME_METADATA = r'(?P<date>\\d{4}-\\d{2}-\\d{2})_(?P<slug>.*)'
PATH_METADATA = '(?P<top>[^/]*)/.*'
ARTICLE_URL = 'blog/{top}/{date:%Y}/{slug}/' # as before
SITEURL = ''
`,
        'publishconf.py': "SITEURL = 'https://a.b/garden'\n",
        'content/soil/worms/2024-03-05_Loam.md': 'Title: A\n\nText',
      })
    ).notes;
    assert.deepEqual([url, category, created], ['/garden/blog/soil/2024/Loam/', 'worms', '2024-03-05']);
  });

  it('makes slugs of Pelican by the replacements of its program, whatever its comments say', async (t) => {
    const [note] = (
      await readFiles(t, {
        'pelicanconf.py': `SLUGIFY_SOURCE = 'basename'
SLUG_REGEX_SUBSTITUTIONS = [
    (r'\\d{4}-\\d{2}-\\d{2}-', ''),  # remove the date's '-'
    (r"(?u)\\A\\s*", ''), # "
    (r'[-\\s#]+', '-'),
]
`,
        '2024-03-05-My  Loam.md': 'Title: A\n\nText',
      })
    ).notes;
    assert.equal(note!.url, '/my-loam.html');
  });

  it('publishes files in .markdown where the program of Eleventy names them', async (t) => {
    const root = await temporaryFolder(t, {
      'a/eleventy.config.js': "config.addTemplateFormats('md,markdown');\n",
      'b/eleventy.config.js': '// no "markdown" here\n',
      ...{ 'a/soil.markdown': 'Text', 'b/soil.markdown': 'Text' },
    });
    assert.equal((await readGarden([`${root}/a`])).notes.length, 1);
    assert.equal((await readGarden([`${root}/b`])).notes.length, 0);
  });

  it('leaves out the pages on which Pelican lists articles, by their names in its settings', async (t) => {
    const root = await temporaryFolder(t, {
      'pelicanconf.py': `OUTPUT_PATH = 'public/'\nTAGS_SAVE_AS = 'topics/index.html'\n`,
      'public/soil.html': '<title>Soil</title>',
      'public/archives.html': '<title>All posts</title>',
      'public/authors.html': '<title>Authors</title>',
      'public/topics/index.html': '<title>Topics</title>',
      'public/a/archives.html': '<title>Old archives</title>',
      'public/tags.html': '<title>Tags of worms</title>',
    });
    const { notes } = await readGarden([`${root}/public`]);
    assert.deepEqual(
      notes.map(({ path }) => path),
      ['a/archives.html', 'soil.html', 'tags.html'],
    );
  });

  it('reads the lines above the texts of Pelican and MkDocs as properties, and those of no other tool', async (t) => {
    const text = 'title: One\ntags: a, b\nstatus: published\n\nText';
    const { notes } = await readFiles(t, {
      'a/pelicanconf.py': '',
      'b/mkdocs.yml': '',
      ...{ 'a/content/a.md': text, 'b/docs/a.md': text, 'c/a.md': text },
    });
    assert.deepEqual(
      notes.map(({ title, tags, sections }) => [title, tags.join(), sections[0]!.text.slice(0, 4)]),
      [
        ['One', 'a,b', 'Text'],
        ['One', 'a,b', 'Text'],
        ['a', '', 'titl'],
      ],
    );
  });

  it('hides nothing by a summary that says more, has no README beside it or was left behind', async (t) => {
    const files = { 'README.md': '', 'a.md': '', 'b.md': '', 'SUMMARY.md': '* [A](a.md)\n' };
    const readOf = async (more: Record<string, string>) =>
      (await readFiles(t, { ...files, ...more })).notes.length;
    assert.equal(await readOf({}), 2);
    assert.equal(await readOf({ 'SUMMARY.md': '# In short\n\nRead [A](a.md).\n' }), 4);
    assert.equal(await readOf({ 'mkdocs.yml': 'docs_dir: .' }), 4);
    assert.equal(
      (await readFiles(t, { 'SUMMARY.md': '* [A](a.md)\n', 'a.md': '', 'b.md': '' })).notes.length,
      3,
    );
  });

  it('takes the first heading of VitePress and VuePress for the title, whatever stands before it', async (t) => {
    const { notes } = await readFiles(t, {
      'a/.vitepress/config.mts': '',
      'b/.vuepress/config.ts': '',
      'a/a.md': '[Docs](b)\n***\n# *One* `a`\n# Two',
      'b/a.md': '## Two\n\n# One a',
      'c/a.md': '[Docs](b)\n***\n# One',
      'b/b.md': '---\ntitle: One b\n---\nx\n# No',
    });
    assert.deepEqual(
      notes.map(({ title, sections }) => [title, ...sections.map(({ heading }) => heading)]),
      [
        ['One a', '', 'Two'],
        ['One a', 'Two'],
        ['One b', '', 'No'],
        ['a', '', 'One'],
      ],
    );
  });

  it('gives the pages of DocFX their places below `dest`, but not on the sites of Microsoft', async (t) => {
    const files = {
      'docfx.json': '{ "build": { "content": [{ "files": "**", "src": "text", "dest": "docs" }] } }',
      ...{ 'text/Two words.md': '', 'text/deep/index.md': '', 'text/c.md': '' },
    };
    const urls = async (more: Record<string, string> = {}) =>
      (await readFiles(t, { ...files, ...more })).notes.map(({ url }) => url);
    assert.deepEqual(await urls(), ['/docs/Two%20words.html', '/docs/c.html', '/docs/deep/']);
    assert.deepEqual(await urls({ '.openpublishing.publish.config.json': '' }), [
      '/text/Two%20words',
      '/text/c',
      '/text/deep/',
    ]);
  });

  it('reads notes that the sites of Microsoft turn into YAML', async (t) => {
    const { notes } = await readFiles(t, {
      'docfx.json': '{ "build": { "content": [{ "files": ["**/*.yml", "b.md"], "exclude": ["old/**"] }] } }',
      ...{ '.openpublishing.publish.config.json': '', 'a.md': 'x', 'b.md': 'x', 'old/a.md': 'x' },
    });
    assert.deepEqual(
      notes.map(({ path }) => path),
      ['a.md', 'b.md'],
    );
  });

  it('gives the topics of Writerside their titles and addresses', async (t) => {
    const { notes } = await readFiles(t, {
      'writerside.cfg': '<ihp><instance src="a.tree"/></ihp>',
      'a.tree': ['One_Two', 'b', 'c']
        .map((n) => `<toc-element topic="${n}.md" toc-title="Toc ${n}"/>`)
        .join(''),
      'topics/deep/One_Two.md': '[//]: # (title: Soil (wet))\n[//]: # (description: Of mud)\n\nText\n',
      'topics/b.md': '# Own\n',
      'topics/c.md': 'Text',
    });
    assert.deepEqual(
      notes.map(({ title, description, url }) => [title, description, url]),
      [
        ['Own', '', '/b.html'],
        ['Toc c', '', '/c.html'],
        ['Soil (wet)', 'Of mud', '/one-two.html'],
      ],
    );
  });

  it('reads the Markdown of Docusaurus as MDX, unless it says otherwise', async (t) => {
    const text = "import A from './a.jsx'\n\n<A values={a.b(['c'])}>\n```sh\nsow\n```\nBeans {a}\n</A>";
    const { notes } = await readFiles(t, {
      'a/docusaurus.config.ts': 'export default {}',
      'b/docusaurus.config.js': "module.exports = { markdown: { format: 'detect' } }",
      ...{ 'a/a.md': text, 'b/a.md': text },
    });
    const [mdx, plain] = notes.map(({ sections }) => sections[0]!);
    assert.deepEqual(mdx, { heading: '', anchor: '', text: 'Beans', code: 'sow' });
    assert.match(plain!.text, /import/u);
  });

  it('gives the texts of TiddlyWiki the titles and tags that lie beside them', async (t) => {
    const { notes } = await readFiles(t, {
      'tiddlywiki.info': '{}',
      'tiddlers/soil-bed.md': 'Text\n',
      'tiddlers/soil-bed.md.meta': 'created: 20260611235959999\ntags: [[b c]] d\ntitle: Soil & bed\n',
    });
    assert.deepEqual(
      notes.map(({ title, tags, created }) => [title, tags, created]),
      [['Soil & bed', ['b c', 'd'], '2026-06-11']],
    );
  });

  for (const [name, site] of Object.entries(SITES))
    it(`keeps notes back: ${name}`, async (t) => {
      await checkSite(t, site);
    });
});
