// Shares the run time of Snowball's stemmers, which each of them repeats: 2.7 KB for each of 22 languages.

import { readFile } from 'node:fs/promises';
import { minify } from 'terser';

/** Module of the shared run time, which has no file. */
export const SNOWBALL = '\0snowball';

const STEMMER = /@orama[\\/]stemmers[\\/]dist[\\/]\w+\.js$/;
const ONE_OF_THEM = new URL(import.meta.resolve('@orama/stemmers/danish'));

/** Gives the first function of a stemmer, minified, so that the names of its variables are the same in each. */
async function firstFunction(context, code) {
  const [first] = context.parse(code).body;
  if (first.type !== 'FunctionDeclaration') return undefined;
  const text = `export default function${code.slice(first.id.end, first.end)}`;
  return { first, text: (await minify(text, { module: true })).code };
}

/** Imports the run time into the stemmers whose first function it is; others stay as they are. */
export function shareSnowball() {
  let shared = '';
  return {
    name: 'share-snowball',
    async buildStart() {
      shared = (await firstFunction(this, await readFile(ONE_OF_THEM, 'utf8'))).text;
    },
    resolveId: (id) => (id === SNOWBALL ? id : null),
    load: (id) => (id === SNOWBALL ? shared : null),
    async transform(code, id) {
      const own = STEMMER.test(id) && (await firstFunction(this, code));
      if (!own || own.text !== shared) return null;
      const { start, end, id: name } = own.first;
      const imported = `import ${name.name} from ${JSON.stringify(SNOWBALL)};`;
      return { code: code.slice(0, start) + imported + code.slice(end), map: null };
    },
  };
}
