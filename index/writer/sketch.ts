// Sketches of texts: a few numbers of which the share of common text can be told, without the texts.
//
// One-permutation hashing (Li, Owen & Zhang 2012): each run of RUN_LENGTH letters is hashed once, and the least hash of each
// bin is kept. Of the bins that one text or both fill, the part that agrees is near the share of runs that both texts
// have (Jaccard).

/** Least hash of each bin. */
export type Sketch = Uint32Array;

/** Number of bins; a share is then told to about 0.04. */
const BINS = 128;

/** Letters in a run: two or three words. */
const RUN_LENGTH = 12;

/** Neighbouring bins that make a key of {@link bandsOf}. */
const BAND = 4;

const EMPTY = 0xffffffff;
const BASE = 0x01000193;
const OLDEST = Array.from({ length: RUN_LENGTH }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Sketches a text. Case, spaces and punctuation don't count. */
export function sketch(text: string): Sketch {
  const bins = new Uint32Array(BINS).fill(EMPTY);
  const last = new Uint16Array(RUN_LENGTH);
  const folded = text.toLowerCase();
  let [hash, count] = [0, 0];
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (!isLetter(code)) continue;
    const place = count++ % RUN_LENGTH;
    hash = (Math.imul(hash, BASE) + code - Math.imul(last[place]!, OLDEST)) | 0;
    last[place] = code;
    if (count < RUN_LENGTH) continue;
    const mixed = mix(hash);
    const bin = mixed % BINS;
    if (mixed < bins[bin]!) bins[bin] = mixed;
  }
  return bins;
}

/** Gives the share of text that two texts have in common, from 0 to 1. */
export function likeness(one: Sketch, other: Sketch): number {
  let [same, filled] = [0, 0];
  for (let i = 0; i < BINS; i++) {
    if (one[i] === EMPTY && other[i] === EMPTY) continue;
    filled++;
    if (one[i] === other[i]) same++;
  }
  return filled && same / filled;
}

/** True for the sketch of a text too short to tell. */
export function isBlank(one: Sketch): boolean {
  return one.every((hash) => hash === EMPTY);
}

/** Gives keys of a sketch. Texts that are nearly equal have one in common; a text too short to tell has none. */
export function bandsOf(one: Sketch): string[] {
  const bands = Array.from({ length: BINS / BAND }, (_, i) => one.subarray(i * BAND, (i + 1) * BAND));
  return bands.flatMap((band, i) => (band.includes(EMPTY) ? [] : `${i} ${band.join()}`));
}

// Outside of ASCII all but spaces and punctuation counts.
function isLetter(code: number): boolean {
  if (code < 0x80) return (code > 47 && code < 58) || (code > 96 && code < 123);
  return !(code < 0xc0 || (code >= 0x2000 && code < 0x2070) || (code >= 0x3000 && code < 0x3040));
}

// The finalizer of MurmurHash3.
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
