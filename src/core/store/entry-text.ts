// The entry as text. It is JSON for everyone; laid out in lines, it can be parsed a line at a time, so that a page with
// thousands of notes goes on answering its reader meanwhile.

import type { IndexFile } from './index-file.js';
import { parseJson } from './read-file.js';

/** About how many letters stand in a line: parsed in 2 ms by a processor four times slower than a laptop's. */
const LINE = 16 * 1024;

/** How deep objects are laid out: down to the columns of the notes, and the lists of MiniSearch. */
const DEPTH = 2;

/** Writes the entry. It begins as JSON on one line does, so that whoever looks at its start knows what it is. */
export function writeEntry(file: IndexFile): string {
  const [open, ...rest] = layOut(file, 0);
  return open + rest.join('\n');
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

// Members of one line share lines.
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
 * Parses an entry, laid out so or otherwise.
 * @param breathe is waited for between lines
 * @throws GardenSearchError `parse` naming where it came from
 */
export async function parseEntry(
  text: string,
  from: string,
  breathe: () => Promise<void> | undefined,
): Promise<unknown> {
  await breathe(); // the text was just decoded
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
      await breathe();
    }
    // Not by assignment, which would take `__proto__` for more than a name.
    return close === ']' ? list : Object.fromEntries(members);
  };
  try {
    if (text.startsWith('{')) return await rest('}');
  } catch {
    // It is laid out otherwise, or no JSON: that is found out below.
  }
  return parseJson(text, from);
}
