// Addresses of Nuxt Content: https://content.nuxt.com/docs/collections/types#path-generation

import { encodePath, withoutExtension } from './address.js';
import { githubAnchors } from './anchors.js';
import { collectionRules, COLLECTIONS } from './collections.js';
import { scripts } from './config.js';
import { within } from './folders.js';
import { allRules, withoutNotesBeside } from './publication-rules.js';
import { withoutAccents } from './slugs.js';
import type { Generator } from './tool.js';

const NUMBER = /^\d+\./u;

/** Nuxt Content, where numbers that order files and folders are no part of addresses and titles. */
export const nuxt: Generator = {
  // The last is that of UnDocs, which is made of Nuxt Content.
  marks: [...scripts('nuxt.config'), '.config/docs.yaml'],
  site: () => ({
    within: (path) => within('content', path),
    base: '/',
    address: ({ path }) => {
      const parts = withoutExtension(path).split('/').map(slugOf);
      return parts.includes(undefined) ? undefined : encodePath(parts.filter(Boolean).join('/'));
    },
    anchors: () => {
      const rule = githubAnchors();
      return (heading, written) =>
        rule(heading, written).replace(/-+/gu, '-').replace(/^-|-$/gu, '').replace(/^\d/u, '_$&');
    },
    // https://v2.content.nuxt.com/usage/content-directory
    excludes: ({ path }) =>
      /(?:^|\/)[-_]|\.draft(?=[./])/u.test(path) ? 'a draft or a part of pages' : undefined,
  }),
  others: COLLECTIONS,
  rules: async ({ root, file, paths }) =>
    allRules([
      withoutNotesBeside(file, paths),
      await collectionRules(root, ['content.config'], 'content'),
      { names: 'nuxt' },
    ]),
};

// Makes the slug of a file or folder; undefined for letters beyond Latin ones, some of which the program transcribes.
function slugOf(part: string): string | undefined {
  const name = /^\d+(?:\.\d+)*(?:\.x)?$/u.test(part) ? part : part.replace(NUMBER, '');
  const latin = withoutAccents(name.normalize('NFKD'));
  if (/[^\0-\x7f]/u.test(latin)) return undefined;
  return latin
    .replace(/^index$/u, '')
    .replaceAll('&', 'and')
    .replace(/[^\w\s$*+~.()'"!\-:@]/gu, '')
    .trim()
    .replace(/\s+/gu, '-')
    .toLowerCase();
}
