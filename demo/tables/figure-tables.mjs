// Tables of measured figures, from what the programs in bench/ wrote.

import { readFile } from 'node:fs/promises';
import { clusterGrowthOf } from '../../bench/lib/growth.mjs';
import { row, table } from './markdown.mjs';

const FIGURES = new URL('../../bench/figures.json', import.meta.url);
const SITES = { ours: 'garden-search', Pagefind: 'Pagefind', VitePress: 'MiniSearch, as VitePress uses it' };
const HEAD = ['', ...Object.values(SITES)].map((name) => name || 'measured');

/** Reads the measured figures. */
export async function readFigures() {
  return JSON.parse(await readFile(FIGURES, 'utf8'));
}

/** Tables by name. */
export const FIGURE_TABLES = {
  visit: ({ visit: { figures } }) => table(HEAD, rowsOf(figures['4G'].clean)),
  'visit, mistyped': ({ visit: { figures } }) => table(HEAD, rowsOf(figures['4G'].mistyped)),
  'visit, average': ({ visit: { figures } }) => table(HEAD, rowsOf(figures['4G, 240 ms a key'].clean)),
  build: ({ build: { figures } }) => table(HEAD, rowsOf(figures)),
  growth: ({ scale: { sizes } }) =>
    table(['notes', ...Object.keys(sizes[0].figures.ours)], sizes.map(growthRow)),
  cluster: ({ opensearch: { sizes } }) =>
    table(
      ['passages', ...sizes.map(({ passages }) => passages.toLocaleString('en')), 'growth'],
      clusterGrowthOf(sizes).map(({ name, ours: { values, exponent } }) =>
        row(name, ...values.map((value) => value?.toLocaleString('en') ?? '–'), exponent?.toFixed(2) ?? '–'),
      ),
    ),
  sources: (measured) =>
    table(
      ['program', 'day', 'machine', 'versions'],
      Object.entries(measured).map(([program, { day, machine, versions }]) =>
        row(`\`bench/${program}.mjs\``, day, machine, versions),
      ),
    ),
  beside: ({ visit, build }) =>
    table(HEAD, [
      ...besideRows('A first visit to ', visit.notes, visit.figures['4G'].clean, ['whole bytes, KiB']),
      ...besideRows('The same, mistyped, ', visit.notes, visit.figures['4G'].mistyped, [
        'last key to first result, ms',
        'last key to ten with excerpts, ms',
      ]),
      ...besideRows('Building ', build.notes, build.figures, ['processor time, s', 'peak memory, MiB']),
    ]),
};

function rowsOf(figures) {
  return Object.keys(figures.ours)
    .filter((name) => figures.ours[name] !== undefined)
    .map((name) => valuesRow(name, figures, name));
}

function growthRow({ notes, figures: { ours, Pagefind } }) {
  const cells = Object.keys(ours).map((name) =>
    [ours, Pagefind].map((figures) => figures?.[name]?.toLocaleString('en') ?? '–').join(' / '),
  );
  return row(notes.toLocaleString('en'), ...cells);
}

function besideRows(words, notes, figures, names) {
  return names.map((name) =>
    valuesRow(`${words}${notes.toLocaleString('en')} notes: ${name}`, figures, name),
  );
}

function valuesRow(words, figures, name) {
  return row(words, ...Object.keys(SITES).map((site) => figures[site][name]?.toLocaleString('en') ?? '–'));
}
