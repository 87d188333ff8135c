// Segments of an excerpt: its sentences, what stands between them, and the ellipses.

import { addSegment, segments, type Segment } from './highlight.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokenizer.js';

/** Part of a text to show, and the sentences that it begins and ends in. */
export interface Window {
  start: number;
  end: number;
  first: number;
  last: number;
}

/** Cuts the sentences of a window into segments, with `…` where a sentence was cut, and `seam` between lines. */
export function drawExcerpt(
  text: string,
  { start, end, first, last }: Window,
  sentences: readonly Sentence[],
  marked: readonly Token[],
  seam: string,
): Segment[] {
  const cut: Segment[] = [];
  const put = (segment: Segment) => addSegment(cut, segment);
  const say = (text: string) => put({ text, match: false });
  for (let at = first; at <= last && sentences[at]; at++) {
    const sentence = sentences[at]!;
    const [from, to] = [Math.max(start, sentence.start), Math.min(end, sentence.end)];
    if (from >= to) continue;
    const before = sentences[at - 1];
    if (at > first) say(seamBetween(text, before!, sentence, seam));
    else if (from > sentence.start) say('…');
    const inside = marked
      .filter((token) => token.start >= from && token.end <= to)
      .map((token) => ({ start: token.start - from, end: token.end - from }));
    segments(text.slice(from, to), inside).forEach(put);
    if (to < sentence.end) say('…');
  }
  return cut;
}

function seamBetween(text: string, before: Sentence, { start, line }: Sentence, seam: string): string {
  if (line === before.line) return text.slice(before.end, start);
  return /[\p{L}\p{N}\])]/u.test(text[before.end - 1]!) ? seam : '\n';
}
