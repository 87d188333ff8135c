// Reads a note that was copied as text from a garden's page. Such a text has site, back link, title, a line with
// the date, the note's text, and a line of tags.

import type { Section } from '../../../src/core/note.js';
import type { AnchorRule } from '../../sites/site.js';
import { plainLine } from '../../text/plain-text.js';
import type { Body } from '../reader.js';
import { stageNamed } from '../../properties/stages.js';

const HEAD_LINES = 10;
const DATE_LINE = /^\s*(?:📅|📁)/u;
const DATE = /📅([^\p{Extended_Pictographic}]*)/u;
const CATEGORY = /📁([^\p{Extended_Pictographic}]*)/u;
const BACK_LINK = /^\s*(?:←|back to\b)/iu;
const MAX_HEADING = 80;

/**
 * Reads a text that has a line with 📅 or 📁 near its beginning.
 * @param line the text's first line in the file
 * @returns undefined for other texts
 */
export function readExportedText(
  text: string,
  { line, anchors }: { line: number; anchors: AnchorRule },
): Body | undefined {
  const lines = text.split('\n');
  const at = lines.slice(0, HEAD_LINES).findIndex((written) => DATE_LINE.test(written));
  if (at < 0) return undefined;
  const head = lines[at]!;
  const date = DATE.exec(head)?.[1]?.trim();
  const { body, tags } = cutTags(lines.slice(at + 1));
  return {
    title: plainLine(lines.slice(0, at).findLast((said) => said.trim() && !BACK_LINK.test(said)) ?? ''),
    ...(date && { date: { written: date, line: line + at } }),
    category: plainLine(CATEGORY.exec(head)?.[1] ?? ''),
    stage: [...head].map(stageNamed).find(Boolean) ?? '',
    tags,
    links: [],
    sections: toSections(paragraphs(body.join('\n')), anchors),
  };
}

/** Splits a text into paragraphs, at blank lines. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

function cutTags(lines: readonly string[]): { body: readonly string[]; tags: string[] } {
  const last = lines.findLastIndex((line) => line.trim());
  const line = lines[last]?.trim() ?? '';
  if (!/^#[^\s#]/u.test(line)) return { body: lines, tags: [] };
  return { body: lines.slice(0, last), tags: line.split(/(?:^|\s)#/u) };
}

function toSections(blocks: readonly string[], anchors: AnchorRule): Section[] {
  const sections: Section[] = [{ heading: '', anchor: '', text: '', code: '' }];
  for (const block of blocks) {
    const line = plainLine(block);
    const last = sections.at(-1)!;
    if (isHeading(block)) sections.push({ heading: line, anchor: anchors(line), text: '', code: '' });
    else if (line) last.text += last.text ? `\n${line}` : line;
  }
  return sections.filter(({ heading, text }) => heading || text);
}

function isHeading(block: string): boolean {
  return block.length <= MAX_HEADING && !block.includes('\n') && /[\p{L}\p{N})\]]["'”’»]?$/u.test(block);
}
