// Rooms of the house and their walls: which room may import which, by the table in ARCHITECTURE.md. oxlint holds the
// walls, test/project/house.test.ts the rest. `node test/support/rooms.mjs` prints rooms, arrows between them, arrows that
// run back, and import cycles.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Lists the names of rooms in a cell of the table. */
const namesIn = (cell) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name]) => name);

const [table] = /<!-- rooms -->[^]*<!-- \/rooms -->/u.exec(
  readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8'),
);

/**
 * Rooms by name, each with the rooms that it may import, as the table in ARCHITECTURE.md has them. A room is a folder
 * directly in `src/`, `src/core/` or `index/`, with all files below it. Each loose file beside such folders is a room. A
 * room imports only rooms above it in the table.
 */
export const WALLS = Object.fromEntries(
  table
    .split('\n')
    .map((row) => row.split('|'))
    .filter(([, room = '']) => namesIn(room).length)
    .map(([, room, others]) => [namesIn(room)[0], namesIn(others)]),
);

/** Gives the room of a file, by its path from the project's root: `src/core/text/folding.ts` → `src/core/text`. */
function roomOf(file) {
  return /^(?:src\/core|src|index)\/[^/]+/u.exec(file)?.[0].replace(/\.ts$/u, '');
}

/** Lists the files that a file imports, types and dynamic imports included; packages are left out. */
export function importsOf(file, source) {
  return [...source.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/gu)].map(([, written]) =>
    path.posix.join(path.posix.dirname(file), written).replace(/\.js$/u, '.ts'),
  );
}

/** Reads the imports of every source file, by paths from the project's root. */
export function readImports() {
  const files = ['src', 'index'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/'))),
  );
  return new Map(
    files.sort().map((file) => [file, importsOf(file, readFileSync(path.join(ROOT, file), 'utf8'))]),
  );
}

/** Gives the arrows between rooms: each room with the rooms that its files import. */
export function readArrows(imports) {
  const arrows = new Map();
  for (const [file, imported] of imports) {
    const room = roomOf(file);
    if (!arrows.has(room)) arrows.set(room, new Set());
    for (const other of imported.map(roomOf)) if (other !== room) arrows.get(room).add(other);
  }
  return arrows;
}

/** Finds an import cycle, as the files along it; nothing where there is none. */
export function findCycle(imports) {
  const done = new Set();
  const along = [];
  const visit = (file) => {
    if (along.includes(file)) return [...along.slice(along.indexOf(file)), file];
    if (done.has(file)) return undefined;
    along.push(file);
    for (const imported of imports.get(file) ?? []) {
      const cycle = visit(imported);
      if (cycle) return cycle;
    }
    done.add(along.pop());
    return undefined;
  };
  for (const file of imports.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Formats the walls as a table of Markdown, as ARCHITECTURE.md has it. */
export function roomsTable() {
  const names = (rooms) => rooms.map((room) => `\`${room}\``).join(', ') || 'nothing';
  const rows = Object.entries(WALLS).map(([room, others]) => `| \`${room}\` | ${names(others)} |`);
  return ['| room | may import |', '| --- | --- |', ...rows].join('\n');
}

/** Reports imports of a room that the table does not give: a rule of oxlint. */
const walls = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(ROOT, context.filename).replaceAll(path.sep, '/');
    const room = roomOf(file);
    const check = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const other = roomOf(path.posix.join(path.posix.dirname(file), source.value).replace(/\.js$/u, '.ts'));
      if (!other || other === room || WALLS[room]?.includes(other)) return;
      const message = `${room} may not import ${other}. See the table of rooms in ARCHITECTURE.md: put the code into the room of its concept.`;
      context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** Plugin of oxlint with the rule. */
export default { meta: { name: 'house' }, rules: { walls } };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const imports = readImports();
  const arrows = [...readArrows(imports)].flatMap(([room, others]) =>
    [...others].map((other) => [room, other]),
  );
  const order = Object.keys(WALLS);
  const back = arrows.filter(([room, other]) => order.indexOf(other) > order.indexOf(room));
  console.log(`${order.length} rooms, ${arrows.length} arrows, ${back.length} running back`);
  for (const arrow of back) console.log(`  ${arrow.join(' -> ')}`);
  console.log(`import cycle: ${findCycle(imports)?.join(' -> ') ?? 'none'}`);
}
