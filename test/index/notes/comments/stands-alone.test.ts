import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { CONTEXT_LENGTH, standsAlone } from '../../../../index/notes/comments/stands-alone.js';

const md = new MarkdownIt({ html: true });
const long = 'long words '.repeat(CONTEXT_LENGTH / 10);
const before = fc.constantFrom(
  'words\n',
  'words\n',
  'words ',
  '\n',
  'a ` b\n',
  '- item\n',
  '<div>\n',
  '<!-- a\n',
  `${long}\n`,
);
const comment = fc.constantFrom(
  '%% x %%',
  '%%\n` a\n%%',
  '%%\n\n%%',
  '<!-- x\n-->',
  '<!-- -->',
  '%% [a]: /b %%',
);
const after = fc.constantFrom(
  '\n',
  '  \n',
  'words\n',
  'words ` %%\n',
  '`%%`\n',
  '    %%\n',
  '- %%\n',
  '%%\n',
  '-->\n',
  `${long}\n`,
);

/** Gives the kinds of tokens that have a mark. */
function placesOf(text: string): string[] {
  const tokens = md.parse(text, {}).flatMap((token) => token.children ?? [token]);
  return tokens.flatMap(({ type, content }) => Array.from(content.matchAll(/%%/gu), () => type));
}

describe('standsAlone', () => {
  it('is true only where all marks after a comment have the same places without it', () => {
    const parts = fc.tuple(
      fc.array(before, { maxLength: 3 }),
      comment,
      fc.array(after, { minLength: 1, maxLength: 4 }),
    );
    // Found once in a million texts or less.
    const examples: [[string[], string, string[]]][] = [
      [[['<!-- a\n', '\n'], '<!-- -->', ['\n', '\n', '- %%\n']]],
      [[['words\n', '- item\n'], '%% x %%', ['\n', 'words\n', '\n', '    %%\n']]],
    ];
    let alone = 0;
    fc.assert(
      fc.property(parts, ([above, hidden, below]) => {
        const [start, rest] = [above.join(''), below.join('')];
        if (!standsAlone(start, hidden, rest.slice(0, CONTEXT_LENGTH))) return;
        alone++;
        const marks = rest.split('%%').length - 1;
        const last = (text: string) => (marks ? placesOf(text).slice(-marks) : []);
        assert.deepEqual(last(start + hidden.replace(/[^\n]+/gu, '') + rest), last(start + hidden + rest));
      }),
      { numRuns: 10_000, examples },
    );
    assert.ok(alone > 100, `${alone}`);
  });
});
