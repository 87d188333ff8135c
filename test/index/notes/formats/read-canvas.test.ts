import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readCanvas } from '../../../../index/notes/formats/read-canvas.js';
import { readWith } from '../../support/read-source.js';

const read = (canvas: unknown) => readWith(readCanvas, JSON.stringify(canvas), 'a.canvas');

const switchesIn = (properties: ReturnType<typeof read>['properties']) =>
  properties.filter(({ key }) => key === 'publish').map(({ value }) => value);

/** Gives what a function gives; undefined where it runs out of stack. */
function attempt<Given>(give: () => Given): Given | undefined {
  try {
    return give();
  } catch (error) {
    assert.ok(error instanceof RangeError);
    return undefined;
  }
}

describe('readCanvas', () => {
  it('takes any JSON for a canvas, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.json().map((json) => `{"nodes":${json},"edges":[${json}]}`),
          fc.string(),
        ),
        (source) => {
          assert.equal(readWith(readCanvas, source, 'a.canvas').body().title, '');
        },
      ),
    );
  });

  it('warns of what is no JSON, and of nothing where the file is empty', () => {
    assert.deepEqual(
      readWith(readCanvas, '{', 'a.canvas').warnings.map(({ code }) => code),
      ['canvas'],
    );
    assert.deepEqual(readWith(readCanvas, ' \n', 'a.canvas').warnings, []);
    for (const source of [
      '{"nodes": canary',
      `{"nodes":[{"text":"canary"},,${'{"text":"canary"},'.repeat(9)}]}`,
    ])
      assert.doesNotMatch(readWith(readCanvas, source, 'a.canvas').warnings[0]!.message, /canary|text/);
  });

  it('keeps the publication switches of what is no JSON', () => {
    const source = '{"nodes":[,],\n"metadata":{"frontmatter":{"publish":false}}}';
    assert.deepEqual(switchesIn(readWith(readCanvas, source, 'a.canvas').properties), ['false']);
  });

  it('keeps the publication switches of front matter that is nested too deeply', () => {
    const lists = Array.from({ length: 2001 }, () => []);
    const { properties, warnings } = read({ metadata: { frontmatter: { lists, publish: false } } });
    assert.deepEqual(switchesIn(properties), ['false']);
    assert.deepEqual(
      warnings.map(({ code, line }) => [code, line]),
      [['front-matter', 0]],
    );
    const deep = `{"metadata":{"frontmatter":{"publish":false,"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}}}`;
    // Earlier versions of Node cannot write it. The note then fails, and is not published either.
    const isRead = attempt(() => JSON.stringify(JSON.parse(deep)));
    const switches = attempt(() => switchesIn(readWith(readCanvas, deep, 'a.canvas').properties));
    assert.deepEqual(switches, isRead && ['false']);
  });

  it('reads the Markdown on its cards, and the labels of groups and lines', () => {
    const { sections, tags } = read({
      nodes: [
        { type: 'text', text: '# Beans\n\n**Sow** #late' },
        { type: 'group', label: 'In May' },
      ],
      edges: [{ label: 'leads to' }],
    }).body();
    assert.deepEqual(
      sections.map(({ heading, anchor, text }) => [heading, anchor, text]),
      [
        ['Beans', '', 'Sow #late'],
        ['', '', 'In May'],
        ['', '', 'leads to'],
      ],
    );
    assert.deepEqual(tags, ['#late']);
  });

  it('reads no comment in a label', () => {
    const { sections } = read({
      nodes: [{ type: 'group', label: 'In %%canary%% May' }],
      edges: [{ label: '<!-- canary -->leads to' }, { label: '%%canary' }],
    }).body();
    assert.deepEqual(
      sections.map(({ text }) => text),
      ['In May', 'leads to'],
    );
  });

  it('links to its notes and to those that its cards name, and to no picture', () => {
    const { links } = read({
      nodes: [
        { file: 'a/b.md', subpath: '#Heading' },
        { file: 'c.png' },
        { text: '[[d]]' },
        { url: 'https://x.test' },
      ],
    }).body();
    assert.deepEqual(links, [
      { target: 'a/b.md', fragment: 'Heading', wiki: true, line: 0 },
      { target: 'd', fragment: '', wiki: true, line: 0 },
    ]);
  });

  it('keeps a comment on one card from hiding another, and tells of it', () => {
    const { sections, open } = read({ nodes: [{ text: 'a %% canary' }, { text: 'kept' }] }).body();
    assert.deepEqual([sections.map(({ text }) => text), open], [['a', 'kept'], { mark: '%%', line: 0 }]);
  });
});
