// From one file to one note.

import type { Note, Section } from '../../src/core/note.js';
import { terms } from '../../src/core/tokenizer.js';
import { hideComments, markNumbers, TEXT_MARKS } from './comments.js';
import { parseDate } from '../properties/dates.js';
import { decode } from './decode.js';
import { splitFrontMatter, type FrontMatter } from '../properties/front-matter.js';
import { distinctTags, readMetadata, type Metadata } from '../properties/metadata.js';
import { isFolderNote, stemOf } from '../sites/note-url.js';
import { plainLine } from './plain-text.js';
import { exclusionOf } from '../properties/publication.js';
import { paragraphs, readExportedText, type ExportedText } from './read-exported-text.js';
import { readMarkdown, type Body } from './read-markdown.js';
import { stageOf } from '../properties/stages.js';
import { NOT_TEXT, warn, type Warning } from './warnings.js';

/** What became of one file: a note, a note that its owner keeps back, or nothing that could be read. */
export type NoteRead = { warnings: Warning[] } & ({ note: Note } | { excluded: string } | { failed: string });

/** Reads one file by its extension. */
export function readNote(path: string, bytes: Uint8Array, urlOf: (path: string) => string): NoteRead {
  const decoded = decode(bytes);
  if (!decoded) return { failed: NOT_TEXT, warnings: [] };
  const matter = splitFrontMatter(decoded.text, path);
  const warnings = [...(decoded.damaged ? [warn('invalid-bytes', path, 0)] : []), ...matter.warnings];
  const exclusion = exclusionOf(matter.properties, path);
  if (exclusion) return { excluded: exclusion.reason, warnings: [...warnings, ...exclusion.warnings] };
  const metadata = readMetadata(matter.properties, path);
  const body = readBody(path, matter, metadata.title === '');
  return {
    note: toNote(path, urlOf(path), matter, metadata, body),
    warnings: [...warnings, ...metadata.warnings, ...bodyWarnings(path, matter, body)],
  };
}

type AnyBody = Body & Partial<ExportedText>;

function readBody(path: string, { body }: FrontMatter, titled: boolean): AnyBody {
  if (!/\.txt$/i.test(path)) return readMarkdown(body, { mdx: /\.mdx$/i.test(path), titled });
  const everywhere = (prepared: string) =>
    new Map(markNumbers(prepared).map((number) => [number, 'text' as const]));
  const { text, open } = hideComments(body, TEXT_MARKS, everywhere);
  const exported = readExportedText(text);
  return exported ? { ...exported, open } : { title: '', tags: [], sections: plainSections(text), open };
}

function plainSections(text: string): Section[] {
  const lines = paragraphs(text).map(plainLine).filter(Boolean);
  return lines.length ? [{ heading: '', anchor: '', text: lines.join('\n'), code: '' }] : [];
}

function bodyWarnings(path: string, { bodyLine }: FrontMatter, { open, date, dateLine }: AnyBody): Warning[] {
  const inFile = (line: number): number => bodyLine + line - 1;
  return [
    ...(date && !parseDate(date) ? [warn('date', path, inFile(dateLine!), '📅', date)] : []),
    ...(open ? [warn('comment', path, inFile(open.line), open.mark)] : []),
  ];
}

function toNote(path: string, url: string, matter: FrontMatter, metadata: Metadata, body: AnyBody): Note {
  const written = metadata.title || body.title;
  const tags = distinctTags([...metadata.tags, ...body.tags]);
  return {
    path,
    url,
    title: written || plainLine(stemOf(path)),
    aliases: withFileName(metadata.aliases, written, path),
    tags,
    description: metadata.description,
    category: metadata.category || (body.category ?? ''),
    stage: stageOf(matter.properties, []) || body.stage || stageOf([], tags),
    created: metadata.created || parseDate(body.date ?? ''),
    updated: metadata.updated,
    language: metadata.language,
    sections: body.sections,
    links: [],
  };
}

// People remember a file's name too, unless the title says it already.
function withFileName(aliases: string[], title: string, path: string): string[] {
  const stem = plainLine(stemOf(path));
  const known = new Set(terms(title));
  if (!title || isFolderNote(path) || aliases.includes(stem) || terms(stem).every((term) => known.has(term)))
    return aliases;
  return [...aliases, stem];
}
