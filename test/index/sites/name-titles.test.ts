import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFiles } from '../support/read-source.js';

const MINTLIFY = { theme: 'mint', navigation: { pages: ['late-beans', 'API_keys'] } };

/** Configuration of a site, and its notes without a title with what the site calls them. */
const SITES: Record<string, [configuration: [file: string, text: string], titles: Record<string, string>]> = {
  'no generator': [
    ['.gitignore', 'x'],
    { 'late-beans.md': 'late-beans', '2024-01-02-late-frost.md': '2024-01-02-late-frost' },
  ],
  Jekyll: [
    ['_config.yml', 'title: Garden'],
    {
      '_posts/2024-01-02-late-FROST-in-may.md': 'Late Frost In May',
      'late_beans.md': 'Late_beans',
      'été-long.md': 'Été Long',
    },
  ],
  MkDocs: [
    ['mkdocs.yml', 'site_name: Garden\nnav:\n- First steps: first-bed.md\n'],
    {
      'docs/late-beans_now.md': 'Late beans now',
      'docs/iOS-beans.md': 'iOS beans',
      'docs/first-bed.md': 'First steps',
      'docs/soil-types.fr.md': 'Soil types',
      'docs/soil-types.md': 'Soil types',
    },
  ],
  Docusaurus: [
    ['docusaurus.config.js', 'module.exports = {}'],
    {
      'docs/01-late-beans.md': 'late-beans',
      'docs/1.5-late-beans.md': '1.5-late-beans',
      'blog/2024-01-02-late-frost.md': 'late-frost',
    },
  ],
  'Nuxt Content': [
    ['nuxt.config.ts', 'export default {}'],
    { 'content/1.guide/2.late-beans_now.md': 'Late BeansNow', 'content/4.soil.md': 'Soil' },
  ],
  Nextra: [
    ['next.config.ts', "import nextra from 'nextra';"],
    { 'content/late-beans_now.mdx': 'Late Beans Now', 'pages/soil.md': 'Soil' },
  ],
  Mintlify: [
    ['docs.json', JSON.stringify(MINTLIFY)],
    { 'late-beans.mdx': 'Late beans', 'API_keys.mdx': 'API keys' },
  ],
};

describe('the title of a note without one', () => {
  for (const [name, [[file, text], titles]] of Object.entries(SITES))
    it(`is made of the name of its file as the site does: ${name}`, async (t) => {
      const notes = Object.fromEntries(
        Object.keys(titles).map((path) => [path, 'Text.\n\n## Part\n\nText.']),
      );
      const { notes: read } = await readFiles(t, { [file]: text, ...notes });
      assert.deepEqual(Object.fromEntries(read.map(({ path, title }) => [path, title])), titles);
    });

  it('is its first heading of the first rank with Nextra, also below a component', async (t) => {
    const files = { 'content/a.mdx': '<Meta\n  title="B"\n/>\n\nText.\n\n# Late beans\n\nText.' };
    const titleBy = async (program: string) => {
      const { notes } = await readFiles(t, { 'next.config.mjs': program, ...files });
      return notes[0]!.title;
    };
    assert.equal(await titleBy("import nextra from 'nextra';"), 'Late beans');
    assert.equal(await titleBy(''), 'a');
  });

  it('is another name or a heading where these say more than the name of the file', async (t) => {
    const { notes } = await readFiles(t, {
      'mkdocs.yml': 'site_name: Garden',
      'docs/late-beans.md': '---\nlinkTitle: Beans in June\n---\nText',
      'docs/soil-types.md': '# Kinds of soil\n\nText',
      'docs/bed/index.md': 'Text\n\n## The first bed\n',
    });
    const titles = Object.fromEntries(notes.map(({ path, title, aliases }) => [path, [title, ...aliases]]));
    assert.deepEqual(titles, {
      'docs/late-beans.md': ['Beans in June', 'late-beans'],
      'docs/soil-types.md': ['Kinds of soil', 'soil-types'],
      'docs/bed/index.md': ['The first bed'],
    });
  });
});
