// The comments: each docstring begins with a verb or a noun that names the thing, and stands alone in an editor.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ROOMS = ['src', 'index', 'bench', 'demo', 'test/support', '.rollup'];

/** Words that begin a question, a condition or a sentence about the line above. */
const VAGUE =
  /^(?:what|whether|those|it|its|that|their|they|them|one|of|how|this|these|which|who|whose|where|why|as|by|there|ditto)\b/iu;
const ARTICLE = /^(?:the|an?)\b/iu;

/**
 * Most words of a sentence, code counting as one word. Most sentences have 4 to 12, one in a hundred over 20: those
 * list names.
 */
const MAX_WORDS = 24;

interface Comment {
  text: string;
  /** True for a docstring, one of its `@csspart` and the like, and for the head of a file. */
  isName: boolean;
}

/** Comments of a source: docstrings, lines of `@csspart` and the like in them, and blocks of line comments. */
function commentsOf(source: string): Comment[] {
  const comments = [...source.matchAll(/^[ \t]*(?:\/\*\*[^]*?\*\/|(?:\/\/.*\n[ \t]*)+)/gmu)];
  return comments.flatMap(({ 0: whole, index }) => {
    const comment = whole.trimStart();
    const lines = comment
      .replace(/\/\*\*|\*\//gu, '')
      .split('\n')
      .map((line) => line.replace(/^\s*(?:\*|\/\/)? ?/u, ''));
    const tagged = lines.flatMap(
      (line) => /^@(?:csspart|cssprop|fires|slot|attr)\s.*? - (.*)/u.exec(line)?.[1] ?? [],
    );
    const isName = comment.startsWith('/**') || index === 0;
    return [
      { text: lines.join('\n').trim(), isName },
      ...tagged.map((text) => ({ text, isName: true })),
    ].filter(({ text }) => text);
  });
}

/** Sentences of a comment, without drawings, which are indented. A paragraph, an item and a tag end one too. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/^ {2}.*$/gmu, '\n')
    .replace(/`[^`]*`|\{@link[^}]*\}/gu, 'code')
    .split(/\n\s*\n|\n(?=[-@])|(?<=[.!?][)"”’]*)\s+/u);
}

function countWords(sentence: string): number {
  return sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const files = ROOMS.flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true })
    .filter((file): file is string => /\.(?:ts|mjs)$/u.test(String(file)))
    .filter((file) => !/(?:^|\/)(?:node_modules|dist)\//u.test(file))
    .map((file) => path.join(room, file)),
);

/** Lists the comments of all rooms that a test is true for. */
function find(isWrong: (comment: Comment) => boolean): string[] {
  return files.flatMap((file) =>
    commentsOf(readFileSync(path.join(root, file), 'utf8'))
      .filter(isWrong)
      .map(({ text }) => `${file}: ${text}`),
  );
}

const isVague = ({ text, isName }: Comment) => VAGUE.test(text) || (isName && ARTICLE.test(text));
const isLong = ({ text }: Comment) => sentencesOf(text).some((sentence) => countWords(sentence) > MAX_WORDS);

describe('comments', () => {
  it('begin with a verb or a noun that names the thing', () => {
    assert.deepEqual(find(isVague), []);
  });

  it(`have sentences of at most ${MAX_WORDS} words`, () => {
    assert.deepEqual(find(isLong), []);
  });

  it('would be reported if one did not', () => {
    const source =
      '/**\n * What it is.\n * @csspart a - The count.\n */\n// Whether it is.\nlet a;\n// The reason.\nlet b;\n/** Sorts. */\n';
    assert.deepEqual(
      commentsOf(source)
        .filter(isVague)
        .map(({ text }) => text),
      ['What it is.\n@csspart a - The count.', 'The count.', 'Whether it is.'],
    );
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
    assert.ok(isLong({ text: `Sorts. ${words(MAX_WORDS + 1)}.`, isName: true }));
    assert.ok(!isLong({ text: `${words(MAX_WORDS)}. ${words(MAX_WORDS)}\n\n  ${words(99)}`, isName: true }));
  });
});
