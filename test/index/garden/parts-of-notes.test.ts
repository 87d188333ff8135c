import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { readFiles } from '../support/read-source.js';

const DOCUSAURUS = { 'docusaurus.config.js': 'export default {};' };
const PAGE = 'import Part from "./_part.mdx";\n\n## Soil\n\nabove\n\n<Part />\n\nbelow [gone](gone.md)\n';

describe('texts of parts', () => {
  const sectionsIn = async (t: TestContext, files: Record<string, string>, options = {}) => {
    const { notes } = await readFiles(t, files, options);
    return Object.fromEntries(
      notes.map(({ path, sections }) => [path, sections.map(({ heading, text }) => `${heading}: ${text}`)]),
    );
  };

  it('are found under the headings of the pages that show them, without what they hide', async (t) => {
    const read = await sectionsIn(t, {
      ...DOCUSAURUS,
      'docs/a.md': PAGE,
      'docs/b.mdx': 'import P from "@site/docs/_part.mdx"\n\n<P />\n',
      'docs/_part.mdx': '---\ntitle: c\n---\nclay %%hidden%%\n\n### Loam\n\n<!-- hidden -->silt\n',
    });
    assert.deepEqual(read, {
      'docs/a.md': ['Soil: above\nclay', 'Loam: silt\nbelow gone'],
      'docs/b.mdx': [': clay', 'Loam: silt'],
    });
  });

  it('are found by the syntax of VitePress, of Quarto and of mdBook', async (t) => {
    const vitepress = { '.vitepress/config.js': 'export default { srcExclude: ["parts/**"] }' };
    const read = await sectionsIn(t, {
      ...vitepress,
      'a.md': '<!--@include: ./parts/b.md-->',
      'parts/b.md': 'clay',
    });
    assert.deepEqual(read, { 'a.md': [': clay'] });
    const quarto = { '_quarto.yml': 'project:\n  type: website\n' };
    const page = { 'a.qmd': '{{< include _b.qmd >}}', '_b.qmd': 'clay' };
    assert.deepEqual(await sectionsIn(t, { ...quarto, ...page }), { 'a.qmd': [': clay'] });
    const book = { 'book.toml': '', 'src/SUMMARY.md': '- [A](a.md)\n' };
    const chapter = { 'src/a.md': '# A\n\n{{#include b.md}}', 'src/b.md': 'clay' };
    assert.deepEqual((await sectionsIn(t, { ...book, ...chapter }))['src/a.md'], [': clay']);
  });

  it('stay out where an owner keeps them back, or where they are notes themselves', async (t) => {
    const page = (name: string) => PAGE.replace('_part.mdx', name);
    for (const [name, text, options] of [
      ['_part.mdx', '---\ndraft: true\n---\nclay', {}],
      ['_part.mdx', 'clay', { exclude: ['_part.mdx'] }],
      ['private/_part.mdx', 'clay', {}],
      ['part.mdx', 'clay', {}],
      ['.part.mdx', 'clay', {}],
    ] as const) {
      const read = await sectionsIn(
        t,
        { ...DOCUSAURUS, 'docs/a.md': page(`./${name}`), [`docs/${name}`]: text },
        options,
      );
      assert.deepEqual(read['docs/a.md'], ['Soil: above\nbelow gone'], name);
    }
  });

  it('hold parts of their own, and end where these show each other', async (t) => {
    const read = await sectionsIn(t, {
      ...DOCUSAURUS,
      'docs/a.md': PAGE,
      'docs/_part.mdx': 'import P from "./_b.mdx"\n\nclay\n\n<P />',
      'docs/_b.mdx': 'import P from "./_part.mdx"\n\nloam\n\n<P />',
    });
    assert.deepEqual(read, { 'docs/a.md': ['Soil: above\nclay\nloam\nbelow gone'] });
  });

  it('leave links the lines that they have in the page', async (t) => {
    const { notes } = await readFiles(t, {
      ...DOCUSAURUS,
      'docs/a.md': PAGE,
      'docs/_part.mdx': 'clay\n\nloam\n',
    });
    assert.deepEqual(
      notes[0]!.links.map(({ target, line }) => [target, line]),
      [['gone.md', 9]],
    );
  });
});
