// Row of a result, copied from a `<template>` of the page and filled with text and addresses only.

import type { Excerpt, Result, Segment } from '../core/garden.js';
import { tended } from '../core/note.js';
import { formatDay } from '../messages/locale.js';
import { allMessages } from '../messages/second-messages.js';
import { safeUrl } from '../view/links.js';
import type { RowView } from '../view/view.js';

type Item = string | Excerpt;
type Value = string | readonly Segment[] | readonly Item[] | undefined;
type Read = (name: string) => Value;

/** Row, with the language that it was filled in. */
interface Row {
  nodes: ChildNode[];
  stage: RowView['messages']['stage'];
  locale: RowView['locale'];
}

const filled = new WeakMap<HTMLTemplateElement, WeakMap<Result, Row>>();

/** Makes the nodes of a result's row, once for each result as long as the language stays. */
export function fillTemplate(template: HTMLTemplateElement, result: Result, view: RowView): ChildNode[] {
  const rows = filled.get(template) ?? new WeakMap<Result, Row>();
  filled.set(template, rows);
  const known = rows.get(result);
  const { locale } = view;
  const { stage } = allMessages(view);
  if (known?.stage === stage && known.locale === locale) return known.nodes;
  const copy = document.importNode(template.content, true);
  fillChildren(copy, (name) => readResult(result, name, view));
  const nodes = [...copy.childNodes];
  rows.set(result, { nodes, stage, locale });
  return nodes;
}

function readResult(result: Result, name: string, view: RowView): Value {
  const { locale } = view;
  const { stage, created, updated } = result;
  const values: Record<string, Value> = {
    title: result.title ? result.titleSegments : result.url,
    excerpt: result.excerpt?.segments,
    stage: stage && allMessages(view).stage[stage],
    created: formatDay(created, locale),
    updated: formatDay(updated, locale),
    date: formatDay(tended(result), locale),
  };
  if (Object.hasOwn(values, name)) return values[name];
  return own(result, name) ?? readProperty(result, name, view);
}

function readProperty({ properties = {} }: Result, name: string, { shown, locale }: RowView): Value {
  const value = own(properties, name);
  const type = shown?.answer.properties?.find((one) => one.name === name)?.type;
  return type === 'date' && value ? formatDay(value as string, locale) : value;
}

function readItem(item: Item, name: string): Value {
  if (typeof item === 'string') return item;
  return name === 'excerpt' ? item.segments : own(item, name);
}

function own(from: object, name: string): Value {
  const value: unknown = Object.hasOwn(from, name) ? from[name as keyof object] : undefined;
  return Array.isArray(value) ? (value as Value) : value === undefined ? undefined : String(value as string);
}

function fillChildren(parent: ParentNode, read: Read): void {
  for (const child of [...parent.children]) fill(child as HTMLElement, read);
}

function fill(element: HTMLElement, read: Read): void {
  const { each, if: condition, href, text } = element.dataset;
  if (each !== undefined) return repeat(element, [read(each) ?? []].flat() as readonly Item[]);
  if (condition !== undefined && !read(condition)?.length) return element.remove();
  const address = href === undefined ? undefined : read(href);
  const url = typeof address === 'string' ? safeUrl(address) : undefined;
  if (url !== undefined) {
    element.setAttribute('href', url);
    element.dataset.key = url;
  }
  if (text === undefined) fillChildren(element, read);
  else element.replaceChildren(...nodesOf(read(text)));
}

function repeat(element: HTMLElement, items: readonly Item[]): void {
  element.removeAttribute('data-each');
  const copies = items.map((item) => {
    const copy = element.cloneNode(true) as HTMLElement;
    fill(copy, (name) => readItem(item, name));
    return copy;
  });
  element.replaceWith(...copies);
}

function nodesOf(value: Value): (string | Node)[] {
  if (typeof value === 'string') return [value];
  return ((value ?? []) as readonly (Segment | string)[]).map((segment, i) => {
    if (typeof segment === 'string') return i ? `, ${segment}` : segment;
    const { text, match } = segment;
    if (!match) return text;
    const mark = document.createElement('mark');
    mark.setAttribute('part', 'highlight');
    mark.textContent = text;
    return mark;
  });
}
