// Edits files that are data: the scripts of `package.json`, and a page that is written by hand.

import { Parser } from 'htmlparser2';

/** Puts lines at the start of `<main>`, else of `<body>`. @returns undefined for a page without either */
export function addToPage(page: string, lines: readonly string[]): string | undefined {
  const ends = new Map<string, number>();
  const parser = new Parser({
    onopentag(name) {
      if (!ends.has(name)) ends.set(name, parser.endIndex + 1);
    },
  });
  parser.end(page);
  const at = ends.get('main') ?? ends.get('body');
  if (at === undefined) return undefined;
  const end = lineEndOf(page);
  return page.slice(0, at) + lines.map((line) => end + line).join('') + page.slice(at);
}

/**
 * Adds a script to a `package.json`, after one of the same name, in the way in which the file is written. A byte order
 * mark stays.
 * @returns undefined where the script names the package already
 */
export function addScript(source: string, name: string, command: string): string | undefined {
  const [mark] = /^\ufeff?/u.exec(source)!;
  const manifest = JSON.parse(source.slice(mark.length)) as { scripts?: Record<string, string> };
  const former = manifest.scripts?.[name];
  if (former?.includes('garden-search')) return undefined;
  const scripts = { ...manifest.scripts, [name]: former ? `${former} && ${command}` : command };
  const indent = /^[ \t]+/mu.exec(source)?.[0] ?? '  ';
  const edited = JSON.stringify({ ...manifest, scripts }, undefined, indent);
  return mark + edited.replaceAll('\n', lineEndOf(source)) + /\s*$/u.exec(source)![0];
}

/** Gives the line break of a file: that of Windows if it has any. */
export function lineEndOf(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}
