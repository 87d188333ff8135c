// Values of the attributes that take one of a few, or a text of one form. The elements take any other for the default,
// which looks like a value that does nothing: the console says it.

import type { LitElement } from 'lit';
import type { Answer } from '../core/garden.js';
import { FACETS } from '../core/notes/facets.js';
import { MODES } from '../modes/modes.js';

/** Values that an attribute takes; or the form of its text, with what to write. */
type Values = readonly string[] | { readonly form: RegExp; readonly wanted: string };

/** Values of an attribute that turns something on by its presence alone. */
const PRESENCE: Values = { form: /^(?!false$)/u, wanted: 'no such attribute, to turn it off' };

const COMMON = { 'color-scheme': ['light', 'dark'], load: ['visible', 'intent', 'eager'] };
const GROUP_BY = ['folder', 'category', 'stage', 'year'];
const KEY =
  '\\S|f\\d+|(?:arrow|page|browser|launch|media|audio)[a-z]+|backspace|enter|tab|escape|home|end|insert|delete|contextmenu|help|pause';
const SHORTCUT = `(?:(?:ctrl|control|alt|option|shift|meta|cmd|mod)\\+)*(?:${KEY})`;

/** Values by attribute of each element, as its types list them. */
export const ATTRIBUTE_VALUES: Readonly<Record<string, Readonly<Record<string, Values>>>> = {
  'garden-search': {
    ...COMMON,
    copies: ['together', 'apart'],
    density: ['compact'],
    'group-by': GROUP_BY,
    hotkeys: {
      form: new RegExp(`^\\s*(?:${SHORTCUT}(?:\\s+|$))*$`, 'iu'),
      wanted: 'shortcuts such as mod+k, or keys as KeyboardEvent.key names them',
    },
    landing: ['match', 'marks', 'top'],
    mode: Object.keys(MODES),
    recent: PRESENCE,
    'url-state': ['none', 'query', 'hash'],
    warm: PRESENCE,
  },
  'garden-list': {
    ...COMMON,
    'group-by': GROUP_BY,
    layout: ['list', 'cards', 'compact'],
    limit: { form: /^[1-9]\d*$/u, wanted: 'a whole number from 1' },
    of: ['related', 'backlinks', 'links', 'unresolved'],
    recent: ['visit'],
  },
  'garden-tags': { ...COMMON, layout: ['list', 'map'] },
};

/** Most letters of a value that a warning repeats. */
const MAX_SHOWN = 40;
/** Time in which a page may give an element its garden, in ms. */
const PATIENCE = 3_000;

/** Element that shows a garden. */
export type GardenHost = HTMLElement & {
  readonly src: string;
  readonly garden?: unknown;
  readonly facets?: unknown;
  sort?: string;
};

/**
 * Warns in the console of each attribute of an element whose value is none of {@link ATTRIBUTE_VALUES}. Warns of names without
 * their hyphen too, as properties are written, and where the element has no garden for {@link PATIENCE}. With each answer
 * it warns of names in `facets` that the garden has not. An order that the garden refuses is dropped.
 */
export function warnOfValues(element: GardenHost): void {
  for (const [name, values] of Object.entries(ATTRIBUTE_VALUES[element.localName] ?? {})) {
    // Frameworks set the property alone.
    const property = name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
    const value = String(element.getAttribute(name) ?? (element[property as 'src'] || ''));
    const { form, wanted } = 'form' in values ? values : { form: undefined, wanted: oneOf(values) };
    const isRight = form ? form.test(value) : (values as readonly string[]).includes(value);
    if (value && !isRight) warn(element, name, value, wanted);
  }
  const { observedAttributes } = element.constructor as typeof LitElement;
  for (const name of [...observedAttributes, 'color-scheme', 'url-names', 'url-prefix']) {
    const joined = name.replaceAll('-', '');
    if (joined !== name && element.hasAttribute(joined)) say(element, `ignores ${joined}. Write ${name}`);
  }
  let looked = '';
  element.addEventListener('garden-search-answer', ({ detail: { answer } }) => {
    const named = String((element.facets as string | null) ?? '');
    if (answer.complete && named !== looked) warnOfFacets(element, (looked = named), answer);
  });
  // An order that the garden has refused is dropped, so that the search goes on by its default.
  element.addEventListener('garden-search-error', ({ detail: { values } }) => {
    const [name, value, wanted] = values;
    if (name !== 'sort' || !element.sort) return;
    warn(element, name, value!, wanted!);
    element.sort = '';
  });
  setTimeout(() => {
    const { garden } = element;
    // An address and a promise are none, but a text has a method search.
    const isGarden = typeof garden !== 'string' && 'search' in (Object(garden) as object);
    if (element.isConnected && !element.src && !isGarden)
      say(
        element,
        'has no garden. Write src="/garden-index.json", or set its property garden, by await openGarden(…)',
      );
  }, PATIENCE);
}

/** Warns of names of facets that the garden has not, as a complete answer tells. */
function warnOfFacets(element: Element, named: string, { facets, properties = [] }: Answer): void {
  const declared = properties.map(({ name }) => name);
  const known = new Set([...FACETS.map(({ name }) => name), ...declared, ...Object.keys(facets)]);
  for (const name of named.split(/\s+/u))
    if (name && !known.has(name)) warn(element, 'facets', name, oneOf([...known]));
}

function oneOf(values: readonly string[]): string {
  return `one of: ${values.join(', ')}`;
}

function warn(element: Element, name: string, value: string, wanted: string): void {
  say(element, `ignores ${name}="${value.slice(0, MAX_SHOWN)}". Write ${wanted}`);
}

function say(element: Element, what: string): void {
  console.warn(`<${element.localName}> ${what}.`, element);
}
