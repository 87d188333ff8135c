// Text of the entry: JSON, laid out in lines that can be parsed one at a time. A page with thousands of notes goes
// on answering its reader meanwhile.
//
//   {"format":"garden-search","version":2,...      members that fit share a line
//   "notes":{                                      a long object or list opens a line of its own
//   "title":[
//   "Clay","Compost",...                           its members, about 16 KB a line
//   ],...
//   "index":{...},"checksum":123                   that of all before it, newlines left out

import type { IndexFile } from './index-file.js';
import { GardenSearchError } from '../errors.js';
import { checksum, parseJson } from './read-file.js';

/** Length of a line, in UTF-16 code units: a processor four times slower than a laptop's parses it in 2 ms. */
const LINE = 16 * 1024;

/** Depth down to which objects are laid out: the columns of the notes, and the lists of MiniSearch. */
const DEPTH = 2;

/** Writes the entry. Its start is that of one-line JSON, `{"format":`, by which programs recognise it. */
export function writeEntry(file: IndexFile): string {
  const [open, ...rest] = layOut({ ...file, checksum: sumOf(file) }, 0);
  return open + rest.join('\n');
}

function sumOf(file: object): number {
  return checksum(`${JSON.stringify(file).slice(0, -1)},`);
}

function layOut(value: unknown, depth: number): string[] {
  const json = JSON.stringify(value);
  if (typeof value !== 'object' || !value || (depth && json.length < LINE)) return [json];
  const isList = Array.isArray(value);
  const members = isList
    ? value.map((item) => [JSON.stringify(item)])
    : Object.entries(value).map(([key, inner]) => {
        const [first, ...rest] = depth < DEPTH ? layOut(inner, depth + 1) : [JSON.stringify(inner)];
        return [`${JSON.stringify(key)}:${first}`, ...rest];
      });
  return [isList ? '[' : '{', ...joinMembers(members), isList ? ']' : '}'];
}

// Joins members into lines: those that fit in one share it.
function joinMembers(members: readonly string[][]): string[] {
  const lines: string[] = [];
  let open = false;
  members.forEach((member, i) => {
    const [first, ...rest] = i < members.length - 1 ? withComma(member) : member;
    if (open && !rest.length && lines.at(-1)!.length + first!.length < LINE)
      lines[lines.length - 1] += first!;
    else lines.push(first!, ...rest);
    open = !rest.length;
  });
  return lines;
}

function withComma(lines: readonly string[]): string[] {
  return [...lines.slice(0, -1), `${lines.at(-1)},`];
}

/**
 * Parses an entry, in this layout or any other. An entry without checksum is not checked.
 * @param from address or path of the entry, for the error
 * @param yieldToPage awaited between two lines, so that the page has its turn
 * @throws GardenSearchError `parse` if the text is not JSON, `damaged` if it was changed
 */
export async function parseEntry(
  text: string,
  from: string,
  yieldToPage: () => Promise<void> | undefined = () => undefined,
): Promise<unknown> {
  await yieldToPage(); // decoding the text took long enough
  let sum: number | undefined;
  for (const line of text.slice(0, text.lastIndexOf('"checksum":')).split('\n')) {
    sum = checksum(line, sum);
    await yieldToPage();
  }
  const value = await parseLines(text, from, yieldToPage);
  const { checksum: wanted = sum, ...file } = Object(value) as Record<string, unknown>;
  // An entry that another program laid out anew still has the checksum of its content.
  if (wanted !== sum && wanted !== sumOf(file)) throw new GardenSearchError('damaged', from);
  return value;
}

async function parseLines(
  text: string,
  from: string,
  yieldToPage: () => Promise<void> | undefined,
): Promise<unknown> {
  const lines = text.slice(1).split('\n');
  let at = 0;
  const rest = async (close: string): Promise<object> => {
    const list: unknown[] = [];
    const members: [name: string, value: unknown][] = [];
    for (let line = lines[at++]!; line[0] !== close; line = lines[at++]!) {
      const [, name, bracket] = /^(?:"([^"]*)":)?([[{])$/.exec(line) ?? [];
      const inner = line.replace(/,$/, '');
      if (bracket) members.push([name!, await rest(bracket === '[' ? ']' : '}')]);
      else if (close === ']') list.push(...(JSON.parse(`[${inner}]`) as unknown[]));
      else members.push(...Object.entries(JSON.parse(`{${inner}}`) as object));
      await yieldToPage();
    }
    // An assignment would set the prototype by the name `__proto__`.
    return close === ']' ? list : Object.fromEntries(members);
  };
  try {
    if (text.startsWith('{')) return await rest('}');
  } catch {
    // The layout is another one, or the text is not JSON.
  }
  return parseJson(text, from);
}
