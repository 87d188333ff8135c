// Settings of the search, with every value, read from the manifest that the build makes of its code.

import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { LANGUAGES } from '../dist/src/messages/languages/translations.js';

const DIST = new URL('../dist/', import.meta.url);

/** Fonts to choose from, with their names. */
export const FONTS = {
  'Georgia, serif': 'Serif',
  'system-ui, sans-serif': 'Sans serif',
  'ui-monospace, monospace': 'Monospace',
};

/**
 * Reads all attributes but `src`, and the settings around the search: theme, accent, font, language, direction,
 * another button.
 * @returns each `{ name, description, values, initial }`. `values` is undefined for a free text, and empty for a
 * setting that is on or off. `initial` is the default value
 */
export async function readSettings() {
  const themes = (await readdir(new URL('themes', DIST))).map((file) => path.basename(file, '.css'));
  return [
    ...(await readAttributes()),
    { name: 'theme', values: ['', ...themes.sort()], initial: '' },
    { name: 'lang', values: ['', ...LANGUAGES.keys()], initial: '' },
    { name: 'dir', values: ['', 'rtl'], initial: '' },
    { name: 'button', values: [] },
    { name: 'accent', values: ['#2f6b45'], initial: '#2f6b45' },
    { name: 'font', values: ['', ...Object.keys(FONTS)], initial: '' },
  ];
}

async function readAttributes() {
  const { modules } = await readJson('custom-elements.json');
  const { tags } = await readJson('html-custom-data.json');
  const declared = modules.flatMap(({ declarations }) => declarations);
  const { attributes } = declared.find(({ tagName }) => tagName === 'garden-search');
  const initials = new Map(
    attributes.map(({ name, default: code = '' }) => [name, code.replaceAll("'", '')]),
  );
  return tags
    .find(({ name }) => name === 'garden-search')
    .attributes.filter(({ name }) => name !== 'src')
    .map((attribute) => describe(attribute, initials.get(attribute.name)));
}

function describe({ name, description, values, valueSet }, initial) {
  const names = values?.map((value) => value.name);
  if (!names) return { name, description, values: valueSet && [] };
  return { name, description, values: names.includes(initial) ? names : ['', ...names], initial };
}

async function readJson(name) {
  return JSON.parse(await readFile(new URL(name, DIST), 'utf8'));
}
