// Reads one file as a note.

import type { Note } from '../../src/core/note.js';
import { parseDate } from '../properties/dates.js';
import { addFileName, addBracketed, fallbackTitle, fileDate, namedTitle, tellsLess } from './file-name.js';
import { withoutLanguage, type LanguageOfPath } from './path-languages.js';
import { distinctTags, otherNameOf, readMetadata, type Metadata } from '../properties/metadata.js';
import { readDeclared } from '../properties/declared-values.js';
import { declaredByPages } from '../properties/declared-options.js';
import { isSet, propertyName, type Property } from '../properties/properties.js';
import { saysPublic, exclusionOf, optInsOf, type Exclusion } from '../properties/publication.js';
import { languageOfNote } from '../properties/script-language.js';
import { periodOf, type Period } from '../properties/schedules.js';
import { stageOf } from '../properties/stages.js';
import { withDefaults } from '../sites/default-properties.js';
import { firstText } from '../sites/placeholders.js';
import { NO_RULES, type NoteRules } from '../sites/note-rules.js';
import type { NoteSite } from '../sites/note-site.js';
import type { SiteNote } from '../sites/site.js';
import { decode, type Decoded } from '../text/decode.js';
import { readerOf } from './note-formats.js';
import { replaced } from './replaced.js';
import { propertyLinks } from './markdown/markdown-links.js';
import type { Body, SourceRead } from './reader.js';
import { NOT_TEXT, warn, type Warning } from '../warnings.js';
import { Work } from './work.js';

type Told = Pick<SourceRead, 'marked' | 'canonical'>;

/** Parts of a note on which others throw light: a title that tells less than the file's name, tags in the text, dates. */
type Doubts = { tellsLess?: boolean; hasTextTags?: boolean; dayOrders?: Metadata['dayOrders'] };

/** Outcome of reading a file: a note, an exclusion or a failure. */
type Outcome<Read> = {
  warnings: Warning[];
  /** Paths of other files whose text the page shows, as written. Default: none. */
  parts?: readonly string[];
  /** Keys of the note that make publication an opt-in for the whole garden. Default: none. */
  optIns?: readonly string[];
} & ((Read & Told & { period?: Period } & Doubts) | { excluded: string } | { failed: string });

/** Outcome of reading a file, with the note's address. */
export type NoteRead = Outcome<{ note: Note }>;

/** Note without its address. */
type Unaddressed = Omit<Note, 'url'>;

/** Outcome of reading a file, with the properties that the note's address is made of. */
export type UnaddressedRead = Outcome<{ note: Unaddressed; properties: readonly Property[] }>;

/** Rules by which a note is read. */
export type ReadingRules = Pick<NoteSite, 'anchors' | 'url'> & {
  /** Gives the reason of the site to exclude the note. Default: none. */
  excludes?: NoteSite['excludes'];
  /** Gives the language in a note's path. Default: none. */
  language?: LanguageOfPath;
  /** Splits a line of tags at spaces. Default false. */
  spacedTags?: boolean;
  /** Publication rules of configurations for the note. Default: none. */
  rules?: NoteRules;
};

type OwnRules = Omit<ReadingRules, 'url'>;

/** Reads one file. @throws errors of the site's rules, and an Error if reading costs more steps than a note may */
export function readNote(path: string, bytes: Uint8Array, site: ReadingRules): NoteRead {
  return addressNote(readUnaddressed(path, bytes, site), path, site);
}

/** Gives a note that was read its address. @throws errors of the site's rules */
export function addressNote(read: UnaddressedRead, path: string, site: Pick<ReadingRules, 'url'>): NoteRead {
  if (!('note' in read)) return read;
  const { properties, ...others } = read;
  return { ...others, note: { ...read.note, url: site.url({ path, properties, title: read.note.title }) } };
}

/** Reads one file without its address. @throws as {@link readNote} */
export function readUnaddressed(path: string, bytes: Uint8Array, site: OwnRules): UnaddressedRead {
  const decoded = decode(bytes);
  if (!decoded) return { failed: NOT_TEXT, warnings: [] };
  const whole = readDecoded(path, decoded, site);
  const text = replaced(decoded.text, site.rules);
  // Replacements may take away what keeps a note back.
  const isWhole = text === decoded.text || !('note' in whole);
  return isWhole ? whole : readDecoded(path, { ...decoded, text }, site);
}

function readDecoded(path: string, decoded: Decoded, site: OwnRules): UnaddressedRead {
  const work = new Work();
  work.spend(decoded.text.length);
  const { rules = NO_RULES, spacedTags } = site;
  const source = readerOf(path)(decoded.text, { ...rules, path, anchors: site.anchors(decoded.text), work });
  const properties = allProperties(source.properties, rules);
  const warnings = [...(decoded.damaged ? [warn('invalid-bytes', path, 0)] : []), ...source.warnings];
  const verdict =
    exclusionOf(properties, path) ??
    excludedFor(source.excluded ?? site.excludes?.({ path, properties }) ?? unmet(properties, rules)) ??
    periodOf(properties, path, rules.schedule);
  const optIns = optInsUnder(rules, properties);
  if ('reason' in verdict)
    return { excluded: verdict.reason, ...optIns, warnings: [...warnings, ...verdict.warnings] };
  const { dayOrder } = rules;
  const metadata = readMetadata(properties, path, { spacedTags, titleText: source.titleText, dayOrder });
  const byOwner = rules.declared ?? [];
  const declared = [...byOwner, ...declaredByPages(source.declares ?? [], byOwner)];
  const own = readDeclared(declared, properties, path);
  const body = source.body();
  const inPath = site.language?.(path) ?? '';
  const told = metadata.language || inPath;
  const name = withoutLanguage(path, inPath);
  const note = toNote({ path, name, properties, metadata, body, rules, told });
  return {
    note: { ...note, ...(own.properties && { properties: own.properties }) },
    properties,
    marked: source.marked,
    tellsLess: note.title === body.title && !metadata.title && tellsLess(note.title, name),
    hasTextTags: body.tags.length > 0,
    ...(metadata.dayOrders.length && { dayOrders: metadata.dayOrders }),
    canonical: source.canonical,
    ...(source.parts?.length && { parts: source.parts }),
    ...((verdict.from ?? verdict.until) && { period: verdict }),
    ...optIns,
    warnings: [...warnings, ...metadata.warnings, ...own.warnings, ...bodyWarnings(path, body)],
  };
}

// Adds what configurations give to a note, then what its layout does.
function allProperties(own: readonly Property[], rules: NoteRules): Property[] {
  const given = withDefaults(own, rules.defaults);
  const layout = rules.layouts && firstText(given, 'layout');
  const hasLayout = layout !== undefined && Object.hasOwn(rules.layouts!, layout);
  return hasLayout ? withDefaults(given, rules.layouts![layout]!) : given;
}

/** Gives the keys of a note that are opt-ins, in the garden's configurations too; absent if there are none. */
function optInsUnder(rules: NoteRules, properties: readonly Property[]): Pick<NoteRead, 'optIns'> {
  const marks = (rules.optIns ?? []).filter((key) => saysPublic(properties, [key]));
  const keys = [...optInsOf(properties), ...marks];
  return keys.length ? { optIns: keys } : {};
}

function excludedFor(reason: string | undefined): Exclusion | undefined {
  return reason === undefined ? undefined : { reason, warnings: [] };
}

/** Gives the reason of configurations to exclude a note by its properties. Secret values are not repeated. */
function unmet(properties: readonly Property[], { secretKeys, requires }: NoteRules): string | undefined {
  const secret = properties.find(({ key, value }) => secretKeys.includes(propertyName(key)) && isSet(value));
  if (secret) return `${secret.key} is set${secret.source === undefined ? '' : `, by ${secret.source}`}`;
  return requires.find(({ keys }) => !saysPublic(properties, keys))?.reason;
}

function bodyWarnings(path: string, { open, date }: Body): Warning[] {
  return [
    ...(date && !parseDate(date.written) ? [warn('date', path, date.line, '📅', date.written)] : []),
    ...(open ? [warn('comment', path, open.line, open.mark)] : []),
  ];
}

interface Parts extends SiteNote {
  /** Path without the language that its name ends in. */
  name: string;
  metadata: Metadata;
  body: Body;
  rules: NoteRules;
  /** Language that the note or its path names; empty for none. */
  told: string;
}

function toNote({ path, name, properties, metadata, body, rules, told }: Parts): Unaddressed {
  // Labels of Retype are Markdown: `1\. Soil`.
  const label =
    rules.dialects?.includes('retype') && firstText(properties, 'label')?.replace(/\\(?=\p{P})/gu, '');
  const given = metadata.title || body.title || rules.title || label || otherNameOf(properties);
  const written = given || namedTitle(name, rules.names);
  const title = written || fallbackTitle(name, body.sections);
  const tags = distinctTags([...metadata.tags, ...body.tags]);
  return {
    path,
    title,
    aliases: addFileName(addBracketed(metadata.aliases, title, body.heading), written, name),
    tags,
    description: metadata.description,
    category: metadata.category || (body.category ?? ''),
    stage: stageOf(properties, []) || body.stage || stageOf([], tags),
    created: metadata.created || parseDate(body.date?.written ?? '') || fileDate(name),
    updated: metadata.updated,
    ...languageOfNote(told, title, body.sections, rules.language),
    weight: metadata.weight,
    sections: body.sections,
    links: [...propertyLinks(properties), ...body.links],
  };
}
