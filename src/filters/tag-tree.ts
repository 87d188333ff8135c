// Tree of tags: the tags in the list, and the depth of each.

import type { TagCount } from '../core/garden.js';
import { tagKey } from '../core/notes/tags.js';
import type { View } from '../view/view.js';

/** Number of outermost tags shown at first. */
export const FIRST_TAGS = 10;
/** Most tags shown at first where all are asked for, and added at a time. */
export const MORE_TAGS = 200;

/** Tag in the list, with its place in the tree of tags. */
export interface TagRow extends TagCount {
  /** Number of shown tags that it is nested in. */
  depth: number;
  /** True for a chosen tag, which stands above all others. */
  pinned?: boolean;
  /** True if the nested tags are shown; undefined without any. */
  open?: boolean;
}

/** Part of a view that the tree reads. */
export interface TreeView extends Pick<View, 'chosen' | 'panel'> {
  /** Tags of the answer, and names of those seen before; undefined while there is none. */
  shown:
    | { answer: { facets: { tags: readonly TagCount[] } }; labels: ReadonlyMap<string, string> }
    | undefined;
}

/** Gives the tags in the list: those found by typing, or the chosen ones and the unfolded part of the tree. */
export function tagRows(view: TreeView): TagRow[] {
  const { shown, chosen, panel } = view;
  const tags = knownTags(view);
  const most = panel.most ?? MORE_TAGS;
  const find = tagKey(panel.text);
  const found = tags.filter(({ tag, count }) => count && tag.includes(find));
  if (find) return found.slice(0, most).map((count) => ({ ...count, depth: 0 }));
  const inside = nestedTags(tags);
  const grow = (count: TagCount, depth: number): TagRow[] => {
    const children = inside.get(count.tag)?.filter(({ tag }) => !chosen.has(tag));
    if (!children?.length || !count.tag) return [{ ...count, depth }];
    const open = panel.unfolded.get(count.tag) ?? false;
    return [{ ...count, depth, open }, ...(open ? children.flatMap((child) => grow(child, depth + 1)) : [])];
  };
  const labels = shown?.labels ?? new Map<string, string>();
  const of = countsOf(tags, labels);
  const pinned = [...chosen].flatMap(([tag, way]) => {
    const [first, ...rest] = way === 'none' ? [{ ...of(tag), depth: 0 }] : grow(of(tag), 0);
    return [{ ...first!, pinned: true }, ...rest];
  });
  const others = outermost(tags, panel.order).filter((tag) => !chosen.has(tag));
  const few = panel.all ? most : Math.max(0, FIRST_TAGS - chosen.size);
  return [...pinned, ...others.slice(0, few).flatMap((tag) => grow(of(tag), 0))].slice(0, most);
}

const known = new WeakMap<readonly TagCount[], TagCount[]>();
const NONE: readonly TagCount[] = [];

/** Gives the tags of the answer, and after them those seen before, so that the list keeps its height. */
export function knownTags({ shown }: Pick<TreeView, 'shown'>): TagCount[] {
  const tags = shown?.answer.facets.tags ?? NONE;
  const seen = known.get(tags);
  if (seen) return seen;
  const counted = new Set(tags.map(({ tag }) => tag));
  const before = [...(shown?.labels ?? [])].filter(([tag]) => !counted.has(tag));
  const all = [...tags, ...before.map(([tag, label]) => ({ tag, label, count: 0 }))];
  if (tags !== NONE) known.set(tags, all);
  return all;
}

// Counts tags by name: none where the answer has none of it.
function countsOf(tags: readonly TagCount[], labels: ReadonlyMap<string, string>) {
  const counts = new Map(tags.map((count) => [count.tag, count]));
  return (tag: string) => counts.get(tag) ?? { tag, label: labels.get(tag) ?? tag, count: 0 };
}

/** Gives the outermost tags, the biggest first; in an order that was kept, those of the order before any other. */
export function outermost(tags: readonly TagCount[], kept: readonly string[] = []): string[] {
  const now = (nestedTags(tags).get('') ?? []).map(({ tag }) => tag);
  return [...new Set([...kept, ...now])];
}

/** True if there are more outermost tags than are shown at first. */
export function hasMoreTags(tags: readonly TagCount[]): boolean {
  return outermost(tags).length > FIRST_TAGS;
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
