// Attributes that hide what they belong to, in the notations of Pandoc, kramdown and Python-Markdown:
// `{.hidden}`, `{: .hidden}`, `{style="display: none"}`, and Quarto's `{.content-hidden when-format="html"}`.

import { hidesByStyle } from '../html/html-visibility.js';

const CLASS = /content-(?:hidden|visible)\b/u;
const WORD = /hidden|content-visible|display|visibility|data-search-exclude|\.(?:private|secret)/iu;
const HIDING = /(?:^|[\s{:])(?:\.?hidden|\.(?:private|secret)|data-search-exclude)(?=[\s}=]|$)/iu;
const CONDITION = /(when|unless)-([\w-]+)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/gu;

/** True for a text in which attributes in braces may hide a part, whatever they are. Most texts have no brace. */
export function mayHide(text: string): boolean {
  return text.includes('{') && WORD.test(text);
}

/** True for attributes that hide what they belong to everywhere. Words in quotes are no attributes. */
export function hides(attributes: string): boolean {
  return hidesByStyle(attributes) || HIDING.test(attributes.replace(/"[^"]*"|'[^']*'/gu, ''));
}

/** True if attributes hide what they belong to, or may hide it. A class alone has no condition, which is met. */
export function isHidden(attributes: string): boolean {
  if (/^(?:\{|\w+$)/u.test(attributes) && hides(attributes)) return true;
  if (!CLASS.test(attributes)) return false;
  if (attributes.startsWith('{') && !attributes.endsWith('}')) return true;
  const met = [...attributes.matchAll(CONDITION)].map(([, word, about, double, single, bare]) => {
    if (about !== 'format') return undefined;
    return /^html(?:[45]|:js)?$/iu.test(double ?? single ?? bare ?? '') === (word === 'when');
  });
  if (/content-hidden\b/u.test(attributes) && !met.includes(false)) return true;
  return /content-visible\b/u.test(attributes) && !met.every(Boolean);
}
