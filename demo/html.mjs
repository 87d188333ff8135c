// What every template needs.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, in an attribute or outside. */
export function escape(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

/** A link; `attributes` is HTML. */
export function anchor(url, text, attributes = '') {
  return `<a href="${escape(url)}"${attributes && ` ${attributes}`}>${escape(text)}</a>`;
}

/** Where a tag leads, with or without its `#`: to the search, filtered by it. */
export function tagUrl(tag) {
  return `/?tag=${encodeURIComponent(tag.replace(/^#/, ''))}`;
}
