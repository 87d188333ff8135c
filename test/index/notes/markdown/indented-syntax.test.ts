import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readBody, sectionsOf } from '../../support/read-source.js';

describe('indentedSyntax', () => {
  it('lets nothing of a comment out of any paragraph of a footnote or a definition', () => {
    const mark = fc.constantFrom(
      '[^1]: ',
      '[^long-name]:',
      'Word\n: ',
      'Word\n\n:   ',
      'Word\n:\t',
      '> [^1]: ',
    );
    const block = fc.constantFrom('text', '- item', '> quote', '```\ncode\n```', '[^2]: note', ': meaning');
    const indent = fc.constantFrom('    ', '\t', '     ');
    const comment = fc.constantFrom('<!-- canary -->', '%% canary %%', '{# canary #}', '{/* canary */}');
    fc.assert(
      fc.property(mark, fc.array(block, { maxLength: 4 }), indent, comment, (start, blocks, by, hidden) => {
        const lines = [...blocks, `[[link]] ${hidden} #tag`].join('\n\n').split('\n');
        const quote = start.startsWith('>') ? '> ' : '';
        const body = readBody(
          `a\n\n${start}first\n${lines.map((line) => `${quote}${by}${line}`).join('\n')}`,
        );
        assert.doesNotMatch(JSON.stringify(body), /canary/);
        assert.equal(body.links.length, 1);
        assert.deepEqual(body.tags, ['#tag']);
      }),
    );
  });

  it('reads their text without marks, and their code as code', () => {
    const cases: [source: string, text: string, code: string][] = [
      ['a[^1] b\n[^1]: one\n[^2]: two\n\n    more\n\nafter', 'a b\none\ntwo\nmore\nafter', ''],
      ['[^1]:\n    one\n\n    ```\n    code\n    ```', 'one', 'code'],
      ['[^1]: one\n\n        code\n\nafter', 'one\nafter', 'code'],
      ['Word\n: one\n: two\nlazy\n\nafter', 'Word\none\ntwo lazy\nafter', ''],
      ['Word\n:   one\n\n    ```\n    code\n    ```\n\n    more', 'Word\none\nmore', 'code'],
      ['Word\n: one\n\n  - item\n\nafter\n\n    code', 'Word\none\nitem\nafter', 'code'],
      [': kept\n\n:kept: 1\n\na : b\n\n:', 'kept\n:kept: 1\na : b\n:', ''],
    ];
    for (const [source, text, code] of cases)
      assert.deepEqual(sectionsOf(source), [['', text, code]], source);
  });

  it('ends, however deeply marks stand in marks', () => {
    for (const mark of ['[^1]: ', ': ']) assert.doesNotThrow(() => readBody(mark.repeat(10_000)));
  });
});
