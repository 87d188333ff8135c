// Inputs for property tests.

import fc from 'fast-check';
import type { Filter } from '../../src/core/garden.js';

const letters = fc.constantFrom(
  ...'abzABZ019 .,-_#+\'’"()/\n\u00adéßøİıςﬁĳ½Å̈ёжסּשלוםكِتَابَـहिন্দি堆肥のカﾞ한국กุ้ງ🌱👩🏽‍🌾🇳🇱️\u0000\ud800\u202e',
);

/**
 * Any character. The unit `binary` of fast-check gives the same, but makes a table of a million first, which takes a
 * page seconds.
 */
export const anyCharacter = fc.nat({ max: 0x10f7ff }).map(
  (index) => String.fromCodePoint(index < 0xd800 ? index : index + 0x800),
  (text) => {
    const code = typeof text === 'string' ? text.codePointAt(0) : undefined;
    if (code === undefined || text !== String.fromCodePoint(code)) throw new Error('not one character');
    return code < 0xd800 ? code : code - 0x800;
  },
);

const segment = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@"),
    anyCharacter.map(encodeURIComponent),
  ),
});
/** Path of an address, made without that table, unlike fast-check's own. */
export const anyPath = fc.array(segment).map((segments) => segments.map((one) => `/${one}`).join(''));

/** Address, made without that table. */
export const anyUrl = fc
  .tuple(fc.constantFrom('http', 'https'), fc.domain(), anyPath)
  .map(([scheme, domain, path]) => `${scheme}://${domain}${path}`);

/** Text of many scripts, with marks, joiners, controls and broken surrogates. */
export const anyText = fc.oneof(
  fc.array(letters, { maxLength: 40 }).map((all) => all.join('')),
  fc.string({ unit: anyCharacter, maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

const clusters =
  'é|é|ß|йога|が|ｶﾞ|한|힣|น้ำ|ນ້ຳ|กุ้|ស្រី|မြန်|क्ष|किं|ক্ষ|தோ|שָׁ|כ״|كِ|ـ|堆|コー|👩🏽‍🌾|🇳🇱|🏴󠁧󠁢󠁥󠁮󠁧󠁿|1️⃣|❤️|a\u200d|\u200b|\u00ad'.split(
    '|',
  );

/** Readable text: letters with all that belongs to them, in any order. */
export const readableText = fc
  .array(fc.constantFrom(...'abZÉ09 .,-_+#’', ...clusters, ...clusters.map((one) => one.normalize('NFKD'))), {
    maxLength: 20,
  })
  .map((all) => all.join(''));

/** Short words of few letters, so that they often meet and often nearly meet. */
export const closeWord = fc
  .array(fc.constantFrom(...'abcd'), { minLength: 1, maxLength: 10 })
  .map((all) => all.join(''));

/** Filter of a facet by up to two of some values in each way. */
export function filterBy(...values: string[]): fc.Arbitrary<Filter> {
  const some = fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
  return fc.record({ all: some, any: some, none: some }, { requiredKeys: [] });
}
