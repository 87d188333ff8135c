// Renders lists as HTML, in the markup that `<garden-list>` and `<garden-tags>` take over.

import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';
import type { Garden, Result, TagCount } from '../../src/core/garden.js';
import { gatherGroups, groupsOf } from '../../src/core/notes/groups.js';
import { byCodeUnit } from '../../src/core/text/strings.js';
import { textOf } from '../../src/core/text/highlight.js';
import { isAround, type FragmentList } from './fragment-options.js';
import { nameGroup } from './group-names.js';

/** Notes of a query, and links of a note. */
const LIMIT = { query: 10, around: 100 };

/**
 * Renders a list of notes or tags as HTML, for a page to show before its scripts run.
 * @param garden garden of `openGarden`
 * @param list description of the list; with `of`, `for` is the address of the note
 * @returns HTML in which all text is escaped; empty for an empty list
 * @throws GardenSearchError `option` for a wrong sort
 * @example
 * ```ts
 * import { renderList } from 'garden-search/build';
 * import { openGarden } from 'garden-search/engine';
 *
 * const garden = await openGarden('public/search/garden-index.json');
 * const html = await renderList(garden, { of: 'backlinks', for: '/notes/compost/' });
 * ```
 */
export async function renderList(
  garden: Garden,
  list: FragmentList & { for?: string } = {},
): Promise<string> {
  const { query = '', sort, search, of } = list;
  if (isAround(list)) {
    const { limit = of === 'related' ? undefined : LIMIT.around } = list;
    const options = { of: list.of, excerpts: list.layout === 'cards', ...(limit !== undefined && { limit }) };
    return notesOf((await garden.related?.(list.for ?? '', options)) ?? [], list);
  }
  if (of === 'tags') {
    const { facets } = await garden.search(query, { limit: 1, excerpts: false });
    const tags = facets.tags.slice(0, list.limit).sort((a, b) => byCodeUnit(a.tag, b.tag));
    return listOf(
      tags.map((tag) => tagItem(tag, search)),
      'data-garden-tags',
    );
  }
  const { limit = LIMIT.query, layout } = list;
  const options = { limit, excerpts: layout === 'cards', copies: 'apart', ...(sort && { sort }) } as const;
  const { results, total } = await garden.search(query, options);
  const left = total - results.length;
  const more = left && search ? [anchor(addressAt(search, 'q', query), '', `+${left}`)] : [];
  return notesOf(results, list, more);
}

/** Renders notes in one list, or one for each group below its name. @param more items after the notes */
function notesOf(
  results: readonly Result[],
  { groupBy, groupNames, language }: FragmentList,
  more: string[] = [],
): string {
  if (!groupBy) return listOf([...results.map(noteItem), ...more], 'data-garden-list');
  const notes = gatherGroups(groupBy, results);
  const keys = groupsOf(groupBy, notes);
  const groups = [...new Set(keys)].map((key) => {
    const name = groupNames?.[key] ?? nameGroup(groupBy, key, language);
    const items = notes.filter((_, i) => keys[i] === key).map(noteItem);
    const heading = keys.some(Boolean) ? `<p dir="auto"><b>${escapeHtml(name)}</b></p>\n` : '';
    return heading + listOf(items);
  });
  return groups.length ? `<div data-garden-list>\n${groups.join('')}${listOf(more)}</div>\n` : '';
}

function listOf(items: readonly string[], attribute = ''): string {
  if (!items.length) return '';
  return `<ul${attribute && ' '}${attribute}>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</ul>\n`;
}

function noteItem({ url, title, language, excerpt }: Result): string {
  const lang = language ? ` lang="${escapeHtml(language)}"` : '';
  const link = anchor(url, ` data-note${lang} dir="auto"`, title);
  const text = excerpt && textOf(excerpt.segments);
  return text ? `${link}<p${lang} dir="auto">${escapeHtml(text)}</p>` : link;
}

function tagItem({ tag, label, count }: TagCount, search: string | undefined): string {
  return `${anchor(search ? addressAt(search, 'tag', tag) : '', ' dir="auto"', label)} ${count}`;
}

const SAFE = ['http:', 'https:', 'mailto:'];

// An address that a browser would not take for a page's is no link.
function anchor(url: string, attributes: string, text: string): string {
  const base = 'http://relative.invalid';
  const isLink = url && URL.canParse(url, base) && SAFE.includes(new URL(url, base).protocol);
  return isLink
    ? `<a${attributes} href="${escapeHtml(url)}">${escapeHtml(text)}</a>`
    : `<span${attributes}>${escapeHtml(text)}</span>`;
}

/** Gives the address of a page whose search stands at a value, as `url-state` reads it. */
function addressAt(page: string, name: string, value: string): string {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)\??([^#]*)(.*)$/su.exec(page)!;
  const parameter = value && new URLSearchParams({ [name]: value }).toString().replaceAll('%2F', '/');
  const all = [query, parameter].filter(Boolean).join('&');
  return path + (all && `?${all}`) + hash;
}
