import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown, readMdx } from '../../../../index/notes/markdown/read-markdown.js';
import { exclusionOf } from '../../../../index/properties/publication.js';
import { githubAnchors } from '../../../../index/sites/anchors.js';

const exclusion = (text: string) =>
  exclusionOf(readMdx(text, { path: 'a.mdx', anchors: githubAnchors() }).properties, 'a.mdx')?.reason;

describe('exportedSwitches', () => {
  it('keeps a note back by what it exports, however it is written', () => {
    for (const text of [
      'export const metadata = { draft: true }',
      "export const metadata = {\n  title: 'A: b',\n  draft: true,\n};\n\ntext",
      'export const frontmatter = { title: `a`, draft: true };',
      'export const metadata: Metadata = {\n  robots: { index: false },\n} satisfies Metadata\n\ntext',
      'export const frontMatter = {\n  // said\n  ...other,\n  "private": true,\n  f: () => 1,\n}',
      'import a from "a"\n\nexport const draft = true;\n\ntext',
      "export const robots = 'noindex'",
      '```a``` opens no fence\n\nexport const draft = true',
      '```\n```js\n```\n\nexport const draft = true',
      'export const meta = {\n  tags: ["a"],\n  draft: true\n',
    ])
      assert.notEqual(exclusion(text), undefined, text);
  });

  it('leaves a note alone for harmless exports, other objects and examples in fences', () => {
    for (const text of [
      'export const metadata = { title: "draft: a story", draft: false }',
      'export const data = { draft: true }',
      'export const draft = false',
      '```js\nexport const metadata = { draft: true }\n```',
      '~~~~\n```\n~~~~\n\n````mdx\n```\nexport const draft = true\n```\n````',
      'export const metadata = {\n  title: "a",\n}\n\n- draft: true',
      'words\n\nexport the draft: true',
    ])
      assert.equal(exclusion(text), undefined, text);
  });
});

describe('drawingIn', () => {
  const excluded = (text: string) => readMarkdown(text, { path: 'a.md', anchors: githubAnchors() }).excluded;
  const matter = '---\nexcalidraw-plugin: parsed\n---\n';

  it('keeps a drawing back by its properties and its data alone', () => {
    for (const language of ['json', 'compressed-json'])
      for (const rank of ['#', '##'])
        assert.equal(
          excluded(`${matter}Bed ^a1\n\n%%\n${rank} Drawing\n\`\`\`${language}\n{}\n\`\`\`\n%%`),
          'excalidraw-plugin',
        );
    assert.equal(excluded(`${matter}# Bed\n\n## Drawing\n\nA bed.`), undefined);
    assert.equal(excluded('# Bed\n\n## Drawing\n```json\n{}\n```'), undefined);
  });
});

describe('robotsInText', () => {
  const robots = (text: string) =>
    exclusionOf(readMarkdown(text, { path: 'a.md', anchors: githubAnchors() }).properties, 'a.md')?.reason;

  it('keeps a note back by the metas of its head, but not by an example', () => {
    const meta = '<meta name="robots" content="noindex, nofollow" />';
    for (const text of [
      `<head>\n  ${meta}\n</head>\n\ntext`,
      `text\n\n<head>${meta}</head>\n\ntext`,
      `<Head>\n    <title>a</title>\n\t${meta}\n</Head>`,
      `\`\`\`a\`\`\` opens no fence\n\n${meta}`,
      '<head>\n  <meta\n    name="googlebot"\n    content="noindex"\n  />\n</head>',
    ])
      assert.match(robots(text) ?? '', /robots/u, text);
    for (const text of [
      `\`\`\`html\n${meta}\n\`\`\``,
      `Write ${meta}`,
      `    ${meta}`,
      `    <head>${meta}</head>`,
      `<head><title>a</title></head>\n\n    ${meta}`,
      '<meta name="robots" content="index">',
    ])
      assert.equal(robots(text), undefined, text);
  });
});
