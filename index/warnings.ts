// Messages of all warnings of a build, by code. A warning does not stop the build.

type Message = (...values: string[]) => string;

// Gives the messages the type of their codes: the types of the package then hold no values of each.
const byCode = <Code extends string>(messages: Record<Code, Message>) => messages;

const MESSAGES = byCode({
  'outside-link': (target) =>
    `is a symbolic link to ${target}, outside the folder given, and was skipped. Give that folder too to read it.`,
  'hidden-link': (target) =>
    `is a symbolic link to ${target}, which is never read, as names that begin with a dot and node_modules are not. It was skipped.`,
  'unread-format': (extension, count) =>
    `is one of ${count} ${extension} files, a format that is not read. Build from the HTML or Markdown that its program writes.`,
  'unread-pages': (count) =>
    `is one of ${count} HTML pages, which are not read beside other notes. Build from its folder to read these.`,
  unreadable: (reason) => `could not be read (${reason}) and was skipped.`,
  'invalid-bytes': () =>
    'holds bytes that are not valid in its encoding; they became \ufffd. Save it as UTF-8.',
  'front-matter': (format, reason) =>
    `The front matter is not valid ${format}: ${reason}. Its readable part was kept, and the text was read.`,
  canvas: (reason) =>
    `is not valid JSON (${reason}): only its name is indexed. Open and save it in Obsidian.`,
  publication: (key, value) =>
    `${key} is ${value}, neither plainly true nor plainly false: the note is excluded. Write true or false.`,
  misspelled: (key, meant) =>
    `${key} is taken for ${meant}, misspelled: the note is excluded. Write ${meant}, or give the property another name.`,
  date: (key, value) => `${key} is ${value}, which does not name one day: write it like 2026-06-11.`,
  schedule: (key, value) =>
    `${key} is ${value}, which is no clear date, and the site withholds notes by it: the note is excluded. Write it like 2026-06-11.`,
  property: (key, value, type) =>
    `${key} is ${value}, which is not of the declared type ${type}: the value is left out.`,
  weight: (key, value, limits, taken) =>
    `${key} is ${value}, which is not a number ${limits}: the note's score is multiplied by ${taken}.`,
  comment: (mark) =>
    `${mark} is never closed: everything after it is left out of the index. Close it${mark === '%%' ? ', or write it as code between backticks or in a fence; an indented line is not enough.' : '.'}`,
  address: (url) =>
    `Its address on the site can't be derived from the note: ${url} is a guess. Give the note a permalink without placeholders, or set the option noteUrl.`,
  'same-url': (url, other) => `has the address ${url}, as ${other} has. Rename one of them.`,
  'unused-pattern': (pattern) =>
    `exclude: ${pattern} matches no note. Patterns match paths from the folder given, such as drafts/**.`,
  'unused-property': (name) =>
    `property: no note that is indexed has a value of ${name}. Write it as the front matter does.`,
  cache: (reason) =>
    `The cache could not be written (${reason}): the next build reads all notes anew. Give --cache another folder, or keep none: --no-cache, or cache: false.`,
});

/** Code of a {@link Warning}, for programs. */
export type WarningCode = keyof typeof MESSAGES;

/** Problem that did not stop the build, for the garden's owner to know. */
export interface Warning {
  /** Path from the garden's root, with `/`; from the working folder where two roots have a note of this path. */
  path: string;
  /** Line in the file, from 1; 0 for the whole file. */
  line: number;
  code: WarningCode;
  message: string;
}

/** Makes a warning from the table of messages. */
export function warn(code: WarningCode, path: string, line: number, ...values: string[]): Warning {
  return { path, line, code, message: MESSAGES[code](...values) };
}

/** Reason for not reading a binary file. */
export const NOT_TEXT =
  'is not text: it looks like a program or a picture. Move it out of the garden, or give it its own extension.';

/** Reason for not reading a note that costs more steps than one may. */
export const TOO_MUCH_WORK =
  'takes more work to read than a note may: it is very long, or a machine wrote it. Cut it in pieces, or take it out.';

/** Gives the reason for not reading a note on which a replacement of the site's configuration never ends. */
export const endless = (pattern: string): string =>
  `needs the replacement ${pattern} of the site's configuration, which never ends. Write it without repetitions of repetitions, such as (a+)+.`;

/** Shortens an error to its message's first line; of a system error without the machine's paths. */
export function errorReason(error: unknown): string {
  const { syscall, message } = error as NodeJS.ErrnoException;
  return String(message).split(syscall ? ', ' : '\n', 1)[0]!;
}
