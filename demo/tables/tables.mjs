// Tables of the documentation that are made of the code: names, defaults and meanings have one source.

import { COMMANDS } from '../../dist/index/command-line/commands.js';
import { readThemes } from '../gallery.mjs';
import { FIGURE_TABLES, readFigures } from './figure-tables.mjs';
import { row, table } from './markdown.mjs';
import { MANIFEST_TABLES, readElement } from './manifest-tables.mjs';
import { TYPE_TABLES } from './type-tables.mjs';

const PLACE = /(<!-- table: (.+?) -->\n)[^]*?(<!-- \/table -->)/gu;

/**
 * Writes the tables of a page anew, each between `<!-- table: NAME -->` and `<!-- /table -->`.
 * @returns the page's Markdown
 */
export async function withTables(markdown) {
  const [element, list, tags, figures] = await Promise.all([
    readElement(),
    readElement('garden-list'),
    readElement('garden-tags'),
    readFigures(),
  ]);
  const make = (name) => {
    if (MANIFEST_TABLES[name]) return MANIFEST_TABLES[name](element);
    if (TYPE_TABLES[name]) return TYPE_TABLES[name]();
    if (FIGURE_TABLES[name]) return FIGURE_TABLES[name](figures);
    if (name === 'themes') return themeTable();
    if (name.endsWith(' of the list')) return MANIFEST_TABLES[name.replace(' of the list', '')](list);
    if (name.endsWith(' of the tags')) return MANIFEST_TABLES[name.replace(' of the tags', '')](tags);
    if (name.startsWith('flags of ')) return flagTable(name.slice('flags of '.length));
    throw new Error(`There is no table "${name}".`);
  };
  return markdown.replace(PLACE, (_, open, name, close) => `${open}${make(name)}\n${close}`);
}

function flagTable(command) {
  const flags = Object.entries(COMMANDS[command].flags).filter(([name]) => name !== 'help');
  return table(
    ['flag', 'what it does'],
    flags.map(([name, { value, help }]) =>
      row(`\`--${name}${value ? ` <${value}>` : ''}\``, help[0].toUpperCase() + help.slice(1)),
    ),
  );
}

function themeTable() {
  const themes = readThemes().filter(({ css }) => css);
  return table(
    ['theme', 'looks'],
    themes.map(({ name, css }) => {
      const [, looks] = /^\/\* garden-search theme "\w+": (.*) \*\//u.exec(css);
      return row(`\`${name}\``, looks[0].toUpperCase() + looks.slice(1));
    }),
  );
}
