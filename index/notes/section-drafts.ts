// Sections of a note while their text is gathered.

import type { Section } from '../../src/core/note.js';

/** Section of which pieces of text and blocks of code are gathered. */
export interface SectionDraft {
  heading: string;
  anchor: string;
  text: string[];
  code: string[];
}

/** Begins a section. Default: the one before the first heading. */
export function beginSection(heading = '', anchor = ''): SectionDraft {
  return { heading, anchor, text: [], code: [] };
}

/**
 * Finishes sections, without those that hold nothing.
 * @param textOf makes the text of its pieces
 * @param blockOf cleans a block of code
 */
export function finishSections(
  drafts: readonly SectionDraft[],
  textOf: (pieces: readonly string[]) => string,
  blockOf: (block: string) => string,
): Section[] {
  const sections = drafts.map(({ heading, anchor, text, code }) => ({
    heading,
    anchor,
    text: textOf(text),
    code: code.map(blockOf).filter(Boolean).join('\n'),
  }));
  return sections.filter(({ heading, text, code }) => heading || text || code);
}
