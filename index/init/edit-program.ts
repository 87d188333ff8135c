// Edits the configuration of a site that is a program, by its syntax tree: what is not understood stays as it is.

import { parse, type AnyNode, type ObjectExpression, type Program } from 'acorn';
import { lineEndOf } from './edit-data.js';

/** Addition to a configuration. */
export interface Addition {
  /** Line that imports what is added. Default: none is needed. */
  imports?: string;
  /** Keys that lead to a list in the configuration: `vite`, `plugins`. */
  list: readonly string[];
  /** Expression to add to the list. */
  value: string;
  /** Function whose options hold the list, in place of the configuration: `starlight`. */
  call?: string;
}

/** Writes a list with one value, as in an object: `vite: { plugins: [value] }`. */
export function listText([key, ...rest]: readonly string[], value: string): string {
  return `${key}: ${rest.length ? `{ ${listText(rest, value)} }` : `[${value}]`}`;
}

/** Text to put into a source. */
interface Insertion {
  at: number;
  text: string;
}

/** Adds to a list of a configuration. @returns the new source; undefined where its syntax is not understood */
export function addToList(source: string, { imports, list, value, call }: Addition): string | undefined {
  const program = parsed(source);
  if (!program || (imports && !isModule(program))) return undefined;
  const exported = exportedBy(program);
  const object = call ? optionsOf(program, call) : objectOf(exported, program);
  const insertion = object && insertInto(object, list, value, source);
  return insertion && edited(source, program, [insertion], imports);
}

/**
 * Adds a statement at the start of the function that a configuration exports.
 * @param statement makes the statement of the name of the function's parameter
 * @returns the new source; undefined where its syntax is not understood
 */
export function addToFunction(
  source: string,
  imports: string,
  statement: (parameter: string) => string,
): string | undefined {
  const program = parsed(source);
  const exported = program && isModule(program) ? exportedBy(program) : undefined;
  if (!exported || !('params' in exported)) return undefined;
  const { params, body } = exported;
  const [parameter] = params;
  if (parameter?.type !== 'Identifier' || body.type !== 'BlockStatement') return undefined;
  const indent = indentOf(source, body.body[0]?.start) ?? '\n  ';
  return edited(
    source,
    program!,
    [{ at: body.start + 1, text: indent + statement(parameter.name) }],
    imports,
  );
}

// The types that configurations have: imported, of a variable, of a parameter, and after an object.
const TYPES = [
  /^import\s+type\b[^'"]*['"][^'"]*['"];?/gmu,
  /(?<=[{,]\s*)type\s+(?=[\w$])/gu,
  /(?<=\b(?:const|let|var)\s+[\w$]+)\s*:\s*[\w$.]+(?:<[^=\n]*>)?(?=\s*=)/gu,
  /(?<=\(\s*[\w$]+)\s*:\s*[\w$.]+(?=\s*[,)])/gu,
  /(?<=[}\])])\s+(?:satisfies|as)\s+[\w$.]+(?:<[\w$., ]*>)?/gu,
];

// Parses a program; if it has types, what is left without them, each part at its place.
function parsed(source: string): Program | undefined {
  return asScript(source) ?? asScript(TYPES.reduce((text, type) => text.replace(type, blank), source));
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ');
}

function asScript(source: string): Program | undefined {
  try {
    return parse(source, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });
  } catch {
    return undefined;
  }
}

function isModule({ body }: Program): boolean {
  return body.some(({ type }) => /^(?:Import|Export)/u.test(type));
}

// Gives what the module exports by `export default` or `module.exports =`.
function exportedBy({ body }: Program): AnyNode | undefined {
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') return statement.declaration;
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression')
      continue;
    const { left, right } = statement.expression;
    if (
      left.type === 'MemberExpression' &&
      nameOf(left.object) === 'module' &&
      nameOf(left.property) === 'exports'
    )
      return right;
  }
  return undefined;
}

function nameOf(node: AnyNode): string | undefined {
  return node.type === 'Identifier' ? node.name : undefined;
}

// Follows `defineConfig({ … })` and a variable to the object.
function objectOf(node: AnyNode | undefined, program: Program): ObjectExpression | undefined {
  if (node?.type === 'ObjectExpression') return node;
  if (node?.type === 'CallExpression') return objectOf(node.arguments[0], program);
  const name = node && nameOf(node);
  const declared = program.body
    .flatMap((statement) => (statement.type === 'VariableDeclaration' ? statement.declarations : []))
    .find(({ id }) => name !== undefined && nameOf(id) === name);
  return declared?.init ? objectOf(declared.init, program) : undefined;
}

// Finds the options of the only call of a function.
function optionsOf(node: unknown, call: string): ObjectExpression | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const one = node as AnyNode;
  if (one.type === 'CallExpression' && nameOf(one.callee) === call) {
    const [options] = one.arguments;
    return options?.type === 'ObjectExpression' ? options : undefined;
  }
  const found = Object.values(node).flatMap((inner) => optionsOf(inner, call) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

function insertInto(
  object: ObjectExpression,
  [key, ...rest]: readonly string[],
  value: string,
  source: string,
): Insertion | undefined {
  const property = object.properties.find(
    (one) => one.type === 'Property' && !one.computed && keyOf(one.key) === key,
  );
  if (property?.type !== 'Property') return beforeFirst(object, listText([key!, ...rest], value), source);
  const { value: held } = property;
  if (rest.length)
    return held.type === 'ObjectExpression' ? insertInto(held, rest, value, source) : undefined;
  if (held.type !== 'ArrayExpression') return undefined;
  const last = held.elements.at(-1);
  if (!last) return { at: held.start + 1, text: value };
  return { at: last.end, text: `,${indentOf(source, last.start) ?? ' '}${value}` };
}

function keyOf(node: AnyNode): unknown {
  return node.type === 'Literal' ? node.value : nameOf(node);
}

function beforeFirst({ start, properties }: ObjectExpression, text: string, source: string): Insertion {
  const [first] = properties;
  return { at: start + 1, text: first ? `${indentOf(source, first.start) ?? ' '}${text},` : ` ${text} ` };
}

// Gives the line break and the indentation before a position; undefined where it is not the first of its line.
function indentOf(source: string, position: number | undefined): string | undefined {
  return position === undefined ? undefined : /\r?\n[ \t]*$/u.exec(source.slice(0, position))?.[0];
}

function edited(
  source: string,
  { body }: Program,
  insertions: Insertion[],
  imports: string | undefined,
): string | undefined {
  const end = lineEndOf(source);
  const last = body.findLast(({ type }) => type === 'ImportDeclaration');
  if (imports) insertions.push(last ? { at: last.end, text: end + imports } : { at: 0, text: imports + end });
  const made = insertions
    .sort((a, b) => b.at - a.at)
    .reduce(
      (text, insertion) => text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at),
      source,
    );
  return parsed(made) && made;
}
