import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Note } from '../../../src/core/note.js';
import { readNote } from '../../../index/notes/read-note.js';
import { SITE } from '../support/read-source.js';

const EXTENSIONS = ['md', 'markdown', 'mdx', 'txt', 'html', 'tid', 'canvas'];

function read(extension: string, text: string): Note {
  const result = readNote(`a.${extension}`, Buffer.from(text), SITE);
  assert.ok('note' in result, `${extension}: ${text.slice(0, 100)}`);
  return result.note;
}

const wordsOf = ({ title, sections }: Note): string =>
  [title, ...sections.flatMap(({ heading, text, code }) => [heading, text, code])].join('\n');

describe('readNote on bad input', () => {
  it('keeps the text under any front matter', () => {
    const matters = [
      ...[
        '',
        ' ',
        '# comment',
        '? a\n: b',
        '? [a]\n: b',
        '!!set {a, b}',
        '!!omap [a: 1]',
        '&a [*a]',
        '<<: {a: 1}',
      ],
      ...[
        'a: |\n  b\n c',
        'a: >-\n\n  b',
        '"a\n b": c',
        "'a''b': c",
        'a: "\\u0000"',
        'a: "\\ud800"',
        '%TAG ! x:',
        '{a, b: }',
      ],
      ...[
        'a:\tb',
        '\ta: b',
        'a: b # c',
        'a: #b',
        '- a: b',
        '[a',
        'a: [b',
        '*a : b',
        '__proto__: {a: b}',
        'a: !!binary ///',
        '0x1: 2',
      ],
      ...[
        'a: 2026-06-11T00:00:00Z',
        '~: a',
        'null: b',
        'a: b\r\nc: d',
        'a: \u2028b',
        'é: ü',
        '🌱: 🌳',
        'a : b',
        'a: :b',
        ': a',
        '::',
        '@a: b',
      ],
    ];
    for (const matter of matters) {
      for (const [open, close] of [
        ['---', '---'],
        ['+++', '+++'],
        [';;;', ';;;'],
        ['---', '...'],
        ['{', '}'],
      ])
        assert.match(wordsOf(read('md', `${open}\n${matter}\n${close}\n\nquillwort`)), /quillwort/, matter);
    }
  });

  it('keeps the first and the last word of a note of any size and shape', () => {
    const shapes = [
      ...[
        'x'.repeat(100_000),
        'x '.repeat(30_000),
        'x\n'.repeat(30_000),
        '日本'.repeat(20_000),
        '# x\n\ny\n\n'.repeat(2000),
      ],
      ...[
        '#tag'.repeat(10_000),
        '> '.repeat(10_000),
        '- a\n'.repeat(10_000),
        '|a'.repeat(10_000),
        '[[a]]'.repeat(5000),
        '\u0301'.repeat(20_000),
      ],
    ];
    for (const shape of shapes) {
      for (const extension of ['md', 'mdx', 'txt', 'tid']) {
        const words = wordsOf(read(extension, `title: t\n\nquillwort\n\n${shape}\n\nlimpet`));
        assert.match(words, /quillwort[^]*limpet/, `${extension}: ${shape.slice(0, 20)}`);
      }
    }
  });

  it('leaves no data and no endless word in any format', () => {
    const blob = 'iVBORw0KGgo'.repeat(100);
    for (const extension of ['md', 'mdx', 'txt', 'tid', 'html'])
      assert.doesNotMatch(
        JSON.stringify(
          read(
            extension,
            `a\n\ntext ${blob} ![b](data:image/png;base64,${blob}) "data:image/png;base64,${blob}"`,
          ),
        ),
        /iVBORw0KGgo/,
      );
  });

  it('reads whatever people paste as a note of each format, and keeps its visible words', () => {
    const pasted = [
      ...[
        'null',
        'undefined',
        'NaN',
        'true',
        'constructor',
        '__proto__',
        '0x1F',
        '1e309',
        '-1.50 EUR',
        '1/0',
        '007',
        '3.14.15',
      ],
      ...[
        '\ufeffbom',
        'zero\u200bwidth',
        '\u202eesrever',
        'soft\u00adhyphen',
        'lone \ud800 half',
        'line\u2028break',
        'tab\tform\ffeed',
      ],
      ...[
        'ｆｕｌｌ ｗｉｄｔｈ',
        'ﬁne ﬂour',
        'Ω≈ç√∫',
        '½ cup ²',
        'ÅÅÅ a\u030a',
        'z\u0335\u0321\u0323a\u0300\u0301\u0302lgo',
        '日本語の庭',
        '정원',
        'حديقة بيت',
        'גן ירק',
        'สวนผัก',
        'बगीचा',
      ],
      ...[
        '👩‍🌾 works',
        '🏳️‍🌈🇩🇪 flags',
        '¯\\_(ツ)_/¯',
        '(╯°□°)╯ table',
        'it\'s "quoted" ‘twice’',
        'a & b; c && d',
        'C:\\path\\to',
        '../../up/there',
        '$HOME and $(date)',
        '%s %d %n',
      ],
      ...[
        "x' OR 'y'='y",
        'drop; -- table',
        '[unclosed [link',
        '![open image',
        '**bold _both',
        '`one tick',
        '--- rule',
        '# # heading',
        '> > quote',
        '| a | b',
        '1) item',
        '***',
        '===',
        '\\*kept\\*',
      ],
      ...[
        '{unclosed brace',
        '}} closing',
        '#tag/deep #123',
        '@mention',
        'http://[broken',
        'mailto:me',
        'a:b:c',
        '<',
        '< b',
        'a < b > c',
        '&',
        '&amp',
        '%',
        '<!-',
        '-->',
      ],
    ];
    for (const text of pasted) {
      for (const extension of EXTENSIONS) read(extension, text);
      const shown = wordsOf(read('md', text)).normalize();
      for (const word of text.normalize().match(/[\p{L}\p{N}]{2,}/gu) ?? [])
        assert.ok(shown.includes(word), `${word} of ${text}`);
    }
  });
});
