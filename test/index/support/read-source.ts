// Reads sources: one as a note's body, with GitHub's anchors, and files as a garden.

import type { TestContext } from 'node:test';
import { readGarden, type ReadOptions } from '../../../index/garden/read-garden.js';
import type { Body, Reader, SourceRead } from '../../../index/notes/reader.js';
import { readMarkdown, readMdx } from '../../../index/notes/markdown/read-markdown.js';
import type { Dialect } from '../../../index/sites/note-rules.js';
import { githubAnchors } from '../../../index/sites/anchors.js';
import type { ReadingRules } from '../../../index/notes/read-note.js';
import { temporaryFolder } from './temporary-folder.js';

/** Rules of a site that keeps nothing back, with GitHub's anchors. */
export const SITE: ReadingRules = { anchors: githubAnchors, url: ({ path }) => `/${path}` };

/** Reads a file by one reader. */
export function readWith(reader: Reader, text: string, path = 'a.md', dialect?: Dialect): SourceRead {
  return reader(text, { path, anchors: githubAnchors(), dialects: dialect ? [dialect] : [] });
}

/** Reads the body of a Markdown or MDX note. */
export function readBody(source: string, mdx = false, dialect?: Dialect): Body {
  return readWith(mdx ? readMdx : readMarkdown, source, 'a.md', dialect).body();
}

/** Reads the texts of a Markdown note's sections, with a newline between them. */
export function textOf(source: string): string {
  return readBody(source)
    .sections.map(({ text }) => text)
    .join('\n');
}

/** Reads the sections of a Markdown note, each as its heading, text and code. */
export function sectionsOf(source: string): string[][] {
  return readBody(source).sections.map(({ heading, text, code }) => [heading, text, code]);
}

/** Reads the garden that files make, given by their paths. */
export async function readFiles(t: TestContext, files: Record<string, string>, options?: ReadOptions) {
  return readGarden([await temporaryFolder(t, files)], options);
}
