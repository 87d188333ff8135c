// Blocks of code: coloured, and beside a live example where the source says so.

import hljs from 'highlight.js';
import { escape } from './client/html.mjs';

/** Languages as the sources name them, and as the highlighter does. */
const LANGUAGES = { astro: 'xml', html: 'xml', js: 'javascript', sh: 'bash', svelte: 'xml', vue: 'xml' };

/**
 * Renders a fenced block of code among the tokens of a page. A block of `html live` is shown at work too; what a block of
 * `js live` does is seen in the one before it.
 */
export function codeBlock(tokens, at) {
  const { info, content } = tokens[at];
  const [language = ''] = info.trim().split(/\s+/u);
  const code = `<div class="code">${pre(content, LANGUAGES[language] ?? language)}</div>\n`;
  if (!isLive(tokens[at])) return code;
  // Landmarks of a page need names of their own.
  const example = `Example ${tokens.slice(0, at).filter(isLive).length + 1}`;
  const named = content.replace('<garden-search ', `<garden-search label="${example}" `);
  return `<div class="live">\n<div class="example">\n${named}</div>\n${code}</div>\n`;
}

function isLive({ type, info }) {
  return type === 'fence' && info.trim() === 'html live';
}

/** Renders code in a box that scrolls, also by the keyboard. */
export function pre(content, language) {
  const known = hljs.getLanguage(language);
  const html = known ? hljs.highlight(content.trimEnd(), { language }).value : escape(content.trimEnd());
  return `<pre tabindex="0"><code>${html}</code></pre>`;
}
