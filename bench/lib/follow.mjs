// Follows addresses as a browser does.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { serve } from './serve.mjs';

/** Serves a folder of pages as static hosts do: `a/index.html` as `a/`, `b.html` under its name and as `b`. */
export async function servePages(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map();
  for (const { parentPath, name } of entries.filter(
    (entry) => entry.isFile() && /\.html$/.test(entry.name),
  )) {
    const file = path.join(parentPath, name);
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    const page = { body: await readFile(file), headers: { 'Content-Type': 'text/html' } };
    files.set(address, page).set(address.replace(/(?:(?<=\/)index)?\.html$/, ''), page);
  }
  return serve(files);
}

/** Lists addresses that do not answer, and headings that are not on their page, a line for each. */
export async function missesOf(notes, host) {
  const misses = [];
  for (const { path: note, url, sections } of notes) {
    const answer = await fetch(new URL(url, host));
    const page = await answer.text();
    if (answer.status !== 200) misses.push(`${note}: ${url} answers ${answer.status}`);
    const ids = idsIn(page);
    for (const { heading, anchor } of answer.ok ? sections : [])
      if (anchor && !ids.has(decodeURIComponent(anchor)))
        misses.push(`${note}: ${heading} is not at #${anchor}`);
  }
  return misses;
}

function idsIn(page) {
  const ids = page.matchAll(/\sid=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g);
  return new Set([...ids].map(([, ...values]) => unescape(values.find((value) => value !== undefined))));
}

function unescape(value) {
  return value
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex, decimal) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : decimal),
    )
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]);
}
