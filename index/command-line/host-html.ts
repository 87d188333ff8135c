// HTML that puts the search into a page.

import { CLASSIC_INDEX } from '../rebuild/output-files.js';
import { underBase } from '../sites/address.js';
import { ENTRY } from '../writer/make-index.js';
import { CLASSIC_WIDGET, WIDGET } from '../writer/widget-files.js';

/**
 * Formats the HTML to paste into a page.
 * @param publicPath path of the built files on the site
 * @param withScript true if the widget's script is among them
 * @param attributes further attributes of the element; default none
 */
export function hostHtml(
  publicPath: string,
  withScript: boolean,
  attributes: Readonly<Record<string, string>> = {},
): string[] {
  const base = escapeAttribute(underBase(publicPath, ''));
  const others = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const element = `<garden-search src="${base}${ENTRY}"${others.join('')}></garden-search>`;
  return withScript ? [`<script type="module" src="${base}${WIDGET}"></script>`, element] : [element];
}

/** Formats the HTML by which feed readers find feeds. @param publicPath path of the built files on the site */
export function feedHtml(publicPath: string, feeds: readonly { name: string; title: string }[]): string[] {
  const base = escapeAttribute(underBase(publicPath, ''));
  return feeds.map(
    ({ name, title }) =>
      `<link rel="alternate" type="application/atom+xml" title="${escapeAttribute(title)}" href="${base}${name}">`,
  );
}

/** HTML for a page that lies beside the built files and is opened as a file. */
export const CLASSIC_HTML = [CLASSIC_INDEX, CLASSIC_WIDGET]
  .map((script) => `<script defer src="${script}"></script>`)
  .concat('<garden-search></garden-search>');

function escapeAttribute(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');
}
