// Tree of tags: the tags in the list, and the depth of each.

import type { TagCount } from '../core/garden.js';
import { tagKey } from '../core/notes/tags.js';
import type { Way } from '../core/notes/filters.js';
import type { View } from '../view/view.js';

/** Number of outermost tags shown at first. */
export const FIRST_TAGS = 10;
/** Most tags shown. */
const MAX_TAGS = 200;

/** Tag in the list, with its place in the tree of tags. */
export interface TagRow extends TagCount {
  /** Number of shown tags that it is nested in. */
  depth: number;
  /** True if the nested tags are shown; undefined without any. */
  open?: boolean;
}

/** Gives the tags in the list: those found by typing, or the unfolded part of the tree. */
export function tagRows({ shown, chosen, panel }: View): TagRow[] {
  const tags = shown?.answer.facets.tags ?? [];
  const find = tagKey(panel.text);
  const found = tags.filter(({ tag }) => tag.includes(find));
  if (find) return found.slice(0, MAX_TAGS).map((count) => ({ ...count, depth: 0 }));
  const inside = nestedTags(tags);
  const wanted = [...chosen].filter(([, way]) => way !== 'none').map(([tag]) => tag);
  const grow = (count: TagCount, depth: number): TagRow[] => {
    const children = inside.get(count.tag);
    if (!children || !count.tag) return [{ ...count, depth }];
    const open = panel.unfolded.get(count.tag) ?? wanted.some((other) => other.startsWith(`${count.tag}/`));
    return [{ ...count, depth, open }, ...(open ? children.flatMap((child) => grow(child, depth + 1)) : [])];
  };
  const labels = shown?.labels ?? new Map<string, string>();
  return arrangeTags(tags, chosen, labels, panel.all ? MAX_TAGS : FIRST_TAGS)
    .flatMap((count) => grow(count, 0))
    .slice(0, MAX_TAGS);
}

/** True if there are more outermost tags than are shown at first. */
export function hasMoreTags(tags: readonly TagCount[]): boolean {
  return (nestedTags(tags).get('') ?? []).length > FIRST_TAGS;
}

/**
 * Gives the outermost tags in their order: chosen ones, the biggest, and excluded ones. A chosen tag, or one with a
 * chosen tag in it, stays even where the answer has none of it.
 */
function arrangeTags(
  tags: readonly TagCount[],
  chosen: ReadonlyMap<string, Way>,
  labels: ReadonlyMap<string, string>,
  few: number,
): TagCount[] {
  const counts = new Map(tags.map((count) => [count.tag, count]));
  const of = (tag: string) => counts.get(tag) ?? { tag, label: labels.get(tag) ?? tag, count: 0 };
  const outermost = (tag: string): string => (counts.has(parentTag(tag)) ? outermost(parentTag(tag)) : tag);
  const wanted = new Set([...chosen].flatMap(([tag, way]) => (way === 'none' ? [] : outermost(tag))));
  const left = [...chosen].flatMap(([tag, way]) => (way === 'none' ? of(tag) : []));
  const others = tags.filter(
    ({ tag }) => !wanted.has(tag) && !chosen.has(tag) && !counts.has(parentTag(tag)),
  );
  return [...[...[...wanted].map(of), ...others].slice(0, Math.max(few, wanted.size)), ...left];
}

const nests = new WeakMap<readonly TagCount[], Map<string, TagCount[]>>();

/** Gives the tags by the tag that they are nested in; the outermost ones under the empty name. */
function nestedTags(tags: readonly TagCount[]): Map<string, TagCount[]> {
  const known = nests.get(tags) ?? nest(tags);
  nests.set(tags, known);
  return known;
}

function nest(tags: readonly TagCount[]): Map<string, TagCount[]> {
  const known = new Set(tags.map(({ tag }) => tag));
  const inside = new Map<string, TagCount[]>();
  for (const count of tags) {
    const parent = parentTag(count.tag);
    const key = known.has(parent) ? parent : '';
    const siblings = inside.get(key);
    if (siblings) siblings.push(count);
    else inside.set(key, [count]);
  }
  return inside;
}

function parentTag(tag: string): string {
  return tag.slice(0, Math.max(0, tag.lastIndexOf('/')));
}
