import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { buildIndex } from '../../../index/build-index.js';
import { readGarden } from '../../../index/garden/read-garden.js';
import { checkSite, type PlantedSite } from '../support/planted-site.js';
import { readFiles } from '../support/read-source.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const SITES: Record<string, PlantedSite> = {
  'Quartz 5, by patterns, .gitignore and plugins': {
    config: {
      'quartz.config.yaml': `configuration:
  ignorePatterns: [drafts/**, secret.md, "**/hidden", journal/, "*.{tmp,bak}.md"]
plugins:
  - source: github:quartz-community/explicit-publish
    enabled: true
  - source: "@quartz-community/encrypted-pages"
    options: { passwordField: unlock-word }
  - source: github:quartz-community/unlisted-pages
`,
      '.gitignore': '*.local.md\n!kept.local.md\n',
      'content/deep/.gitignore': '/here.md\n',
    },
    shown: {
      'content/index.md': 'publish: true',
      'content/secrets.md': 'publish: true',
      'content/sub/secret.md': 'publish: true',
      'content/journals/a.md': 'publish: true',
      'content/kept.local.md': 'publish: true',
      'content/deep/sub/here.md': 'publish: true\nunlock-word:',
    },
    kept: {
      'content/drafts/a/b.md': ['publish: true', /quartz\.config\.yaml ignorePatterns: drafts\/\*\*/u],
      'content/secret.md': ['publish: true', /ignorePatterns: secret\.md/u],
      'content/a/hidden/b.md': ['publish: true', /\*\*\/hidden/u],
      'content/hidden/b.md': ['publish: true', /\*\*\/hidden/u],
      'content/journal/2024.md': ['publish: true', /journal\//u],
      'content/x.tmp.md': ['publish: true', /tmp,bak/u],
      'content/a/x.local.md': ['publish: true', /\.gitignore: \*\.local\.md/u],
      'content/deep/here.md': ['publish: true', /content\/deep\/\.gitignore: \/here\.md/u],
      'content/silent.md': /explicit-publish/u,
      'content/templates/a.md': ['publish: true', /named templates/u],
      'content/locked.md': ['publish: true\nunlock-word: rosebud', /^unlock-word is set$/u],
      'content/unlisted.md': ['publish: true\nunlisted: true', /unlisted: true/u],
    },
  },
  'Quartz 4, by a .gitignore that names what is not ignored': {
    config: { 'quartz.config.ts': '', '.gitignore': 'content/*\n!content/a.md\n' },
    shown: { 'content/a.md': '' },
    kept: { 'content/b.md': /\.gitignore: content/u },
  },
  'Quartz 4, beside a .gitignore that keeps all its notes out of the repository': {
    config: { 'quartz.config.ts': '', '.gitignore': 'content/\n!kept.md\n' },
    shown: { 'content/a.md': '' },
    kept: {},
  },
  'Quartz 4, beside a .gitignore that keeps all that its folder holds out of the repository': {
    config: { 'quartz.config.ts': '', '.gitignore': 'content/*\n' },
    shown: { 'content/a.md': '' },
    kept: {},
  },
  'Quartz 4, by what it has from the start': {
    config: { 'quartz.config.ts': 'throw new Error("was run")' },
    shown: { 'content/a.md': '' },
    kept: { 'content/private/a.md': /private/u, 'content/templates/a.md': /templates/u },
  },
  'Quartz 4, by what its program says plainly': {
    config: {
      'quartz.config.ts': `const config = {
  configuration: {
    baseUrl: "https://a.b/garden",
    // ignorePatterns: ["open"],
    ignorePatterns: ["private/**", 'journal', "**/*.[st].md", \`wip\`], // it's all
  },
  plugins: { filters: [Plugin.RemoveDrafts(), Plugin.ExplicitPublish()] },
}`,
    },
    shown: { 'content/a.md': 'publish: true', 'content/open/a.md': 'publish: true' },
    kept: {
      'content/b.md': /explicit-publish/u,
      'content/journal/a.md': ['publish: true', /quartz\.config\.ts ignorePatterns: journal/u],
      'content/a.s.md': ['publish: true', /ignorePatterns/u],
      'content/wip/a.md': ['publish: true', /ignorePatterns: wip/u],
    },
  },
  'MkDocs, by the languages that its plugin i18n builds': {
    config: {
      'mkdocs.yml': `plugins:
  - i18n:
      languages:
        - { locale: en, default: true }
        - { locale: fr, build: false }
        - { locale: pt-BR }
`,
    },
    shown: { 'docs/a.md': '', 'docs/a.pt-BR.md': '', 'docs/b.v2.md': '' },
    kept: {
      'docs/a.fr.md': /mkdocs\.yml i18n languages: fr/u,
      'docs/b/c.de.md': /mkdocs\.yml i18n languages: de/u,
    },
  },
  'VitePress, by what its program says plainly': {
    config: {
      '.vitepress/config.mts': `export default defineConfig({
  srcDir: 'docs',
  srcExclude: ['**/wip/**', '*.secret.md'], // **/a.md
})`,
    },
    shown: { 'docs/a.md': '', 'docs/b/c.secret.md': '' },
    kept: {
      'docs/b/wip/c.md': /\.vitepress\/config\.mts srcExclude: \*\*\/wip\/\*\*/u,
      'docs/c.secret.md': /srcExclude/u,
      'docs/b/dist/a.md': /\.vitepress\/config\.mts: \*\*\/dist\/\*\*/u,
      'README.md': /\.vitepress\/config\.mts: outside of docs/u,
    },
  },
  'VitePress, by no list without an end, which is passed over at once': {
    config: { '.vitepress/config.mts': `export default { srcExclude: [${"'a.md', ".repeat(99)}` },
    shown: { 'a.md': '' },
    kept: {},
  },
  'VuePress, by the patterns that its program says plainly': {
    config: {
      'docs/.vuepress/config.ts': `export default defineUserConfig({
  pagePatterns: ['**/*.md', '!wip/**', "!**/*.secret.md", '!.vuepress'], // '!a.md'
})`,
    },
    shown: { 'docs/a.md': '', 'wip/a.md': '' },
    kept: {
      'docs/wip/b/c.md': /\.vuepress\/config\.ts pagePatterns: wip\/\*\*/u,
      'docs/b/c.secret.md': /pagePatterns/u,
    },
  },
  'VuePress, by the passwords of Theme Hope, and by addresses of notes': {
    config: {
      '.vuepress/config.ts': 'export default defineUserConfig({ theme });',
      '.vuepress/theme.ts': `export default hopeTheme({
  sidebar: { '/open/': 'structure' },
  encrypt: {
    config: {
      // '/open/': ['1234'],
      '/diary/': ['open', "b{"],
      "/notes/1.html": { password: '1234', hint: 'See /open/ for it' },
      '/札记/': '1234',
      '/p/': '1234',
    },
  },
  locales: { '/en/': { encrypt: 'open' } },
});`,
    },
    shown: { 'open/a.md': '', 'notes/10.md': '', 'en/a.md': '', 'diary.md': '', 'b.md': 'permalink: /b/' },
    kept: {
      'diary/a.md': /^encrypt: \/diary\/$/u,
      'diary/README.md': /encrypt: \/diary\//u,
      'notes/1.md': /encrypt: \/notes\/1\.html/u,
      '札记/2024.md': /encrypt: \/札记\//u,
      'c.md': ['permalink: /p/7f3a/', /encrypt: \/p\//u],
      'd.md': ['permalinkPattern: /p/:slug/', /encrypt: \/p\//u],
    },
  },
  'VuePress, by the passwords of themes Plume and Reco': {
    config: {
      '.vuepress/config.js': `export default { theme: plumeTheme({
  encrypt: { admin: ['1'], rules: { 'a/b.md': '1', 'notes/x/': ['open'], '^/(c|d)/': '1' } },
  markdown: { encrypt: { password: 'open' } },
}) }`,
    },
    shown: { 'a/c.md': '', 'notes/y.md': '', 'open.md': '', 'keys.md': 'keys: []' },
    kept: {
      'a/b.md': /encrypt: a\/b\.md/u,
      'notes/x/a.md': /encrypt: notes\/x\//u,
      'd/a.md': /encrypt: \^\/\(c\|d\)\//u,
      'e.md': ['keys: [e10adc3949ba59abbe56e057f20f883e]', /^keys is set$/u],
    },
  },
  'VuePress, by passwords that a program of its own holds': {
    config: {
      '.vuepress/theme.ts':
        "import { encrypt } from './own/index.js';\nexport default hopeTheme({ encrypt });",
      '.vuepress/own/index.ts':
        "export const encrypt: EncryptOptions = {\n  config: { '/diary/': ['1234'] },\n};",
      '.vuepress/encryptRules.mts': "export const encryptOptions = { rules: { '/rules/': '1' } };",
      '.vuepress/words.ts': "export default { encryptLocales: { '/open/': { title: 'open' } } };",
      '.vuepress/public/a.js': "const encrypt = { '/open/': 1 };",
    },
    shown: { 'open/a.md': '' },
    kept: { 'diary/a.md': /^encrypt: \/diary\/$/u, 'rules/a.md': /^encrypt: \/rules\/$/u },
  },
  'VuePress that a password locks as a whole': {
    config: { 'b/.vuepress/config.js': 'export default { theme: hopeTheme({ encrypt: { global: true } }) }' },
    shown: { 'a.md': '' },
    kept: { 'b/a.md': /^encrypt: \/$/u },
  },
  'VuePress 1, by the patterns of its settings': {
    config: { '.vuepress/config.yml': 'patterns:\n  - "**/*.md"\n  - "!wip"\n' },
    shown: { 'a.md': '' },
    kept: { 'wip/a.md': /config\.yml pagePatterns: wip/u },
  },
  'Docusaurus, by what its program says plainly, for versions and translations too': {
    config: {
      'docusaurus.config.ts': `export default { presets: [['classic', {
  docs: { sidebarPath: './s.ts', exclude: ['**/wip/**', "secret.md"] },
  blog: { exclude: ['a.md'] },
  pages: { exclude: ['old/*'] },
}]] }`,
    },
    shown: {
      'docs/a.md': '',
      'docs/b/secret.md': '',
      'blog/b.md': '',
      'blog/secret.md': '',
      'src/pages/a.md': '',
    },
    kept: {
      'blog/a.md': /exclude: blog\/a\.md/u,
      'i18n/fr/docusaurus-plugin-content-blog/a.md': /exclude: blog\/a\.md/u,
      'src/pages/old/a.md': /exclude: src\/pages\/old/u,
      'docs/b/wip/c.md': /docusaurus\.config\.ts exclude: \*\*\/wip\/\*\*/u,
      'versioned_docs/version-1/secret.md': /exclude: secret\.md/u,
      'i18n/fr/docusaurus-plugin-content-docs/current/secret.md': /exclude: secret\.md/u,
      'i18n/fr/docusaurus-plugin-content-docs/version-1/wip/a.md': /exclude/u,
    },
  },
  'Docusaurus, by what its program says of plugins with folders of their own, and by those it has not': {
    config: {
      'docusaurus.config.ts': `export default { presets: [['classic', {
  docs: { path: 'content', versions: { current: {} }, exclude: ['**/*.{secret,wip}.md'] },
  blog: false,
}]],
plugins: [['@docusaurus/plugin-content-docs', { id: 'api', path: 'api-docs', exclude: ['wip/**'] }]] }`,
    },
    shown: { 'content/a.md': '', 'api-docs/a.md': '', 'api-docs/a.secret.md': '' },
    kept: {
      'content/b/a.secret.md': /docusaurus\.config\.ts exclude/u,
      'versioned_docs/version-1/a.wip.md': /exclude/u,
      'api-docs/wip/a.md': /exclude: api-docs\/wip\/\*\*/u,
      'i18n/fr/docusaurus-plugin-content-docs-api/wip/a.md': /exclude/u,
      'blog/a.md': /^docusaurus\.config\.ts, switched off: blog$/u,
    },
  },
  'Docusaurus, by the folders that its program names': {
    config: {
      'docusaurus.config.ts': `import names from "./names.json";
export default { presets: [["classic", { "docs": { "versions": { current: {} } } }]],
plugins: [['./src/plugins/own.js', { path: './talks' }], require.resolve('./own.js')] }`,
    },
    shown: {
      'docs/a.md': '',
      'blog/a.md': '',
      'src/pages/a.md': '',
      'talks/a.md': '',
      'versioned_docs/version-1/a.md': '',
      'i18n/fr/docusaurus-plugin-content-pages/a.md': '',
    },
    kept: {
      'agent/a.md': /^docusaurus\.config\.ts, no folder of pages: agent$/u,
      'src/components/a.md': /no folder of pages: src\/components/u,
      'i18n/a.md': /no folder of pages: i18n/u,
    },
  },
  'Docusaurus, by no folder where another script may name it': {
    config: {
      'docusaurus.config.js': `const plugins = require('./plugins');
module.exports = { presets: ['classic'], plugins };`,
    },
    shown: { 'docs/a.md': '', 'agent/a.md': '' },
    kept: {},
  },
  'Docusaurus, by a current version that a setting in quotes leaves out': {
    config: {
      'versions.json': '["1"]',
      'docusaurus.config.ts': `export default { presets: [["classic", { "docs": { "includeCurrentVersion": false } }]] }`,
    },
    shown: { 'versioned_docs/version-1/a.md': '' },
    kept: { 'docs/a.md': /no version of the site: current/u },
  },
  'Docusaurus, by the versions that its program builds': {
    config: {
      'versions.json': '["2", "1"]',
      'docusaurus.config.ts': `export default { presets: [['classic', { docs: {
  versions: { 2: { label: 'two' } },
  includeCurrentVersion: false,
} }]] }`,
    },
    shown: { 'versioned_docs/version-2/a.md': '', 'versioned_docs/version-1/a.md': '', 'blog/a.md': '' },
    kept: {
      'docs/a.md': /^docusaurus\.config\.ts, no version of the site: current$/u,
      'versioned_docs/version-0/a.md': /no version of the site: 0/u,
      'i18n/fr/docusaurus-plugin-content-docs/current/a.md': /no version of the site: current/u,
    },
  },
  'Docusaurus, by a list of the versions that its program builds': {
    config: {
      'versions.json': '["2", "1"]',
      'docusaurus.config.js': `module.exports = { presets: [['classic', {
  docs: { onlyIncludeVersions: ['2', "current"] } }]] }`,
    },
    shown: { 'docs/a.md': '', 'versioned_docs/version-2/a.md': '' },
    kept: { 'versioned_docs/version-1/a.md': /no version of the site: 1/u },
  },
  'Docusaurus, by no list of versions that is not written out, or another plugin has': {
    config: {
      'versions.json': '["2"]',
      'docusaurus.config.js': `module.exports = { presets: [['classic', {
  docs: { onlyIncludeVersions: ['current', ...versions.slice(0, 2)] } }]],
  plugins: [['@docusaurus/plugin-content-docs', { id: 'sdk', includeCurrentVersion: false }]] }`,
    },
    shown: { 'docs/a.md': '', 'versioned_docs/version-2/a.md': '', 'sdk/a.md': '' },
    kept: { 'docs/_a.md': /in _a/u },
  },
  'Eleventy, by the patterns that its program adds plainly': {
    config: {
      'eleventy.config.js': `export default function (c) {
  // c.ignores.add("a.md");
  c.ignores.add("drafts/**");
  c.ignores.add('./b.md');
  if (isLocal) {
    c.ignores.add('c/*');
  }
}`,
    },
    shown: { 'a.md': '', 'c/b.md': '' },
    kept: { 'drafts/a.md': /eleventy\.config\.js: drafts\/\*\*/u, 'b.md': /\.\/b\.md/u },
  },
  'Eleventy, which makes pages of what its .gitignore names': {
    config: {
      '.eleventy.js': `module.exports = (c) => {
  c.setUseGitIgnore(false);
  return { dir: { input: 'src' } };
};`,
      '.gitignore': 'made/\n',
      'src/.eleventyignore': 'wip\n',
    },
    shown: { 'src/made/a.md': '', 'src/a.md': '' },
    kept: { 'made/a.md': /outside of src/u, 'src/wip/a.md': /\.eleventyignore: wip/u },
  },
  'Eleventy, which does so for some builds alone': {
    config: {
      '.eleventy.js': `module.exports = (c) => {
  // c.setUseGitIgnore(false);
  if (isLocal) {
    c.setUseGitIgnore(false);
  }
  c.setUseGitIgnore(true);
  return { dir: { input: 'src' } };
};`,
      '.gitignore': 'made/\n',
    },
    shown: { 'src/a.md': '' },
    kept: { 'src/made/a.md': /\.gitignore: made\//u },
  },
  'Eleventy, which does so beside the pages that it builds': {
    config: {
      '.eleventy.js': 'module.exports = (c) => {\n  c.setUseGitIgnore(false);\n};',
      '.gitignore': '_site/\n',
    },
    shown: { 'a.md': '' },
    kept: { '_site/a.md': /\.gitignore: _site\//u },
  },
  'Jekyll, by exclude and defaults': {
    config: {
      '_config.yml': `exclude: [notes/wip-*, "*.secret.md", attic/, /old, "{x}.md", 2019]
include: [_pages]
collections: { recipes: { output: true }, people: { output: true } }
defaults:
  - scope: { path: "" }
    values: { layout: default }
  - scope: { path: diary }
    values: { published: false }
  - scope: { path: diary/open }
    values: { published: true }
  - scope: { path: "", type: people }
    values: { private: yes }
  - scope: { path: "projects/*/internal" }
    values: { draft: true }
`,
    },
    shown: {
      'a.md': '',
      '_pages/about.md': '',
      'diary/open/a.md': '',
      'diary/said.md': 'published: true',
      '_recipes/soup.md': '',
      'projects/a/public.md': '',
      'attic-door.md': '',
    },
    kept: {
      'notes/wip-a/deep/b.md': /_config\.yml exclude: notes\/wip-\*/u,
      'deep/er/a.secret.md': /\*\.secret\.md/u,
      'attic/a.md': /exclude: attic\//u,
      'older.md': /exclude: \/old/u,
      '2019/a.md': /exclude: 2019/u,
      '{x}.md': /exclude: \{x\}\.md/u,
      'vendor/bundle/a.md': /vendor\/bundle/u,
      'diary/a.md': /published: false, by _config\.yml defaults/u,
      '_people/ann.md': /private: (?:yes|true), by _config\.yml/u,
      'projects/b/internal/a.md': /draft: true, by _config\.yml/u,
      '_drafts/a.md': /_drafts/u,
    },
  },
  'MkDocs, by exclude_docs, draft_docs, plugins and .meta.yml': {
    config: {
      'base.yml': 'draft_docs: |\n  drafts/\n  _*.md\n',
      'mkdocs.yml': `INHERIT: base.yml
site_name: !ENV [NAME, x]
exclude_docs: |
  # a comment
  *.secret.md
  /root-only.md
  api/*
  !api/open.md
hooks: [hooks.py]
plugins:
  - search
  - material/meta: { meta_file: "**/defaults.yml" }
  - exclude: { glob: ["hid*/x.md"], regex: ['(?P<a>tmp)-\\d+\\.md'] }
  - exclude-search: { exclude: ["quiet/*", "part.md#heading"], ignore: [quiet/loud.md] }
`,
      'docs/inner/.meta.yml': 'draft: true\ntags: [x]\n',
      'docs/outer/defaults.yml': 'draft: true\n',
    },
    shown: {
      'docs/index.md': '',
      'docs/sub/root-only.md': '',
      'docs/api/open.md': '',
      'docs/inner/said.md': 'draft: false',
      'docs/quiet/loud.md': '',
      'docs/part.md': '',
      'docs/a/tmp-1.md': '',
    },
    kept: {
      'docs/README.md': /beside index\.md/u,
      'docs/a/b.secret.md': /mkdocs\.yml exclude_docs: \*\.secret\.md/u,
      'docs/root-only.md': /exclude_docs: \/root-only\.md/u,
      'docs/api/a.md': /exclude_docs: api\/\*/u,
      'docs/drafts/a.md': /draft_docs: drafts\//u,
      'docs/sub/_a.md': /draft_docs: _\*\.md/u,
      'docs/hidden/deep/x.md': /exclude glob: hid\*\/x\.md/u,
      'docs/tmp-12.md': /exclude regex/u,
      'docs/quiet/a.md': /exclude-search exclude: quiet\/\*/u,
      'docs/outer/a.md': /draft: true, by docs\/outer\/defaults\.yml/u,
      'docs/inner/deep/a.md': /draft: true, by docs\/inner\/\.meta\.yml/u,
    },
  },
  'MkDocs, which makes pages of what lies in folders named templates or drafts': {
    config: { 'mkdocs.yml': 'site_name: a\n' },
    shown: { 'docs/apps/templates/a.md': '', 'docs/drafts/a.md': '' },
    kept: { 'docs/templates/a.md': /exclude_docs/u, 'docs/a/templates/private/a.md': /named private$/u },
  },
  'MkDocs, by the templates of a vault of Obsidian': {
    config: { 'mkdocs.yml': 'site_name: a\n', 'docs/.obsidian/app.json': '{}' },
    shown: { 'docs/a.md': '' },
    kept: { 'docs/Templates/a.md': /named templates$/u, 'docs/b/templates/a.md': /named templates$/u },
  },
  'MkDocs, by the navigation outside of which exclude-search keeps notes': {
    config: {
      'mkdocs.yml':
        'plugins:\n  - exclude-search: { exclude_unreferenced: true }\nnav:\n  - Home: index.md\n  - Soil: [./soil/clay.md, { Deep: [soil/loam.md] }]\n',
    },
    shown: { 'docs/index.md': '', 'docs/soil/clay.md': '', 'docs/soil/loam.md': '' },
    kept: { 'docs/soil/peat.md': /exclude-search: exclude_unreferenced/u },
  },
  'MkDocs, by the plugin file-filter and its files': {
    config: {
      'filter.yml':
        'exclude_glob: [wip/*]\nexclude_regex: [".*\\\\.old\\\\.md"]\ninclude_glob: [wip/open.md]\ninclude_regex: ["wip/(?P<a>kept)"]\nmkdocsignore: true\n',
      '.mkdocsignore': 'ignored.md\n',
      'mkdocs.yml': 'plugins:\n  - file-filter: { config: filter.yml }\n',
    },
    shown: { 'docs/index.md': '', 'docs/wip/open.md': '', 'docs/wip/kept.md': '' },
    kept: {
      'docs/wip/a.md': /file-filter glob: wip\/\*/u,
      'docs/b.old.md': /file-filter regex/u,
      'docs/ignored.md': /file-filter \.mkdocsignore: ignored\.md/u,
    },
  },
  'MkDocs, by the password of encryptcontent for all pages': {
    config: { 'mkdocs.yml': 'plugins:\n  - encryptcontent: { global_password: wheelbarrow }\n' },
    shown: { 'docs/open.md': "password: ''" },
    kept: {
      'docs/a.md': /^password, by mkdocs\.yml$/u,
      'docs/b.md': ['password: spade', /^password$/u],
    },
  },
  'MkDocs, by a password of encryptcontent that is a number': {
    config: { 'mkdocs.yml': 'plugins:\n  - encryptcontent: { global_password: 1234 }\n' },
    shown: { 'docs/open.md': "password: ''" },
    kept: { 'docs/a.md': /^password, by mkdocs\.yml$/u },
  },
  'MkDocs, by a password of encryptcontent that the environment has': {
    config: { 'mkdocs.yml': 'plugins:\n  - encryptcontent: { global_password: !ENV GARDEN_PASSWORD }\n' },
    shown: { 'docs/open.md': "password: ''" },
    kept: { 'docs/a.md': /^password, by mkdocs\.yml$/u },
  },
  'MkDocs, by the level of encryptcontent for all pages': {
    config: {
      'mkdocs.yml':
        'plugins:\n  - encryptcontent: { password_inventory: { _global: !ENV GARDEN_PASSWORD } }\n',
    },
    shown: { 'docs/open.md': "level: ''" },
    kept: {
      'docs/a.md': /^level is set, by mkdocs\.yml$/u,
      'docs/b.md': ['level: family', /^level is set$/u],
    },
  },
  'MkDocs, by the level for all pages in the file of encryptcontent': {
    config: {
      'mkdocs.yml': 'plugins:\n  - encryptcontent: { password_file: passwords.yml }\n',
      'passwords.yml': '_global: wheelbarrow\n',
    },
    shown: { 'docs/open.md': "level: ''" },
    kept: { 'docs/a.md': /^level is set, by mkdocs\.yml$/u },
  },
  'MkDocs, by the levels of encryptcontent': {
    config: {
      'mkdocs.yml': 'plugins:\n  - encryptcontent: { password_inventory: { family: [wheelbarrow] } }\n',
    },
    shown: { 'docs/open.md': '', 'docs/blank.md': "level: ''" },
    kept: { 'docs/a.md': ['level: family', /^level is set$/u] },
  },
  'MkDocs, without levels of encryptcontent': {
    config: { 'mkdocs.yml': "plugins:\n  - encryptcontent: { global_password: '' }\n" },
    shown: { 'docs/a.md': 'level: 2' },
    kept: {
      'docs/b.md': ['password: spade', /^password$/u],
      'docs/c.md': ['obfuscate: robots', /^obfuscate is set$/u],
    },
  },
  'Hugo, by the files that a mount takes and leaves': {
    config: {
      'hugo.toml':
        "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nfiles = ['!', '! wip/**', '!single.md', '**.md']\n",
    },
    shown: { 'content/a.md': '', 'content/deep/a.md': '' },
    kept: {
      'content/wip/a.md': /module\.mounts: wip/u,
      'content/single.md': /module\.mounts: single\.md/u,
      'content/a.mdx': /module\.mounts: not among \*\*\.md/u,
    },
  },
  'Hugo, by ignoreFiles, cascades, bundles, mounts and languages': {
    config: {
      'hugo.toml': `ignoreFiles = ['\\.wip\\.md$', '(?i)/Attic/']
[languages.en]
[languages.fr]
disabled = true
[[module.mounts]]
source = 'content'
target = 'content'
excludeFiles = ['/mounted/{a,b}/**', 'single.md']
[[cascade]]
draft = true
[cascade.target]
path = '/s1**'
`,
      'config/_default/cascade.yaml': 'build: { render: never }\ntarget: { path: /never/** }\n',
      'config/production/module.json':
        '{"mounts":[{"source":"content","target":"content","excludeFiles":"prod/*.md"}]}',
    },
    shown: {
      'content/_index.md': '',
      'content/a.md': '',
      'content/bundle/index.md': '',
      'content/drafts/a.md': '',
      'content/family/open.md': 'private: false',
      'content/kinds/_index.md':
        'cascade:\n  - draft: true\n    _target: { kind: page, path: "/kinds/x*" }\n  - private: true\n    target: { environment: development }',
      'content/kinds/y.md': '',
      'content/s2/a.md': '',
      'content/prod/deep/a.md': '',
    },
    kept: {
      'content/x.wip.md': /hugo\.toml ignoreFiles: \\\.wip/u,
      'content/attic/a.md': /ignoreFiles: \(\?i\)/u,
      'content/a.fr.md': /hugo\.toml disabled language: fr/u,
      'content/mounted/b/deep/a.md': /module\.mounts: \/?mounted/u,
      'content/single.md': /module\.mounts: single\.md/u,
      'content/prod/a.md': /config\/production\/module\.json module\.mounts/u,
      'content/s1/p1.md': /draft: true, by hugo\.toml cascade/u,
      'content/never/a.md': /build: render: never, by .*cascade\.yaml/u,
      'content/bundle/other.md': /resource of content\/bundle\/index\.md/u,
      'content/bundle/sub/index.md': /resource of content\/bundle/u,
      'content/drafty/index.md': ['draft: true', /draft: true/u],
      'content/drafty/page.md': /resource of content\/drafty\/index\.md/u,
      'content/family/_index.md': [
        'cascade:\n  private: true',
        /private: true, by content\/family\/_index\.md cascade/u,
      ],
      'content/family/deep/a.md': /private: true, by content\/family\/_index\.md/u,
      'content/kinds/x1.md': /draft: true, by content\/kinds/u,
    },
  },
  'Hugo, by mounts in place of its folder, and by sections of one language': {
    config: {
      'hugo.toml':
        "[[cascade]]\ndraft = true\n_target.path = '/d'\n[[module.mounts]]\nsource = 'garden'\ntarget = 'content'\n",
      'garden/a/_index.de.md': '---\ncascade: { draft: true }\n---\n',
      'garden/b/_index.html': '---\ncascade: { draft: true }\n---\n',
    },
    shown: { 'garden/a.md': '', 'garden/a/x.fr.md': '' },
    kept: {
      'content/a.md': /hugo\.toml: outside of garden/u,
      'garden/d.md': /draft: true, by hugo\.toml cascade/u,
      'garden/a/x.de.md': /draft: true, by garden\/a\/_index\.de\.md/u,
      'garden/b/x.md': /_index\.html/u,
    },
  },
  'VitePress, templates of dynamic routes': {
    config: { '.vitepress/config.mts': '' },
    shown: { 'packages/a [].md': '' },
    kept: { 'packages/[pkg].md': /dynamic routes/u, '[lang]/a.md': /dynamic routes/u },
  },
  'Hugo, by the mount of a language, and not by one that fills in for missing translations': {
    config: {
      'hugo.toml': "[[module.mounts]]\nsource = 'content/de'\ntarget = 'content'\nexcludeFiles = 'c.md'\n",
      'config/_default/module.toml': `[[mounts]]\nsource = 'content/de'\ntarget = 'content'
lang = 'en'\nexcludeFiles = 'a.md'
[[mounts]]\nsource = 'content/de'\ntarget = 'content'\nlang = 'de'\nexcludeFiles = 'b.md'\n`,
      'config/_default/hugo.toml': "defaultContentLanguage = 'de'",
    },
    shown: { 'content/de/a.md': '' },
    kept: { 'content/de/b.md': /mounts: b\.md/u, 'content/de/c.md': /mounts: c\.md/u },
  },
  'Hugo, by the date that its list of dates finds first': {
    config: { 'hugo.toml': "[frontmatter]\ndate = [':filename', 'written', ':default']\n" },
    shown: { 'content/2020-01-02-a.md': 'written: 2099-01-01', 'content/b.md': 'lastmod: 2020-01-02' },
    kept: {
      'content/2099-01-02-a.md': /in the future/u,
      'content/c.md': ['written: 2099-01-02', /in the future/u],
      'content/d.md': ['lastmod: 2099-01-02', /in the future/u],
    },
  },
  'Jekyll, by a folder that is excluded, whatever is included in it': {
    config: { '_config.yml': 'include: [_pages]\nexclude: [/docs]\n' },
    shown: { '_pages/a.md': '' },
    kept: { 'docs/_pages/a.md': /exclude: \/docs/u },
  },
  'Jekyll, with the index of a theme': {
    config: { '_config.yml': 'include: [_pages]', '_pages/index.html': '' },
    shown: { 'a.md': '' },
    kept: { 'README.md': /no front matter/u },
  },
  'Jekyll, by the folder of its source': {
    config: { '_config.yml': 'source: src\n' },
    shown: { 'src/a.md': '' },
    kept: { 'a.md': /_config\.yml: outside of src/u },
  },
  "Jekyll, by a repository's own files without front matter": {
    config: { '_config.yml': 'include: [CONTRIBUTING.md]\n', 'index.html': '' },
    shown: { 'a.md': '', 'said/README.md': 'layout: x', 'sub/Readme.md': '', 'CONTRIBUTING.md': '' },
    kept: { 'README.md': /no front matter/u, 'sub/LICENSE.md': /no front matter/u },
  },
  'Eleventy, by .eleventyignore, .gitignore, data files and layouts': {
    config: {
      'eleventy.config.js': 'throw new Error("was run")',
      '.eleventyignore': '# comment\nwip\nnotes/**/secret-*.md\n!wip/a.md\n',
      'src/.eleventyignore': './local.md\n',
      '.gitignore': 'scratch/\n',
      'diary/diary.json': '{ "permalink": false }',
      'team/team.11tydata.json': '{ "draft": true, "eleventyComputed": { "title": "x" } }',
      'single.11tydata.json': '{ "eleventyExcludeFromCollections": true }',
      'code/code.11tydata.js': 'throw new Error("was run")',
      'open/open.11tydata.js':
        'module.exports = {\n  // draft: true,\n  draft: false,\n  eleventyComputed: { permalink: (d) => (d.x ? false : d.permalink) } }',
      'shed/shed.11tydata.cjs': 'module.exports = { permalink: false }',
      'den/den.11tydata.mjs': 'export default {\n  eleventyExcludeFromCollections: true,\n};',
      '_includes/unwritten.njk': '---\npermalink: false\nlayout: loop\n---\n{{ content }}',
      '_includes/inner/team.njk': '---\nlayout: unwritten.njk\n---\n{{ content }}',
      '_includes/loop.njk': '---\nlayout: loop\ndraft: false\n---\n{{ content }}',
    },
    shown: {
      'laid.md': 'layout: loop',
      'other.md': 'layout: constructor',
      'written.md': 'layout: unwritten\npermalink: /written/',
      'a.md': '',
      'src/a.md': '',
      'sub/wip/a.md': '',
      'sub/local.md': '',
      'diary/open.md': 'permalink: /open/',
      'team/open.md': 'draft: false',
      'code/a.md': '',
      'open/a.md': '',
      'shed/open.md': 'permalink: /shed/',
    },
    kept: {
      'shed/a.md': /^permalink: false, by shed\/shed\.11tydata\.cjs$/u,
      'den/deep/a.md': /^eleventyExcludeFromCollections: true, by den\/den\.11tydata\.mjs$/u,
      'wip/a.md': /\.eleventyignore: wip/u,
      'notes/a/b/secret-x.md': /\.eleventyignore: notes/u,
      'src/local.md': /src\/\.eleventyignore: \.\/local\.md/u,
      'deep/scratch/a.md': /\.gitignore: scratch\//u,
      'diary/deep/a.md': /permalink: false, by diary\/diary\.json/u,
      'team/a.md': /draft: true, by team\/team\.11tydata\.json/u,
      'single.md': /by single\.11tydata\.json/u,
      'in-layout.md': ['layout: unwritten', /permalink: false, by _includes\/unwritten\.njk/u],
      'in-layouts.md': ['layout: inner/team.njk', /permalink: false, by _includes\/unwritten\.njk/u],
    },
  },
  'Eleventy, by the layout of a name in the nearest folder around a note': {
    config: {
      'eleventy.config.js': '',
      '_includes/page.njk': '---\npermalink: false\n---\n',
      'open/_includes/page.njk': '---\npermalink: /open/\n---\n',
      'open/shut/_layouts/page.njk': '---\nlayout: base\n---\n',
      'open/shut/_includes/base.njk': '---\ndraft: true\n---\n',
    },
    shown: { 'open/a.md': 'layout: page' },
    kept: {
      'a.md': ['layout: page', /permalink: false, by _includes/u],
      'sub/a.md': ['layout: page', /permalink: false, by _includes/u],
      'sub/b.md': ['layout: base', /draft: true, by open\/shut\/_includes/u],
      'open/shut/deep/a.md': ['layout: page', /draft: true, by open\/shut\/_includes/u],
    },
  },
  'Eleventy within others, by the layouts of the innermost first': {
    config: {
      ...{ 'eleventy.config.js': '', 'mid/eleventy.config.js': '', 'mid/in/eleventy.config.js': '' },
      '_includes/page.njk': '---\npermalink: /out/\n---\n',
      '_includes/base.njk': '---\npermalink: /out/\n---\n',
      'mid/_includes/page.njk': '---\npermalink: false\n---\n',
      'mid/_includes/base.njk': '---\npermalink: /mid/\n---\n',
      'mid/in/_includes/base.njk': '---\ndraft: true\n---\n',
      '_includes/side.njk': '---\npermalink: /out/\n---\n',
      'mid/side/_includes/side.njk': '---\npermalink: false\n---\n',
    },
    shown: { 'a.md': 'layout: page', 'mid/b.md': 'layout: base', 'mid/side/a.md': '' },
    kept: {
      'mid/a.md': ['layout: page', /permalink: false, by _includes/u],
      'mid/in/a.md': ['layout: page', /permalink: false, by (?:mid\/)?_includes/u],
      'mid/in/b.md': ['layout: base', /draft: true, by _includes/u],
      'mid/in/c.md': ['layout: side', /permalink: false, by side\/_includes/u],
    },
  },
  'an Obsidian vault, by its settings': {
    config: {
      '.obsidian/app.json': '{ "userIgnoreFilters": ["Archive/", "/\\\\.wip\\\\.md$/", "Diary"] }',
      '.obsidian/publish.json':
        '{ "siteId": "x", "included": ["Public", "Attic"], "excluded": ["Attic/Old"] }',
      '.obsidian/templates.json': '{ "folder": "Extras/Moulds" }',
      '.obsidian/daily-notes.json': '{ "template": "Extras/Day" }',
      '.obsidian/plugins/templater-obsidian/data.json': '{\n\t"templates_folder": "Scripts"\n}',
      '.obsidian/plugins/obsidian-mkdocs-publisher/data.json':
        '{ "plugin": { "excludedFolder": ["Assets"] } }',
    },
    shown: {
      'Public/a.md': 'share: true',
      'Attic/a.md': 'share: true',
      'Elsewhere/a.md': 'publish: true\nshare: yes',
      'Extras/a.md': 'publish: true\nshare: true',
    },
    kept: {
      'archive/a.md': ['publish: true', /\.obsidian\/app\.json userIgnoreFilters: Archive\//u],
      'Public/x.wip.md': /userIgnoreFilters/u,
      'Diary 2024/a.md': ['publish: true', /userIgnoreFilters: Diary/u],
      'Attic/Old/a.md': /publish\.json excluded: Attic\/Old/u,
      'Elsewhere/b.md': /publish\.json included/u,
      'Extras/Moulds/a.md': ['publish: true', /templates\.json: Extras\/Moulds/u],
      'Extras/Day.md': ['publish: true', /daily-notes\.json/u],
      'Scripts/a.md': ['publish: true', /templater-obsidian/u],
      'Assets/a.md': ['publish: true\nshare: true', /excludedFolder: Assets/u],
      'Public/b.md': /no share: true/u,
      'Public/c.md': ['share: false', /no share: true/u],
    },
  },
  'an Obsidian vault, by the settings of one device': {
    config: {
      '.obsidian-mobile/app.json': '{ "userIgnoreFilters": ["Archive/"] }',
      '.obsidian_ipad/templates.json': '{ "folder": "Moulds" }',
    },
    shown: { 'a.md': '' },
    kept: {
      'Archive/a.md': /^\.obsidian-mobile\/app\.json userIgnoreFilters: Archive\//u,
      'Moulds/a.md': /^\.obsidian_ipad\/templates\.json: Moulds/u,
    },
  },
  'an Obsidian vault that Enveloppe shares as a whole': {
    config: {
      '.obsidian/plugins/obsidian-mkdocs-publisher/data.json':
        '{ "plugin": { "shareAll": { "enable": true } } }',
    },
    shown: { 'a.md': '', 'b.md': 'share: true' },
    kept: { 'deep/DRAFT a.md': /excludedFileName: DRAFT/u, 'c.md': ['share: false', /no share: true/u] },
  },
  'an Obsidian vault that Enveloppe and Obsidian Publish both publish a part of': {
    config: {
      '.obsidian/publish.json': '{ "included": ["Public"] }',
      '.obsidian/plugins/obsidian-mkdocs-publisher/data.json': '{ "plugin": { "shareKey": "out" } }',
    },
    shown: { 'a.md': 'publish: true\nout: true', 'Public/a.md': 'out: true' },
    kept: {
      'b.md': ['publish: true', /no out: true/u],
      'c.md': ['out: true', /publish\.json included/u],
      'Public/b.md': /no out: true/u,
      'public/a.md': ['out: true', /publish\.json included/u],
    },
  },
  'an Obsidian vault that Quartz Syncer publishes a part of': {
    config: {
      '.obsidian/plugins/quartz-syncer/data.json':
        '{ "publishFrontmatterKey": "grow", "vaultPath": "Garden/", "excludedFolders": "Garden/Wip\\n\\nGarden/Late/" }',
    },
    shown: { 'Garden/a.md': 'grow: true', 'Garden/Wiped/a.md': 'grow: true' },
    kept: {
      'Garden/b.md': /quartz-syncer\/data\.json: no grow: true/u,
      'Garden/c.md': ['publish: true', /no grow: true/u],
      'Garden/wip/a.md': ['grow: true', /quartz-syncer\/data\.json excludedFolders: Garden\/Wip/u],
      'Garden/Late/a.md': ['grow: true', /excludedFolders: Garden\/Late/u],
      'Journal/a.md': ['grow: true', /vaultPath: outside of Garden/u],
    },
  },
  'an Obsidian vault that Quartz Syncer publishes as a whole': {
    config: {
      '.obsidian/plugins/quartz-syncer/data.json':
        '{ "allNotesPublishableByDefault": true, "vaultPath": "/" }',
    },
    shown: { 'a.md': '', 'b/a.md': 'publish: true' },
    kept: { 'c.md': ['publish: false', /publish: false/u] },
  },
  'an Obsidian vault that Flowershow publishes a folder of': {
    config: {
      '.obsidian/plugins/flowershow/data.json':
        '{ "rootDir": "Garden/", "excludePatterns": ["\\\\.wip\\\\.md$", "^Garden/Diary"] }',
    },
    shown: { 'Garden/a.md': '', 'Garden/b/Diary.md': '' },
    kept: {
      'Garden/a.wip.md': /flowershow\/data\.json excludePatterns: \\\.wip\\\.md\$/u,
      'Garden/Diary 2024/a.md': /excludePatterns: \^Garden\/Diary/u,
      'Journal/a.md': /rootDir: outside of Garden/u,
    },
  },
  'an Obsidian vault, by what Git does not keep of it': {
    config: {
      '.obsidian/app.json': '{}',
      '.gitignore': '.obsidian/workspace.json\n/Journal/\n',
      '.obsidianignore': 'Attic/\n',
      'b/.gitignore': '*\n!a.md\n',
    },
    shown: { 'a.md': '', 'b/a.md': '', 'Journal.md': '' },
    kept: {
      'Journal/2024-03-05.md': /^\.gitignore: \/Journal\//u,
      'b/c.md': /^b\/\.gitignore: \*/u,
      'Attic/a.md': /^\.obsidianignore: Attic\//u,
    },
  },
  'an Obsidian vault of which Git keeps the settings alone': {
    config: { '.obsidian/app.json': '{}', '.gitignore': '*\n!.obsidian/**\n', '.export-ignore': 'c.md\n' },
    shown: { 'a.md': '', 'b/a.md': '' },
    kept: { 'b/c.md': /^\.export-ignore: c\.md/u },
  },
  'a Logseq graph, by what Git does not keep of it': {
    config: { 'logseq/config.edn': '{:all-pages-public? true}', '.gitignore': 'journals\n' },
    shown: { 'pages/a.md': '' },
    kept: { 'journals/2024_03_05.md': /^\.gitignore: journals/u },
  },
  'an Obsidian vault whose settings write folders in other letter case': {
    config: {
      '.obsidian/templates.json': '{ "folder": "moulds" }',
      '.obsidian/publish.json': '{ "excluded": ["diary"] }',
    },
    shown: { 'a.md': '' },
    kept: { 'Moulds/a.md': /templates\.json: moulds/u, 'Diary/a.md': /excluded: diary/u },
  },
  'Hexo, by the tags whose posts hexo-blog-encrypt locks': {
    config: {
      '_config.yml':
        'source_dir: source\nencrypt:\n  tags:\n    - { name: Diary, password: a }\n    - name: wip\n      password: b\n',
    },
    shown: {
      'source/_posts/a.md': 'tags: [diary, open]',
      'source/_posts/b.md': 'tags: [Diary]\npassword: ""',
      'source/_posts/c.md': 'tags: Diary of a farm',
    },
    kept: {
      'source/_posts/d.md': ['tags: [open, Diary]', /^_config\.yml encrypt: Diary$/u],
      'source/_posts/e.md': ['tags: wip', /encrypt: wip/u],
    },
  },
  'Hexo, where hexo-blog-encrypt locks all posts': {
    config: { '_config.yml': 'source_dir: source\nencrypt: { password: a }\n' },
    shown: { 'source/_posts/a.md': 'password: ""' },
    kept: { 'source/_posts/b.md': /^password, by _config\.yml$/u },
  },
  'Docusaurus, by names': {
    config: { 'docusaurus.config.ts': 'throw new Error("was run")' },
    shown: { 'docs/a.md': '', 'docs/a_b.mdx': '' },
    kept: {
      'docs/_a.md': /in _a\.md/u,
      'docs/_parts/a.mdx': /in _parts/u,
      'README.md': /no page beside docusaurus\.config\.ts: README\.md/u,
      'AGENTS.md': /no page beside docusaurus\.config\.ts: AGENTS\.md/u,
      'static/usage/a.md': /docusaurus\.config\.ts: static is copied as it is/u,
    },
  },
  'Astro, by the collections that its program has written out': {
    config: {
      'astro.config.mjs': '',
      'src/content.config.ts': `import { glob } from 'astro/loaders';
const blog = defineCollection({
  loader: glob({
    // pattern: ['**/*.md', '!en/b.md'],
    pattern: ['**/*.{md,mdx}', '!wip/**', '!en/**', "!**/*.cmp.md"],
    generateId: ({ entry }) => entry,
    base: './src/content/blog',
  }),
  schema: z.object({ kind: kinds.exclude(['a.md']) }),
});
const english = defineCollection({ loader: glob({ base: 'src/content/blog/en', pattern: '**/*.md' }) });
const other = defineCollection({ loader: glob({ base: new URL(root), pattern: '**/*.md' }) });
const all = defineCollection({ loader: glob({ base: 'src/content', pattern: ['docs/*.md', 'x/*.md', '!docs/**', '!x/b.md'] }) });
const docs = defineCollection({ loader: docsLoader(), schema: docsSchema() });
`,
    },
    shown: {
      'src/content/blog/a.md': '',
      'src/content/blog/en/b.md': '',
      'src/content/wip/a.md': '',
      'src/content/docs/a.md': '',
      'src/content/x/a.md': '',
    },
    kept: {
      'src/content/x/b.md': /not x\/b\.md$/u,
      'src/content/blog/wip/a.md': /^src\/content\.config\.ts: not wip\/\*\*$/u,
      'src/content/blog/deep/a.cmp.md': /not \*\*\/\*\.cmp\.md$/u,
    },
  },
  'Nuxt Content, by the collections that its program has written out': {
    config: {
      'nuxt.config.ts': '',
      'content.config.ts': `export default defineContentConfig({ collections: {
  content: defineCollection({
    type: 'page',
    source: { include: '**/*.md', exclude: ['authors/**', 'ideas/**'] },
    schema: z.object({}),
  }),
  authors: defineCollection({ type: 'page', source: 'authors/*.md' }),
} })`,
    },
    shown: { 'content/a.md': '', 'content/authors/a.md': '' },
    kept: {
      'content/ideas/a.md': /^content\.config\.ts: not ideas\/\*\*$/u,
      'content/authors/deep/a.md': /not authors\/\*\*$/u,
      'AGENTS.md': /no page beside nuxt\.config\.ts/u,
    },
  },
  'Astro, by its README': {
    config: { 'astro.config.mjs': '' },
    shown: { 'src/content/docs/a.md': '', 'src/content/docs/README.md': '', 'notes/a.md': '' },
    kept: {
      'README.md': /no page beside astro\.config\.mjs/u,
      'CONTRIBUTING.md': /no page beside astro\.config\.mjs/u,
      'src/components/b.md': /^astro\.config\.mjs, no pages: src\/components$/u,
    },
  },
  'Astro without Starlight, whose notes may lie anywhere': {
    config: { 'astro.config.mjs': '' },
    shown: { 'src/data/blog/a.md': '', 'src/content/posts/b.md': '', 'src/components.md': '' },
    kept: {
      'src/components/games/README.md': /^astro\.config\.mjs, no pages: src\/components$/u,
      'src/layouts/c.mdx': /no pages: src\/layouts$/u,
    },
  },
  'Next.js, by its README, its components and its private folders': {
    config: { 'next.config.js': '' },
    shown: {
      ...{ 'content/README.md': '', 'app/a/page.mdx': '', '_notes/a.md': '' },
      ...{ 'content/components/a.md': '', 'docs/components/a.md': '' },
    },
    kept: {
      'components/a.mdx': /^next\.config\.js, no pages: components$/u,
      'src/components/a/b.md': /no pages: src\/components$/u,
      'README.md': /no page beside next\.config\.js/u,
      'CHANGELOG.md': /no page beside next\.config\.js/u,
      'app/a/_wip/b/page.mdx': /in _wip/u,
      'src/pages/_app.mdx': /in _app\.mdx/u,
    },
  },
  'Nextra, by its folders of pages': {
    config: { 'next.config.ts': "import nextra from 'nextra';" },
    shown: { 'src/content/a.md': '', 'content/docs/b.mdx': '', 'pages/c.md': '', 'app/d/page.mdx': '' },
    kept: { 'plans/e.md': /^next\.config\.ts: no page of Nextra$/u, 'app/d/old.mdx': /no page/u },
  },
  'Fumadocs, by what its collections leave out, and by all else where they are plainly written': {
    config: {
      'next.config.mjs': '',
      'source.config.ts':
        "export const docs = defineDocs({ dir: 'content/docs', docs: { files: ['**/*', '!**/data/*'] } });",
    },
    shown: { 'content/docs/a.mdx': '', 'app/b/page.mdx': '' },
    kept: {
      'content/docs/x/data/c.md': /^next\.config\.mjs files: \*\*\/data\/\*$/u,
      'content/plans/d.md': /outside of 7 folders of content/u,
      'docs/e.md': /outside of/u,
    },
  },
  'Fumadocs, whose collections are not all plainly written': {
    config: {
      'source.config.ts':
        "export const docs = defineDocs({ dir: FOLDER }), blog = defineCollections({ dir: 'content/blog' });",
    },
    shown: { 'content/docs/a.mdx': '', 'docs/b.md': '' },
    kept: {},
  },
  'Rspress, by what its program excludes and what lies outside of its folder': {
    config: {
      'rspress.config.ts':
        "export default defineConfig({\n  root: path.join(__dirname, 'pages'),\n  route: { cleanUrls: true, exclude: ['**/parts/**'] },\n});",
    },
    shown: { 'pages/a.md': '', 'pages/guide/b.mdx': '' },
    kept: {
      'pages/guide/parts/c.mdx': /^rspress\.config\.ts route\.exclude: \*\*\/parts\/\*\*$/u,
      'pages/public/d.md': /no pages: public$/u,
      'pages/_e/f.md': /in _e/u,
      'plans/g.md': /outside of pages/u,
    },
  },
  'Hugo, by many folders of content': {
    config: {
      'hugo.toml': ['de', 'fr', 'it', 'en']
        .map((code) => `[languages.${code}]\ncontentDir = "content/${code}"\n`)
        .join(''),
    },
    shown: { 'content/de/a.md': '', 'content/en/a.md': '' },
    kept: { 'README.md': /hugo\.toml: outside of 4 folders of content/u },
  },
  'Hugo, Quartz and MkDocs in one, by the folders of their content': {
    config: {
      'blog/hugo.toml': '[languages.de]\ncontentDir = "inhalt"',
      'garden/quartz.config.ts': '',
      'docs/mkdocs.yml': 'docs_dir: pages',
    },
    shown: {
      'blog/content/a.md': '',
      'blog/inhalt/a.md': '',
      'garden/content/a.md': '',
      'docs/pages/a.md': '',
    },
    kept: {
      'blog/README.md': /hugo\.toml: outside of content and inhalt/u,
      'garden/docs/a.md': /outside of content/u,
      'docs/notes.md': /outside of pages/u,
    },
  },
  'a Logseq graph, by its configuration': {
    config: {
      'logseq/config.edn':
        '{:hidden ["/archived" "pages/[w].md" "pages/x.md" "../pages/y.md"] ; :hidden ["no"]\n :publishing/all-pages-public? false}',
    },
    shown: { 'pages/a.md': 'public: true', 'no/a.md': 'public: true' },
    kept: {
      'archived/a.md': ['public: true', /logseq\/config\.edn :hidden: archived/u],
      'pages/x.md': ['public: true', /:hidden/u],
      'pages/[w].md': ['public: true', /:hidden/u],
      'pages/y.md': ['public: true', /:hidden/u],
      'pages/b.md': /all-pages-public/u,
      'logseq/bak/pages/a.md': ['public: true', /logseq\/bak/u],
      'logseq/version-files/local/pages/a.md': ['public: true', /logseq\/version-files/u],
    },
  },
  'folders of deleted notes, as exports of Apple Notes, Windows, Synology and QNAP name them': {
    config: {},
    shown: { 'a.md': '', 'recycled/a.md': '', 'recycle/a.md': '' },
    kept: {
      'iCloud Notes/Recently Deleted/a/a.txt': /named recently deleted/u,
      '$RECYCLE.BIN/S-1-5/$RA1.md': /named \$recycle\.bin/u,
      '#recycle/a.md': /named #recycle/u,
      '@Recycle/a.md': /named @recycle/u,
    },
  },
  'versions of notes that Syncthing, Dropbox, Nextcloud and Obsidian Sync keep where two devices differ': {
    shown: { 'a.md': '', 'sync-conflict.md': '', 'On a conflicted copy.md': '' },
    kept: {
      'b/a.sync-conflict-20240305-101530-ABCDEF7.md': /named \*\.sync-conflict-\*/u,
      "a (office-pc's conflicted copy 2024-03-05).md": /conflicted copy/u,
      'b/a (Conflicted copy phone 202403051015).md': /conflicted copy/u,
    },
  },
  'a Logseq graph that does not say whether all pages are public, where one note says that it is': {
    config: { 'logseq/config.edn': '{:hidden [] ; :publishing/all-pages-public? true\n}' },
    shown: { 'pages/a.md': 'public: true' },
    kept: { 'pages/b.md': /^no public: true/u, 'pages/c.md': ['public: false', /public: false/u] },
  },
  'a Logseq graph that does not say it, where no note does': {
    config: { 'logseq/config.edn': '{:hidden []}' },
    shown: { 'pages/b.md': '' },
    kept: { 'pages/c.md': ['public: false', /public: false/u] },
  },
  'a folder named logseq that holds notes': {
    shown: { 'a.md': 'public: true', 'logseq/b.md': '' },
    kept: { 'c.md': ['public: false', /public: false/u] },
  },
  'a Logseq graph whose pages are all public': {
    config: { 'logseq/config.edn': '{:all-pages-public? true}' },
    shown: { 'pages/a.md': 'public: true', 'pages/b.md': '' },
    kept: { 'pages/c.md': ['public: false', /public: false/u] },
  },
  'a plain folder, by names, in any letter case and at any depth': {
    shown: {
      'a.md': '',
      'privately/a.md': '',
      'template/a.md': '',
      'my private/a.md': '',
      '2 private networks/a.md': '',
      '2024 - not private/a.md': '',
      '3-semi-privat/a.md': '',
      '01 templates/a.md': '',
      'bak/a.md': '',
      'a.excalidraw/b.md': '',
      'sidebar.md': '',
      'drafts.md': '',
      'Privatwirtschaft/a.md': '',
      'private-notes.md': '',
      'private notes on soil/a.md': '',
      'private cloud 2024/a.md': '',
      'private-3000/a.md': '',
      'private2024/a.md': '',
    },
    kept: {
      'a/Private Notes/b/a.md': /named private\?notes$/u,
      '9 private_notes/a.md': /named private\?notes$/u,
      'Private-Journal/a.md': /named private\?journal$/u,
      'Letters (Private)/a.md': /named \* \(private\)$/u,
      'wiki/_Sidebar.md': /named _sidebar\.md/u,
      '_coverpage.md': /named _coverpage/u,
      'private/a.md': /named private/u,
      'a/b/PRIVATE/c/a.md': /named private/u,
      'a/_Private/a.md': /named _private/u,
      'Templates/a.md': /named templates/u,
      'x/_Drafts/a.md': /named _drafts/u,
      'x/Drafts/b/a.md': /named drafts/u,
      'x/draft/a.md': /named draft$/u,
      'docs/_partials/a/b.mdx': /named _partials$/u,
      '_includes/a.md': /named _includes$/u,
      'docs/b/_snippets/a.mdx': /named _snippets$/u,
      'Privat/a.md': /named privat$/u,
      'a/99_Private/b/a.md': /named private$/u,
      '90 - private/a.md': /named private$/u,
      '-private/a.md': /named private$/u,
      'a/Private 2024/a.md': /named private$/u,
      'private-1999/a/b.md': /named private$/u,
      '90 - Privado_2024/a.md': /named privado$/u,
      'Private Journal 2024/a.md': /named private\?journal$/u,
      '2024 - Private/a.md': /named private$/u,
      'a/2024-01-31 \u{1f512} Private/a.md': /named private$/u,
      '\u{1f512} Privado/a.md': /named privado$/u,
      '9.私密/a.md': /named 私密$/u,
      'a/Prive\u0301/a.md': /named privé/u,
      'vault/Logseq/Bak/a.md': /logseq\/bak/u,
      'a/Drawing.Excalidraw.MD': /excalidraw/u,
    },
  },
  'a site below the folder that is given, which has most of the notes': {
    config: { 'site/mkdocs.yml': '' },
    shown: { 'site/docs/a.md': '', 'site/docs/b/templates/a.md': '' },
    kept: { 'site/docs/drafts/a.md': /named drafts$/u },
  },
  'a site below the folder that is given, and a vault in it': {
    config: {
      'site/mkdocs.yml': 'exclude_docs: wip/\n',
      'vaults/one/.obsidian/app.json': '{"userIgnoreFilters":["Inbox/"]}',
    },
    shown: { 'a.md': '', 'site/docs/a.md': '', 'vaults/one/a.md': '', 'Inbox/a.md': '' },
    kept: { 'site/docs/wip/a.md': /exclude_docs/u, 'vaults/one/Inbox/a.md': /userIgnoreFilters/u },
  },
};

describe('the configuration of a garden', () => {
  for (const [name, site] of Object.entries(SITES))
    it(`keeps notes back: ${name}`, async (t) => {
      await checkSite(t, site);
    });

  it('holds too where only a folder within the site is given, and a base', async (t) => {
    const [quartz, mkdocs] = Object.keys(SITES).filter((name) => /^(?:Quartz 5|MkDocs)/u.test(name)) as [
      string,
      string,
    ];
    await checkSite(t, SITES[quartz]!, { baseUrl: '/x/' }, 'content/');
    await checkSite(t, SITES[mkdocs]!, {}, 'docs/');
  });

  it('holds too where the content is a link to a vault elsewhere, as Quartz proposes', async (t) => {
    const root = await temporaryFolder(t, {
      'quartz/quartz.config.yaml': 'configuration: { ignorePatterns: [secret.md, diary/**] }',
      'quartz/.git/HEAD': '',
      'vault/a.md': 'ordinary',
      'vault/secret.md': 'xanthic',
      'vault/diary/b.md': 'xanthic',
    });
    const content = path.join(root, 'quartz/content');
    await symlink(path.join(root, 'vault'), content);
    const { site, excluded } = await buildIndex({ paths: [content] });
    assert.equal(site, 'quartz');
    assert.deepEqual(
      excluded.map(({ path }) => path),
      ['diary/b.md', 'secret.md'],
    );
  });

  it('gives the data of a folder to its notes in Eleventy, but for the tags of a collection', async (t) => {
    const { notes } = await readFiles(t, {
      'eleventy.config.js': '',
      'notes/notes.json': '{ "tags": "note", "category": "Beds" }',
      'notes/a.md': 'a',
      'notes/b.md': '---\ntags: [beans]\n---\nb',
    });
    assert.deepEqual(
      notes.map(({ tags, category }) => [tags, category]),
      [
        [[], 'Beds'],
        [['beans'], 'Beds'],
      ],
    );
  });

  it('has the labels of wikilinks first in a workspace of Dendron, and nowhere else', async (t) => {
    const note = '[[Heavy soil|clay]] and [[loam]]\n';
    const folder = { 'clay.md': 'Wet.\n', 'loam.md': 'Dry.\n', 'a.md': note };
    const { notes } = await readFiles(t, {
      'd/dendron.yml': 'version: 5\n',
      ...within('d/vault', folder),
      ...within('o', folder),
    });
    const read = (path: string) => {
      const { sections, links } = notes.find((note) => note.path === path)!;
      return [sections[0]!.text, links.map(({ target }) => target)];
    };
    assert.deepEqual(read('d/vault/a.md'), ['Heavy soil and loam', ['clay', 'loam']]);
    assert.deepEqual(read('o/a.md'), ['clay and loam', ['Heavy soil', 'loam']]);
  });

  it('shows wikilinks as Quartz does, by the last of their names, with the anchors of the whole', async (t) => {
    const note =
      '## See [[a/b c]]\n\n[[a/b c]] [[a/b#Sow #Reap]] [[#Sow]] [[a/b|c/d]] [[a/b#^x1]] ![[d/e.png]] [[a:b]]';
    const plain = 'See a/b c\na/b c a/b: Sow: Reap Sow c/d a/b a:b';
    for (const [file, config, expected] of [
      ['quartz.config.ts', '', 'See b c\nb c Reap Sow c/d b a:b'],
      ['quartz.config.ts', 'Plugin.CrawlLinks({ prettyLinks: false })', plain],
      [
        'quartz.config.yaml',
        'plugins: [github:quartz-community/crawl-links]',
        'See b c\nb c Reap Sow c/d b a:b',
      ],
      [
        'quartz.config.yaml',
        'plugins:\n  - { source: github:quartz-community/crawl-links, options: { prettyLinks: false } }',
        plain,
      ],
    ] as const) {
      const root = await temporaryFolder(t, { [file]: config, 'content/a.md': note });
      const { notes } = await readGarden([root]);
      const { heading, anchor, text } = notes[0]!.sections.at(-1)!;
      assert.deepEqual([`${heading}\n${text}`, anchor], [expected, 'see-ab-c'], config);
    }
  });

  it('has the comments of MyST where MyST is read, by Jupyter Book and by Sphinx too', async (t) => {
    const configs = {
      '_toc.yml': 'root: a',
      'myst.yml': 'version: 1',
      'conf.py': "extensions = ['myst_parser']",
      'other/conf.py': '',
    };
    const expected = {
      '_toc.yml': 'kept',
      'myst.yml': 'kept',
      'conf.py': 'kept',
      'other/conf.py': 'kept % x',
    };
    const read = async ([name, config]: [string, string]) => {
      const { notes } = await readFiles(t, {
        [name]: config,
        [path.join(path.dirname(name), 'a.md')]: 'kept\n% x',
      });
      return [name, notes[0]!.sections[0]!.text];
    };
    assert.deepEqual(Object.fromEntries(await Promise.all(Object.entries(configs).map(read))), expected);
  });

  it('has no indented code in a graph of Logseq', async (t) => {
    const note = '## Words\n\t- [[b]] <!-- canary -->\n';
    const root = await temporaryFolder(t, { 'g/logseq/config.edn': '{}', 'g/pages/a.md': note });
    for (const paths of [root, path.join(root, 'g/pages')]) {
      const { notes } = await readGarden([paths]);
      assert.deepEqual(notes[0]!.sections, [{ heading: 'Words', anchor: 'words', text: 'b', code: '' }]);
    }
  });

  it('is named where it is a program or broken, and never run', async (t) => {
    const unread = async (config: Record<string, string>, options = {}) =>
      (await checkSite(t, { config, shown: { 'a.md': '' }, kept: {} }, options)).unread.map(
        ({ path }) => path,
      );
    const program = 'throw new Error("was run")';
    for (const name of [
      'quartz.config.ts',
      '.vitepress/config.mts',
      'astro.config.mjs',
      '.eleventy.js',
      'docusaurus.config.js',
    ])
      assert.deepEqual(await unread({ [name]: program }), [name]);
    assert.deepEqual(await unread({ 'mkdocs.yml': 'exclude_docs: [' }), ['mkdocs.yml']);
    assert.deepEqual(await unread({ '.obsidian/app.json': '{' }), ['.obsidian/app.json']);
    assert.deepEqual(await unread({ 'hugo.toml': "ignoreFiles = ['[']" }), ['hugo.toml']);
    assert.deepEqual(await unread({ 'mkdocs.yml': 'hooks: [hooks.py]' }), ['hooks.py']);
    const levels = { 'mkdocs.yml': 'plugins: [{ encryptcontent: { password_file: passwords.yml } }]' };
    assert.deepEqual(await unread(levels), ['passwords.yml']);
    assert.deepEqual(await unread({ ...levels, 'passwords.yml': 'family: a' }), []);
    assert.deepEqual(await unread({ ...levels, 'passwords.yml': 'family: [' }), ['passwords.yml']);
    assert.deepEqual(await unread({ '_config.yml': 'exclude: [b.md]' }), []);
    for (const [name, asks, others] of [
      ['.htaccess', 'AuthType Basic\nRequire valid-user', 'RewriteEngine On'],
      ['_headers', '/private/*\n  Basic-Auth: a:b', '/*\n  Cache-Control: no-store'],
      ['netlify.toml', '[headers.values]\nBasic-Auth = "a:b"', '[build]\npublish = "x"'],
      ['staticwebapp.config.json', '{"allowedRoles": ["family"]}', '{"allowedRoles": ["anonymous"]}'],
      ['.staticrypt.json', '{"salt": "b93bbaf35459951c"}', '{}'],
    ] as const) {
      assert.deepEqual(await unread({ [name]: asks }), [name]);
      assert.deepEqual(await unread({ [name]: others }), []);
    }
    assert.deepEqual(await unread({ 'quartz.config.ts': program }, { exclude: [] }), []);
  });

  it('keeps back what it names, however the letters of that are composed', async (t) => {
    const configs = {
      '.obsidian/daily-notes.json': '{ "template": "T\u00e4g/a" }',
      'logseq/config.edn': '{:publishing/all-pages-public? true :hidden ["/T\u00e4g"]}',
      '_config.yml': 'exclude: [T\u00e4g/]',
      'dendron.yml': 'workspace: { vaults: [{ fsPath: T\u00e4g, visibility: private }, { fsPath: . }] }',
      'mkdocs.yml': 'docs_dir: ./T\u00e4g2',
    };
    for (const [name, text] of Object.entries(configs)) {
      const shown = { [name === 'mkdocs.yml' ? 'Ta\u0308g2/b.md' : 'b.md']: '' };
      await checkSite(t, {
        config: { [name]: text },
        shown,
        kept: { 'Ta\u0308g/a.md': new RegExp(name, 'u') },
      });
    }
  });

  it('is named once where it is broken, a tool’s too, with a reason that ends its sentence', async (t) => {
    const own: Record<string, string> = {
      ...{ 'mkdocs.yml': '', 'hugo.yaml': '', 'zola.toml': '', 'book.toml': '', 'book.json': '' },
      ...{ '_quarto.yml': '', 'retype.yml': '', 'myst.yml': '', '_toc.yml': '', 'docfx.json': '' },
      ...{ 'dendron.yml': '', '.gitbook.yaml': '', 'mint.json': 'navigation: a\n' },
      ...{ '_config.yml': 'source_dir: a\n', 'config.json': 'contentHide: []\n' },
    };
    for (const [name, start] of Object.entries(own)) {
      const site = { config: { [name]: `${start}drafts: [` }, shown: { 'a.md': '' }, kept: {} };
      const { unread } = await checkSite(t, site);
      assert.deepEqual(
        unread.map(({ path }) => path),
        [name],
      );
      assert.doesNotMatch(unread[0]!.reason, /:$/u, name);
    }
    const book = { '_toc.yml': 'root: a', '_config.yml': 'exclude_patterns: [' };
    const { unread } = await checkSite(t, { config: book, shown: { 'a.md': '' }, kept: {} });
    assert.deepEqual(
      unread.map(({ path }) => path),
      ['_config.yml'],
    );
  });
});

describe('the options of an owner', () => {
  it('leave out what matches exclude, by path or by name, and take back with !', async (t) => {
    const site = {
      shown: { 'a.md': '', 'sub/rooted.md': '', 'templates/open/a.md': '', 'wip/good.md': '' },
      kept: {
        'drafts/a/b.md': /exclude: drafts\/\*\*/u,
        'x/secret.md': /exclude: secret\.md/u,
        'rooted.md': /exclude: \/rooted\.md/u,
        'Old (2020)/a.md': /exclude: Old \(2020\)\//u,
        'templates/a.md': /named templates/u,
        'wip/a.md': /exclude: wip/u,
      },
    };
    const exclude = [
      'drafts/**',
      'secret.md',
      '/rooted.md',
      'Old (2020)/',
      '!templates/open/**',
      'wip',
      '!wip/good.md',
      'none/**',
    ];
    const { warnings } = await checkSite(t, site, { exclude });
    assert.deepEqual(
      warnings.map(({ code, message }) => [code, message.includes('none/**')]),
      [['unused-pattern', true]],
    );
  });

  it('take back nothing that a configuration keeps back', async (t) => {
    const config = { 'mkdocs.yml': 'exclude_docs: wip/\n' };
    const site = { config, shown: { 'docs/a.md': '' }, kept: { 'docs/wip/a.md': /exclude_docs/u } };
    await checkSite(t, site, { exclude: ['!docs/wip/**'] });
  });

  it('let in only what says plainly that it is public', async (t) => {
    const reason = /plainly/u;
    const site: PlantedSite = {
      shown: {
        ...{ 'a.md': 'publish: true', 'b.md': 'published: 2024-01-02', 'c.md': 'visibility: " Public "' },
        'd.md': 'title: Open\npublic: yes',
      },
      kept: {
        'e.md': reason,
        'f.md': ['draft: false', reason],
        'g.md': ['title: publish', reason],
        'i.md': ['publish: 2024-01-02', reason],
        'j.md': ['visibility: not public', reason],
        'k.md': ['visibility: public at last', reason],
        'l.md': ['published: 1999', reason],
        'm.md': ['search: true', reason],
        'h.md': ['publish: true\ndraft: true', /draft/u],
      },
    };
    await checkSite(t, site, { requirePublish: true });
    const ofDigitalGarden = { shown: { 'a.md': 'dg-publish: yes' }, kept: { 'b.md': reason } };
    await checkSite(t, ofDigitalGarden, { requirePublish: true });
  });
});

function within(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
}
