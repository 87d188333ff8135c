// Properties with which a generator keeps back a note. Whatever is not plain keeps it back.

import { describeValue, plainly, propertyName, type Property, type Value } from '../properties/properties.js';

/** Says which property keeps a note back. A switch is given the value and says whether the note is published. */
export function keptBack(
  properties: readonly Property[],
  switches: Readonly<Record<string, (value: Value) => boolean>>,
): string | undefined {
  const off = properties.find(({ key, value }) => {
    const name = propertyName(key);
    return Object.hasOwn(switches, name) && !switches[name]!(value);
  });
  return off && `${off.key}: ${describeValue(off.value)}${off.source ? `, by ${off.source}` : ''}`;
}

/** A note is published where the value is plainly false. */
export function whenFalse(value: Value): boolean {
  return plainly(value) === false;
}

/** A note is published where the value is plainly true. */
export function whenTrue(value: Value): boolean {
  return plainly(value) === true;
}

/** A value of a mapping, by its key. */
export function within(value: Value, key: string): Value | undefined {
  return value instanceof Map ? value.get(key) : undefined;
}
