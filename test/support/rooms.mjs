// Rooms of the house and their walls: which room may import which. oxlint holds the walls,
// test/project/house.test.ts the rest. `node test/support/rooms.mjs` prints rooms, arrows between them, arrows that
// run back, and import cycles.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Rooms by name, each with the rooms that it may import. A room is a folder directly in `src/`, `src/core/` or
 * `index/`, with all files below it. Each loose file beside such folders is a room. A room imports only rooms above
 * it in the table.
 */
export const WALLS = {
  'index/build-error': [],
  'index/text': [],
  'index/warnings': [],
  'src/button': [],
  'src/frameworks': [],
  'src/core/bounded-cache': [],
  'src/core/errors': [],
  'src/core/explanation': [],
  'src/core/note': [],
  'src/core/text': ['src/core/bounded-cache'],
  'src/core/lazy': ['src/core/errors'],
  'src/core/store': ['src/core/bounded-cache', 'src/core/errors', 'src/core/note', 'src/core/text'],
  'index/published-files': ['src/core/errors', 'src/core/store'],
  'src/core/language': ['src/core/text', 'src/core/lazy'],
  'src/core/notes': ['src/core/errors', 'src/core/note', 'src/core/text', 'src/core/store'],
  'src/core/garden': [
    'src/core/explanation',
    'src/core/note',
    'src/core/text',
    'src/core/store',
    'src/core/notes',
  ],
  'src/core/conformance': ['src/core/garden', 'src/core/note', 'src/core/notes', 'src/core/text'],
  'src/core/words': ['src/core/bounded-cache', 'src/core/text', 'src/core/store', 'src/core/language'],
  'src/core/query-language': [
    'src/core/bounded-cache',
    'src/core/note',
    'src/core/text',
    'src/core/notes',
    'src/core/words',
  ],
  'src/messages': ['src/core/note', 'src/core/lazy', 'src/core/notes', 'src/core/garden'],
  'index/properties': [
    'index/build-error',
    'index/text',
    'index/warnings',
    'src/core/note',
    'src/core/notes',
    'src/core/query-language',
  ],
  'src/core/answer': [
    'src/core/bounded-cache',
    'src/core/errors',
    'src/core/explanation',
    'src/core/note',
    'src/core/text',
    'src/core/lazy',
    'src/core/store',
    'src/core/language',
    'src/core/notes',
    'src/core/garden',
    'src/core/words',
    'src/core/query-language',
  ],
  'src/core/joined': [
    'src/core/errors',
    'src/core/note',
    'src/core/text',
    'src/core/notes',
    'src/core/garden',
    'src/core/words',
    'src/core/query-language',
    'src/core/answer',
  ],
  'src/core/remote': [
    'src/core/errors',
    'src/core/lazy',
    'src/core/garden',
    'src/core/store',
    'src/core/words',
  ],
  'src/core/instantsearch': [
    'src/core/garden',
    'src/core/note',
    'src/core/text',
    'src/core/notes',
    'src/core/query-language',
    'src/core/answer',
  ],
  'index/server': [
    'src/core/errors',
    'src/core/store',
    'src/core/notes',
    'src/core/garden',
    'src/core/answer',
    'src/core/remote',
  ],
  'index/opensearch': [
    'src/core/bounded-cache',
    'src/core/errors',
    'src/core/note',
    'src/core/text',
    'src/core/store',
    'src/core/language',
    'src/core/notes',
    'src/core/garden',
    'src/core/words',
    'src/core/query-language',
    'src/core/answer',
  ],
  'index/engine': [
    'src/core/errors',
    'src/core/note',
    'src/core/store',
    'index/published-files',
    'src/core/garden',
    'src/core/answer',
    'src/core/joined',
    'src/core/remote',
  ],
  'src/view': ['src/core/errors', 'src/core/notes', 'src/core/garden', 'src/messages'],
  'index/sites': ['index/warnings', 'src/core/note', 'src/core/text', 'index/properties'],
  'index/expectations': [
    'index/build-error',
    'src/core/store',
    'index/published-files',
    'src/core/garden',
    'src/core/answer',
  ],
  'src/garden': [
    'src/core/errors',
    'src/core/lazy',
    'src/core/store',
    'src/core/notes',
    'src/core/garden',
    'src/core/answer',
    'src/core/remote',
  ],
  'src/results': [
    'src/core/errors',
    'src/core/note',
    'src/core/notes',
    'src/core/garden',
    'src/core/query-language',
    'src/messages',
    'src/view',
  ],
  'src/marks': ['src/core/text'],
  'src/landing': ['src/core/text', 'src/core/garden', 'src/marks', 'src/results'],
  'src/garden-search-marks': ['src/marks'],
  'src/modes': ['src/core/garden', 'src/messages', 'src/view', 'src/results'],
  'index/instantsearch': ['src/core/instantsearch', 'index/engine'],
  'index/minisearch': ['src/core/store', 'index/published-files', 'index/engine'],
  'index/notes': [
    'index/text',
    'index/warnings',
    'src/core/note',
    'src/core/text',
    'index/properties',
    'index/sites',
  ],
  'src/address': ['src/core/notes', 'src/core/garden', 'src/messages', 'src/view', 'src/modes'],
  'src/engine': [
    'src/core/errors',
    'src/core/note',
    'src/core/store',
    'src/core/garden',
    'src/core/answer',
    'src/core/joined',
    'src/garden',
  ],
  'src/field': ['src/core/words', 'src/messages', 'src/view', 'src/results'],
  'src/garden-search-button': ['src/button', 'src/messages', 'src/modes'],
  'index/garden': [
    'index/build-error',
    'index/text',
    'index/warnings',
    'src/core/note',
    'src/core/text',
    'src/core/notes',
    'src/core/words',
    'index/properties',
    'index/sites',
    'index/notes',
  ],
  'src/filters': [
    'src/core/note',
    'src/core/notes',
    'src/core/garden',
    'src/messages',
    'src/view',
    'src/field',
  ],
  'src/completion': [
    'src/core/garden',
    'src/core/note',
    'src/core/text',
    'src/core/notes',
    'src/core/query-language',
    'src/messages',
    'src/view',
    'src/field',
    'src/filters',
  ],
  'src/minisearch': ['src/core/store', 'src/garden', 'src/engine'],
  'src/instantsearch': ['src/core/instantsearch', 'src/engine'],
  'index/writer': [
    'index/build-error',
    'src/core/note',
    'src/core/text',
    'src/core/store',
    'src/core/language',
    'src/core/notes',
    'src/core/words',
    'src/core/query-language',
    'index/properties',
    'src/core/garden',
    'src/core/answer',
    'index/notes',
    'index/garden',
  ],
  'index/feeds': [
    'index/build-error',
    'src/core/note',
    'src/core/text',
    'src/core/garden',
    'index/sites',
    'index/writer',
  ],
  'index/fragments': [
    'index/build-error',
    'src/core/errors',
    'src/core/note',
    'src/core/text',
    'src/core/store',
    'src/core/notes',
    'src/core/garden',
    'index/notes',
    'index/writer',
  ],
  'src/element': [
    'src/core/lazy',
    'src/core/notes',
    'src/core/garden',
    'src/messages',
    'src/view',
    'src/garden',
    'src/modes',
    'src/results',
    'src/landing',
    'src/address',
    'src/field',
    'src/filters',
    'src/completion',
  ],
  'index/options': [
    'index/build-error',
    'src/core/words',
    'index/properties',
    'index/sites',
    'index/garden',
    'index/writer',
    'index/feeds',
    'index/fragments',
  ],
  'src/wander': [
    'src/core/garden',
    'src/core/notes',
    'src/messages',
    'src/view',
    'src/garden',
    'src/address',
    'src/element',
  ],
  'src/list': [
    'src/core/garden',
    'src/core/lazy',
    'src/core/notes',
    'src/messages',
    'src/view',
    'src/results',
    'src/wander',
  ],
  'src/tags': [
    'src/core/notes',
    'src/core/garden',
    'src/messages',
    'src/view',
    'src/results',
    'src/filters',
    'src/wander',
  ],
  'src/garden-search-element': [
    'src/core/notes',
    'src/messages',
    'src/view',
    'src/garden',
    'src/modes',
    'src/results',
    'src/field',
    'src/element',
  ],
  'index/publish': [
    'index/build-error',
    'src/core/errors',
    'src/core/note',
    'src/core/text',
    'src/core/store',
    'src/core/language',
    'src/core/notes',
    'src/core/words',
    'index/notes',
    'index/garden',
    'index/writer',
    'index/options',
    'index/opensearch',
  ],
  'index/rebuild': [
    'index/build-error',
    'index/warnings',
    'src/core/note',
    'src/core/text',
    'src/core/store',
    'index/properties',
    'index/sites',
    'index/notes',
    'index/garden',
    'index/writer',
    'index/feeds',
    'index/fragments',
    'index/options',
  ],
  'index/init': ['index/garden', 'index/sites'],
  'index/pages': [
    'index/build-error',
    'index/text',
    'src/core/note',
    'index/properties',
    'index/notes',
    'index/garden',
    'index/writer',
    'index/options',
    'index/rebuild',
  ],
  'src/classic-garden': ['src/engine', 'src/garden-search-element'],
  'src/jsx': ['src/view', 'src/element', 'src/list', 'src/tags', 'src/garden-search-element'],
  'index/build-index': [
    'index/build-error',
    'src/core/store',
    'index/sites',
    'index/garden',
    'index/writer',
    'index/fragments',
    'index/options',
    'index/publish',
    'index/rebuild',
  ],
  'src/garden-search': ['src/view', 'src/garden-search-element', 'src/jsx'],
  'src/garden-list': ['src/list', 'src/garden-search'],
  'src/garden-instantsearch': ['src/instantsearch', 'src/garden-search'],
  'src/garden-tags': ['src/tags', 'src/garden-search'],
  'index/command-line': [
    'index/build-error',
    'index/warnings',
    'src/core/errors',
    'src/core/explanation',
    'src/core/note',
    'src/core/text',
    'src/core/notes',
    'src/core/garden',
    'index/server',
    'index/opensearch',
    'index/engine',
    'index/sites',
    'index/garden',
    'index/writer',
    'index/feeds',
    'index/options',
    'index/publish',
    'index/rebuild',
    'index/expectations',
    'index/init',
    'index/pages',
    'index/build-index',
  ],
  'src/garden-search.classic': [
    'src/classic-garden',
    'src/garden-search',
    'src/garden-list',
    'src/garden-tags',
  ],
  'index/bundlers': ['index/rebuild', 'index/command-line'],
  'index/hosts': [
    'index/build-error',
    'index/text',
    'index/properties',
    'index/sites',
    'index/garden',
    'index/writer',
    'index/options',
    'index/rebuild',
    'index/command-line',
    'index/bundlers',
  ],
  'index/cli': ['index/command-line'],
  'index/vite': [
    'index/build-error',
    'index/writer',
    'index/options',
    'index/rebuild',
    'index/command-line',
    'index/bundlers',
    'index/hosts',
  ],
  'index/astro': ['index/sites', 'index/garden', 'index/hosts'],
  'index/starlight': ['index/astro'],
  'index/vitepress': ['index/build-error', 'index/garden', 'index/bundlers', 'index/hosts'],
  'index/eleventy': ['index/sites', 'index/notes', 'index/garden', 'index/command-line', 'index/hosts'],
  'index/docusaurus': [
    'index/garden',
    'index/rebuild',
    'index/command-line',
    'index/bundlers',
    'index/hosts',
  ],
};

/** Gives the room of a file, by its path from the project's root: `src/core/text/folding.ts` → `src/core/text`. */
export function roomOf(file) {
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
      const message = `${room} may not import ${other}. See WALLS in test/support/rooms.mjs: put the code into the room of its concept.`;
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
  if (process.argv[2] === '--table') console.log(roomsTable());
  console.log(`import cycle: ${findCycle(imports)?.join(' -> ') ?? 'none'}`);
}
