// HTML that brings the search into a page, with settings. Runs at build time and in the browser.

import { escape } from './html.mjs';

/**
 * Gives the attributes of the search.
 * @param chosen settings that differ from the defaults: attributes by name, empty for those without a value.
 * `theme` is the name of a theme; `button` is set if another button opens the search
 */
export function searchAttributes(chosen) {
  const attributes = {
    src: '/garden-index.json',
    ...(chosen.button !== undefined && { id: 'search' }),
    ...chosen,
  };
  delete attributes.theme;
  delete attributes.button;
  return attributes;
}

/** Gives the HTML of the search, with its theme and its button. */
export function searchMarkup(chosen) {
  const { theme, button } = chosen;
  const attributes = Object.entries(searchAttributes(chosen)).map(
    ([name, value]) => ` ${name}${value && `="${escape(value)}"`}`,
  );
  const lines = [
    theme && `<link rel="stylesheet" href="${themeUrl(theme)}">`,
    '<script type="module" src="/garden-search.min.js"></script>',
    button !== undefined && '<script type="module" src="/garden-search-button.min.js"></script>',
    button !== undefined && '<garden-search-button for="search">Search</garden-search-button>',
    `<garden-search${attributes.join('')}>\n  <a href="/notes/">All notes</a>\n</garden-search>`,
  ];
  return lines.filter(Boolean).join('\n');
}

/** Gives the address of a theme. */
export function themeUrl(theme) {
  return `/themes/${theme}.css`;
}
