// A process for `run` that keeps what is written to it.

import { EventEmitter } from 'node:events';
import type { Process } from '../../../index/command-line/terminal.js';

/** A process with what it has written so far. */
export interface FakeProcess extends Process {
  out: () => string;
  err: () => string;
  /** Does what Ctrl-C does. */
  interrupt: () => void;
}

/** Makes a process that was started with some arguments. */
export function fakeProcess(
  args: readonly string[],
  {
    folder = '/',
    isTTY = false,
    env = {},
  }: { folder?: string; isTTY?: boolean; env?: NodeJS.ProcessEnv } = {},
): FakeProcess {
  const [out, err] = [[] as string[], [] as string[]];
  const signals = new EventEmitter();
  return {
    argv: ['node', 'garden-search', ...args],
    env,
    cwd: () => folder,
    stdout: { isTTY, write: (text) => out.push(text) },
    stderr: { isTTY, write: (text) => err.push(text) },
    once: (signal, listener) => signals.once(signal, listener),
    interrupt: () => signals.emit('SIGINT'),
    out: () => out.join(''),
    err: () => err.join(''),
  };
}

/** Waits until a process has written what a pattern matches, or a command that it runs has ended. @returns the match */
export async function said(
  process: FakeProcess,
  ended: Promise<unknown>,
  pattern: RegExp,
): Promise<RegExpExecArray | null> {
  let isOver = false;
  const end = (): unknown => (isOver = true);
  void ended.then(end, end);
  for (;;) {
    const match = pattern.exec(process.out());
    if (match || isOver) return match;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
