// Messages of the query language, fetched with the completion of operators.

import type { FirstMessages } from './first-messages.js';
import { allMessages, withEnglish } from './second-messages.js';

/** Messages of the query language. */
export interface CompletionMessages {
  /** Says how many values or examples the list below the field has. */
  offered(count: number): string;
  /** Describes notes with a tag, or with one nested in it. */
  tagged(tag: string): string;
  /** Describes notes with words in the title. */
  titled(words: string): string;
  /** Describes notes with words in a heading. */
  headed(words: string): string;
  /** Describes notes with a phrase as it is written. */
  exactly(phrase: string): string;
  /** Describes notes with words in the address. */
  addressed(words: string): string;
  /** Describes notes that link to another. */
  linking(title: string): string;
  /** Describes notes last tended at a time: `2025`, `> 2025`. */
  tended(time: string): string;
  /** Describes notes tended since a time. */
  tendedSince(time: string): string;
  /** Describes notes last tended before a time. */
  tendedBefore(time: string): string;
  /** Describes notes written at a time: `2025`, `> 2025`. */
  written(time: string): string;
  /** Names text that looks like an operator, and is searched as plain words. */
  asWords(texts: readonly string[]): string;
}

const or = (texts: readonly string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(texts);

/** Messages of the query language in English. */
export const COMPLETION_ENGLISH: CompletionMessages = {
  offered: (count) => (count === 1 ? '1 suggestion below' : `${count} suggestions below`),
  tagged: (tag) => `tagged ${tag}`,
  titled: (words) => `with ${words} in the title`,
  headed: (words) => `with ${words} in a heading`,
  exactly: (phrase) => `with “${phrase}” as written`,
  addressed: (words) => `with ${words} in the address`,
  linking: (title) => `linking to ${title}`,
  tended: (time) => `tended ${time}`,
  tendedSince: (time) => `tended since ${time}`,
  tendedBefore: (time) => `tended before ${time}`,
  written: (time) => `written ${time}`,
  asWords: (texts) => `${or(texts)} is searched as plain words`,
};

/** Completes the messages of a view with English ones, where page and language have none. */
export function completionMessages<Known extends FirstMessages>(view: { messages: Known }) {
  return withEnglish(COMPLETION_ENGLISH, allMessages(view));
}
