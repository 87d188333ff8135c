// Plugin for markdown-it that reads emphasis beside Chinese, Japanese and Korean letters, which have no blanks around:
// https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md

import type MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';

const LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Plugin that lets emphasis begin and end beside such a letter, also where its own edge is a bracket or a full stop. */
export function cjkEmphasis({ inline }: MarkdownIt): void {
  inline.State = class extends inline.State {
    override scanDelims(start: number, canSplitWord: boolean): ReturnType<StateInline['scanDelims']> {
      const scanned = super.scanDelims(start, canSplitWord);
      if (this.src[start] !== '*') return scanned;
      const { [start - 1]: before = ' ', [start + scanned.length]: behind = ' ' } = this.src;
      scanned.can_open ||= LETTER.test(before) && /\S/u.test(behind);
      scanned.can_close ||= LETTER.test(behind) && /\S/u.test(before);
      return scanned;
    }
  };
}
