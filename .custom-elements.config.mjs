// What `cem analyze` makes of the elements: dist/custom-elements.json, and from it what editors and frameworks need.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { vsCodeData, webTypes } from './.manifest/editor-data.mjs';
import { frameworkFiles } from './.manifest/frameworks.mjs';
import { resolveManifest, Unions } from './.manifest/resolve.mjs';

const OUT = 'dist';

function ownFiles() {
  const unions = new Unions();
  return {
    name: 'own-files',
    analyzePhase({ ts, node }) {
      if (ts.isTypeAliasDeclaration(node)) unions.add(node.name.text, node.type.getText());
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      const elements = resolveManifest(manifest, unions);
      const files = {
        'html-custom-data.json': JSON.stringify(vsCodeData(elements)),
        'web-types.json': JSON.stringify(
          webTypes(elements, JSON.parse(readFileSync('package.json', 'utf8'))),
        ),
        ...frameworkFiles(elements),
      };
      mkdirSync(OUT, { recursive: true });
      for (const [name, text] of Object.entries(files)) writeFileSync(`${OUT}/${name}`, `${text}\n`);
    },
  };
}

export default {
  globs: ['src/**/*.ts'],
  outdir: OUT,
  litelement: true,
  quiet: true,
  plugins: [ownFiles()],
};
