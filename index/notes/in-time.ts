// Ends synchronous work that takes too long: expressions of configurations are of any kind, and some never end, as `(a+)+$`.
// An engine that always ends, such as RE2, knows no lookahead, which MkDocs and Obsidian allow.

import vm from 'node:vm';

/** Longest time of the work, in milliseconds. */
const TIME = 2000;

/** Context in which all work is begun: to make one takes as long as a note. */
let context: vm.Context | undefined;

/** Runs work. @returns false if it took more than 2 s and was stopped. @throws errors of the work */
export function endsInTime(run: () => void): boolean {
  context ??= vm.createContext({});
  context.run = run;
  try {
    vm.runInContext('run()', context, { timeout: TIME });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return false;
  }
}
