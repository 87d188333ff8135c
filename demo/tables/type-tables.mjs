// Members of our types with what their docstrings say, by TypeScript's own reading.

import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { row, table } from './markdown.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const FILES = [
  'src/core/garden.d.ts',
  'src/core/store/related-files.d.ts',
  'src/messages/languages/make-messages.d.ts',
  'src/view/events.d.ts',
  'index/options/build-options.d.ts',
  'index/server/options.d.ts',
];

let program;

/** Gives the members of an interface, inherited ones included, each `{ name, text }`; of methods with parameters. */
export function membersOf(file, name) {
  program ??= ts.createProgram(
    FILES.map((file) => DIST + file),
    // Members need Omit and its like alone of the library, whose types of browsers take seconds to parse.
    { types: [], lib: ['lib.es5.d.ts'], module: ts.ModuleKind.NodeNext },
  );
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(DIST + file);
  const declaration = source.statements.find(
    (one) => ts.isInterfaceDeclaration(one) && one.name.text === name,
  );
  return checker.getPropertiesOfType(checker.getTypeAtLocation(declaration)).map((symbol) => ({
    name: symbol.name + parametersOf(symbol.declarations[0]),
    text: proseOf(ts.displayPartsToString(symbol.getDocumentationComment(checker)), symbol, checker),
  }));
}

function parametersOf(declaration) {
  if (!ts.isMethodSignature(declaration)) return '';
  return `(${declaration.parameters.map(({ name }) => name.text).join(', ')})`;
}

/** Writes a docstring as prose: links as code, a list as a sentence. */
function proseOf(text) {
  return text
    .replace(/\{@link ([^}]+)\}/gu, '`$1`')
    .replace(/\n- /gu, ' · ')
    .replace(/:\s+·/gu, ':');
}

const typeTable = (file, name, head) => () =>
  table(
    head,
    membersOf(file, name).map(({ name, text }) => row(`\`${name}\``, text)),
  );

/** Tables by name. */
export const TYPE_TABLES = {
  SearchOptions: typeTable('src/core/garden.d.ts', 'SearchOptions', ['option', 'meaning']),
  Answer: typeTable('src/core/garden.d.ts', 'Answer', ['answer', 'meaning']),
  Result: typeTable('src/core/garden.d.ts', 'Result', ['result', 'meaning']),
  RelatedOptions: typeTable('src/core/store/related-files.d.ts', 'RelatedOptions', ['option', 'meaning']),
  HandlerOptions: typeTable('index/server/options.d.ts', 'HandlerOptions', ['option', 'meaning']),
  Messages: typeTable('src/messages/languages/make-messages.d.ts', 'Messages', ['message', 'meaning']),
  Limits: typeTable('index/server/options.d.ts', 'Limits', ['limit', 'meaning']),
  Rate: typeTable('index/server/options.d.ts', 'Rate', ['rate', 'meaning']),
  BuildOptions: typeTable('index/options/build-options.d.ts', 'BuildOptions', ['option', 'meaning']),
};
