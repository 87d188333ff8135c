// Blocks of code: coloured, and beside a live example where the source says so.

import hljs from 'highlight.js';
import { escape } from './client/html.mjs';

/** Languages as the sources name them, and as the highlighter does. */
const LANGUAGES = { html: 'xml', js: 'javascript', sh: 'bash' };

/** Renders a fenced block of code. A block of `html live` is shown at work too. */
export function codeBlock({ info, content }) {
  const [language = '', kind] = info.trim().split(/\s+/u);
  const code = `<div class="code">${pre(content, LANGUAGES[language] ?? language)}</div>\n`;
  return kind === 'live'
    ? `<div class="live">\n<div class="example">\n${content}</div>\n${code}</div>\n`
    : code;
}

/** Renders code in a box that scrolls, also by the keyboard. */
export function pre(content, language) {
  const known = hljs.getLanguage(language);
  const html = known ? hljs.highlight(content.trimEnd(), { language }).value : escape(content.trimEnd());
  return `<pre tabindex="0"><code>${html}</code></pre>`;
}
