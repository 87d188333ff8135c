// Makes Vue components of custom elements.

import { sortProps, type AttributeNames } from './attributes.js';

/** Part of Vue that the components use. */
export interface VueParts {
  h(tag: string, props: Record<string, unknown>, children: unknown): unknown;
}

interface Context {
  slots: { default?: () => unknown };
}

/**
 * Makes a Vue component of a custom element, whose template ref is the element. A server renders it with its
 * attributes; in the browser Vue sets what the element has as properties.
 */
export function vueComponent({ h }: VueParts, tag: string, names: AttributeNames): object {
  const render = (props: Readonly<Record<string, unknown>>, { slots }: Context) => {
    const { attributes, properties } = sortProps(props, names);
    const unseen = Object.entries(properties).filter(([name]) => names[name] === null);
    return h(tag, { ...Object.fromEntries(unseen), ...attributes }, slots.default?.());
  };
  return Object.assign(render, { inheritAttrs: false });
}
