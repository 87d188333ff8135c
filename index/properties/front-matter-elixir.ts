// Reads front matter that is a map of Elixir, as NimblePublisher has it. It is never run, but written as YAML:
//
//   %{                         {
//     title: "On moss",          title: "On moss",
//     tags: ~w(moss soil),       tags: ["moss","soil"],
//     date: ~D[2026-06-11]       date: "2026-06-11"
//   }                          }

import { parseYaml } from './front-matter-yaml.js';
import type { Parsed } from './properties.js';

// Matches what YAML writes in another way: long texts, sigils, comments, maps, atoms and arrows. A text in quotes stays.
const TERM =
  /(?<text>"(?!"")(?:\\[^]|[^"\\])*")|(?:~(?<sigil>[a-z]))?(?:"""(?<long>[^]*?)"""|(?<=~[a-z])(?:[([{<](?<inner>[^)\]}>]{0,999})[)\]}>]|(?<sign>[/|"'])(?<between>[^]{0,999}?)\k<sign>)[a-z]*)|#.*|%[\w.]*(?<map>\{)|(?<![\w"']):(?<atom>\w+)|(?<arrow>=>)|\bnil\b/gi;

/**
 * Reads a block that is a map of Elixir.
 * @param line the block's first line in the file
 */
export function parseElixir(block: string, line: number): Parsed {
  return parseYaml(
    block.replace(TERM, (...match: unknown[]) => asYaml(match.at(-1) as Term, match[0] as string)),
    line,
  );
}

/** Parts of a match of {@link TERM}, by name. */
type Term = Partial<Record<string, string>>;

function asYaml(term: Term, written: string): string {
  const { text, sigil, long, inner, between, map, atom, arrow } = term;
  const body = long ?? inner ?? between;
  if (body === undefined) return text ?? map ?? (atom ? `"${atom}"` : arrow ? ':' : '');
  const lines = written.replace(/[^\n]/g, ''); // keeps the lines of what follows
  return JSON.stringify(/w/i.test(sigil ?? '') ? (body.match(/\S+/g) ?? []) : body.trim()) + lines;
}
