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
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
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

/** Writes out the type aliases that a type names, and those that they name. */
function expand(type, unions) {
  return type.replace(/\w+/gu, (word) => (unions.has(word) ? expand(unions.get(word), unions) : word));
}

export default {
  globs: ['src/**/*.ts'],
  outdir: OUT,
  litelement: true,
  quiet: true,
  plugins: [editorData()],
};
