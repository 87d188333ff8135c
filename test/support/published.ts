// A sharded garden as a build publishes it.

import { fileName } from '../../src/core/file-names.js';
import { shardedSketch, type NoteSketch } from './garden.js';

/** The name of the entry. */
export const ENTRY = 'garden-index.json';

/** Every file of a garden by its name, the entry first; those beside it are named by what they hold. */
export async function publish(sketches: readonly NoteSketch[]): Promise<Map<string, string>> {
  const { file, beside } = shardedSketch(sketches);
  let entry = JSON.stringify(file);
  const files = new Map<string, string>();
  for (const [sketched, json] of beside) {
    const kind = /^garden-(\w+)-/u.exec(sketched)![1]!;
    const name = fileName(kind, await sha256(json));
    entry = entry.replaceAll(`"${sketched}"`, `"${name}"`);
    files.set(name, json);
  }
  return new Map([[ENTRY, entry], ...files]);
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
