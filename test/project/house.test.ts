// The house: every import keeps to the walls, no import cycle, and what the guides name is there.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findCycle, importsOf, readArrows, readImports, roomsTable, WALLS } from '../support/rooms.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

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

  it('have no file over 200 lines', () => {
    const lines = [...imports.keys()].map((file) => [file, read(file).split('\n').length - 1] as const);
    assert.deepEqual(
      lines.filter(([, count]) => count > 200),
      [],
    );
  });

  it('have tests under their own names', () => {
    const folders = readdirSync(path.join(root, 'test'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.relative(path.join(root, 'test'), path.join(entry.parentPath, entry.name)));
    const own = /^(?:support|project|demo|index\/support)(?:\/|$)/u;
    for (const folder of folders.filter((name) => !own.test(name)))
      assert.ok(existsSync(path.join(root, folder)) || existsSync(path.join(root, 'src', folder)), folder);
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
