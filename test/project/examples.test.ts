// Examples in docstrings: each function that the package exports has one, and each passes the compiler.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, unknown>;
};

/** Source files of an entry: one, or one for Node and one for browsers. */
function sourcesOf(entry: unknown): string[] {
  if (typeof entry === 'string') {
    const source = /^\.\/dist\/((?:src|index)\/.*)\.js$/u.exec(entry)?.[1];
    return source ? [path.join(root, `${source}.ts`)] : [];
  }
  return Object.values(entry as object).flatMap(sourcesOf);
}

const entries = Object.entries(exports)
  .map(([name, entry]) => ({
    name: `garden-search${name.slice(1)}`,
    sources: [...new Set(sourcesOf(entry))],
  }))
  .filter(({ sources }) => sources.length > 0);

/** Packages of hosts, which are not installed here. */
const HOSTS = path.join(root, 'test/project/hosts-of-examples.d.ts');
const HOST_TYPES = `
  declare module 'astro/config' { export function defineConfig(config: { integrations: object[] }): unknown; }
  declare module '@astrojs/starlight' { export default function (options: { title: string; plugins: object[] }): object; }`;

const options: ts.CompilerOptions = {
  ...ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, 'src/tsconfig.json'), (file) => readFileSync(file, 'utf8')).config,
    ts.sys,
    path.join(root, 'src'),
  ).options,
  composite: false,
  incremental: false,
  noEmit: true,
  types: ['node'],
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  noUnusedLocals: false,
  noImplicitAny: false, // configurations of hosts are JavaScript
  paths: Object.fromEntries(entries.map(({ name, sources }) => [name, sources])),
};

const disk = ts.createCompilerHost(options);
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Parses a file of the disk, once for all programs. */
function parse(file: string, version: ts.ScriptTarget | ts.CreateSourceFileOptions) {
  if (!parsed.has(file)) parsed.set(file, disk.getSourceFile(file, version));
  return parsed.get(file);
}

/** Makes a program of the entries and of further files, which exist in memory only. */
function makeProgram(files: ReadonlyMap<string, string>): ts.Program {
  const withFiles: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => files.has(file) || disk.fileExists(file),
    getSourceFile(file, version) {
      const text = files.get(file);
      return text === undefined ? parse(file, version) : ts.createSourceFile(file, text, version);
    },
  };
  return ts.createProgram(
    [...entries.flatMap(({ sources }) => sources), ...files.keys()],
    options,
    withFiles,
  );
}

interface PublicFunction {
  name: string;
  example: string;
}

/** True for what an entry exports by `export type *`, of which a function is no more than its type. */
function isTypeOnly({ declarations }: ts.Symbol, entry: string): boolean {
  const declared = declarations![0]!.getSourceFile().fileName.replace(/ts$/u, 'js');
  const from = path.posix.relative(path.dirname(entry), declared);
  const address = from.startsWith('..') ? from : `./${from}`;
  return readFileSync(entry, 'utf8').includes(`export type * from '${address}'`);
}

/** Functions that an entry exports, with the example of each; empty for none. */
function functionsOf(program: ts.Program): PublicFunction[] {
  const checker = program.getTypeChecker();
  return entries.flatMap(({ name: entry, sources }) =>
    sources.flatMap((source) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(source)!);
      return checker.getExportsOfModule(module!).flatMap((symbol) => {
        const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        if (!(target.flags & ts.SymbolFlags.Function) || isTypeOnly(target, source)) return [];
        const tag = target.getJsDocTags(checker).find((one) => one.name === 'example');
        const written = ts.displayPartsToString(tag?.text);
        return [
          { name: `${symbol.name} of ${entry}`, example: /```ts\n([^]*)```/u.exec(written)?.[1] ?? '' },
        ];
      });
    }),
  );
}

describe('examples in docstrings', () => {
  const functions = functionsOf(makeProgram(new Map()));

  it('are there for each function that the package exports', () => {
    assert.ok(functions.length > 10);
    assert.deepEqual(
      functions.filter(({ example }) => !example),
      [],
    );
  });

  it('pass the compiler', () => {
    const files = new Map(
      functions.map(({ example }, i) => [path.join(root, `test/project/example-${i}.ts`), example]),
    );
    const program = makeProgram(new Map([...files, [HOSTS, HOST_TYPES]]));
    const problems = [...files.keys()].flatMap((file) => {
      const source = program.getSourceFile(file)!;
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        ({ messageText }) => `${files.get(file)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      );
    });
    assert.deepEqual(problems, []);
  });
});
