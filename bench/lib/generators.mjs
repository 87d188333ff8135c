// Real site generators, each with the least configuration that it takes to make pages of other people's notes.

import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { versionOf } from './versions.mjs';

const MODULES = path.join(import.meta.dirname, '../node_modules');
const LONGEST = 10 * 60 * 1000;
const run = promisify(execFile);

/**
 * Generators by name: the folder of notes in their project, and their version. `build` builds the site and gives the
 * folder of its pages. Those that are not of npm must be installed.
 */
export const GENERATORS = {
  eleventy: {
    notes: 'notes',
    version: () => versionOf('@11ty/eleventy'),
    build: (project) =>
      ofNpm(project, '@11ty/eleventy/cmd.cjs', ['--quiet'], '_site', {
        'eleventy.config.mjs': `export default () => ({ dir: { input: 'notes' }, markdownTemplateEngine: false });`,
      }),
  },
  astro: {
    notes: 'src/content/notes',
    version: () => versionOf('astro'),
    build: (project) => ofNpm(project, 'astro/astro.js', ['build', '--silent'], 'dist', ASTRO),
  },
  vitepress: {
    notes: 'notes',
    version: () => versionOf('vitepress'),
    build: (project) =>
      ofNpm(project, 'vitepress/bin/vitepress.js', ['build', 'notes'], 'notes/.vitepress/dist', VITEPRESS),
  },
  hugo: {
    notes: 'content',
    // An `index.md` of Hugo's would take all other notes of its folder for its own.
    named: (name) => name.replace(/^index\.md$/, '_index.md'),
    version: async () => (await run('hugo', ['version'])).stdout.split(' ')[1],
    build: (project) => installed(project, 'hugo', ['--logLevel', 'error'], 'public', HUGO),
  },
  jekyll: {
    notes: '.',
    version: async () => (await run('jekyll', ['--version'])).stdout.trim().split(' ')[1],
    build: (project) => installed(project, 'jekyll', ['build', '--quiet'], '_site', JEKYLL),
  },
  mkdocs: {
    notes: 'docs',
    version: async () => (await run('mkdocs', ['--version'])).stdout.split(' ')[2],
    build: (project) =>
      installed(project, 'mkdocs', ['build', '--quiet'], 'site', { 'mkdocs.yml': 'site_name: Garden\n' }),
  },
};

// Pictures that are not there would end the build.
const ASTRO = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `
const elsewhere = (node) => {
  if (node.url && node.type !== 'link') node.url = 'https://x.test/picture.png';
  node.children?.forEach(elsewhere);
};
export default { markdown: { remarkPlugins: [() => elsewhere], syntaxHighlight: false } };`,
  'src/content.config.mjs': `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { notes: defineCollection({ loader: glob({ pattern: '**/*.md', base: 'src/content/notes' }) }) };`,
  'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('notes')).map((note) => ({ params: { id: note.id === 'index' ? undefined : note.id }, props: { note } }));
const { Content } = await render(Astro.props.note);
---
<main><Content /></main>`,
};

// HTML, braces and pictures of these notes are not meant for Vue. HTML is parsed all the same, since the reading of
// Markdown depends on it.
const VITEPRESS = {
  'notes/.vitepress/config.mjs': `
const nothing = () => '';
const leaveOut = ({ renderer: { rules } }) => void Object.assign(rules, { html_block: nothing, html_inline: nothing, image: nothing });
export default {
  ignoreDeadLinks: true,
  transformPageData: (page) => void delete page.frontmatter.head,
  markdown: { config: leaveOut, attrs: { disable: true } },
  vue: { template: { compilerOptions: { delimiters: ['\\u0001', '\\u0002'] } } },
};`,
};

const PAGE = '<main>{{ .Content }}</main>';
const HUGO = {
  'hugo.toml':
    'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[markup.goldmark.renderer]\nunsafe = true\n',
  'layouts/_default/single.html': PAGE,
  'layouts/_default/list.html': PAGE,
  'layouts/index.html': PAGE,
};

const JEKYLL = {
  '_config.yml': 'defaults: [{ scope: { path: "" }, values: { render_with_liquid: false } }]\n',
};

/** Copies the Markdown notes of a folder, without Obsidian's templates; MDX becomes Markdown, which all generators read. */
export async function copyNotes(folder, to, named = (name) => name) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries.filter(
    (entry) => entry.isFile() && /\.mdx?$/.test(entry.name),
  )) {
    const file = path.join(parentPath, name);
    if (file.includes(`${path.sep}templates${path.sep}`)) continue;
    const copy = path.join(to, path.relative(folder, parentPath), named(name.replace(/\.mdx$/, '.md')));
    await cp(file, copy);
  }
}

async function ofNpm(project, program, args, out, files) {
  await symlink(MODULES, path.join(project, 'node_modules'));
  return installed(project, process.execPath, [path.join(MODULES, program), ...args], out, files);
}

async function installed(project, program, args, out, files) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(project, name)), { recursive: true });
    await writeFile(path.join(project, name), text);
  }
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  await run(program, args, { cwd: project, env, timeout: LONGEST, maxBuffer: 64 * 1024 * 1024 });
  return path.join(project, out);
}
