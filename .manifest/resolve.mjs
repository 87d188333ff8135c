// Makes of what the analyzer found a manifest of elements alone: public members, the values of types, files of the package.

import path from 'node:path';

/** Element's members that a class of the platform or of Lit has too, which the analyzer takes for the element's own. */
const PLATFORM = new Set([
  ...['adoptedStyleSheets', 'ariaHidden', 'ariaHasPopup', 'type', 'textContent'],
  'shadowRootOptions',
]);

/** Collects the texts of all type aliases while the analyzer reads the sources. */
export class Unions {
  #texts = new Map();

  add(name, text) {
    this.#texts.set(name, text.replace(/^\s*\|\s*/u, '').replace(/\s+/gu, ' '));
  }

  /** Writes out the unions of values that a type names, and those that they name. */
  resolve(type) {
    return type.replace(/\bExtract<\w+, ([^<>]+)>/gu, '$1').replace(/'[^']*'|\w+/gu, (word) => {
      const union = this.#texts.get(word);
      const resolved = union && !union.includes('[') ? this.resolve(union) : word;
      return resolved.includes("'") ? resolved : word;
    });
  }
}

/** Version of the manifest's schema. The analyzer writes an older one, in which ours is valid too. */
const SCHEMA_VERSION = '2.1.0';

/** Rewrites a manifest in place, and gives its elements. */
export function resolveManifest(manifest, unions) {
  manifest.schemaVersion = SCHEMA_VERSION;
  // Readers of a manifest look for elements, and for the modules that define them; all others are sixteen times as much.
  for (const module of manifest.modules) {
    module.declarations = module.declarations.filter(({ tagName }) => tagName);
    if (!module.declarations.length) module.exports = module.exports?.filter(isDefinition);
    resolvePaths(module, path.dirname(module.path));
  }
  manifest.modules = manifest.modules.filter(
    ({ declarations, exports }) => declarations.length || exports?.length,
  );
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  for (const element of elements) {
    element.members = (element.members ?? []).filter(isPublic);
    // A class chosen by an expression has no name.
    if (!element.superclass?.name) element.superclass = { name: 'HTMLElement' };
    for (const described of [...element.members, ...(element.attributes ?? [])])
      if (described.type) described.type.text = unions.resolve(described.type.text);
  }
  return elements;
}

function isDefinition({ kind }) {
  return kind === 'custom-element-definition';
}

function isPublic({ name, privacy = 'public' }) {
  return privacy === 'public' && !name.startsWith('#') && !PLATFORM.has(name);
}

// Sources are not in the package, and what they are compiled to is. An export from another module names it from its own.
function resolvePaths(value, folder) {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner) resolvePaths(inner, folder);
    else if (typeof inner === 'string' && /^(?:path|module)$/u.test(key))
      value[key] = path
        .join(/^\.\.?\//u.test(inner) ? folder : '', inner)
        .replace(/^\/?src\/(.*)\.[jt]s$/u, 'dist/src/$1.js');
  }
}
