// Addresses of Next.js, for the pages that its build has written
// (https://nextjs.org/docs/app/guides/static-exports#deploying) and for notes that are pages
// (https://nextjs.org/docs/app/getting-started/project-structure):
//
//   clay.html                clay
//   about/index.html         about/, with `trailingSlash`
//   _not-found.html          no page of the site
//   app/(x)/soil/page.mdx    soil
//   content/soil.mdx         soil, as in Nextra
//   content/soil.de.mdx      de/soil, as in Nextra 3 and Fumadocs
//   content/(x)/soil.mdx     soil, as in Fumadocs
//   public/soil.md           soil, https://nextjs.org/docs/app/api-reference/file-conventions/public-folder

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { encodePath, withoutExtension, withoutIndex } from './address.js';
import { PLAIN } from './plain.js';
import { scripts } from './config.js';
import { underscored } from './patterns.js';
import { allRules, excluding, withoutNotesBeside } from './publication-rules.js';
import type { SiteNote } from './site.js';
import type { Generator } from './tool.js';

/** Names of the pages that Next.js makes for itself: errors, and those that begin with `_`. */
const OWN = /^(?:_.*|[45]\d\d)\.html$/u;

/** Configurations of Fumadocs MDX, which lie beside that of Next.js. */
const FUMADOCS = scripts('source.config');

const CONTENT = /^(?:src\/)?(?:app|content|pages|public)\/(.+)$/u;
// Matches texts that pages import, as those of Nextra's own documentation do.
const COMPONENTS = /^(?:src\/)?components(?=\/)/u;
const ROUTE = /(?:^|\/)page\.mdx?$/u;

/** Next.js. A written page has the address of its route, `a.html` that of `a`. Other notes are plain ones. */
export const next: Generator = {
  // Next.js needs no configuration. A build has written the last of these.
  marks: [...scripts('next.config'), '.next/BUILD_ID'],
  whole: (root) => ({ isFumadocs: FUMADOCS.some((name) => existsSync(join(root, name))) }),
  site: ({ isFumadocs }) => ({
    ...PLAIN,
    within: (path) => CONTENT.exec(path)?.[1],
    address: (note) =>
      ROUTE.test(note.path)
        ? encodePath(withoutGroups(note.path).replace(ROUTE, ''))
        : contentAddress(note, isFumadocs === true),
    page: {
      address: (path) => encodePath(withoutExtension(withoutIndex(path))),
      excludes: (path) =>
        path.split('/').some((part) => OWN.test(part)) ? 'a page for Next.js itself' : undefined,
    },
  }),
  // https://nextjs.org/docs/app/getting-started/project-structure#private-folders
  rules: ({ file, paths }) =>
    allRules([
      withoutNotesBeside(file, paths),
      excluding(`${file}, no pages`, (path) => COMPONENTS.exec(path)?.[0]),
      { excludes: (path) => underscored(CONTENT.exec(path)?.[1] ?? '') },
    ]),
  excludesNone: true,
};

function withoutGroups(file: string): string {
  return file.replace(/(?<=^|\/)(?:\([^/]*\)|@[^/]*)\//gu, '');
}

// A translation lies below its language: https://www.fumadocs.dev/docs/headless/page-conventions
function contentAddress(note: SiteNote, isFumadocs: boolean): string | undefined {
  const { language } = note;
  const file = isFumadocs ? withoutGroups(note.path) : note.path;
  const named = language ? `${language}/${file.replace(`.${language}.`, '.')}` : file;
  return PLAIN.address({ ...note, path: named });
}
