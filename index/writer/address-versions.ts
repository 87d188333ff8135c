// Versions in addresses: `/docs/7.4/install`, `/v2/install`, `/latest/install`.

import { decoded } from '../../src/core/text/strings.js';

const NUMBERED = /^v?\d+(?:\.\d+)*(?:\.x)?(?:[-.]?(?:alpha|beta|rc|dev|lts)[\d.-]*)?$/i;
const CURRENT = /^(?:latest|stable|current)$/i;
const UNRELEASED = /^(?:next|main|master|dev|devel|edge|nightly|canary|unreleased|preview)$/i;
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i;

/** Gives an address without its segments that name a version or a language. */
export function withoutVersion(address: string): string {
  const isOther = (segment: string) => !isVersion(segment) && !LANGUAGE.test(segment);
  return segmentsOf(address).filter(isOther).join('/');
}

/**
 * Gives an address without its segments that name a version for certain: two versions of one page have the same. A number
 * alone may be a year, and `preview` a command. The last segment names the page itself: `/releases/7.4` is no version of
 * `/releases/7.3`.
 */
export function pageOf(address: string): string {
  const segments = segmentsOf(address);
  const isCertain = (segment: string) =>
    CURRENT.test(segment) || (NUMBERED.test(segment) && !/^\d+$/.test(segment));
  return segments.filter((segment, i) => i === segments.length - 1 || !isCertain(segment)).join('/');
}

/** True for a word that names a version. */
export function isVersion(word: string): boolean {
  return [NUMBERED, CURRENT, UNRELEASED].some((pattern) => pattern.test(word));
}

/**
 * Compares two addresses of one page, for a sort with the newest version first. `latest` and an address without a version
 * come first, then the highest number, then unreleased versions.
 */
export function byNewest(a: string, b: string): number {
  const [one, other] = [versionOf(a), versionOf(b)];
  return one.rank - other.rank || compareNumbers(other.numbers, one.numbers);
}

function versionOf(address: string): { rank: number; numbers: readonly number[] } {
  const version = segmentsOf(address).find(isVersion) ?? '';
  const rank = !version || CURRENT.test(version) ? 0 : NUMBERED.test(version) ? 1 : 2;
  return { rank, numbers: (version.match(/\d+/g) ?? []).map(Number) };
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i).find((i) => a[i] !== b[i]);
  return at === undefined ? 0 : (a[at] ?? -1) - (b[at] ?? -1);
}

function segmentsOf(address: string): string[] {
  return decoded(address)
    .replace(/(?:\/index)?(?:\.html?)?\/*$/i, '')
    .split('/')
    .filter(Boolean);
}
