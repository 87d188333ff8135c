// Plugins that change the syntax of modules: they find places in the syntax tree, never in the text.

import { transform } from 'esbuild';
import { parseAst } from 'rollup/parseAst';

/** Minifies the templates of our modules, as {@link shortTemplates} does. A `.styles.ts` file holds only CSS. */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    async transform(code, id) {
      if (!/[\\/]src[\\/].*\.ts$/.test(id) || !code.includes('`')) return null;
      return { code: await shortTemplates(code, id.endsWith('.styles.ts')), map: null };
    },
  };
}

/**
 * Minifies the templates of a module: CSS by esbuild, the indentation of HTML and SVG to a line break each. Line breaks
 * stay, as they may stand for a space between words.
 * @param isStyles true if every template of the module is CSS
 */
export async function shortTemplates(code, isStyles) {
  const tree = parseAst(code);
  const tagged = (...tags) =>
    nodesOf(tree, ({ type, tag }) => type === 'TaggedTemplateExpression' && tags.includes(tag.name));
  const templates = isStyles
    ? nodesOf(tree, ({ type }) => type === 'TemplateLiteral')
    : tagged('css').map(({ quasi }) => quasi);
  const css = templates
    .flatMap(({ quasis }) => quasis)
    .map(async ({ start, end, value }) => {
      const { code: minified } = await transform(value.cooked, {
        loader: 'css',
        minify: true,
        target: 'esnext',
      });
      return [start, end, minified.trimEnd().replace(/[\\`]/g, '\\$&')];
    });
  const html = tagged('html', 'svg')
    .flatMap(({ quasi }) => quasi.quasis)
    .map(({ start, end, value }) => [start, end, value.raw.replace(/\n\s+/g, '\n')]);
  return replaceParts(code, [...(await Promise.all(css)), ...html]);
}

/**
 * Lets a module that failed be fetched from another address, as src/core/lazy.ts tells. Rollup writes
 * `import(address).then(...)` where a chunk holds more than the module.
 */
export function retryFromAnotherAddress() {
  return {
    name: 'retry-from-another-address',
    renderChunk(code) {
      const isImport = ({ type }) => type === 'ImportExpression';
      const isFetch = (node) => isImport(node) || (node.callee?.object && isImport(node.callee.object));
      const tree = this.parse(code);
      const loaders = nodesOf(
        tree,
        ({ type, params, body }) =>
          type === 'ArrowFunctionExpression' &&
          !params.length &&
          (isFetch(body) || (body.type === 'ArrayExpression' && body.elements.every(isFetch))),
      );
      const sources = loaders.flatMap(({ body }) => nodesOf(body, isImport).map(({ source }) => source));
      if (sources.length < nodesOf(tree, isImport).length)
        this.error(
          'an import() stands elsewhere than in a function of its own, so it could not be tried again',
        );
      const parts = [
        ...loaders.map(({ start }) => [start, start + '()'.length, '(again)']),
        ...sources.map(({ end }) => [end, end, ' + again']),
      ];
      return { code: replaceParts(code, parts), map: null };
    },
  };
}

/** Lists the nodes of a syntax tree that a test is true for, the tree itself included. */
export function nodesOf(tree, test) {
  const found = [];
  const waiting = [tree];
  for (const node of waiting) {
    if (test(node)) found.push(node);
    waiting.push(
      ...Object.values(node)
        .flat()
        .filter((child) => typeof child?.type === 'string'),
    );
  }
  return found;
}

/** Replaces parts of a code, each given as start, end and new text; parts do not overlap. */
export function replaceParts(code, parts) {
  return parts
    .toSorted(([a], [b]) => b - a)
    .reduce((changed, [start, end, text]) => changed.slice(0, start) + text + changed.slice(end), code);
}
