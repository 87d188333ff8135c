// Figures that the documentation shows: written by the programs that measure them, with day, machine and versions.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { versionsOf } from './versions.mjs';

/**
 * Writes the figures of a program into a JSON file, beside those of other programs.
 * @param file undefined to write none
 * @param name name of the program
 * @param peers packages that were measured too, for their versions
 * @param figures values to write
 */
export function writeFigures(file, name, peers, figures) {
  if (file === undefined) return;
  const all = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const cores = cpus();
  all[name] = {
    day: new Date().toISOString().slice(0, 10),
    machine: `${cores.length} cores, ${cores[0].model}`,
    versions: versionsOf(...peers),
    ...figures,
  };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

/** Reads the figures that a program wrote before; undefined if there are none. */
export function readFigures(file, name) {
  return file !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8'))[name] : undefined;
}

/** Rounds a measured number to three digits. */
export function rounded(number) {
  return number === undefined ? undefined : Number(number.toPrecision(3));
}
