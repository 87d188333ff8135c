import { readFile } from 'node:fs/promises';

const read = (table: string): Promise<string> =>
  readFile(new URL(`../../../index/properties/${table}.ts`, import.meta.url), 'utf8');

/** Lists the addresses that stand as sources in rows of a table of `index/properties/`, one on a line of its own. */
export async function sourcesIn(table: string): Promise<string[]> {
  const lines = (await read(table)).matchAll(/^ {4}\/\/ (\S+)$/gmu);
  return [...lines].flatMap(([, address]) => (URL.canParse(address!) ? [address!] : []));
}

/** Lists what the rows of a table apply to: the line above each source. */
export async function appliedTo(table: string): Promise<string[]> {
  const lines = (await read(table)).matchAll(/^ {4}\/\/ (.+)\n {4}\/\/ https:/gmu);
  return [...lines].map(([, line]) => line!);
}
