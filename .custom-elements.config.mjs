// What `cem analyze` makes of the elements: dist/custom-elements.json, and from it the data that editors show.

import { mkdirSync, writeFileSync } from 'node:fs';

const OUT = 'dist';

/** Writes `html-custom-data.json` as VS Code and JetBrains read it: tags, their attributes, what those may be. */
function editorData() {
  const unions = new Map();
  return {
    name: 'editor-data',
    analyzePhase({ ts, node }) {
      if (ts.isTypeAliasDeclaration(node)) unions.set(node.name.text, node.type.getText());
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      // Readers of a manifest look for elements; all other modules are sixteen times as much.
      manifest.modules = manifest.modules.filter(({ declarations }) =>
        declarations.some(({ tagName }) => tagName),
      );
      for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations))
        declaration.members &&= declaration.members.filter(({ privacy }) => !privacy || privacy === 'public');
      const elements = manifest.modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ tagName }) => tagName);
      const tags = elements.map(({ tagName, description, attributes = [] }) => ({
        name: tagName,
        description,
        attributes: attributes.map((attribute) => describe(attribute, unions)),
      }));
      mkdirSync(OUT, { recursive: true });
      writeFileSync(`${OUT}/html-custom-data.json`, JSON.stringify({ version: 1.1, tags }, null, 1));
    },
  };
}

function describe({ name, description, type }, unions) {
  const written = expand(type?.text ?? '', unions);
  const values = [...written.matchAll(/'([^']+)'/gu)].map(([, value]) => ({ name: value }));
  return {
    name,
    description,
    ...(values.length && { values }),
    ...(written === 'boolean' && { valueSet: 'v' }),
  };
}

/** Writes out the unions that a type names, and those that they name. */
function expand(type, unions) {
  return type.replace(/'[^']*'|\w+/gu, (word) => {
    const union = unions.get(word);
    return union === undefined || union.includes('[') ? word : expand(union, unions);
  });
}

export default {
  globs: ['src/**/*.ts'],
  outdir: OUT,
  litelement: true,
  quiet: true,
  plugins: [editorData()],
};
