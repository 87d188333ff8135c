import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { gardenSearch } from '../../index/eleventy.js';
import { openGarden } from '../../index/engine.js';
import { temporaryFolder } from './support/temporary-folder.js';

const page = (title: string) => `<title>${title}</title><main><h1>${title}</h1></main>`;

/** Stands for Eleventy: collects templates, then ends a build. */
function eleventy(hasBase: boolean, pathPrefix = '/docs') {
  let collect: (api: { getAll(): never[] }) => unknown = () => {};
  let print = () => '';
  let end: (build: object) => Promise<void> = () => Promise.resolve();
  const config = {
    pathPrefix,
    addCollection: (_name: string, given: typeof collect) => (collect = given),
    addShortcode: (_name: string, given: typeof print) => (print = given),
    hasPlugin: () => hasBase,
    on: (_event: string, given: typeof end) => (end = given),
  };
  gardenSearch(config as never, { attributes: { label: 'a "b"' } });
  return {
    print: () => print(),
    build: async (output: string, templates: object[]) => {
      collect({ getAll: () => templates as never[] });
      await end({ directories: { output }, dir: { output: 'of the configuration' } });
    },
  };
}

describe('gardenSearch in Eleventy', () => {
  it('indexes the pages of notes in collections, with their data', async (t) => {
    const folder = await temporaryFolder(t, {
      'a/index.html': page('A'),
      'tags/index.html': page('Tags'),
      'apart.html': page('Apart'),
    });
    await eleventy(false).build(folder, [
      {
        inputPath: './a.md',
        outputPath: `${folder}/a/index.html`,
        data: { tags: ['soil'], pkg: { private: true } },
      },
      { inputPath: './tags.md', outputPath: `${folder}/tags/index.html`, data: { pagination: {} } },
      { inputPath: './none.md', outputPath: false, data: {} },
    ]);
    const garden = await openGarden(path.join(folder, 'garden-search/garden-index.json'));
    const { results } = await garden.search('');
    assert.deepEqual(
      results.map(({ url, tags }) => [url, ...tags]),
      [['/docs/a/', 'soil']],
    );
  });

  it('prints the search for a page, also where a plugin prefixes addresses', () => {
    const script = (src: string) =>
      `<script type="module" src="${src}garden-search/garden-search.min.js"></script>`;
    const element =
      '<garden-search src="/docs/garden-search/garden-index.json" label="a &quot;b&quot;"></garden-search>';
    assert.equal(eleventy(false).print(), `${script('/docs/')}\n${element}`);
    assert.equal(eleventy(true).print(), `${script('/')}\n${element}`);
    for (const prefix of ['docs', 'docs/', '/docs/'])
      assert.equal(eleventy(false, prefix).print(), `${script('/docs/')}\n${element}`);
    assert.ok(eleventy(false, '').print().includes('src="/garden-search/garden-index.json"'));
  });
});
