// How words are put on a terminal.

import { styleText } from 'node:util';

/** Where output goes. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  /** How many letters fit a line, where that is known. */
  columns?: number;
}

/** The part of Node's `process` that the command line touches. */
export interface Process {
  argv: string[];
  env: NodeJS.ProcessEnv;
  stdout: Output;
  stderr: Output;
  cwd: () => string;
  once: (signal: 'SIGINT' | 'SIGTERM', listener: () => void) => unknown;
}

/** Sets words off from others. */
export interface Style {
  bold: (text: string) => string;
  dim: (text: string) => string;
}

/** Sets nothing off. */
export const PLAIN: Style = { bold: (text) => text, dim: (text) => text };
const STYLED: Style = {
  bold: (text) => styleText('bold', text, { validateStream: false }),
  dim: (text) => styleText('dim', text, { validateStream: false }),
};

// Control characters, and those that turn the direction of what follows: a file's name could rewrite the screen.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The style that an output can show: none but on a terminal, and none where `NO_COLOR` is set. */
export function styleFor({ isTTY }: Output, env: NodeJS.ProcessEnv): Style {
  return isTTY && !env.NO_COLOR ? STYLED : PLAIN;
}

/** Text from a note or of a file's name, made safe to show: what can't be seen is written as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (letter) => `\\u{${letter.codePointAt(0)!.toString(16)}}`);
}

/** A count with its noun: `1 note`, `1,062 notes`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** Bytes in the unit that suits them, of 1,000 each: `430 kB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${round(bytes / 1e3)} kB` : `${round(bytes / 1e6)} MB`;
}

function round(number: number): string {
  return number < 10 ? number.toFixed(1) : number.toFixed(0);
}
