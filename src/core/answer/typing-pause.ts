// Pause after which typing counts as rested, by the reader's own rhythm. Most of what an overtaken query would fetch is
// for nothing. People take 240 ms from key to key on average (Dhakal et al., Observations on Typing from 136 Million
// Keystrokes, 2018).

import { isShort } from '../words/expansion.js';

/** Shortest pause, in ms: longer than from a brisk typist's key to key. */
export const SHORTEST_PAUSE = 200;

/** Longest pause, in ms: whoever takes longer from key to key reads what is on screen. */
export const LONGEST_PAUSE = 600;

/** Pause for each time from key to key. Few keys take half as long again as those before. */
const PAUSE_PER_GAP = 1.5;

/** Factor of the pause for a word of one or two letters, which seldom is the whole of what a reader wants. */
export const PAUSE_WHILE_SHORT = 2;

/** Letters by which a text grows or shrinks at once that are not typed. Those typed fast may come as two or three. */
const LEAST_PASTED = 4;

/**
 * Makes a function that takes the text at each key, and gives the pause after it in ms. The pause is longer for those who
 * type slowly: at most 600 ms, or 1,200 ms for a word of one or two letters. After text that comes at once, as by
 * pasting, it is 200 ms. Where the text stays, as with another filter or with Enter, there is none.
 */
export function typingPause(): (text: string) => number {
  let [length, time, gap] = [0, 0, 0];
  return (text) => {
    const [grown, before, word] = [Math.abs(text.length - length), time, /\S*$/.exec(text)![0]];
    [length, time] = [text.length, Date.now()];
    if (!grown) return 0;
    if (!text || (before && grown >= LEAST_PASTED)) return SHORTEST_PAUSE;
    gap = (gap + Math.min(time - before, LONGEST_PAUSE / PAUSE_PER_GAP)) / 2;
    const factor = word && isShort(word) ? PAUSE_WHILE_SHORT : 1;
    return Math.max(SHORTEST_PAUSE, gap * PAUSE_PER_GAP * factor);
  };
}
