// Pages that `garden-search serve` shows: a frame with the search, the start page, and the page of a note.

import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';
import type { Note } from '../../src/core/note.js';
import { ENTRY } from '../writer/make-index.js';
import { WIDGET } from '../writer/widget-files.js';

/** Path of our own files, which no generator uses for pages. */
export const OWN = '/-/';

/** Name of the pages' style sheet. */
export const STYLE = 'page.css';

/** Formats the start page: the search, the note at `/` if there is one, and all notes. */
export function startPage(notes: readonly Note[], home: Shown | undefined): string {
  const items = notes.map(
    ({ url, title }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></li>`,
  );
  const list = `<h2>All notes (${notes.length.toLocaleString('en')})</h2><ul class="all">${items.join('')}</ul>`;
  return page('Garden', `${search('url-state="query"')}${home ? article(home) : ''}${list}`);
}

/** Note with its text as HTML. */
export interface Shown {
  note: Note;
  text: string;
}

/** Formats the page of a note. */
export function notePage(shown: Shown): string {
  const top = `<nav><a href="/">Garden</a>${search('mode="popup"')}</nav>`;
  return page(shown.note.title, top + article(shown));
}

function article({ note: { title, tags }, text }: Shown): string {
  const labels = tags.map((tag) => `<li>${escapeHtml(tag)}</li>`).join('');
  const facts = labels && `<ul class="tags">${labels}</ul>`;
  return `<article><h1>${escapeHtml(title)}</h1>${facts}${text}</article>`;
}

/** Formats the page for an address at which there is no published note. */
export function missingPage(): string {
  return page('No such note', '<h1>No published note is here</h1><p><a href="/">All notes</a></p>');
}

function search(attributes: string): string {
  return `<garden-search src="${OWN}${ENTRY}" ${attributes}></garden-search>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${OWN}${STYLE}">
<script type="module" src="${OWN}${WIDGET}"></script>
<main>${body}</main>
</html>
`;
}

/** Style sheet of the pages. */
export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --soft: light-dark(#5c5f66, #a3a7b0);
  --line: light-dark(#e2e3e8, #34363d);
  font: 17px/1.6 system-ui, sans-serif;
  background: light-dark(#fff, #17181b);
  color: light-dark(#1c1d20, #e6e7ea);
}
body { margin: 0; }
main { max-inline-size: 42rem; margin: 0 auto; padding: 1.5rem 1rem 6rem; overflow-wrap: break-word; }
a[href] { color: light-dark(#2b55c4, #9db7ff); }
nav { display: flex; gap: 1rem; align-items: center; }
nav garden-search { flex: 1; }
garden-search:not(:defined) { display: block; min-block-size: 52px; }
h1, h2, h3 { line-height: 1.25; margin: 1.6em 0 0.5em; }
article :target { scroll-margin-block-start: 1rem; }
pre, table { overflow-x: auto; max-inline-size: 100%; }
pre { padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 8px; font-size: 0.85em; }
table { display: block; border-collapse: collapse; }
td, th { border: 1px solid var(--line); padding: 0.25rem 0.6rem; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); color: var(--soft); }
.tags { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; padding: 0; list-style: none; color: var(--soft); font-size: 0.9em; }
.tags li::before { content: '#'; }
.all { padding: 0; list-style: none; columns: 16rem; column-gap: 2rem; }
.all li { break-inside: avoid; padding-block: 0.15rem; }
`;
