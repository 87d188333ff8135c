// Writes text to a terminal: styles, safe characters, counts and sizes.

import * as util from 'node:util'; // an older Node, which is told so, has no styleText to import by name
import { GardenSearchError } from '../../src/core/errors.js';
import { BuildError } from '../build-error.js';

/** Stream for output. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  /** Characters per line, if known. */
  columns?: number;
}

/** Part of Node's `process` that the command line uses. */
export interface Process {
  argv: string[];
  env: NodeJS.ProcessEnv;
  stdout: Output;
  stderr: Output;
  /** Input for answers. Default: none, as without a terminal. */
  stdin?: NodeJS.ReadableStream & { isTTY?: boolean };
  cwd: () => string;
  once: (signal: 'SIGINT' | 'SIGTERM', listener: () => void) => unknown;
}

/** Resolves when the process is told to end, as by Ctrl-C. */
export function interruption(process: Process): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** Functions that emphasize text. */
export interface Style {
  bold: (text: string) => string;
  dim: (text: string) => string;
}

/** Style that changes nothing. */
export const PLAIN: Style = { bold: (text) => text, dim: (text) => text };
const STYLED: Style = {
  bold: (text) => util.styleText('bold', text, { validateStream: false }),
  dim: (text) => util.styleText('dim', text, { validateStream: false }),
};

// Matches control characters and changes of writing direction, with which a file's name could rewrite the screen.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Chooses the style of an output: plain unless it is a terminal and `NO_COLOR` is not set. */
export function styleFor({ isTTY }: Output, env: NodeJS.ProcessEnv): Style {
  return isTTY && !env.NO_COLOR ? STYLED : PLAIN;
}

/** Makes text from notes and file names safe to show: control characters are written as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (letter) => `\\u{${letter.codePointAt(0)!.toString(16)}}`);
}

/** Formats a place in a file: `a.md:3`, and `a.md` for one without a line. */
export function placeText({ path, line }: { path: string; line: number }): string {
  return `${printable(path)}${line ? `:${line}` : ''}`;
}

/** Formats a count with its noun: `1 note`, `1,062 notes`. @param plural default: the noun with `s` */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(number)} ${number === 1 ? noun : plural}`;
}

/** Formats bytes in decimal units: `430 kB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${round(bytes / 1e3)} kB` : `${round(bytes / 1e6)} MB`;
}

function round(number: number): string {
  return number < 10 ? number.toFixed(1) : number.toFixed(0);
}

/** Most lines of a list that are shown. */
export const MAX_LINES = 10;

/** Formats a title with the number of lines, and the first {@link MAX_LINES} of them. Empty without lines. */
export function section(title: string, lines: readonly string[], style: Style): string[] {
  const more = lines.length - MAX_LINES;
  if (!lines.length) return [];
  return [
    style.bold(`${title}: ${grouped(lines.length)}`),
    ...lines.slice(0, MAX_LINES).map((line) => `  ${line}`),
    ...(more > 0 ? [style.dim(`  and ${grouped(more)} more; --json lists all`)] : []),
  ];
}

/** Formats a whole number with its thousands grouped: `1,062`. `toLocaleString` would take 15 ms to begin. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** Formats paragraphs of one or several lines, with a blank line between them. */
export function paragraphs(...parts: (string | string[])[]): string {
  return `${parts.map((part) => [part].flat().join('\n')).join('\n\n')}\n`;
}

/** Formats a value as a line of JSON, for `--json`. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** Formats rows of cells as lines, each column as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
}

/** Formats some members of an object as JSON, in this order. */
export function membersJson<Value extends object>(value: Value, names: readonly (keyof Value)[]): string {
  return jsonLine(Object.fromEntries(names.map((name) => [name, value[name]])));
}

/** Formats an error as JSON. */
export function errorJson(error: unknown): string {
  const code = isOurs(error) ? error.code : 'unexpected';
  return jsonLine({ error: { code, message: (error as Error).message } });
}

/** Formats an error for people. An unexpected error is a fault of the program and gives its stack, for a bug report. */
export function errorText(error: unknown): string {
  return isOurs(error) ? `${printable(error.message)}\n` : `${(error as Error).stack}\n`;
}

function isOurs(error: unknown): error is BuildError | GardenSearchError {
  return error instanceof BuildError || error instanceof GardenSearchError;
}
