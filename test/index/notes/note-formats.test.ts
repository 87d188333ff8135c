import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isNoteFile, readerOf } from '../../../index/notes/note-formats.js';
import { readMarkdown, readMdx } from '../../../index/notes/markdown/read-markdown.js';
import { readWith } from '../support/read-source.js';
import { anyCharacter } from '../../support/arbitraries.js';

const EXTENSIONS = ['md', 'markdown', 'mdx', 'txt', 'html', 'htm', 'xhtml', 'tid', 'canvas'];

// What the formats give a meaning to.
const part = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.constantFrom(
    ...[
      '---\n',
      '+++\n',
      ';;;\n',
      '{"a": ',
      '}\n',
      '\n\n',
      '# ',
      '<b>',
      '</p>',
      '[[a|b]]',
      '[a](b)',
      '```\n',
      '%%',
      '<!--',
      '-->',
    ],
    ...[
      'title:: a\n',
      '- ',
      'tags: [a]\n',
      'draft = true\n',
      '::: tip\n',
      '!!! note\n    ',
      '{{< a >}}',
      '{% b %}',
      '{#id}',
      '$x$',
    ],
    ...[
      'title: a\n',
      '<<macro>>',
      '{"nodes":[{"text":"a"}]}',
      '\ufeff',
      '\u202e',
      'é',
      '日本',
      '🌱',
      '\\',
      '|',
    ],
  ),
);

describe('isNoteFile', () => {
  it('knows the extensions of notes in any case, and no others', () => {
    for (const extension of EXTENSIONS) {
      assert.equal(isNoteFile(`a/b.${extension}`), true);
      assert.equal(isNoteFile(`a/b.${extension.toUpperCase()}`), true);
    }
    for (const path of ['a.pdf', 'a', 'a.md.bak', 'md', 'a.json', 'a.base', 'a.xhtml5'])
      assert.equal(isNoteFile(path), false, path);
  });
});

describe('readerOf', () => {
  it('gives the reader of an extension, and that of Markdown for any other', () => {
    assert.equal(readerOf('a.MARKDOWN'), readMarkdown);
    assert.equal(readerOf('a.mdx'), readMdx);
    assert.equal(readerOf('a'), readMarkdown);
  });

  it('gives readers that never throw, and give nothing but well-formed text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EXTENSIONS), fc.array(part, { maxLength: 30 }), (extension, parts) => {
        const source = readWith(readerOf(`a.${extension}`), parts.join(''), `a.${extension}`);
        const body = source.body();
        const texts = [
          body.title,
          ...body.tags,
          ...body.sections.flatMap(({ heading, anchor, text, code }) => [heading, anchor, text, code]),
        ];
        for (const text of texts) assert.doesNotMatch(text, /\p{Cs}|\ue000\d+\ue001/u);
        for (const { line, target, fragment } of body.links) {
          assert.ok(Number.isInteger(line) && line >= 0);
          assert.ok(target || fragment);
        }
      }),
      { numRuns: 500 },
    );
  });
});
