import { readFileSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild, { minify as shorten } from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';

const NAME = 'garden-search.min.js';
const CLASSIC_NAME = 'garden-search.classic.js';
const BUTTON_NAME = 'garden-search-button.min.js';
const LICENSES = `${NAME}.LICENSES.txt`;
const MAX_BROTLI_BYTES = 29 * 1024;

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Removes what an earlier build put beside the bundle: chunks are named by their hash and would pile up. */
function cleanBundle() {
  return {
    name: 'clean-bundle',
    async buildStart() {
      const files = await readdir('dist').catch(() => []);
      await Promise.all(files.filter((f) => f.startsWith('garden-search')).map((f) => rm(`dist/${f}`)));
    },
  };
}

/**
 * Gives Lit's Trusted Types policy our name and keeps its making from throwing.
 *
 * Lit makes the policy `lit-html` when it is imported, and a page whose CSP does not allow that name makes the
 * import throw, which ends the page's own script too. With the name refused, the element finds out at its first
 * render and leaves the slotted fallback in place.
 */
function ownTrustedTypesPolicy() {
  const creation = /(\w+)\.createPolicy\("lit-html",(\{createHTML:(\w+)=>\3\})\)/g;
  let found = 0;
  return {
    name: 'own-trusted-types-policy',
    buildStart() {
      found = 0;
    },
    transform(code) {
      if (!code.includes('createPolicy')) return null;
      const guarded = code.replace(creation, (_, trustedTypes, rules) => {
        found++;
        return `(()=>{try{return ${trustedTypes}.createPolicy("garden-search",${rules})}catch{}})()`;
      });
      return { code: guarded, map: null };
    },
    buildEnd(error) {
      if (!error && found !== 1)
        this.error(
          `expected Lit to make its Trusted Types policy in one place, found ${found}: adapt the rewriting`,
        );
    },
  };
}

/** Leaves out the words of Lit's errors about styles that are no `css`, which ours all are; the errors stay. */
function dropStyleErrors() {
  return {
    name: 'drop-style-errors',
    transform(code, id) {
      if (!/css-tag\.js$/.test(id)) return null;
      return {
        code: code.replace(/throw Error\("(?:CSSResult|Value passed)[^]*?[.]"\)/g, 'throw Error("css")'),
        map: null,
      };
    },
  };
}

/** Takes the indentation out of our templates of HTML and CSS, where it means no more than a single space. */
function dropIndentation() {
  return {
    name: 'drop-indentation',
    transform(code, id) {
      if (!/[\\/]src[\\/].*\.styles\.ts$/.test(id) && !/\b(?:html|svg)`/.test(code)) return null;
      const bare = code.replace(/\n\s+/g, '\n').replace(/\/\*[^]*?\*\/\n/g, '');
      return { code: bare.replace(/([{;,])\n/g, '$1').replace(/ \{/g, '{'), map: null };
    },
  };
}

/** A language's phrases. */
const PHRASES = /[\\/]messages[\\/]languages[\\/]\w\w\.ts$/;

/** Leaves the names out of the tables of phrases, which are read by their order, and the source maps of such tables. */
function barePhrases() {
  return {
    name: 'bare-phrases',
    transform(code, id) {
      if (!PHRASES.test(id)) return null;
      const { properties } = this.parse(code).body.find(
        ({ type }) => type === 'ExportDefaultDeclaration',
      ).declaration;
      const phrases = properties.map(({ value }) => value.value).join('\n');
      return { code: `export default ${JSON.stringify(phrases)}.split('\\n')`, map: { mappings: '' } };
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle).filter(({ facadeModuleId }) =>
        PHRASES.test(facadeModuleId),
      )) {
        delete bundle[chunk.sourcemapFileName];
        chunk.map = null;
        chunk.code = chunk.code.replace(/\n\/\/# sourceMappingURL=.*/, '');
      }
    },
  };
}

/** Lets a module that failed be fetched from another address, as src/core/lazy.ts tells. */
function anotherAddress() {
  return {
    name: 'another-address',
    renderChunk: (code) => ({
      code: code.replace(/\(\) => (import\(|\[import\([^\]]*)('\.\/[^']+')?/g, (all) =>
        all.replace('()', '(again)').replace(/(import\('\.\/[^']+')/g, '$1 + again'),
      ),
      map: null,
    }),
  };
}

/** Puts the themes beside the bundle. */
function copyThemes() {
  return { name: 'copy-themes', writeBundle: () => cp('src/themes', 'dist/themes', { recursive: true }) };
}

/** Prints what a visitor's first search in English fetches of our script, and refuses more than the budget. */
function sizeBudget() {
  return {
    name: 'size-budget',
    writeBundle(_, bundle) {
      const fetched = new Set([NAME]);
      for (const file of fetched) for (const imported of bundle[file].imports) fetched.add(imported);
      const sum = (size) =>
        [...fetched].reduce((total, file) => total + size(Buffer.from(bundle[file].code)), 0);
      const brotli = sum((code) => brotliCompressSync(code).length);
      const gzip = sum((code) => gzipSync(code).length);
      console.log(
        `${[...fetched].join(' + ')}: ${sum((code) => code.length)} bytes, ${gzip} gzip, ${brotli} brotli`,
      );
      if (brotli > MAX_BROTLI_BYTES)
        this.error(`${brotli} bytes brotli are over the budget of ${MAX_BROTLI_BYTES}`);
    },
  };
}

/**
 * Modules fetched together: those of every mode other than inline, those of every language other than English, and
 * stemmer and stop words of each such language.
 */
const CHUNKS = [
  [/.*[\\/]src[\\/](?:modes[\\/](?!modes\.ts).*|messages[\\/]mode-messages)\.ts$/, 'modes'],
  [/.*[\\/]language[\\/](?:language|language-table)\.ts$/, 'languages'],
  [/.*[\\/]@orama[\\/](?:stemmers|stopwords)[\\/]dist[\\/](?!en\b)(\w+)\.js$/, 'stems-$1'],
];

/** Names the chunk of a module; nothing where Rollup decides. */
function chunkOf(id) {
  const [files, name] = CHUNKS.find(([files]) => files.test(id)) ?? [];
  return files && id.replace(files, name);
}

const banner = `/*! garden-search ${version} | MIT | licences of the bundled packages: ${LICENSES} */`;

const compile = () => [
  // Lit has a development build, which NODE_ENV would choose.
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
  dropStyleErrors(),
  dropIndentation(),
  barePhrases(),
];

// Terser makes less than esbuild does, and a hundredth less again of what esbuild has shortened: it chooses names by the
// letters that are left.
const minify = (options) => [
  shorten({ target: 'es2022' }),
  terser({
    ecma: 2022,
    compress: { passes: 3, keep_fargs: false },
    ...options,
    format: { comments: /^!/, ...options.format },
  }),
];

export default [
  {
    input: { 'garden-search': 'src/garden-search.ts' },
    // What the modules beside it need of it they import from it; a facade would be one more file to wait for.
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      cleanBundle(),
      ...compile(),
      ownTrustedTypesPolicy(),
      anotherAddress(),
      license({ thirdParty: { output: { file: `dist/${LICENSES}` } } }),
      copyThemes(),
      sizeBudget(),
    ],
    output: {
      dir: 'dist',
      entryFileNames: NAME,
      chunkFileNames: ({ name }) => `garden-search-${name.replace('-controller', '')}-[hash].js`,
      onlyExplicitManualChunks: true,
      manualChunks: chunkOf,
      format: 'es',
      sourcemap: true,
      banner: ({ facadeModuleId }) => (PHRASES.test(facadeModuleId) ? '' : banner),
      plugins: minify({ module: true }),
    },
  },
  {
    input: 'src/garden-search.classic.ts',
    plugins: [...compile(), ownTrustedTypesPolicy()],
    output: {
      file: `dist/${CLASSIC_NAME}`,
      format: 'iife',
      inlineDynamicImports: true,
      banner,
      // A page opened as a file may be read in any encoding, and its scripts with it.
      plugins: minify({ format: { ascii_only: true } }),
    },
  },
  {
    input: 'src/garden-search-button.ts',
    plugins: compile(),
    output: { file: `dist/${BUTTON_NAME}`, format: 'es', banner, plugins: minify({ module: true }) },
  },
];
