// Helpers of every template.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for HTML, in an attribute or outside. */
export function escape(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

/** Makes a link; `attributes` is HTML. */
export function anchor(url, text, attributes = '') {
  return `<a href="${escape(url)}"${attributes && ` ${attributes}`}>${escape(text)}</a>`;
}

/** Gives the address of a tag, with or without its `#`: the search, filtered by it. */
export function tagUrl(tag) {
  return `/garden/?tag=${encodeURIComponent(tag.replace(/^#/, ''))}`;
}
