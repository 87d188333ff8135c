// Whether a note may be published. Whatever is unclear keeps it back.

import { parseDate } from './dates.js';
import { describeValue, plainly, propertyName, texts, type Property } from './properties.js';
import { warn, type Warning } from '../warnings.js';

type Verdict = 'in' | 'out' | 'unclear';

const SWITCHES: Record<string, (property: Property) => Verdict> = {
  draft: unlessFalse,
  private: unlessFalse,
  unlisted: unlessFalse,
  publish: whenTrue,
  published: whenTrueOrDated,
  publishdate: whenTrueOrDated,
  public: unlessPlainlyFalse,
  // What keeps a note out of the search of its own site.
  pagefind: unlessPlainlyFalse,
  search: unlessExcluded,
  excludesearch: unlessFalse,
  searchexclude: unlessFalse,
  excludefromsearch: unlessFalse,
  searchhidden: unlessFalse,
  visibility: ({ value }) => (texts(value).some((word) => HIDDEN.test(word)) ? 'out' : 'in'),
};
const HIDDEN = /^\s*(?:private|hidden|unlisted|draft)\s*$/i;

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

function unlessPlainlyFalse({ value }: Pick<Property, 'value'>): Verdict {
  return plainly(value) === false ? 'out' : 'in';
}

// `search: false` in VitePress, `search: { exclude: true }` in MkDocs.
function unlessExcluded({ key, value, line }: Property): Verdict {
  if (!(value instanceof Map)) return unlessPlainlyFalse({ value });
  const exclude = value.get('exclude');
  return exclude === undefined ? 'in' : unlessFalse({ key, value: exclude, line });
}

function whenTrue({ value }: Property): Verdict {
  const plain = plainly(value);
  if (plain === undefined) return 'unclear';
  return plain ? 'in' : 'out';
}

function whenTrueOrDated(property: Property): Verdict {
  return typeof property.value === 'string' && parseDate(property.value) ? 'in' : whenTrue(property);
}
