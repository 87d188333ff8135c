// The house: every import keeps to the walls, no import cycle, and what the guides name is there.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { findCycle, importsOf, readArrows, readImports, roomsTable, WALLS } from '../support/rooms.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}

/** Lines of every function with a block body, nested ones included. */
function functionLengths(file: string, text: string): { name: string; lines: number }[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const lengths: { name: string; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && ts.isBlock(node.body)) {
      const [from, to] = [node.getStart(source), node.end].map(
        (at) => source.getLineAndCharacterOfPosition(at).line,
      );
      lengths.push({ name: `${file}:${from! + 1}`, lines: to! - from! + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lengths;
}

describe('rooms', () => {
  const imports = readImports();

  it('import only the rooms that their walls let through, and each of those', () => {
    const arrows = [...readArrows(imports)].map(([room, others]) => [room, [...others].sort()]);
    const walls = Object.entries(WALLS).map(([room, others]) => [room, [...others].sort()]);
    assert.deepEqual(Object.fromEntries(arrows), Object.fromEntries(walls));
  });

  it('import only rooms above them in the table', () => {
    const order = Object.keys(WALLS);
    for (const [room, others] of Object.entries(WALLS))
      for (const other of others)
        assert.ok(order.indexOf(other) < order.indexOf(room), `${room} -> ${other}`);
  });

  it('hold no import cycle, types included', () => {
    assert.equal(findCycle(imports), undefined);
  });

  it('would report a cycle, also one of types', () => {
    const cyclic = new Map([
      ['a.ts', importsOf('a.ts', "import type { B } from './b.js';")],
      ['b.ts', importsOf('b.ts', "const load = () => import('./a.js');")],
    ]);
    assert.deepEqual(findCycle(cyclic), ['a.ts', 'b.ts', 'a.ts']);
  });

  const files = [...imports.keys()].map((file) => ({ file, text: read(file) }));
  const linesOf = ({ text }: { text: string }) => text.split('\n').length - 1;

  it('have files of one concept: median 50 to 90 lines, none over 200', () => {
    const over = files.filter((file) => linesOf(file) > 200).map(({ file }) => file);
    assert.deepEqual(over, []);
    const median = medianOf(files.map(linesOf));
    assert.ok(median >= 50 && median <= 90, `median ${median}`);
  });

  it('have fewer than 25 files under 25 lines, beside entries and what is fetched apart', () => {
    // Such a file says so in its first comment.
    const apart =
      /^(?:#!|\/\/[^]*?(?:\bentry\b|\bfetched\b|\bfirst script\b|\bsecond script\b|\bthread\b)[^]*?\n\n)/iu;
    const short = files
      .filter((file) => linesOf(file) < 25 && !apart.test(file.text))
      .map(({ file }) => file);
    assert.ok(short.length < 25, short.join('\n'));
  });

  it('have short functions: median at most 8 lines, none over 50', () => {
    const lengths = files.flatMap(({ file, text }) => functionLengths(file, text));
    assert.deepEqual(
      lengths.filter(({ lines }) => lines > 50),
      [],
    );
    const median = medianOf(lengths.map(({ lines }) => lines));
    assert.ok(median <= 8, `median ${median}`);
  });

  it('have tests under their own names', () => {
    const foldersIn = (folder: string): string[] =>
      readdirSync(path.join(root, 'test', folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => path.posix.join(folder, entry.name))
        .filter((name) => !/^(?:support|project|demo|hosts|index\/support)$/u.test(name))
        .flatMap((name) => [name, ...foldersIn(name)]);
    for (const folder of foldersIn(''))
      assert.ok(existsSync(path.join(root, folder)) || existsSync(path.join(root, 'src', folder)), folder);
  });
});

describe('programs', () => {
  const programs = ['bench', 'demo', 'test/support', '.rollup', '.manifest'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mjs') && !/^(?:dist|node_modules)\//u.test(file))
      .map((file) => path.posix.join(folder, file)),
  );
  /** Imports by name: the program, the module that it names, and a name. */
  const named = programs.flatMap((file) =>
    [...read(file).matchAll(/^import \{([^}]*)\} from '(\.[^']*)'/gmu)].flatMap(([, names, from]) => {
      const module = path.posix.join(path.posix.dirname(file), from!);
      const source = module.replace(/^dist\/(.*)\.js$/u, '$1.ts');
      const written = names!.split(',').map((name) => name.trim().split(' as ')[0]!);
      return written.filter(Boolean).map((name) => ({ file, source, name }));
    }),
  );
  const isExported = (name: string, text: string) =>
    new RegExp(
      `^export (?:(?:async )?function|class|const|let) ${name}\\b|^export \\{[^}]*\\b${name}\\b`,
      'mu',
    ).test(text);

  it('import names that their modules export: nothing else reads those of benchmarks', () => {
    assert.ok(named.length > 300, String(named.length));
    const missing = named.filter(({ source, name }) => !isExported(name, read(source)));
    assert.deepEqual(missing, []);
  });
});

describe('the guides for contributors', () => {
  for (const guide of ['ARCHITECTURE.md', 'CONTRIBUTING.md']) {
    const text = read(guide);

    it(`${guide} names files and folders that are there`, () => {
      const named = [
        ...text.matchAll(/`((?:src|index|test|bench|demo)\/[\w./-]*(?:\.(?:ts|mjs|md|json)|\/))`/gu),
      ].map(([, file]) => file!);
      assert.ok(named.length > 10);
      for (const file of named) assert.ok(existsSync(path.join(root, file)), file);
    });

    it(`${guide} names commands that package.json has`, () => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      for (const [, name] of text.matchAll(/npm run ([\w:]+)/gu)) assert.ok(scripts[name!], name);
    });
  }

  it('ARCHITECTURE.md has the walls as the code has them', () => {
    const [, table] = /<!-- rooms -->\n([^]*?)<!-- \/rooms -->/u.exec(read('ARCHITECTURE.md'))!;
    const cells = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => line.split('|').map((cell) => cell.trim()));
    assert.deepEqual(cells(table!).slice(2), cells(roomsTable()).slice(2));
  });
});
