// Writes Atom feeds: https://www.rfc-editor.org/rfc/rfc4287

import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';
import { FEED_MARK } from '../writer/output-names.js';
import type { Feed } from './feed-options.js';

/** Entry of a feed: one note. */
export interface Entry {
  /** Absolute address of the note, which is its id too. */
  url: string;
  title: string;
  /** Description of the note or an excerpt, as plain text; may be empty. */
  summary: string;
  tags: readonly string[];
  /** Day of the note's creation, `YYYY-MM-DD`; empty where unknown. */
  created: string;
  /** Day on which the note was last tended, `YYYY-MM-DD`. */
  tended: string;
  /** Language of the note, a BCP 47 tag. */
  language: string;
}

/** Day of a feed without entries, because a feed must have one and a build reads no clock. */
const NO_DAY = '1970-01-01';

/** Writes a feed. @param entries entries, the one tended last first */
export function atomFeed(feed: Feed, entries: readonly Entry[]): string {
  const updated = entries.reduce((last, { tended }) => (tended > last ? tended : last), NO_DAY);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escape(feed.url)}</id>`,
    `<title>${escape(feed.title)}</title>`,
    FEED_MARK,
    `<updated>${moment(updated)}</updated>`,
    `<author><name>${escape(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escape(feed.url)}"/>`,
    `<link rel="alternate" type="text/html" href="${escape(feed.site)}"/>`,
    ...entries.map(atomEntry),
    '</feed>\n',
  ].join('\n');
}

function atomEntry({ url, title, summary, tags, created, tended, language }: Entry): string {
  const lang = language ? ` xml:lang="${escape(language)}"` : '';
  return [
    `<entry${lang}>`,
    `<id>${escape(url)}</id>`,
    `<title>${escape(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escape(url)}"/>`,
    ...(created ? [`<published>${moment(created)}</published>`] : []),
    `<updated>${moment(tended)}</updated>`,
    ...tags.map((tag) => `<category term="${escape(tag)}"/>`),
    `<summary>${escape(summary)}</summary>`,
    '</entry>',
  ].join('\n');
}

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

// Characters that XML 1.0 refuses: https://www.w3.org/TR/xml/#charsets
const REFUSED = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escape(text: string): string {
  return escapeHtml(text.replace(REFUSED, '\ufffd'));
}
