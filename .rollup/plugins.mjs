// Plugins of the bundle. rollup.config.mjs says which script holds what.

import { createHash } from 'node:crypto';
import { cp, readdir, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib';
import terser from '@rollup/plugin-terser';
import { minify as shorten } from 'rollup-plugin-esbuild';
import { nodesOf, replaceParts } from './syntax.mjs';

const compress = promisify(brotliCompress);

/** Removes the chunks of an earlier build: they are named by their hash and would pile up. */
export function cleanBundle() {
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
 * Lit makes the policy `lit-html` when it is imported. If a page's CSP does not allow that name, the import throws,
 * which ends the page's own script too. With the name refused, the element finds out at its first render and leaves
 * the slotted fallback in place.
 */
export function ownTrustedTypesPolicy() {
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

/**
 * Asks the host for the first script, past the browser's cache, where a script beside it fails.
 *
 * After an upgrade of the package a browser may keep the first script of before, whose others are gone. The page then
 * says so, and the next one has the new script.
 */
export function renewFirstScript() {
  const failure = 'failures++;';
  return {
    name: 'renew-first-script',
    transform(code, id) {
      if (!/[\\/]core[\\/]lazy\.ts$/.test(id)) return null;
      if (!code.includes(failure)) this.error(`lazy() says ${failure} no more: adapt the rewriting`);
      const renew = 'fetch(import.meta.url, { cache: "no-cache" }).catch(() => {});';
      return { code: code.replace(failure, failure + renew), map: null };
    },
  };
}

/** Hashes of a build that are tried. The best of 32 takes some 60 bytes less than any one does. */
const HASHES = 32;

/**
 * Names every chunk of a build by the same hash, of all of them. The first script names most chunks, and what it repeats
 * takes next to no bytes. Which hash it is changes its compressed size by up to 140 bytes: the best is taken.
 * @param mark what stands in the names for the hash, as long as that
 * @param entry name of the first script
 */
export function nameByBuild(mark, entry) {
  return {
    name: 'name-by-build',
    async generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const all = chunks.map(({ code }) => code).sort();
      const hashes = Array.from({ length: HASHES }, (_, i) => {
        const digits = createHash('sha256')
          .update(JSON.stringify([i, ...all]))
          .digest('hex');
        return BigInt(`0x${digits}`).toString(36).slice(-mark.length);
      });
      const { code: first } = bundle[entry];
      const sizeWith = async (one) => (await compress(first.replaceAll(mark, one))).byteLength;
      const sizes = await Promise.all(hashes.map(sizeWith));
      const hash = hashes[sizes.indexOf(Math.min(...sizes))];
      const rename = (text) => text.replaceAll(mark, hash);
      for (const chunk of chunks) {
        delete bundle[chunk.fileName];
        for (const names of ['imports', 'dynamicImports']) chunk[names] = chunk[names].map(rename);
        Object.assign(chunk, { fileName: rename(chunk.fileName), code: rename(chunk.code) });
        bundle[chunk.fileName] = chunk;
      }
    },
  };
}

/**
 * Writes a list of stop words as one text, each piece between apostrophes once: search cuts `don't` into `don` and `t`.
 * Brotli knows words between spaces.
 */
export function joinStopWords() {
  return {
    name: 'join-stop-words',
    async transform(_, id) {
      if (!/@orama[\\/]stopwords[\\/]dist[\\/]\w+\.js$/.test(id)) return null;
      const { stopwords } = await import(pathToFileURL(id).href);
      const pieces = new Set(stopwords.join("'").split("'"));
      return {
        code: `export const stopwords=${JSON.stringify([...pieces].sort().join(' '))}.split(" ")`,
        map: null,
      };
    },
  };
}

/**
 * Exports what a script shares with those beside it by the names that it has there already. Second names for all would cost
 * the first script 0.1 KB. What pages import keeps its name.
 * @param name file of the script
 */
export function exportOwnNames(name) {
  return {
    name: 'export-own-names',
    generateBundle(_, bundle) {
      const entry = bundle[name];
      const published = this.getModuleInfo(entry.facadeModuleId).exports;
      const [list] = nodesOf(this.parse(entry.code), ({ type }) => type === 'ExportNamedDeclaration');
      const shared = list.specifiers.filter(({ exported }) => !published.includes(exported.name));
      const names = new Map(shared.map(({ local, exported }) => [exported.name, local.name]));
      const rename = (code, specifiers, write) =>
        replaceParts(
          code,
          specifiers.map((one) => [one.start, one.end, write(one)]),
        );
      entry.code = rename(entry.code, shared, ({ local }) => local.name);
      const isShared = ({ type, source }) => type === 'ImportDeclaration' && source.value === `./${name}`;
      for (const chunk of Object.values(bundle).filter(({ imports }) => imports?.includes(name))) {
        const specifiers = nodesOf(this.parse(chunk.code), isShared).flatMap((node) => node.specifiers);
        if (!specifiers.every(({ imported }) => imported))
          this.error(`${chunk.fileName} shares more than names with ${name}: adapt the renaming`);
        chunk.code = rename(
          chunk.code,
          specifiers.filter(({ imported }) => names.has(imported.name)),
          ({ imported, local }) => `${names.get(imported.name)} as ${local.name}`,
        );
      }
    },
  };
}

/** Puts the themes beside the bundle. */
export function copyThemes() {
  return { name: 'copy-themes', writeBundle: () => cp('src/themes', 'dist/themes', { recursive: true }) };
}

/**
 * Prints the size of the scripts that a first search in English fetches.
 * @param name file of the entry
 * @param budget most bytes of brotli; the build fails above it
 */
export function sizeBudget(name, budget) {
  return {
    name: 'size-budget',
    writeBundle(_, bundle) {
      const fetched = new Set([name]);
      for (const file of fetched) for (const imported of bundle[file].imports) fetched.add(imported);
      const sum = (size) =>
        [...fetched].reduce((total, file) => total + size(Buffer.from(bundle[file].code)), 0);
      const brotli = sum((code) => brotliCompressSync(code).length);
      const gzip = sum((code) => gzipSync(code).length);
      console.log(
        `${[...fetched].join(' + ')}: ${sum((code) => code.length)} bytes, ${gzip} gzip, ${brotli} brotli`,
      );
      if (brotli > budget) this.error(`${brotli} bytes brotli are over the budget of ${budget}`);
    },
  };
}

/** Blocks of 64 KB: the largest script takes 0.5 KB less so than with the blocks that brotli chooses. */
const BLOCKS = { [constants.BROTLI_PARAM_LGBLOCK]: 16 };

/**
 * Writes a script compressed, as the package holds it: `build --classic` writes it out. It begins with a byte order
 * mark, so that browsers read it as UTF-8, whatever the page's encoding.
 */
export const packAsUtf8 = () => ({
  name: 'pack-as-utf8',
  generateBundle(_, bundle) {
    for (const [name, { code }] of Object.entries(bundle)) {
      delete bundle[name];
      const source = brotliCompressSync(`\uFEFF${code}`, { params: BLOCKS });
      this.emitFile({ type: 'asset', fileName: `${name}.br`, source });
    }
  },
});

/**
 * Minifies a bundle by esbuild, then by Terser. Terser makes less than esbuild does, because it
 * chooses names by the letters that are left. It makes a hundredth less again of esbuild's own result.
 */
export const minify = (options) => [
  shorten({ target: 'es2022' }),
  terser({
    ecma: 2022,
    compress: { passes: 3, keep_fargs: false, unsafe_arrows: true, inline: 1, sequences: false }, // the last two for what brotli makes of it
    ...options,
    format: { comments: /^!/, ...options.format },
  }),
];

/** Writes the licenses of dependencies. Those with the same text have it once, below their names. */
export function writeLicenses(dependencies) {
  const owners = new Map();
  for (const { name, version, license, licenseText } of dependencies) {
    const text = licenseText.trim();
    owners.set(text, [...(owners.get(text) ?? []), `${name} ${version}, ${license}`]);
  }
  return [...owners].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`).join('\n---\n\n');
}
