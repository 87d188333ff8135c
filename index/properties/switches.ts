// Table of publication switches: properties that exclude a note, with their rules. Comments name their sources.

import { propertyName } from './properties.js';
import { DRAFT_WORDS, PRIVATE_WORDS, type RuleName } from './switch-rules.js';

/** Publication switch: properties that exclude a note by one rule. */
export interface Switch {
  /** Keys as documented; other spellings are equal by {@link switchName}. */
  keys: readonly string[];
  rule: RuleName;
  /** True if the value is a secret, which no message may repeat. */
  secret?: true;
  /** True if one note with the key means that only notes with it are public. */
  optsIn?: true;
  /** Keys that mark a note as public where only such notes are wanted. Default: none. */
  marksPublic?: readonly string[];
}

// A row without a rule has `unless false`.
const ROWS: readonly (Omit<Switch, 'rule'> & { rule?: RuleName })[] = [
  {
    keys: ['draft'],
    // Hugo, Quartz, Starlight, Docusaurus, Zola, Material for MkDocs; Flowershow and Cobalt.
    // https://gohugo.io/content-management/front-matter/#draft
  },
  {
    keys: ['private'],
    // Metalsmith, Wowchemy, Wiki.js.
    // https://docs.requarks.io/guide/pages
  },
  {
    keys: ['unlisted', 'dg-unlisted'],
    // Docusaurus, Quartz, Lume; Digital Garden.
    // https://quartz.jzhao.xyz/plugins/UnlistedPages
  },
  {
    keys: ['hidden', 'dg-hide'],
    // Mintlify, GitBook, Jekyll and Hexo themes; Digital Garden.
    // https://www.mintlify.com/docs/organize/hidden-pages
  },
  {
    keys: [
      ...['hide', 'hide-body', 'secret', 'confidential', 'internal', 'gm-only', 'dm-only'],
      ...['unpublish', 'unpublished', 'nopublish', 'do-not-publish', ...PRIVATE_WORDS, ...DRAFT_WORDS],
    ],
    rule: 'when true',
    // Digital Garden, Hexo Fluid; TiddlyWiki, https://tiddlywiki.com/#TiddlerFields. A list of what a page leaves out, as in
    // Material for MkDocs, is none. The third is of https://github.com/alphawq/vuepress-plugin-posts-encrypt, the next two
    // are of manuals with pages for their company alone, then those of game masters. The others are in blogs of owners who
    // name their properties themselves.
    // https://github.com/oleeskild/obsidian-digital-garden
  },
  {
    keys: ['protected', 'encrypted', 'encrypt'],
    // Quartz, VuePress Theme Hope, Jekyll and Hexo plugins.
    // https://quartz.jzhao.xyz/plugins/EncryptedPages
  },
  {
    keys: ['password', 'passwords', 'passwd', 'passphrase', 'dg-passphrase', 'protect'],
    rule: 'when set',
    // Quartz, VuePress Theme Hope, Hexo, Hugo FixIt, MkDocs encryptcontent; Statamic.
    // https://quartz.jzhao.xyz/plugins/EncryptedPages
    secret: true,
  },
  {
    keys: ['deleted', 'deletedAt', 'trashed'],
    rule: 'when set',
    // Notable, Boost Note: notes in the trash.
    // https://github.com/notable/notable
  },
  {
    keys: ['dg-publish'],
    rule: 'unless true',
    // Digital Garden.
    // https://dg-docs.ole.dev/getting-started/02-commands/
    optsIn: true,
    marksPublic: ['dg-publish'],
  },
  {
    keys: ['publish', 'published', 'publishDate'],
    rule: 'unless true or a date',
    // Obsidian Publish, Quartz; Jekyll, Hexo, Wiki.js; Hugo and Quartz, where it is a date. The first is a date in blogs whose
    // owners publish by scripts, and in notes on books by the plugin Book Search of Obsidian.
    // https://help.obsidian.md/publish/publish
    marksPublic: ['publish', 'published'],
  },
  {
    keys: [
      ...['public', 'searchable', 'routable', 'indexing', 'indexable', 'render'],
      ...['in_search_index', 'include_in_search', 'listed', 'shareable'],
    ],
    rule: 'when false',
    // Logseq; Nextra; Grav; hexo-generator-search; Lume; Jekyll; Zola; the last two beside `unlisted` and in wikis that
    // assistants keep, as in https://www.getzola.org/documentation/content/page/.
    // https://docs.logseq.com/#/page/publishing
    marksPublic: ['public'],
  },
  {
    keys: ['pagefind', 'search'],
    rule: 'out of search',
    // Starlight; VitePress, Material for MkDocs.
    // https://vitepress.dev/reference/default-theme-search
  },
  {
    keys: [
      ...['excludeSearch', 'search_exclude', 'excludeFromSearch', 'searchHidden', 'hiddenFromSearch'],
      ...['bookSearchExclude', 'nosearch', 'noSearchIndex', 'hide_from_search'],
    ],
    // Hextra, Docsy; Just the Docs; Redocly, Blowfish; PaperMod; LoveIt; Hugo Book; Sphinx.
    // https://imfing.github.io/hextra/docs/guide/configuration/#search-index
  },
  {
    keys: ['noindex', 'robotsNoIndex', 'noRobotsIndex', 'noRobots', 'prevent_indexing', 'do_not_index'],
    // Mintlify, GitBook, Dendron; PaperMod; Tech Docs; Let's Encrypt.
    // https://www.mintlify.com/docs/optimize/seo
  },
  {
    keys: ['robots', 'googlebot', 'bingbot', 'meta_robots', 'robots_meta', 'x-robots-tag'],
    rule: 'by robots',
    // Nuxt, Docusaurus, MkDocs and Hugo themes; every page of HTML.
    // https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
  },
  {
    keys: ['head', 'meta', 'metas', 'metadata', 'seo'],
    rule: 'by robots within',
    // VitePress, Starlight, VuePress, Nuxt, Next.js, Doks.
    // https://vitepress.dev/reference/frontmatter-config#head
  },
  {
    keys: [
      ...['status', 'state', 'post_status', 'publish_status', 'publish_state', 'publication_status'],
      'scope',
    ],
    rule: 'by its word',
    // Pelican, Ghost, WordPress; the others in vaults whose owners publish by scripts.
    // https://docs.getpelican.com/en/latest/content.html#publishing-drafts
  },
  {
    keys: ['visibility'],
    rule: 'by its audience or no',
    // Ghost, Micro.blog, Foam. Blogs have `visibility: false`.
    // https://ghost.org/docs/content-api/#posts
    marksPublic: ['visibility'],
  },
  {
    keys: [
      ...['access', 'audience', 'classification', 'privacy', 'sensitivity'],
      ...['access_level', 'confidentiality'],
    ],
    rule: 'by its audience',
    // Grav; the others in vaults and manuals whose owners publish by scripts.
    // https://github.com/getgrav/grav-plugin-login
  },
  {
    keys: ['if'],
    rule: 'unless met',
    // GitBook, for visitors whom the site knows.
    // https://gitbook.com/docs/publishing-documentation/adaptive-content/adapting-your-content
  },
  {
    keys: ['redirect_url'],
    rule: 'when set',
    // DocFX, for a page that was replaced. Jekyll's `redirect_to` names a place that has no note here, and is found by it.
    // https://learn.microsoft.com/contribute/content/how-to-write-redirect-articles
  },
  {
    keys: ['permalink'],
    rule: 'when plainly false',
    // Eleventy.
    // https://www.11ty.dev/docs/permalinks/#skip-writing-to-the-file-system
  },
  {
    keys: ['eleventyExcludeFromCollections', 'headless'],
    // Eleventy; Hugo, https://gohugo.io/content-management/page-bundles/#headless-bundle.
    // https://www.11ty.dev/docs/collections/#how-to-exclude-content-from-collections
  },
  {
    keys: ['build'],
    rule: 'by build options',
    // Hugo, once as `_build`.
    // https://gohugo.io/content-management/build-options/
  },
];

/**
 * All switches, with the generators, themes and plugins that have them. They apply under every `--site`, even if their
 * generator is not detected.
 */
export const SWITCHES: readonly Switch[] = ROWS.map((row) => ({ rule: 'unless false', ...row }));

/** Normalizes a key for comparison with switches: `Is-Draft` → `draft`. */
export function switchName(key: string): string {
  return propertyName(key).replace(/^is(?=.)/u, '');
}
