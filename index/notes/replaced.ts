// Replaces in texts what a site's configuration replaces before it publishes them.

import vm from 'node:vm';
import { NO_RULES, type NoteRules } from '../sites/publication-rules.js';
import { endless } from '../warnings.js';

// Replacing takes some microseconds, unless an expression takes exponential time: `(a+)+$`.
const TIME = 2000;

/** Expressions that were stopped. They would take as long for every further note. */
const stopped = new Set<string>();

/** Gives a text as it is published, after the replacements. @throws Error if an expression takes more than 2 s */
export function replaced(text: string, { replacements = [] }: NoteRules = NO_RULES): string {
  let last = '';
  const run = () =>
    replacements.reduce((all, [source, flags, by]) => {
      last = source;
      if (stopped.has(source)) throw new Error(endless(source));
      return all.replace(new RegExp(source, flags), by);
    }, text);
  if (!replacements.length) return text;
  try {
    return vm.runInNewContext('run()', { run }, { timeout: TIME }) as string;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    stopped.add(last);
    throw new Error(endless(last), { cause: error });
  }
}
