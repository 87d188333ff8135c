// Addresses of visitors: whose request it is, also behind proxies.

import { GardenSearchError } from '../../src/core/errors.js';

/** Most characters of a list of forwarded addresses that are read: the last ones. */
const MAX_FORWARDED = 1000;

/** Address as a number, with its bits. */
interface Parsed {
  value: bigint;
  bits: 32 | 128;
}

/** Parses an address of version 4 or 6, also one with brackets, a zone or a port; undefined if it is none. */
function parse(text: string): Parsed | undefined {
  const bare = text.trim().replace(/^\[([^\]]*)\](?::\d+)?$|%.*$/gu, '$1');
  const four = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/iu.exec(bare)?.[1];
  if (four !== undefined) {
    const parts = four.split('.').map(Number);
    if (parts.some((part) => part > 255)) return undefined;
    return { value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n), bits: 32 };
  }
  const [head = '', tail, more] = bare.split('::');
  const groups = (side = '') => (side ? side.split(':') : []);
  const missing = 8 - groups(head).length - groups(tail).length;
  if (more !== undefined || (tail === undefined ? missing !== 0 : missing < 1)) return undefined;
  const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)];
  if (!all.every((group) => /^[\da-f]{1,4}$/iu.test(group))) return undefined;
  return { value: all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n), bits: 128 };
}

/**
 * Makes a test of addresses.
 * @param ranges addresses or ranges, as `10.0.0.0/8`
 * @throws GardenSearchError `option` for a range that is none
 */
export function isAmong(ranges: readonly string[]): (address: string) => boolean {
  const parsed = ranges.map((range) => {
    const [, address = range, length] = /^(.*)\/(\d+)$/u.exec(range) ?? [];
    const from = parse(address);
    const kept = Number(length ?? from?.bits);
    if (!from || kept > from.bits)
      throw new GardenSearchError('option', 'proxies', range, 'addresses or ranges, such as 10.0.0.0/8');
    return { ...from, dropped: BigInt(from.bits - kept) };
  });
  return (address) => {
    const known = parse(address);
    return parsed.some(
      ({ value, bits, dropped }) => known?.bits === bits && known.value >> dropped === value >> dropped,
    );
  };
}

/**
 * Finds the address of a visitor: the last one that no trusted proxy has. A proxy that is not trusted may say anything.
 * @param direct address that the request came from
 * @param forwarded header `X-Forwarded-For`, nearest address last
 */
export function visitorOf(
  direct: string,
  forwarded: string | null,
  isTrusted: (address: string) => boolean,
): string {
  let visitor = direct;
  const list = (forwarded ?? '').slice(-MAX_FORWARDED).split(',').reverse();
  for (const address of list) {
    if (!isTrusted(visitor) || !parse(address)) break;
    visitor = address.trim();
  }
  return visitor;
}

/** Gives the key by which an address is counted: of version 6 the first 64 bits, all of which one visitor may have. */
export function keyOf(address: string): string {
  const parsed = parse(address);
  if (!parsed) return address.slice(0, 64);
  return parsed.bits === 32 ? `4 ${parsed.value}` : `6 ${parsed.value >> 64n}`;
}
