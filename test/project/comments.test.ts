// The comments: each docstring begins with a verb or a noun that names the thing, and stands alone in an editor.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ROOMS = ['src', 'index'];

/** Words that begin a question, a condition or a sentence about the line above. */
const VAGUE =
  /^(?:what|whether|those|it|its|that|their|they|them|one|of|how|this|these|which|who|whose|where|why|as|by|there|ditto)\b/iu;

/** Comments of a source: docstrings, the lines of `@csspart` and the like in them, and blocks of line comments. */
function commentsOf(source: string): string[] {
  const comments = [...source.matchAll(/\/\*\*([^]*?)\*\/|(?:^[ \t]*\/\/.*\n)+/gmu)];
  return comments.flatMap(([whole]) => {
    const lines = whole
      .replace(/\/\*\*|\*\//gu, '')
      .split('\n')
      .map((line) => line.replace(/^\s*(?:\*|\/\/)?\s*/u, ''));
    const tagged = lines.flatMap(
      (line) => /^@(?:csspart|cssprop|fires|slot|attr)\s.*? - (.*)/u.exec(line)?.[1] ?? [],
    );
    return [lines.join(' ').trim(), ...tagged].filter(Boolean);
  });
}

const files = ROOMS.flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true })
    .filter((file): file is string => String(file).endsWith('.ts'))
    .map((file) => path.join(room, file)),
);

describe('comments', () => {
  it('begin with a verb or a noun that names the thing', () => {
    const vague = files.flatMap((file) =>
      commentsOf(readFileSync(path.join(root, file), 'utf8'))
        .filter((comment) => VAGUE.test(comment))
        .map((comment) => `${file}: ${comment}`),
    );
    assert.deepEqual(vague, []);
  });

  it('would report one that does not', () => {
    const source =
      '/**\n * What it is.\n * @csspart a - Its count.\n */\n// Whether it is.\nlet a;\n/** Sorts. */\n';
    assert.deepEqual(commentsOf(source).filter((comment) => VAGUE.test(comment)), ['What it is. @csspart a - Its count.', 'Its count.', 'Whether it is.']); // prettier-ignore
  });
});
