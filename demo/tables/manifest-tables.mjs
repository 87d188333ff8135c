// Tables of the elements, from the manifest that the build makes of their code.

import { readFile } from 'node:fs/promises';
import { row, table } from './markdown.mjs';
import { membersOf } from './type-tables.mjs';

const MANIFEST = new URL('../../dist/custom-elements.json', import.meta.url);
const EVENTS = 'src/view/events.d.ts';

/** Tables by name, each made of the manifest's declaration of the search. */
export const MANIFEST_TABLES = {
  properties: ({ members }) =>
    table(
      ['property', 'attribute', 'meaning'],
      members
        .filter(({ kind, description }) => kind === 'field' && description)
        .filter(({ name }) => !['version', 'opened'].includes(name))
        .map(({ name, attribute, description }) =>
          row(`\`${name}\``, attribute ? `\`${attribute}\`` : '', description),
        ),
    ),
  attributes: ({ attributes }) =>
    table(
      ['attribute', 'meaning'],
      attributes
        .filter(({ fieldName }) => !fieldName)
        .map(({ name, description }) => row(`\`${name}\``, description)),
    ),
  methods: ({ members }) =>
    table(
      ['method', 'meaning'],
      members
        .filter(({ kind, name }) => kind === 'method' || name === 'opened')
        .map(({ kind, name, description }) =>
          row(`\`${name}${kind === 'method' ? '()' : ''}\``, description),
        ),
    ),
  slots: ({ slots }) =>
    table(
      ['slot', 'content'],
      slots.map(({ name, description }) => row(name ? `\`${name}\`` : 'none', description)),
    ),
  events: ({ events }) =>
    table(
      ['event', 'payload', 'meaning'],
      events.map(({ name, type, description }) => row(`\`${name}\``, payloadOf(type.text), description)),
    ),
  parts: ({ cssParts }) =>
    table(
      ['part', 'element'],
      cssParts.map(({ name, description }) => row(`\`${name}\``, description)),
    ),
  'custom properties': ({ cssProperties }) =>
    table(
      ['property', 'default', 'meaning'],
      cssProperties.map(({ name, default: value, description }) =>
        row(`\`${name}\``, value ? `\`${value}\`` : '', description),
      ),
    ),
};

function payloadOf(type) {
  const [, detail] = /<(\w+)>/u.exec(type);
  return detail === 'null'
    ? 'none'
    : `\`{ ${membersOf(EVENTS, detail)
        .map(({ name }) => name)
        .join(', ')} }\``;
}

let reading;

/** Reads the declaration of an element. */
export async function readElement(tag = 'garden-search') {
  reading ??= readFile(MANIFEST, 'utf8').then((text) => JSON.parse(text));
  const { modules } = await reading;
  return modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);
}
