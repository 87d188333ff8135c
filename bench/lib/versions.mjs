// Versions of the programs compared.

import { readFileSync } from 'node:fs';

const BENCH = new URL('../', import.meta.url);

/** Prints the versions of ours, of these peers, and of Node. */
export function printVersions(...peers) {
  console.log(versionsOf(...peers));
}

/** Gives the versions of ours, of these peers, and of Node, in a line. */
export function versionsOf(...peers) {
  const ours = versionAt(new URL('../package.json', BENCH));
  const theirs = peers.map((name) => `${name} ${versionOf(name)}`);
  return [`garden-search ${ours}`, ...theirs, `Node ${process.versions.node}`].join(', ');
}

/** Gives the version of an installed peer. */
export function versionOf(name) {
  return versionAt(new URL(`node_modules/${name}/package.json`, BENCH));
}

function versionAt(file) {
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
