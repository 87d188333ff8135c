import { readFile } from 'node:fs/promises';

/** Lists the addresses that stand as sources in rows of a table of `index/properties/`, one on a line of its own. */
export async function sourcesIn(table: string): Promise<string[]> {
  const file = new URL(`../../../index/properties/${table}.ts`, import.meta.url);
  const lines = (await readFile(file, 'utf8')).matchAll(/^ {4}\/\/ (\S+)$/gmu);
  return [...lines].flatMap(([, address]) => (URL.canParse(address!) ? [address!] : []));
}
