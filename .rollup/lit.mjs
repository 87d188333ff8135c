// Plugins that leave out of the bundle what Lit has for other pages than ours.

import { readFile } from 'node:fs/promises';
import { nodesOf, replaceParts } from './syntax.mjs';

/** Puts our few lines about styles in the place of Lit's, which serve browsers that the element does not run in. */
export function ownStyles() {
  return {
    name: 'own-styles',
    load: (id) =>
      /css-tag\.js$/.test(id) ? readFile(new URL('./css-tag.js', import.meta.url), 'utf8') : null,
  };
}

const HOOK = /^(?:lit|reactiveElement)\w*(?:PolyfillSupport|HydrateSupport|Versions)$/;

/**
 * Leaves out the places where Lit calls polyfills and tells its version, all at its modules' top level. No page can add
 * them to the Lit inside of a bundle.
 */
export function dropHooks() {
  return {
    name: 'drop-hooks',
    transform(code, id) {
      if (!/[\\/](?:lit-html|lit-element|reactive-element)\.js$/.test(id)) return null;
      const isHook = ({ type, property }) => type === 'MemberExpression' && HOOK.test(property.name);
      const tells = ({ type, callee }) =>
        type === 'CallExpression' && callee.object?.left && isHook(callee.object.left);
      const tree = this.parse(code);
      const told = nodesOf(tree, tells);
      const asked = nodesOf(tree, isHook).filter(
        ({ start }) => !told.some((node) => node.start < start && start < node.end),
      );
      const parts = [...told, ...asked].map(({ start, end }) => [start, end, '(void 0)']);
      if (!parts.length) this.error(`found no hook in ${id}: adapt the search`);
      return { code: replaceParts(code, parts), map: null };
    },
  };
}
