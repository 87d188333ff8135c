// Names of folders and notes that are private by custom, in any letter case and at any depth.

import picomatch from 'picomatch';
import { ancestors } from './publication-rules.js';

/**
 * What is kept back unless an owner takes it back: https://quartz.jzhao.xyz/features/private-pages for the first two,
 * https://jekyllrb.com/docs/posts/#drafts, Logseq's copies of changed pages, and Excalidraw's drawings, which are
 * data: https://github.com/zsviczian/obsidian-excalidraw-plugin.
 */
export const PRIVATE_NAMES = ['private', 'templates', '_drafts', 'logseq/bak', '*.excalidraw.md'] as const;

/** A check of paths by the owner's globs. */
export interface OwnerPatterns {
  /**
   * Why a note is kept back.
   * @param path from the folder given
   * @param byName whether it may be private by its name
   */
  excludes(path: string, byName: boolean): string | undefined;
  /** The globs that have matched nothing so far. */
  unused(): string[];
}

/**
 * Makes the check. The last pattern that matches a note, or a folder it lies in, decides; one that begins with `!` takes
 * back, also what is private by its name. A pattern without `/` is about a name at any depth.
 * @param exclude the owner's globs
 */
export function ownerPatterns(exclude: readonly string[]): OwnerPatterns {
  const customs = PRIVATE_NAMES.map((name) => patternOf(`**/${name}`, name, true));
  const own = exclude.map((written) => patternOf(written, written, false));
  const used = new Set<string>();
  return {
    excludes: (path, byName) => {
      const normal = path.normalize();
      const places = [...ancestors(normal).slice(1), normal];
      const matching = [...(byName ? customs : []), ...own].filter(({ test }) =>
        places.some((place) => test(place)),
      );
      for (const { written } of matching) used.add(written);
      const last = matching.at(-1);
      return last && !last.takesBack ? last.reason : undefined;
    },
    unused: () => exclude.filter((written) => !used.has(written)),
  };
}

interface Pattern {
  written: string;
  takesBack: boolean;
  reason: string;
  test: (place: string) => boolean;
}

function patternOf(pattern: string, written: string, isCustom: boolean): Pattern {
  const takesBack = pattern.startsWith('!');
  const path = pattern
    .normalize()
    .replace(/^!?(?:\.\/)?/u, '')
    .replace(/\/+$/u, '');
  // Parentheses are part of many a folder's name.
  const glob = (path.includes('/') ? path.replace(/^\//u, '') : `**/${path}`).replace(/[()]/gu, '\\$&');
  return {
    written,
    takesBack,
    reason: isCustom ? `named ${written}` : `exclude: ${written}`,
    test: picomatch(glob, { dot: true, nonegate: true, nocase: isCustom }),
  };
}
