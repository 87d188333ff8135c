// Addresses of Nuxt Content: https://content.nuxt.com/docs/collections/types#path-generation

import GithubSlugger from 'github-slugger';
import { encodePath, withoutExtension } from './address.js';
import { attributesOf, textOf } from './anchor-parts.js';
import { EMOJI } from './anchors.js';
import { collectionRules, COLLECTIONS } from './collections.js';
import { scripts } from './config.js';
import { within } from './folders.js';
import { NUXT_NUMBER } from './name-titles.js';
import { allRules, withoutNotesBeside } from './publication-rules.js';
import { ownAddress } from './placeholders.js';
import { inMarkdown } from './private-names.js';
import { nuxtSlug } from './slugs.js';
import type { WrittenHeading } from './site.js';
import type { Generator } from './tool.js';

const NO_PAGE = /(?:^|\/)[-_]|\.draft(?=[./])/u;

/** Nuxt Content, where numbers that order files and folders are no part of addresses and titles. */
export const nuxt: Generator = {
  // The last is that of UnDocs, which is made of Nuxt Content.
  marks: [...scripts('nuxt.config'), '.config/docs.yaml'],
  site: () => ({
    within: (path) => within('content', path),
    base: '/',
    address: ({ path, properties }) => {
      const own = ownAddress(properties, 'path');
      if (own.startsWith('/')) return encodePath(own);
      const parts = withoutExtension(path).split('/').map(slugOf);
      return parts.includes(undefined) ? undefined : encodePath(parts.filter(Boolean).join('/'));
    },
    anchors: () => {
      const slugger = new GithubSlugger();
      return (heading, written) =>
        slugger
          .slug(textOf(heading, written, EMOJI) + ownAttributes(written))
          .replace(/-+/gu, '-')
          .replace(/^-|-$/gu, '')
          .replace(/^\d/u, '_$&');
    },
    // https://v2.content.nuxt.com/usage/content-directory
    excludes: ({ path }) =>
      inMarkdown(path) ?? (NO_PAGE.test(path) ? 'a draft or a part of pages' : undefined),
  }),
  others: COLLECTIONS,
  rules: async ({ root, file, paths }) =>
    allRules([
      withoutNotesBeside(file, paths),
      await collectionRules(root, ['content.config'], 'content'),
      { names: 'nuxt' },
    ]),
};

// Makes the slug of a file or folder; undefined for letters that the program transcribes, and which are not known.
function slugOf(part: string): string | undefined {
  const name = /^\d+(?:\.\d+)*(?:\.x)?$/u.test(part) ? part : part.replace(NUXT_NUMBER, '');
  return nuxtSlug(name)?.replace(/^index$/u, '');
}

// Gives the braces behind a heading, which are text there. Behind code, marks and links they are attributes of these.
function ownAttributes(written?: WrittenHeading): string {
  const attributes = attributesOf(written);
  return attributes && /[`*_~\])]$/u.test(written!.source.slice(0, -attributes.length)) ? '' : attributes;
}
