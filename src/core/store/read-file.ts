// Reading of the files beside the entry.

import { GardenSearchError } from '../errors.js';

/**
 * Writes a file beside the entry: JSON of the form `[id, content, checksum]`.
 * @param id id in the file's name
 * @param json content, as `JSON.stringify` writes it
 */
export function writeFile(id: string, json: string): string {
  return `["${id}",${json},${checksum(json)}]`;
}

/**
 * Parses a file beside the entry, as {@link writeFile} writes it, in any layout. A file without checksum is not checked.
 * @returns its content
 * @throws GardenSearchError `parse` if it is not JSON, `damaged` if it is another file or its content was changed
 */
export function parseFile<T>(text: string, name: string): T {
  const file = parseJson<unknown>(text, name);
  const [id, content, sum] = Array.isArray(file) ? (file as [string, T, number?]) : [];
  const isWhole = sum === undefined || sum === checksum(JSON.stringify(content));
  if (!isWhole || !name.endsWith(`-${id}.json`)) throw new GardenSearchError('damaged', name);
  return content as T;
}

/**
 * Parses JSON, with or without a byte order mark.
 * @param from address or path of the text, for the error
 * @throws GardenSearchError `parse` if the text is not JSON
 */
export function parseJson<T>(text: string, from: string): T {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, '')) as T;
  } catch {
    throw new GardenSearchError('parse', from, JSON.stringify(text.slice(0, 30)));
  }
}

/**
 * Makes the checksum of a text, by FNV-1a over its UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/).
 * A change of one unit always changes it. Any other change goes unnoticed once in 2 ** 32 times.
 * @param sum checksum of the text before, for a text in parts
 * @returns a whole number of 32 bits
 */
export function checksum(text: string, sum = 0x811c9dc5): number {
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
