// The HTML that brings the search into a page, dressed as someone chose. Runs at build time and in the browser.

import { escape } from './html.mjs';

/**
 * The attributes of the search where it is dressed like this.
 * @param chosen what differs from the defaults: attributes by name, empty for those without a value; `theme`, the name
 *   of one; `button`, where another button is to open the search
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

/** The HTML of the same. */
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

/** Where a theme lies. */
export function themeUrl(theme) {
  return `/themes/${theme}.css`;
}
