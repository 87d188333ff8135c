// HTML that brings the search into a page, with settings. Runs at build time and in the browser.

import { escape } from './html.mjs';

/** Settings that are custom properties. */
const STYLED = { accent: '--garden-search-accent', font: '--garden-search-font' };

/** Gives the CSS of the settings that are custom properties; empty if none is chosen. */
export function searchStyle(chosen, selector = 'garden-search') {
  const rules = Object.entries(STYLED)
    .filter(([name]) => Object.hasOwn(chosen, name))
    .map(([name, property]) => `  ${property}: ${chosen[name]};\n`);
  return rules.length ? `${selector} {\n${rules.join('')}}` : '';
}

/**
 * Gives the attributes of the search.
 * @param chosen settings that differ from the defaults: attributes by name, empty for those without a value.
 * `theme` is the name of a theme; `button` is set if another button opens the search
 * @param base address of the site. Default: `/`
 */
export function searchAttributes(chosen, base = '/') {
  const attributes = {
    src: `${base}garden/garden-index.json`,
    ...(chosen.button !== undefined && { id: 'search' }),
    ...chosen,
  };
  for (const name of Object.keys(STYLED)) delete attributes[name];
  delete attributes.theme;
  delete attributes.button;
  return attributes;
}

/** Gives the HTML of the search, with its theme and its button. */
export function searchMarkup(chosen, base = '/') {
  const { theme, button } = chosen;
  const attributes = Object.entries(searchAttributes(chosen, base)).map(
    ([name, value]) => ` ${name}${value && `="${escape(value)}"`}`,
  );
  const style = searchStyle(chosen);
  const lines = [
    theme && `<link rel="stylesheet" href="${themeUrl(theme, base)}">`,
    style && `<style>\n${style}\n</style>`,
    `<script type="module" src="${base}garden-search.min.js"></script>`,
    button !== undefined && `<script type="module" src="${base}garden-search-button.min.js"></script>`,
    button !== undefined && '<garden-search-button for="search">Search</garden-search-button>',
    `<garden-search${attributes.join('')}>\n  <a href="${base}garden/notes/">All notes</a>\n</garden-search>`,
  ];
  return lines.filter(Boolean).join('\n');
}

/** Gives the address of a theme. */
export function themeUrl(theme, base = '/') {
  return `${base}themes/${theme}.css`;
}
