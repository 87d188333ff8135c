// Pagefind's side: the notes as plain pages, and its indexing of them.

import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

// Pagefind's program, which npm installs for the machine's platform.
const PAGEFIND = createRequire(import.meta.url).resolve(
  `@pagefind/${PLATFORM}-${process.arch}/bin/pagefind_extended${PLATFORM === 'windows' ? '.exe' : ''}`,
);

/** Gives the command that indexes a folder of pages. */
export function pagefindCommand(pages, out) {
  return [PAGEFIND, '--site', pages, '--output-path', out];
}

/** Indexes a folder of pages. */
export async function indexPages(pages, out) {
  const [program, ...args] = pagefindCommand(pages, out);
  await run(program, args);
}

/** Writes every note as a page, at its address under the folder. */
export async function writePages(notes, folder) {
  for (const note of notes) {
    const place = path.join(folder, decodeURIComponent(note.url));
    await mkdir(place, { recursive: true });
    await writeFile(path.join(place, 'index.html'), pageOf(note));
  }
}

function pageOf({ title, language, description, tags, sections }) {
  return `<!doctype html>
<html lang="${escape(language || 'en')}">
<head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body><main data-pagefind-body>
<h1>${escape(title)}</h1>
${tags.map((tag) => `<span data-pagefind-filter="tag:${escape(tag)}"></span>`).join('')}
${paragraphs(description)}
${sections.map(sectionOf).join('\n')}
</main></body></html>
`;
}

function sectionOf({ heading, anchor, text, code }) {
  const head = heading && `<h2 id="${escape(anchor)}">${escape(heading)}</h2>`;
  const listing = code && `<pre><code>${escape(code)}</code></pre>`;
  return [head, paragraphs(text), listing].filter(Boolean).join('\n');
}

function paragraphs(text) {
  const lines = text.split('\n').filter((line) => line.trim());
  return lines.map((line) => `<p>${escape(line)}</p>`).join('\n');
}

function escape(text) {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
