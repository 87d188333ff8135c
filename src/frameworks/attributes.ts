// Sorts what a framework gives to a component into attributes, which a server can render, and properties.

/** Properties of an element by name, each with its attribute; null for one that has none. */
export type AttributeNames = Readonly<Record<string, string | null>>;

/** Result of {@link sortProps}. */
export interface SortedProps {
  /** Values that a server can render, by attribute, with all that the element does not know. */
  attributes: Record<string, unknown>;
  /** Values of the element's properties, by property. */
  properties: Record<string, unknown>;
}

/** Sorts what a component was given. False takes an attribute away, as in HTML its mere presence says true. */
export function sortProps(props: Readonly<Record<string, unknown>>, names: AttributeNames): SortedProps {
  const attributes: Record<string, unknown> = {};
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    const attribute = names[name];
    if (attribute === undefined) attributes[name] = value;
    else properties[name] = value;
    if (attribute) attributes[attribute] = value === false ? undefined : value;
  }
  return { attributes, properties };
}
