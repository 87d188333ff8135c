import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';
import { dropHooks, dropUnused, ownStyles } from './.rollup/lit.mjs';
import {
  cleanBundle,
  copyThemes,
  exportOwnNames,
  joinStopWords,
  minify,
  nameByBuild,
  ownTrustedTypesPolicy,
  packAsUtf8,
  renewFirstScript,
  sizeBudget,
  writeLicenses,
} from './.rollup/plugins.mjs';
import { shareSnowball, SNOWBALL } from './.rollup/snowball.mjs';
import { minifyTemplates, retryFromAnotherAddress } from './.rollup/syntax.mjs';

const NAME = 'garden-search.min.js';
const CLASSIC_NAME = 'garden-search.classic.js';
const SMALL_SCRIPTS = ['garden-search-button', 'garden-search-marks'];
const LICENSES = `${NAME}.LICENSES.txt`;
/** Stands for the hash of a build in the names of its chunks. */
const BUILD = '0build0';
const MAX_BROTLI_BYTES = 25_600;

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Modules that refine the answer to a typed query, without the folder, as a pattern. */
const REFINEMENTS = [
  'refining|refinements|finish-answer|draft|result-excerpts|excerpts|excerpt|excerpt-segments|sentences|stray-marks',
  'typing-pause|text-store|file-names|vocabulary|all-words|languages|waiting-languages|facet-index|facet-filter',
  'refined-words|forms|corrections|split-word|compared-words|spelling|completions|name-lift|name-fit|name-tokens',
  'partial-names|keys',
].join('|');

/**
 * Modules of the second script that other elements use too, without the folder, as a pattern. What lists of notes need of
 * it, the ends of rows, is left to Rollup, which makes a chunk of it that both import.
 */
const SECOND = [
  'second-script|spoken|second-icons|copy-link(?:\\.styles)?|hints|after-results|short-view-controller',
  'focus-controller|field-aid|marked-terms|filters/(?!facets\\.styles)[\\w.-]+',
  'field/(?:early-rows|list-keys)-controller|results/(?:close|fit)-rows|landing/[\\w-]+',
].join('|');

/**
 * Modules fetched together: those of every mode other than inline, the {@link REFINEMENTS}, those of the second script,
 * those of queries with syntax, what these and words without spaces know of notes, those of answers without notes, and
 * those of every language other than English. Each such language has a script with its stemmer and stop words.
 */
const CHUNKS = [
  [/.*[\\/]src[\\/](?:modes[\\/](?!modes\.ts).*|messages[\\/]mode-messages)\.ts$/, 'modes'],
  [new RegExp(`.*[\\\\/]src[\\\\/]core[\\\\/].*[\\\\/](?:${REFINEMENTS})\\.ts$`), 'refinements'],
  [new RegExp(`.*[\\\\/]src[\\\\/](?:.*[\\\\/])?(?:${SECOND})\\.ts$`), 'second-script'],
  [/.*[\\/]node_modules[\\/](?:stemmer|@orama[\\/]stopwords[\\/]dist)[\\/](?:index|en)\.js$/, 'refinements'],
  [/.*[\\/]answer[\\/](?:plain-answer|syntax-filter)\.ts$/, 'syntax-filter'],
  [/.*[\\/](?:garden-note-source|link-list|notes-with-words|unspaced-runs|word-units)\.ts$/, 'note-source'],
  [
    /.*[\\/](?:answer-extras|near-misses|related-tags|format-query-language|read-operator|syntax)\.ts$/,
    'answer-extras',
  ],
  [new RegExp(`.*[\\\\/]language[\\\\/](?:language|language-table)\\.ts$|^${SNOWBALL}$`), 'languages'],
  [/.*[\\/]@orama[\\/](?:stemmers|stopwords)[\\/]dist[\\/](?!en\b)(\w+)\.js$/, 'stems-$1'],
];

/** Names the chunk of a module; undefined if Rollup decides. */
function chunkOf(id) {
  const [files, name] = CHUNKS.find(([files]) => files.test(id)) ?? [];
  return files && id.replace(files, name);
}

/** Names a chunk after the module that it is for; Rollup takes the last one. */
function nameOf({ name, moduleIds }) {
  return moduleIds.some((id) => id.endsWith('row-end.ts')) ? 'row-end' : name.replace('-controller', '');
}

// It names the file with all licenses. Modules beside an entry have none, as they come with it.
const banner = `/*! garden-search ${version} | MIT | ${LICENSES} */`;

const compile = () => [
  // Lit has a development build, which NODE_ENV would choose.
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
  ownStyles(),
  dropHooks(),
  dropUnused(),
  minifyTemplates(),
  joinStopWords(),
  shareSnowball(),
];

export default [
  {
    input: {
      'garden-search': 'src/garden-search.ts',
      'garden-search-list': 'src/garden-list.ts',
      'garden-search-tags': 'src/garden-tags.ts',
      'garden-search-instantsearch': 'src/garden-instantsearch.ts',
    },
    // Modules beside the entry import from the entry itself; a facade would be one more file to wait for.
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      cleanBundle(),
      ...compile(),
      ownTrustedTypesPolicy(),
      renewFirstScript(),
      retryFromAnotherAddress(),
      license({ thirdParty: { output: { file: `dist/${LICENSES}`, template: writeLicenses } } }),
      copyThemes(),
      exportOwnNames(NAME),
      nameByBuild(BUILD, NAME),
      sizeBudget(NAME, MAX_BROTLI_BYTES),
    ],
    output: {
      dir: 'dist',
      entryFileNames: '[name].min.js',
      chunkFileNames: (chunk) => `garden-search-${nameOf(chunk)}-${BUILD}.js`,
      onlyExplicitManualChunks: true,
      manualChunks: chunkOf,
      format: 'es',
      banner: ({ isEntry }) => (isEntry ? banner : ''),
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
      // Terser goes over what is long once, as each time takes the build seconds.
      // A page opened as a file may be read in any encoding, and scripts without a mark with it.
      plugins: [...minify({ compress: { passes: 1, inline: 1, sequences: false } }), packAsUtf8()],
    },
  },
  ...SMALL_SCRIPTS.map((name) => ({
    input: `src/${name}.ts`,
    plugins: compile(),
    output: { file: `dist/${name}.min.js`, format: 'es', banner, plugins: minify({ module: true }) },
  })),
];
