// A note as a garden's page gives it when it is copied out as text: site, back link, title, a line with the date,
// the text, and a line of tags.

import GithubSlugger from 'github-slugger';
import type { Section, Stage } from '../../src/core/note.js';
import { plainLine } from './plain-text.js';
import { stageNamed } from '../properties/stages.js';

/** What an exported text says of itself. */
export interface ExportedText {
  title: string;
  /** The date as it is written. */
  date: string;
  /** The line of the date, from 1. */
  dateLine: number;
  category: string;
  stage: Stage | '';
  tags: string[];
  sections: Section[];
}

const HEAD_LINES = 10;
const DATE_LINE = /^\s*(?:📅|📁)/u;
const DATE = /📅([^\p{Extended_Pictographic}]*)/u;
const CATEGORY = /📁([^\p{Extended_Pictographic}]*)/u;
const BACK_LINK = /^\s*(?:←|back to\b)/iu;
const MAX_HEADING = 80;

/** Reads a text that has a line with 📅 or 📁 near its beginning; gives nothing for any other. */
export function readExportedText(text: string): ExportedText | undefined {
  const lines = text.split('\n');
  const at = lines.slice(0, HEAD_LINES).findIndex((line) => DATE_LINE.test(line));
  if (at < 0) return undefined;
  const head = lines[at]!;
  const { body, tags } = cutTags(lines.slice(at + 1));
  return {
    title: plainLine(lines.slice(0, at).findLast((line) => line.trim() && !BACK_LINK.test(line)) ?? ''),
    date: DATE.exec(head)?.[1]?.trim() ?? '',
    dateLine: at + 1,
    category: plainLine(CATEGORY.exec(head)?.[1] ?? ''),
    stage: [...head].map(stageNamed).find(Boolean) ?? '',
    tags,
    sections: toSections(paragraphs(body.join('\n'))),
  };
}

/** The paragraphs of a text: what blank lines part. */
export function paragraphs(text: string): string[] {
  return text.split(/\n[^\S\n]*\n/u).map((paragraph) => paragraph.trim()).filter(Boolean); // prettier-ignore
}

function cutTags(lines: readonly string[]): { body: readonly string[]; tags: string[] } {
  const last = lines.findLastIndex((line) => line.trim());
  const line = lines[last]?.trim() ?? '';
  if (!/^#[^\s#]/u.test(line)) return { body: lines, tags: [] };
  return { body: lines.slice(0, last), tags: line.split(/(?:^|\s)#/u) };
}

function toSections(blocks: readonly string[]): Section[] {
  const slugger = new GithubSlugger();
  const sections: Section[] = [{ heading: '', anchor: '', text: '', code: '' }];
  for (const block of blocks) {
    const line = plainLine(block);
    const last = sections.at(-1)!;
    if (isHeading(block)) sections.push({ heading: line, anchor: slugger.slug(line), text: '', code: '' });
    else if (line) last.text += last.text ? `\n${line}` : line;
  }
  return sections.filter(({ heading, text }) => heading || text);
}

function isHeading(block: string): boolean {
  return block.length <= MAX_HEADING && !block.includes('\n') && /[\p{L}\p{N})\]]["'”’»]?$/u.test(block);
}
