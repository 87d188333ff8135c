import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SITE_NAMES, type SiteName } from '../../../index/sites/site-options.js';
import { GENERATORS } from '../../../index/sites/sites.js';
import { addressOf, exclusionBy } from '../support/site-notes.js';
import { anyCharacter } from '../../support/arbitraries.js';

type Addresses = [path: string, address: string | undefined, yaml?: string, config?: Record<string, unknown>];

// Settings of Hugo for dates in the names of files.
const NAMED = {
  frontmatter: { date: [':default', ':fileName'] },
  permalinks: { p: '/:year/:slug/' },
};
// Settings of Jekyll's plugin Multiple Languages.
const LOCALIZED = { plugins: ['jekyll-multiple-languages-plugin'], languages: ['es', 'en'] };

// As the generators themselves have placed them: Hugo 0.131, Jekyll 4.3, Hexo 8.1, Eleventy 3.1, Astro 5.9, VitePress 1.6, MkDocs 1.6.
const ADDRESSES: Record<SiteName, Addresses[]> = {
  quartz: [
    ['Two Words & more.md', 'Two-Words--and--more'],
    ['C# What? 100%.md', 'C-What-100-percent'],
    ['a/_index.md', 'a/'],
    ['index.md', ''],
    ['a/A.md', 'a/A', 'permalink: /elsewhere'],
    ['Two Words.md', 'two-words', '', { configuration: {} }],
    ['sub/Sub.md', 'sub/', '', { configuration: {} }],
  ],
  hugo: [
    ['Two Words.md', 'two-words/'],
    ['a & b.md', 'a--b/'],
    ['C# notes.md', 'c%23-notes/'],
    ['What? now.md', 'what-now/'],
    ['emoji 🌱.md', 'emoji-/'],
    ['İstanbul Ünï.md', 'istanbul-%C3%BCn%C3%AF/'],
    ['dots.v1.2.md', 'dots.v1.2/'],
    ['sub/README.md', 'sub/readme/'],
    ['sub/_index.md', 'sub/'],
    ['sub/bundle/index.md', 'sub/bundle/'],
    ['_index.md', ''],
    ['x.en.md', 'x/'],
    ['x.fr.md', 'x.fr/'],
    ['a/x.fr.md', 'fr/a/x/', '', { languages: { en: {}, fr: {} } }],
    ['a/x.fr.md', 'a/x/', '', { defaultContentLanguage: 'fr', languages: { en: {}, fr: {} } }],
    ['a/x.md', 'en/a/x/', '', { defaultContentLanguageInSubdir: true }],
    ['x.zh-cn.md', 'zh-cn/x/', '', { languages: { 'zh-CN': {} } }],
    ['fm/a.md', 'fm/my-slug/', 'slug: My Slug'],
    ['fm/a/index.md', 'fm/my-slug/', 'slug: My Slug'],
    ['fm/a.md', 'fm/deep/my-slug/', 'slug: deep/My-Slug'],
    ['fm/_index.md', 'fm/', 'slug: other'],
    ['fm/a.md', 'custom/url/', 'url: /custom/url'],
    ['fm/a.md', 'custom/Page%20X.html', 'url: /custom/Page X.html'],
    [
      'posts/a.md',
      'blog/2024/03/ti-tle-x/',
      'title: Ti Tle & x\ndate: 2024-03-05\nurl: /blog/:year/:month/:slug/',
    ],
    ['posts/a.md', undefined, 'url: /blog/:year/:slug/'],
    ['posts/a.md', undefined, 'url: "/:sections[first]/:slug/"'],
    ['posts/a.md', 'posts/a/', 'url: "/:sections[last]/:slug/"'],
    ['docs/b/c/a.md', 'b/c/a/', '', { permalinks: { page: { docs: '/:sections[1:]/:slugorfilename' } } }],
    ['docs/b/c/a/index.md', 'docs/b/a/', '', { permalinks: { docs: '/:sections[:last]/:filename' } }],
    ['docs/b/c/_index.md', 'b/', '', { permalinks: { section: { docs: '/:sections[1]/:sections[9]' } } }],
    ['posts/a.md', 'articles/a/', '', { permalinks: { posts: '/articles/:slug/' } }],
    ['posts/a.md', 'articles/x/', 'title: X', { permalinks: { page: { posts: '/articles/:title/' } } }],
    ['page/a/index.md', 'a/', 'slug: a', { permalinks: { post: '/p/:slug/', page: '/:slug/' } }],
    ['post/a/index.md', 'p/b/', 'slug: b', { permalinks: { post: '/p/:slug/', page: '/:slug/' } }],
    ['post/a.md', 'q/a/', '', { permalinks: { post: '/p/:slug/', page: { post: '/q/:slug/' } } }],
    ['posts/_index.md', 'posts/', '', { permalinks: { posts: '/p/:slug/', page: '/:slug/' } }],
    ['p/Two & b.md', 'two-b/', '', { permalinks: { p: '/:filename/' } }],
    ['p/a.md', 'ci-cd/', 'title: CI/CD', { permalinks: { p: '/:slug/' } }],
    ['p/a.md', 'ci/cd/', 'title: CI/CD', { permalinks: { p: '/:title/' }, release: 165 }],
    ['p/a.md', 'ci/cd/', 'slug: CI/CD', { permalinks: { p: '/:slug/' } }],
    ['p/a.md', 'c--d/', 'title: C + D', { permalinks: { p: '/:title/' } }],
    ['p/a.md', 'x/c/', 'title: C++', { permalinks: { p: '/x/:title/' } }],
    ['a/x.fr.md', 'y/', 'url: /y/', { languages: { en: {}, fr: {} } }],
    ['a/x.fr.md', 'fr/y/', 'url: y/', { languages: { en: {}, fr: {} } }],
    ['p/2024-03-05-a_b.md', '2024/a_b/', '', NAMED],
    ['p/2024-03-05-a.md', '2023/c/', 'date: 2023-01-01\ntitle: C', NAMED],
    [
      ...(['p/2024-03-05-a.md', '2024/a/', 'date: 2023-01-01\ntitle: C'] as const),
      { ...NAMED, frontmatter: { date: [':filename', ':default'] } },
    ],
    ['posts/a.md', 'posts/a.html', '', { uglyURLs: true }],
    ['posts/a.md', 'posts/a/', 'permalink: /elsewhere/'],
    ['Soil/Big Béd.md', 'Soil/Big-B%C3%A9d/', '', { disablePathToLower: true }],
    ['Soil/a.md', 'Soil/A-B/', 'slug: A B', { disablepathtolower: true }],
    [
      'Posts/A.de-CH.md',
      'de-ch/x/A/',
      '',
      { disablePathToLower: true, languages: { 'de-CH': {} }, permalinks: { posts: '/x/:slugorfilename/' } },
    ],
    ['Soil/Béd.md', 'soil/bed/', '', { removePathAccents: true }],
    [
      'Soil/a.md',
      'a/tiere/',
      'title: Tïere',
      { removePathAccents: true, permalinks: { soil: '/a/:title/' } },
    ],
  ],
  jekyll: [
    ['Two Words.md', 'Two%20Words.html'],
    ['sub/index.md', 'sub/'],
    ['sub/README.md', 'sub/README.html'],
    ['dot..md', 'dot.html'],
    [
      '_posts/2024-03-05-Some Post_x.md',
      'big%20cat/b/2024/03/05/Some-Post_x.html',
      'categories: [Big Cat, b]',
    ],
    ['_posts/2024-03-06-b.md', '2023/02/01/Given-Slug.html', 'slug: Given Slug\ndate: 2023-02-01 10:00'],
    ['cat/_posts/2024-03-07-c.md', 'cat/2024/03/07/c.html'],
    ['_posts/2024-03-08-p.md', 'p/', 'permalink: /:categories/:title/'],
    [
      '_posts/2024-03-08-p.md',
      'my%20box/a/b/p/',
      'category: My Box\ncategories: a b\npermalink: /:categories/:title/',
    ],
    ['_posts/2024-03-09-p Q.md', 'pp/2024-3/p-Q.html', 'permalink: /pp/:year-:i_month/:title.html'],
    ['_posts/2024-03-09-p.md', undefined, 'permalink: /:nonsense/'],
    ['_posts/2024-03-09-p.md', undefined, 'permalink: /:constructor/'],
    ['_posts/2024-03-09-p.md', '2024/03/09/p/', '', { permalink: 'pretty' }],
    [
      '_posts/2024-03-09-p.md',
      'news/2024/p/',
      'categories: a',
      { permalink: 'pretty', collections: { posts: { permalink: '/news/:year/:title/' } } },
    ],
    ['_i18n/es/_posts/2024-03-09-p.md', '2024/03/09/p.html', '', LOCALIZED],
    ['_i18n/en/_posts/2024-03-09-p.md', 'en/2024/03/09/p.html', 'lang: es', LOCALIZED],
    [
      '_i18n/es/_posts/2024-03-09-p.md',
      'es/2024/03/09/p.html',
      '',
      { ...LOCALIZED, default_locale_in_subfolder: true },
    ],
    ['a.md', 'a/', '', { permalink: 'pretty' }],
    ['a.md', 'custom/Perma%20Link/', 'permalink: /custom/Perma Link/'],
    ['a.md', 'custom/noslash.html', 'permalink: custom/noslash'],
    ['_notes/A Note.md', 'notes/A%20Note.html', '', { collections: { notes: { output: true } } }],
    [
      '_notes/A Note.md',
      'a-note.html',
      '',
      { collections: { notes: { output: true, permalink: '/:slug' } } },
    ],
  ],
  hexo: [
    ['about/index.md', 'about/'],
    ['c/Page One.md', 'c/Page%20One.html'],
    ['c/Page One.md', 'c/Page%20One', '', { pretty_urls: { trailing_html: false } }],
    ['c/a.md', 'q/r.html', 'permalink: q/r'],
    ['c/a.md', 'q/s/', 'permalink: q/s/'],
    ['c/a.md', 'q/s.htm', 'permalink: /q/s.htm'],
    ['_posts/Two Words.md', '2024/03/05/Two%20Words/', 'date: 2024-03-05 10:00:00'],
    ['_posts/sub/a.md', '2024/03/05/sub/a/', 'date: 2024-3-5'],
    ['_posts/a.md', undefined],
    ['_posts/a.md', 'own/Link', 'permalink: own/Link\ndate: 2024-1-5'],
    ['_posts/a.md', 'own/Link/', 'permalink: own/Link', { post_asset_folder: true }],
    [
      '_posts/2023-01-02-c.d.md',
      'news/1/2/c.d/',
      '',
      { new_post_name: ':year-:month-:day-:title.md', permalink: 'news/:i_month/:i_day/:title/' },
    ],
    [
      '_posts/sub/2023-01-02-c.md',
      'c/sub-2023-01-02-c.html',
      'categories: [[a, b], [c]]',
      { new_post_name: ':year-:month-:day-:title.md', permalink: ':category/:title.html' },
    ],
    ['_posts/a.md', 'Big-Foo/bar/a/', 'categories: [Big Foo, bar]', { permalink: ':category/:name/' }],
    ['_posts/sub/a.md', 'uncategorized/a/', '', { permalink: ':category/:name/' }],
    [
      '_posts/a.md',
      'the-title-more/x1.html',
      'title: The Title & more\nabbrlink: x1',
      {
        permalink: ':post_title/:abbrlink.html',
      },
    ],
    ['_posts/a.md', 'de/a/', '', { permalink: ':lang/:title/', permalink_defaults: { lang: 'de' } }],
    ['_posts/fr/a.md', 'fr/a/', '', { permalink: ':lang/:title/', new_post_name: ':lang/:title.md' }],
    ['_posts/a.md', undefined, 'date: 2024-1-5', { permalink: ':hash/' }],
    ['_posts/a.md', '2024/03/04/a/', 'date: 2024-03-05T01:00:00+08:00'],
    ['_posts/a.md', '050607/', 'date: 2024-03-05 5:06:07', { permalink: ':hour:minute:second/' }],
    ['_posts/a.md', '0000/a/', 'date: 2024-03-05', { permalink: ':hour:minute/:title/' }],
    ['_posts/a.md', undefined, '', { permalink: ':hour/:title/' }],
    ['_posts/Øre й Ａ.md', encodeURI('2024/03/05/Øre й Ａ/'), 'date: 2024-03-05'],
    ['_posts/a.md', encodeURI('ore-lodz-s-й-a'), 'title: Øre łódź ß й Ａ', { permalink: ':post_title' }],
    ['_posts/a.md', 'big-foo/a/', 'categories: Big Foo', { permalink: ':category/:name/', filename_case: 1 }],
  ],
  eleventy: [
    ['Two Words.md', 'Two%20Words/'],
    ['2024-03-05-dated.md', '2024-03-05-dated/'],
    ['sub/index.md', 'sub/'],
    ['sub/sub.md', 'sub/'],
    ['index.md', ''],
    ['README.md', 'README/'],
    ['a.md', 'custom/page.html', 'permalink: /custom/page.html'],
    ['a.md', 'custom/', 'permalink: /custom/index.html'],
    [
      '2024-03-05-a.md',
      'notes/a/the-title/',
      "title: The Title\npermalink: 'notes/{{ page.fileSlug }}/{{ title | slugify }}/'",
    ],
    ['sub/b.md', 'x/sub/b.html', "permalink: 'x{{ page.filePathStem }}.html'"],
    ['a.md', 'ueber-ore-whats-a-and-b/', "title: Über øre! What's A&B?\npermalink: '{{ title | slugify }}/'"],
    ['a.md', 'a/', "title: 日本 a\npermalink: '{{ title | slugify }}/'"],
    ['a.md', undefined, "title: мир\npermalink: '{{ title | slugify }}/'"],
    ['a.md', undefined, "title: 'A & b'\npermalink: '{{ title | slug }}/'"],
    ['a.md', undefined, "permalink: '{% if x %}a{% endif %}/'"],
    ['Home.md', '', '{"permalink":"/home/","tags":["gardenEntry"]}'],
  ],
  astro: [
    ['Two Words.md', 'two-words/'],
    ['dots.v1.2.md', 'dotsv12/'],
    ['a & b.md', 'a--b/'],
    ['sub/index.md', 'sub/'],
    ['sub/README.md', 'sub/readme/'],
    ['cafe\u0301.md', 'caf%C3%A9/'],
    ['fm/a.md', 'deep/My-Slug/', 'slug: deep/My-Slug'],
    ['src/content/blog/A b.md', 'blog/a-b/'],
    ['src/content/blog/A b.md', 'blog/deep/My-Slug/', 'slug: deep/My-Slug'],
    ['src/pages/pg/Two Words.md', 'pg/Two%20Words/'],
    ['sub/a.md', 'sub/a', '', { trailingSlash: 'never' }],
    ['sub/index.md', 'sub.html', '', { trailingSlash: 'never', format: 'file' }],
    ['index.md', '', '', { format: 'file' }],
    ['a.md', 'a/', 'permalink: /elsewhere'],
  ],
  vitepress: [
    ['Two Words.md', 'Two%20Words.html'],
    ['sub/index.md', 'sub/'],
    ['sub/README.md', 'sub/README.html'],
    ['a.md', 'a.html', 'permalink: /elsewhere'],
    ['en/a/b.md', 'a/b.html', '', { rewrites: ['x.md', 'y.md', 'en/:rest*', ':rest*'] }],
    ['en/index.md', '', '', { rewrites: ['en/:rest*', ':rest*'] }],
    ['pkg/worm/src/a/b.md', 'worm/a/b.html', '', { rewrites: ['pkg/:name/src/(.*)', ':name/(.*)'] }],
    ['pkg/worm/src/index.md', 'worm/', '', { rewrites: ['pkg/:name/src/:rest*', ':name/:rest*'] }],
    ['pages/a/b.md', 'a/b.html', '', { rewrites: ['PAGES/(.*).md', '(.*).md'] }],
    ['a/src/b/c.md', 'a/b/c.html', '', { rewrites: ['(.*)/src/(.*)', '(.*)/(.*)'] }],
    ['a/b/README.md', 'a/b/', '', { rewrites: [':path(.*)/README.md', ':path/index.md'] }],
    ['zh/a/b.md', 'l-zh/a/b.html', '', { rewrites: [':lang(en|zh)/:rest*', 'l-:lang/:rest*'] }],
    ['fr/a/b.md', 'fr/a/b.html', '', { rewrites: [':lang(en|zh)/:rest*', 'l-:lang/:rest*'] }],
    ['posts/a.md', 'blog/a.html', '', { rewrites: ['posts/:year?/:name.md', 'blog/:name.md'] }],
    ['pkg/a.x.md', 'b/', '', { rewrites: ['pkg/a.x.md', 'b/index.md'] }],
    ['pkg/a-x.md', 'pkg/a-x.html', '', { rewrites: ['pkg/a.x.md', 'b.md'] }],
  ],
  vuepress: [
    ['Two Words.md', 'Two%20Words.html'],
    ['README.md', ''],
    ['sub/readme.md', 'sub/'],
    ['sub/index.md', 'sub/'],
    ['sub/a.md', 'pages/1a2b/', 'permalink: /pages/1a2b/'],
    ['sub/a.md', undefined, 'permalink: /:year/:slug/'],
    ['C++/_a#b.md', 'C%2B%2B/_a%23b.html'],
    ['C++/_a#b.md', 'C__/a_b.html', '', { isSecond: true }],
    ['a.md', 'b_c/', 'permalink: /b&c/', { isSecond: true }],
    ['x/2023-1-2-b.md', '2023/01/02/b.html', '', { permalinkPattern: '/:year/:month/:day/:slug.html' }],
    ['x/b.md', '2024/b/', 'date: 2024-03-05\npermalinkPattern: ":year/:slug/"', { permalinkPattern: ':raw' }],
    ['x/b.md', '0000/00/00/x/b.html', '', { permalinkPattern: ':year/:month/:day/:raw' }],
    ['x/README.md', 'x/', 'permalink: null', { permalinkPattern: '/a/:slug' }],
    ['x/b.md', 'x/b.html', 'permalinkPattern: null', { permalinkPattern: '/a/:slug' }],
  ],
  rspress: [
    ['Two Words & more.mdx', 'Two%20Words%20%26%20more.html'],
    ['sub/index.md', 'sub/'],
    ['sub/README.md', 'sub/README.html'],
    ['en/a.md', 'en/a.html', 'slug: b'],
    ['en/a.md', 'a.html', '', { language: 'en', languages: ['en', 'zh'] }],
    ['zh/index.md', 'zh/', '', { language: 'en', languages: ['en', 'zh'] }],
    ['en.md', 'en.html', '', { language: 'en', languages: ['en', 'zh'] }],
    ['v2/zh/a.md', 'zh/a.html', '', { language: 'en', languages: ['zh'], version: 'v2', versions: ['v2'] }],
    ['v1/en/a.md', 'v1/en/a.html', '', { version: 'v2', versions: ['v1', 'v2'] }],
  ],
  next: [
    ['(a)/soil/@b/c d/page.mdx', 'soil/c%20d'],
    ['page.md', ''],
    ['a/(b)/c.mdx', 'a/(b)/c'],
    ['sub/README.md', 'sub'],
    ['sub/README.md', 'sub/', '', { slash: true }],
    ['sub/a.md', 'sub/other', 'slug: other'],
    ['sub/a.md', 'sub/a', 'slug: other', { isNextra: true }],
    ['sub/README.md', 'sub/README/', '', { isNextra: true, slash: true }],
    ['sub/index.md', 'sub', '', { isNextra: true }],
  ],
  nuxt: [
    ['1.guide/02.Two words & more.md', 'guide/two-words-and-more'],
    ['1.guide/index.md', 'guide'],
    ['0.index.md', ''],
    ['3.x/1.Énd.md', '3.x/end'],
    ['1.guide/庭.md', undefined],
    ['Объём 50% 🌱/Straße Øl.md', 'obuyom-50percent/strasse-ol'],
    ['a.md', 'My/Path', 'path: /My/Path'],
    ['a.md', 'a', 'path: elsewhere'],
  ],
  mkdocs: [
    ['Two Words.md', 'Two%20Words/'],
    ['100% sure.md', '100%25%20sure/'],
    ['sub/index.md', 'sub/'],
    ['sub/README.md', 'sub/'],
    ['README.md', ''],
    ['sub/a.md', 'sub/a.html', '', { use_directory_urls: false }],
    ['sub/README.md', 'sub/index.html', '', { use_directory_urls: false }],
    ['blog/index.md', 'blog/', '', { plugins: ['blog'] }],
    [
      'blog/posts/a.md',
      'blog/2024/03/05/x/',
      'slug: x\ndate: { created: 2024-03-05 }',
      { plugins: ['blog'] },
    ],
    ['blog/posts/a.md', undefined, 'slug: x', { plugins: ['blog'] }],
    ['blog/posts/a.md', 'blog/posts/a/', 'slug: x\ndate: 2024-03-05'],
    [
      'log/a.md',
      'c/d-e/24-03/a.html',
      'date: 2024-03-05\ncategories: [D E, f]',
      {
        use_directory_urls: false,
        plugins: [
          {
            'material/blog': {
              blog_dir: '.',
              post_dir: '{blog}/log',
              post_url_format: 'c/{categories}/{date}/{file}',
              post_url_date_format: '24-MM',
            },
          },
        ],
      },
    ],
  ],
  zola: [
    ['a\nb.md', 'a-b/'],
    ['_index.md', ''],
    ['a_b/_index.md', 'a_b/'],
    ['Two Words & more.md', 'two-words-more/'],
    ['a_b/2024-03-05-c_d.md', 'a_b/c-d/'],
    ['a/2024-03-05_Ünï.md', 'a/uni/'],
    ['a/2024-03-05T10:00:00Z-b.md', 'a/b/'],
    ['a/2024-03-05-B c/index.md', 'a/b-c/'],
    ['a/2024-03-05.md', 'a/2024-03-05/'],
    ['a/2024-13-05-b.md', 'a/2024-13-05-b/'],
    ['a/土.md', undefined],
    ['a/土.md', 'x/', 'path: x'],
    ['Єва, є «Ξ» – 5 € × 2.md', 'eva-ie-ks-5-eur-x-2/'],
    ['Љубав и ђак.md', 'ljubav-i-djak/'],
    ['a/土.md', 'a/%E5%9C%9F/', '', { slugify: { paths: 'safe' } }],
    ['a/B?.c .md', 'a/B%3F.c%20/', '', { slugify: { paths: 'off' } }],
    ['a/B?.c .md', 'a/B.c/', '', { slugify: { paths: 'safe' } }],
    ['a/b.md', 'a/my-slug/', 'slug: My Slug'],
    ['a/b.md', 'x/Y/', 'path: /x/Y'],
    ['a/b.md', 'a/b/', 'extra:\n  path: x\n  slug: y'],
    ['a/b.fr.md', 'a/b-fr/'],
    ['a/b.fr.md', 'fr/a/b/', '', { languages: { fr: {} } }],
    ['a/b.fr.md', 'a/b-fr/', '', { default_language: 'fr', languages: { fr: {} } }],
    ['a/b.en.md', 'a/b-en/', '', { languages: { en: {}, fr: {} } }],
    ['a/_index.fr.md', 'fr/a/', '', { languages: { fr: {} } }],
    ['a/2024-03-05-B c.md', 'a/2024-03-05-b-c/', '', { slugify: { paths_keep_dates: true } }],
  ],
  pelican: [
    ['a/b.md', 'whats-new-in-soil_10.html', 'title: What’s new – in  Soil_1.0?'],
    ['b.md', 'uber-uns.html', 'title: Über uns'],
    ['pages/b.md', 'pages/two-words.html', 'Title: Two Words'],
    ['texts/b.md', 'pages/two-words.html', 'title: Two Words', { PAGE_PATHS: ['texts'] }],
    ['b.md', 'My_Slug.html', 'title: A\nSlug: My_Slug'],
    ['b.md', 'soil-fr.html', 'title: Soil\nlang: fr'],
    ['b.md', 'soil.html', 'title: Soil\nlang: fr', { DEFAULT_LANG: 'fr' }],
    ['b.md', 'fr/soil', 'title: Soil\nlang: fr', { ARTICLE_LANG_URL: '{lang}/{slug}' }],
    ['土.md', undefined, 'title: 土'],
    ['b.md', 'privet-mir-strasse-ogros.html', 'title: Привет, мир — Straße Øgrós'],
    ['b.md', 'soil-and-x.html', 'title: "Soil <b>and</b> x"'],
    ['b.md', 'Soil-X.html', 'title: Soil X', { SLUGIFY_PRESERVE_CASE: true }],
    [
      'a/2024-03-05-b_C.md',
      'blog-posts/2024/Mar/5/b-c',
      'date: 2024-03-05',
      {
        SLUGIFY_SOURCE: 'basename',
        SLUG_REGEX_SUBSTITUTIONS: ['^\\d{4}-\\d{2}-\\d{2}-', '', '[\\W_]+', '-'],
        ARTICLE_URL: '{category}/{date:%Y}/{date:%b}/{date:%-d}/{slug}',
        DEFAULT_CATEGORY: 'Blog Posts',
      },
    ],
    // Letters may mean others in Python.
    ['b.md', undefined, 'title: Über', { SLUGIFY_USE_UNICODE: true, SLUG_REGEX_SUBSTITUTIONS: ['\\w', 'a'] }],
    ['b.md', undefined, 'title: A', { SLUG_REGEX_SUBSTITUTIONS: ['(?<=a|bc)(', ''] }],
    ['b.md', 'jo-doe/a.html', 'title: A\nauthor: Jo Doe', { ARTICLE_URL: '{author}/{slug}.html' }],
    ['b.md', '%E5%9C%9F-a.html', 'title: 土 A', { SLUGIFY_USE_UNICODE: true }],
    ['a/b C.md', 'b-c.html', 'title: Soil', { SLUGIFY_SOURCE: 'basename' }],
    [
      'b.md',
      '2024/03/5/raised-beds/b/',
      'title: b\ndate: 2024-03-05 10:00\ncategory: Raised Beds',
      { ARTICLE_SAVE_AS: '{date:%Y}/{date:%m}/5/{category}/{slug}/index.html' },
    ],
    [
      'b.md',
      'misc/2024-03-05/',
      'title: b\ndate: 2024-03-05',
      { ARTICLE_URL: '{category}/{date:%Y-%m-%d}/' },
    ],
    ['b.md', undefined, 'title: b\ndate: 2024-03-05', { ARTICLE_URL: '{date:%j}/' }],
    ['b.md', undefined, 'title: b', { ARTICLE_URL: true }],
    ['pages/b.md', 'about/', 'title: b\nurl: about/\nsave_as: about/index.html'],
    ['pages/b.md', '', 'title: b\nsave_as: index.html'],
  ],
  // As Sphinx 7.4 has placed them.
  sphinx: [
    ['Two Words.md', 'Two%20Words.html', 'permalink: /x/\nslug: y'],
    ['sub/index.md', 'sub/'],
    ['sub/README.md', 'sub/README.html'],
    ['v1.2/a.b.md', 'v1.2/a.b/', '', { hasFolders: true }],
    ['sub/index.md', 'sub/', '', { hasFolders: true }],
  ],
  mdbook: [
    ['Two Words.md', 'Two%20Words.html'],
    ['sub/a.md', 'sub/a.html', 'permalink: /x/\nslug: y'],
    ['README.md', ''],
    ['sub/index.md', 'sub/'],
  ],
  docusaurus: [
    ['docs/Two Words.md', 'docs/Two%20Words'],
    ['docs/01-guides/02_Soil.md', 'docs/guides/Soil'],
    ['docs/3. Clay.md', 'docs/Clay'],
    ['docs/2024-03-a.md', 'docs/2024-03-a'],
    ['docs/7.0-notes.md', 'docs/7.0-notes'],
    ['docs/index.md', 'docs/'],
    ['docs/guides/README.mdx', 'docs/guides/'],
    ['docs/guides/Guides.md', 'docs/guides/'],
    ['docs/a/b.md', 'docs/x', 'slug: /x'],
    ['docs/a/b.md', 'docs/a/x', 'slug: x'],
    ['docs/a/b.md', 'docs/x', 'slug: ../x'],
    ['docs/a/1-b.md', 'docs/a/c', 'id: c'],
    ['docs/1-a/1-b.md', 'docs/1-a/1-b', 'parse_number_prefixes: false'],
    ['docs/a.md', 'a', '', { docs: '/' }],
    ['docs/a.md', 'docs/next/a', '', { versions: ['2', '1'] }],
    ['versioned_docs/version-2/a.md', 'docs/a', '', { versions: ['2', '1'] }],
    ['versioned_docs/version-1/a.md', 'docs/1/a', '', { versions: ['2', '1'] }],
    ['blog/2024-03-05-soil.md', 'blog/2024/03/05/soil'],
    ['blog/2024/03-05-soil/index.md', 'blog/2024/03/05/soil'],
    ['blog/x/2024-03-05/b.md', 'blog/2024/03/05/x/b'],
    ['blog/soil.mdx', 'blog/soil'],
    ['blog/2024-03-05-soil.md', 'blog/clay', 'slug: clay'],
    ['blog/2024/03/2024-03-05-soil/index.md', 'blog/2024/03/05/2024/03/soil'],
    ['blog/soil.md', 'news/soil', '', { blog: 'news' }],
    ['src/pages/about.md', 'about'],
    ['src/pages/a/index.mdx', 'a/'],
    ['src/pages/a.md', 'b', 'slug: /b'],
    ['community/team.md', 'community/team'],
  ],
  docsify: [
    ['README.md', '#/'],
    ['guide/README.md', '#/guide/'],
    ['guide/Two Words.md', '#/guide/Two%20Words'],
    ['guide/index.md', '#/guide/index'],
    ['home.md', '#/', '', { homepage: 'home.md' }],
    ['guide/a.md', 'guide/a', '', { routerMode: 'history' }],
    ['README.md', '', '', { routerMode: 'history' }],
  ],
  grav: [
    ['01.soil/default.md', 'soil'],
    ['02.Beds/03.Two Words/item.md', 'beds/two%20words'],
    [
      '02.Beds/03.Two Words/item.md',
      'Beds/Two%20Words.html',
      '',
      { force_lowercase_urls: false, pages: { append_url_extension: '.html' } },
    ],
    ['home/default.md', ''],
    ['01.home/moss/default.md', 'home/moss'],
    ['01.home/moss/default.md', 'moss', '', { home: { alias: '/home', hide_in_urls: true } }],
    ['01.soil/default.md', '', '', { home: { alias: '/soil' } }],
    ['01.soil/default.md', 'beds', 'slug: beds'],
    ['01.soil/default.md', 'far/beds', 'routes: { default: /far/beds, aliases: [/b] }'],
    ['01.soil/default.md', 'soil.htm', 'append_url_extension: .htm'],
    [
      '01.soil/02.clay/default.md',
      'earth/loam/clay',
      '',
      { given: { '01.soil:': { route: '/earth/loam' } } },
    ],
    ['01.soil/default.fr.md', 'fr/soil', '', { languages: { supported: ['en', 'fr'] } }],
    ['01.soil/default.md', 'en/soil', '', { languages: { supported: ['en', 'fr'] } }],
    [
      '01.soil/default.en.md',
      'soil',
      '',
      { languages: { supported: ['en', 'fr'], include_default_lang: false } },
    ],
    ['01.soil/default.md', '17/soil', '', { languages: { supported: [17, 16] } }],
    ['home/default.fr.md', 'fr', '', { languages: { supported: ['en', 'fr'] } }],
    [
      '2.a/default.fr.md',
      'fr',
      '',
      { languages: { supported: ['en', 'fr'] }, home: { aliases: { en: '/b', fr: '/a' } } },
    ],
  ],
  substack: [['sub/a b.md', 'sub/a%20b']],
  'obsidian-export': [['sub/a b.md', 'sub/a%20b']],
  'obsidian-publish': [
    ['Company/About us.md', 'Company/About+us'],
    ['a+b.md', 'a%2Bb'],
    ['Company/About us.md', 'about', 'permalink: about'],
  ],
  plain: [
    ['a b/_index.md', 'a%20b/'],
    ['sub/README.md', 'sub/'],
    ['sub/a.md', 'sub/a'],
    ['sub/a.md', 'sub/other', 'slug: other'],
    ['sub/a/index.md', 'sub/other/', 'slug: other'],
    ['index.md', 'other', 'slug: other'],
    ['sub/a.md', 'Sub/other', 'slug: Sub/other'],
    ['sub/b/c/index.md', 'sub/B/d/', 'slug: sub/B/d'],
    ['sub/a.md', 'sub/sub', 'slug: sub'],
    ['sub/a.md', 'x/y/', 'permalink: /x/y/\nslug: z'],
    ['sub/a.md', 'x', 'url: /x'],
    ['sub/a.md', 'sub/a', 'url: https://x.test/where/I/read/it'],
    ['sub/a.md', 'etc/passwd', 'permalink: ../../etc/passwd'],
    ['sub/a.md', undefined, "url: '{{docs-base-url Class}}'"],
    ['sub/a.md', 'x/y/', "permalink: '/x/{{ ownId }}/'\nownid: y"],
    ['sub/a.md', undefined, "slug: '<% tp.file.title %>'"],
    ['sub/a.md', 'x', "permalink: x\nslug: '{{ title }}'"],
  ],
};

// The path is a note's unless it is said otherwise.
const KEPT_BACK: [site: SiteName, yaml: string, reason: RegExp | undefined, path?: string][] = [
  ['jekyll', '', /_drafts/u, '_drafts/a.md'],
  ['jekyll', '', /_b/u, 'sub/_b.md'],
  ['jekyll', '', /_notes/u, '_notes/a.md'],
  ['jekyll', '', /date/u, '_posts/a.md'],
  ['jekyll', '', undefined, 'sub/_posts/2024-01-01-a.md'],
  ['eleventy', '', /_includes/u, 'sub/_includes/a.md'],
  ['astro', '', /_parts/u, '_parts/a.md'],
  ['nuxt', '', /draft/u, 'a/1.soil.draft.md'],
  ['pelican', 'title: a', /without a date/u],
  ['pelican', 'Date: 2024-03-05\nTitle: a', undefined],
  ['pelican', 'title: a', undefined, 'pages/a.md'],
  ['pelican', 'date: 2024-03-05', /without a title/u],
  ['pelican', '', /without a title/u, 'pages/a.md'],
  ['pelican', 'date: 2024-03-05\nstatus: skip', /status: skip/u],
  ['pelican', 'date: 2024-03-05\ntitle: a\nstatus: Ready', /status: Ready/u],
  ['pelican', 'date: 2024-03-05\ntitle: a\nstatus: Published', undefined],
  ['nuxt', '', /draft/u, 'a/_soil.md'],
  ['nuxt', '', undefined, 'a/draft-soil.md'],
  ['nuxt', '', /\.markdown/u, 'a/soil.markdown'],
  ['eleventy', '', /\.markdown/u, 'a/soil.markdown'],
  ['plain', '', undefined, '_drafts/a.md'],
  ['plain', 'url: false', /url/u],
  ['plain', 'url: /beans/', undefined],
];

describe('a generator', () => {
  for (const name of SITE_NAMES) {
    it(`places notes as ${name} does`, () => {
      for (const [path, address, yaml, config] of ADDRESSES[name])
        assert.equal(addressOf(name, path, yaml, config), address, `${path} ${yaml ?? ''}`);
    });
  }

  it('keeps back what it does not publish, and whatever is unclear', () => {
    for (const [site, yaml, reason, path = 'a.md'] of KEPT_BACK) {
      const said = exclusionBy(site, path, yaml);
      if (reason) assert.match(said ?? 'published', reason, `${site} ${path} ${yaml}`);
      else assert.equal(said, undefined, `${site} ${path} ${yaml}`);
    }
  });

  it('puts out the collections of Jekyll that say so, and what is included', () => {
    const config = {
      collections: { notes: { output: true }, people: { output: false } },
      include: ['_pages'],
    };
    const excluded = (path: string) => exclusionBy('jekyll', path, '', config) !== undefined;
    const paths = ['_notes/a.md', '_people/a.md', '_pages/a.md', 'a.md', '_notes/_a.md'];
    assert.deepEqual(paths.map(excluded), [false, true, false, false, true]);
  });

  it("publishes the posts of Jekyll's plugin Multiple Languages in the languages that it builds", () => {
    const reason = (path: string, config: Record<string, unknown> = {}) =>
      exclusionBy('jekyll', path, '', { ...LOCALIZED, ...config });
    assert.equal(reason('_i18n/en/_posts/2024-03-09-p.md'), undefined);
    assert.equal(reason('_i18n/fr/_posts/2024-03-09-p.md'), 'in _i18n');
    assert.equal(reason('_posts/2024-03-09-p.md'), 'in _posts outside of _i18n');
    assert.equal(reason('_posts/2024-03-09-p.md', { exclude_from_localizations: ['_posts'] }), undefined);
    assert.equal(reason('_i18n/en/_posts/2024-03-09-p.md', { plugins: [] }), 'in _i18n');
  });

  it('keeps back the pages of Pelican where it saves none', () => {
    const config = { PAGE_SAVE_AS: '' };
    assert.match(exclusionBy('pelican', 'pages/a.md', '', config)!, /PAGE_SAVE_AS/u);
    assert.equal(exclusionBy('pelican', 'a.md', 'date: 2024-03-05\ntitle: a', config), undefined);
  });

  // As Jekyll 4.3 has placed them. YAML reads a time with seconds as one in UTC.
  it('places posts of Jekyll by the day that it is in the time zone of the site', () => {
    const days = {
      '2024-01-06 02:00:00': '05',
      '2024-01-06 02:00': '06',
      '2024-01-06': '06',
      '2024-01-06 23:30:00 -0500': '06',
      '2024-01-06T04:30:00Z': '05',
      '2024-01-07 02:00 +08:00': '06',
    };
    const config = { timezone: 'America/New_York', permalink: '/:day/' };
    for (const [date, day] of Object.entries(days))
      assert.equal(addressOf('jekyll', '_posts/2020-05-05-a.md', `date: ${date}`, config), `${day}/`, date);
  });

  it('keeps back a README that is not the first page of Docsify', () => {
    assert.equal(exclusionBy('docsify', 'README.md', ''), undefined);
    assert.match(exclusionBy('docsify', 'README.md', '', { homepage: 'home.md' })!, /home\.md/u);
    assert.equal(exclusionBy('docsify', 'a/README.md', '', { homepage: 'home.md' }), undefined);
  });

  it('keeps back what Zola makes no page of: sections in other languages than those set, and files of other endings', () => {
    const config = { languages: { en: {}, fr: {} } };
    for (const path of ['_index.md', 'a/_index.fr.md', 'a/b.de.md', 'a/index.en.md'])
      assert.equal(exclusionBy('zola', path, '', config), undefined, path);
    assert.match(exclusionBy('zola', 'a/_index.de.md', '', config)!, /section in de/u);
    assert.match(exclusionBy('zola', '_index.en.md', '', config)!, /section in en/u);
    assert.match(exclusionBy('zola', 'a/b.markdown')!, /\.markdown/u);
  });

  it('reads the folder of the content, and takes no note beside it for one of it', () => {
    const site = GENERATORS.mkdocs.site({ docs_dir: './content/' });
    assert.equal(site.within('content/a.md'), 'a.md');
    assert.equal(site.within('contents/a.md'), undefined);
  });

  it('reads the path of its site from its configuration', () => {
    const base = (name: SiteName, config: Record<string, unknown>) => GENERATORS[name].site(config).base;
    assert.equal(base('hugo', { baseURL: 'https://x.test/my garden/' }), '/my%20garden/');
    assert.equal(base('jekyll', { baseurl: '/garden' }), '/garden/');
    assert.equal(base('hexo', { url: 'https://x.test/garden', root: '/' }), '/');
    assert.equal(base('hexo', { url: 'https://x.test/garden' }), '/garden/');
    assert.equal(base('zola', { base_url: 'https://x.test/garden' }), '/garden/');
    assert.equal(base('mkdocs', { site_url: 'https://x.test' }), '/');
    assert.equal(base('mdbook', { output: { html: { 'site-url': '/my-book/' } } }), '/my-book/');
    assert.equal(base('quartz', { configuration: { baseUrl: 'x.test/garden' } }), '/garden/');
    for (const name of SITE_NAMES) assert.equal(base(name, { baseURL: 1, baseurl: [], site_url: null }), '/');
  });

  it('stays below its base for any path and any front matter', () => {
    const part = fc.oneof(
      fc.string({ unit: anyCharacter, minLength: 1 }),
      fc.constantFrom('..', '_posts', 'index', '2024-01-02-a'),
    );
    const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}.md`);
    const key = fc.constantFrom('permalink', 'slug', 'url', 'path', 'title', 'date', 'categories');
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('../../x', '//evil.test', '/:title/', '{{ title }}', '%2e%2e/%2e%2e/x'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...SITE_NAMES), path, key, value, (name, path, key, value) => {
        const note = { path, properties: [{ key, value, line: 1 }] };
        const address = GENERATORS[name].site({}).address(note);
        if (address === undefined) return;
        const written = name === 'docsify' ? address.slice('#/'.length) : address;
        assert.doesNotMatch(written, /^\/|\/\/|[\s#?"<>\\]/u);
        assert.ok(
          new URL(address, 'https://x.test/garden/').href.startsWith('https://x.test/garden/'),
          address,
        );
      }),
    );
  });
});
