// Finds publication switches and properties in the text of a note. Exports of MDX are read as data and never run:
// https://mdxjs.com/guides/frontmatter/ and https://nextjs.org/docs/app/guides/mdx#frontmatter. Metas of a page's
// head are read too: https://docusaurus.io/docs/markdown-features/head-metadata.

import { salvageNested, salvageSwitches } from '../../properties/front-matter-salvage.js';
import { parseYaml } from '../../properties/front-matter-yaml.js';
import { entriesOf, type Property } from '../../properties/properties.js';
import { isSwitch } from '../../properties/publication.js';
import { fenceAfter } from './inline-rules.js';

const EXPORT = /^export\s+(?:const|let|var)\s+([\w$]+)(?:\s*:[^=]*)?\s*=\s*(.*)$/;
const METADATA = /^(?:metadata|front_?matter|meta|attributes)$/i;
const META = /^ {0,3}(?:<head>(?:(?!<\/head)[^]){0,999}?)?<meta\b(?=[^>]{0,200}bot)[^>]{0,200}noindex/im;
const TOPIC_PROPERTY = /^\[\/\/\]: # \((title|description):[ \t]*(.+)\)[ \t]*$/;
// Matches the data of a drawing: https://github.com/zsviczian/obsidian-excalidraw-plugin
const DRAWING = /^#+ Drawing\n```(?:compressed-)?json$/m;
const CLOSED = /^[}\])]/;
const MAX_LINES = 200;

/**
 * Reads the switches that a text exports, by themselves as `export const draft = true` or within its metadata.
 * @param line the text's first line in the file
 */
export function exportedSwitches(text: string, line: number): Property[] {
  if (!/^export\s/m.test(text)) return [];
  const lines = text.split('\n');
  return linesOutsideFences(text).flatMap(({ written, i }): Property[] => {
    const [, name = '', value = ''] = EXPORT.exec(written) ?? [];
    const at = line + i;
    if (METADATA.test(name)) return metadata(name, [value, ...rest(value, lines, i + 1)].join('\n'), at);
    return isSwitch(name) ? salvageSwitches(`${name}: ${value.replace(/;\s*$/, '')}`, at) : [];
  });
}

/** Gives the reason to exclude a drawing of Excalidraw under another name than theirs. */
export function drawingIn(text: string, properties: readonly Property[]): string | undefined {
  const key = 'excalidraw-plugin';
  return properties.some((property) => property.key === key) && DRAWING.test(text) ? key : undefined;
}

/** Finds `<meta name="robots" content="noindex">` at the beginning of a line, or in a `<head>`, as Docusaurus has it. */
export function robotsInText(text: string, line: number): Property[] {
  if (!META.test(text)) return [];
  const lines = linesOutsideFences(text);
  const found = META.exec(lines.map(({ written }) => written).join('\n'));
  if (!found) return [];
  const above = found.input.slice(0, found.index).split('\n').length - 1;
  return [{ key: 'robots', value: 'noindex', line: line + lines[above]!.i }];
}

/** Reads the properties that Writerside has as comments of Markdown: `[//]: # (title: Soil)`. */
export function topicProperties(text: string, line: number): Property[] {
  return linesOutsideFences(text).flatMap(({ written, i }) => {
    const [, key, value] = TOPIC_PROPERTY.exec(written) ?? [];
    return key && value ? [{ key, value, line: line + i }] : [];
  });
}

// Gives the lines of a value behind its first, up to the line that closes it.
function rest(first: string, lines: readonly string[], start: number): string[] {
  if (!/[{[(]\s*$/.test(first)) return [];
  const behind = lines.slice(start, start + MAX_LINES);
  const end = behind.findIndex((written) => CLOSED.test(written));
  return end < 0 ? behind : [...behind.slice(0, end), behind[end]!.charAt(0)];
}

function metadata(name: string, source: string, line: number): Property[] {
  const object = source.replace(/\}[^}]*$/, '}');
  const read = parseYaml(`${name}: ${object}`, line);
  if (!read || !('properties' in read))
    return [...salvageSwitches(object, line), ...salvageNested(object, line)];
  const inner = entriesOf(read.properties[0]!.value, line);
  return [...read.properties, ...inner].filter(({ key }) => isSwitch(key));
}

/** Lists the lines of a text outside of fences, with their numbers from 0. */
function linesOutsideFences(text: string): { written: string; i: number }[] {
  let fence = '';
  return text.split('\n').flatMap((written, i) => {
    const before = fence;
    fence = fenceAfter(before, written);
    return before || fence ? [] : [{ written, i }];
  });
}
