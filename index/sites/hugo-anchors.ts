// Makes the anchors of headings as Hugo. https://gohugo.io/configuration/markup/#parserautoidtype

import { lowerCase } from './address.js';
import { attributesOf, givenId, OBSIDIAN, textOf, uniqueName, unless } from './anchor-parts.js';
import type { AnchorRule } from './site.js';

// Matches what Hugo's typographer makes dashes of, and addresses. No anchor has them.
const DASH_OR_ADDRESS = /-{2,3}|^https?:\/\/\S+\s?|\bhttps?:\/\/\S+/gu;
const PICTURE = /!\[([^[\]]*)\]\([^()]*\)/gu;
// Matches shortcodes, of which anchors have what a template makes, and marks around more than words. Of what stands within
// marks Hugo takes the first text alone, which ends before code, quotes, dashes, entities, escapes and other marks.
const MARKED = /(?:(?<![^\s(["'*_])[*_]+|\[)[^*_[\]'"`&\\<]*(?:['"`&\\<]|--|\.{3})/u;
const NESTED = /(?<![^\s(["'])\*+[^*_[\]'"`&\\<]*_|\[[^*_[\]'"`&\\<]*[*_[]/u;
const UNSURE = new RegExp(`\\{\\{[<%]|${MARKED.source}|${NESTED.source}|${OBSIDIAN.source}`, 'u');

/**
 * Makes anchors as Hugo since 0.144, of a heading's text and the descriptions of pictures.
 * @param type the setting `autoIDType`
 */
export function hugoAnchors(type: string): AnchorRule {
  const unique = uniqueName();
  const made = unless(UNSURE, (heading, written) => {
    const pictured = written?.source.replace(PICTURE, '$1');
    const isPictured = pictured !== written?.source;
    const text = isPictured ? pictured! : textOf(heading, written, DASH_OR_ADDRESS);
    const bare = attributesOf(written) ? text.trimEnd() : text;
    return unique(hugoName(lowerCase(bare), type) || 'heading');
  });
  return (heading, written) => {
    const given = givenId(written);
    return given === undefined ? made(heading, written) : unique('', given);
  };
}

function hugoName(text: string, type: string): string {
  if (type === 'blackfriday') return text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
  const letters = type === 'github-ascii' ? text.normalize('NFD').replace(/[^ -~]/gu, '') : text;
  return letters.replace(/[^\p{L}\p{Nd}_ -]/gu, '').replaceAll(' ', '-');
}
