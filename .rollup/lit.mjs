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

/** Code in Lit's module of properties that serves none of ours, and what stands in its place. Each is there once. */
const UNUSED = [
  // Attributes that hold JSON, and properties of other types that are written back to attributes.
  [
    /\{toAttribute\(.*?\{.*?return \w\}\}(?=,)/,
    '{toAttribute:value=>value,fromAttribute:(value,type)=>type===Boolean?value!==null:type===Number&&value!==null?Number(value):value}',
  ],
  [/,\w=\w\?\w\.emptyScript:""/, ''],
  // Decorators, their metadata, and accessors that they wrap.
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
  [/const \w=this\[Symbol\.metadata\];if\(null!==\w\)\{.*?\}(?=this\._\$Eh=new Map)/, ''],
  [/\w\.state&&\(\w\.attribute=!1\),/, ''],
  [/this\.prototype\.hasOwnProperty\(\w\)&&\(\(\w=Object\.create\(\w\)\)\.wrapped=!0\),/, ''],
  [/,!\w\.noAccessor(?=\)\{)/, ',true'],
  [
    /const \w=this\.constructor\.elementProperties;if\(\w\.size>0\)for\(const\[\w,\w\]of \w\)\{const\{wrapped.*?\}(?=\}let)/,
    '',
  ],
];

/** Leaves out the parts of Lit that only decorators and attributes of other types use: no property of ours needs them. */
export function dropUnused() {
  return {
    name: 'drop-unused',
    transform(code, id) {
      if (!/[\\/]reactive-element\.js$/.test(id)) return null;
      const left = UNUSED.reduce((rest, [part, instead]) => {
        const { length } = rest.match(new RegExp(part, 'g')) ?? [];
        if (length !== 1)
          this.error(`expected ${part} once in ${id}, found ${length ?? 0}: adapt the search`);
        return rest.replace(part, instead);
      }, code);
      return { code: left, map: null };
    },
  };
}
