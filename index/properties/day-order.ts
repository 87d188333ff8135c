// Tells what comes first in dates whose year comes last, as in `25-06-2024`: other notes may tell it for `09-04-2023`.

import { withoutLink, yearFirst, type DayOrder } from './dates.js';
import { propertiesNamed, texts, type Property } from './properties.js';

/** Tells what comes first in a date whose year comes last; `unclear` for `09-04-2023`, undefined for others. */
export function dayOrderOf(written: string): DayOrder | 'unclear' | undefined {
  const text = withoutLink(written);
  const [date, other] = yearFirst(text);
  if (date === undefined || date === other) return undefined;
  if (other !== undefined) return 'unclear';
  return Number.parseInt(text, 10) > 12 ? 'day' : 'month';
}

/** Lists what comes first in the dates of a note, each once. @param names of the properties that hold dates */
export function dayOrdersIn(
  properties: readonly Property[],
  names: readonly string[],
): (DayOrder | 'unclear')[] {
  const orders = propertiesNamed(properties, names).map(({ value }) => dayOrderOf(texts(value)[0] ?? ''));
  return [...new Set(orders)].filter((order) => order !== undefined);
}

/** Gives what comes first in each clear date of a garden; undefined if none is clear, or they differ. */
export function commonDayOrder(orders: readonly (DayOrder | 'unclear')[]): DayOrder | undefined {
  const [order, ...others] = new Set(orders.filter((order) => order !== 'unclear'));
  return others.length ? undefined : order;
}
