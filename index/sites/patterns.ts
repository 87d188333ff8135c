// Matchers of path patterns, each by the rules of one tool.

import ignore from 'ignore';
import picomatch from 'picomatch';

/**
 * Function that gives the first pattern that matches a path, or undefined. Paths have `/`, but not at the beginning.
 */
export type Matcher = (path: string) => string | undefined;

/**
 * Matches globs as the `ignore` option of fast-glob and tinyglobby: a pattern that matches a folder covers its content.
 * So `./` and `/` cover all, and an empty text nothing. https://github.com/mrmlnc/fast-glob#ignore
 */
export function globs(patterns: readonly string[]): Matcher {
  return firstMatch(patterns.filter(Boolean), (pattern) => {
    const test = picomatch(bare(pattern) || '**', { dot: true, nonegate: true });
    return (path) => withFolders(path).some((place) => test(place));
  });
}

/**
 * Matches the lines of a file in the format of `.gitignore`, by paths from its folder. A later line may include again
 * what an earlier one excludes. https://git-scm.com/docs/gitignore
 */
export function gitignore(text: string): Matcher {
  const rules = ignore({ ignorecase: false }).add(text.normalize());
  return (path) => {
    rememberPattern(text.trim());
    return rules.checkIgnore(path.normalize()).rule?.pattern;
  };
}

/**
 * Matches globs whose `*` crosses `/`, as in Ruby, Zola and Python: https://docs.python.org/3/library/fnmatch.html
 * @param hasBraces true if `{a,b}` is either. Default false
 */
export function fnmatch(patterns: readonly string[], hasBraces = false): Matcher {
  return firstMatch(patterns, (pattern) => wildcards(pattern, '[^]', hasBraces));
}

/** Matches globs as Hugo does, in any letter case: `*` stays within a folder, `**` does not, `{a,b}` is either. */
export function hugoGlobs(patterns: readonly string[]): Matcher {
  return firstMatch(patterns, (pattern) => wildcards(pattern.toLowerCase(), '[^/]', true));
}

/**
 * Matches regular expressions of Go, Python or JavaScript.
 * @param start `'^'` for expressions that match from the beginning of a path. Default: anywhere
 * @param flags of all expressions
 * @returns the matcher, and the expressions that JavaScript can't read
 */
export function expressions(
  sources: readonly string[],
  start: '^' | '' = '',
  flags = '',
): { matches: Matcher; unread: string[] } {
  const read = (source: string): RegExp | undefined => toRegExp(source.normalize(), start, flags);
  return {
    matches: firstMatch(sources.filter(read), (source) => {
      const expression = read(source)!;
      return (path) => expression.test(path);
    }),
    unread: sources.filter((source) => !read(source)),
  };
}

/** Splits globs into those that take paths in, and those that leave them out, without their `!`. */
export function splitNegated(patterns: readonly string[]): { taken: string[]; left: string[] } {
  const isNegated = (pattern: string) => pattern.startsWith('!');
  return {
    taken: patterns.filter((pattern) => !isNegated(pattern)),
    left: patterns.filter(isNegated).flatMap((pattern) => pattern.slice(1) || []),
  };
}

/** Matches patterns in their order. @param test makes the test of one pattern, for paths with composed letters */
export function firstMatch(
  patterns: readonly string[],
  test: (pattern: string) => (path: string) => boolean,
): Matcher {
  const tests = patterns.map((pattern) => ({ pattern, matches: test(pattern.normalize()) }));
  return (path) => {
    const normal = path.normalize();
    return tests.find(({ pattern, matches }) => {
      rememberPattern(pattern);
      return matches(normal);
    })?.pattern;
  };
}

/** Matches the paths that none of some patterns matches; no path if there are no patterns. */
export function noneOf(patterns: readonly string[], matches: Matcher): Matcher {
  return (path) =>
    !patterns.length || matches(path) !== undefined ? undefined : `not among ${patterns.join(', ')}`;
}

let last = '';

/** Remembers a pattern that is about to be tried, for {@link lastPattern}. */
export function rememberPattern(pattern: string): void {
  last = pattern;
}

/** Gives the pattern that was tried last, so that one that never ends can be named. */
export function lastPattern(): string {
  return last;
}

/**
 * Gives the reason to pass over a name that begins with `_`, as Astro, Quarto and Docusaurus do:
 * https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#exclude
 */
export function underscored(path: string): string | undefined {
  const name = path.split('/').find((part) => part.startsWith('_'));
  return name && `in ${name}`;
}

/** Removes a leading `./` or `/` and a trailing `/` of a pattern. */
function bare(pattern: string): string {
  return pattern.replace(/^(?:\.?\/)+/u, '').replace(/(?<=.)\/+$/u, '');
}

/** Lists the folders of a path from the top down, and the path: `a`, `a/b`, `a/b/c.md`. */
export function withFolders(path: string): string[] {
  return [...path.matchAll(/\/|$/gu)].map(({ index }) => path.slice(0, index));
}

// Makes a test of a glob. `within` is the expression for one character of a single `*` and for `?`.
function wildcards(pattern: string, within: string, hasBraces: boolean): (path: string) => boolean {
  let depth = 0;
  const source = pattern.replace(/\[[!^]?\]?[^\]]*\]|\*\*+\/|\*+|\\?[^]/gu, (token) => {
    if (token.endsWith('*/')) return '(?:[^]*/)?';
    if (token.startsWith('*')) return `${token.length > 1 ? '[^]' : within}*`;
    if (token === '?') return within;
    if (token.length > 2) return setOf(token);
    if (hasBraces && '{},'.includes(token)) {
      if (token === '{') return (depth++, '(?:');
      if (token === '}' && depth) return (depth--, ')');
      if (token === ',' && depth) return '|';
    }
    return escapePattern(token.length > 1 ? token.slice(1) : token);
  });
  const expression = compile(`^${source}$`, 'u');
  return (path) => path === pattern || expression?.test(path) === true;
}

function setOf(token: string): string {
  const negated = /^\[[!^]/u.test(token);
  const members = token.slice(negated ? 2 : 1, -1).replace(/[\\\]^[]/gu, '\\$&');
  return `[${negated ? '^' : ''}${members}]`;
}

/** Writes a text as a regular expression that matches it. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

const CLASSES: Record<string, string> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  word: '\\w',
};

/**
 * Translates the syntax of Go (https://github.com/google/re2/wiki/Syntax) and Python
 * (https://docs.python.org/3/library/re.html) to JavaScript's.
 * @param start as for {@link expressions}
 * @returns undefined for an expression that JavaScript can't read
 */
export function toRegExp(source: string, start: string, given: string): RegExp | undefined {
  const [, own = '', rest = source] = /^\(\?([imsu]+)\)([^]*)$/u.exec(source) ?? [];
  const flags = [...new Set(given + own.replace('u', ''))].join('');
  const translated = rest
    .replace(/\(\?P</gu, '(?<')
    .replace(/\\A/gu, '^')
    .replace(/\\[zZ]/gu, '$')
    .replace(/\\([pP])(\w)/gu, '\\$1{$2}')
    .replace(/\[:(\w+):\]/gu, (whole, name: string) => CLASSES[name] ?? whole);
  const whole = start && `${start}(?:${translated})`;
  return compile(whole || translated, `${flags}u`) ?? compile(whole || translated, flags);
}

/** Makes a regular expression. @returns undefined for one that JavaScript can't read */
export function compile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
