// Whether a note may be published. Whatever is unclear keeps it back.

import { parseDate } from './dates.js';
import { describeValue, plainly, propertyName, type Property } from './properties.js';
import { warn, type Warning } from '../readers/warnings.js';

type Verdict = 'in' | 'out' | 'unclear';

const SWITCHES: Record<string, (property: Property) => Verdict> = {
  draft: unlessFalse,
  private: unlessFalse,
  unlisted: unlessFalse,
  publish: whenTrue,
  published: whenTrueOrDated,
  publishdate: whenTrueOrDated,
  public: ({ value }) => (plainly(value) === false ? 'out' : 'in'),
};

/** Why a note is kept back, with a warning where the value was unclear. */
export interface Exclusion {
  reason: string;
  warnings: Warning[];
}

/** True for the keys that may keep a note back, in any spelling. */
export function isSwitch(key: string): boolean {
  return Object.hasOwn(SWITCHES, propertyName(key));
}

/** Judges a note by its properties; gives nothing where it may be published. */
export function exclusionOf(properties: readonly Property[], path: string): Exclusion | undefined {
  for (const property of properties) {
    if (!isSwitch(property.key)) continue;
    const verdict = SWITCHES[propertyName(property.key)]!(property);
    if (verdict === 'in') continue;
    const { key, line } = property;
    const value = describeValue(property.value);
    return {
      reason: `${key}: ${value}`,
      warnings: verdict === 'unclear' ? [warn('publication', path, line, key, value)] : [],
    };
  }
  return undefined;
}

function unlessFalse({ value }: Property): Verdict {
  const plain = plainly(value);
  if (plain === undefined) return 'unclear';
  return plain ? 'out' : 'in';
}

function whenTrue({ value }: Property): Verdict {
  const plain = plainly(value);
  if (plain === undefined) return 'unclear';
  return plain ? 'in' : 'out';
}

function whenTrueOrDated(property: Property): Verdict {
  return typeof property.value === 'string' && parseDate(property.value) ? 'in' : whenTrue(property);
}
