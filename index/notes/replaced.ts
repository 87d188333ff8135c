// Replaces in texts what a site's configuration replaces before it publishes them.

import { NO_RULES, type NoteRules } from '../sites/note-rules.js';
import { endless } from '../warnings.js';
import { endsInTime } from './in-time.js';

/** Expressions that were stopped. They would take as long for every further note. */
const stopped = new Set<string>();

/**
 * Gives a text as it is published, after the replacements, in their order.
 * @throws Error if an expression takes more than 2 s, or has for another note: what it would take out may be private
 */
export function replaced(text: string, { replacements = [] }: NoteRules = NO_RULES): string {
  let [made, last] = [text, ''];
  const replace = () => {
    for (const [source, flags, by] of replacements) {
      last = source;
      if (stopped.has(source)) throw new Error(endless(source));
      made = made.replace(new RegExp(source, flags), by);
    }
  };
  if (!replacements.length || endsInTime(replace)) return made;
  stopped.add(last);
  throw new Error(endless(last));
}
