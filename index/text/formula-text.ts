// Text of formulas in TeX, for titles, headings and excerpts.
//
// Renderers such as KaTeX know no macros of a site, which stand in its templates. Their MathML would need as much code
// to become a line.

import {
  ACCENTS,
  BETWEEN,
  BRACKETS,
  CLOSE,
  COLUMNS,
  PLAIN,
  SILENT,
  SPACE,
  UNSHOWN,
  WRAPPER,
} from './formula-signs.js';

/** Most arguments within each other that are read. */
const MAX_DEPTH = 50;
// Matches formulas that do not read as they are written.
const HAS_SYNTAX = /\\|[_^]\{/;
// Matches a command, an escaped sign, a comment, blanks, or any other character.
const TOKEN = /\\([A-Za-z]+)\*?|\\([^])|%.*\n?|\s+|[^]/gu;
const WRITTEN_SPACE = /^[,;:> \n]$/;
/** Stands on each side of a word. It becomes a space beside another word. */
const BREAK = '\0';
// Match what needs no brackets beside `^` and `_`, and in a fraction.
const SIMPLE = /^(?:\0?[\p{L}\p{N}\p{M}]*\0?|[^])$/u;
const SIMPLE_TERM = /^\0?[∂∇]?[\p{L}\p{N}\p{M}]*\0?(?:[_^][\p{L}\p{N}]+)*$/u;

/**
 * Shows a formula in one line. Commands with a sign show it, others their names, as `theta`, by which they are found.
 * @param tex formula, without its delimiters
 * @returns the line; a formula without commands and groups as written
 * @example formulaText(String.raw`\hat y = \frac{1}{n} \sum_{i=1}^n \theta_i`) // 'ŷ = 1/n ∑_(i=1)^n theta_i'
 */
export function formulaText(tex: string): string {
  if (!HAS_SYNTAX.test(tex)) return tex;
  return new Formula(tex)
    .line()
    .replace(/(?<=[\p{L}\p{N}\p{M}])\0+(?=[\p{L}\p{N}])/gu, ' ')
    .replaceAll(BREAK, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[_^,;)\]⟩])|(?<=[([]) /g, '')
    .replace(/;[; ]+/g, '; ')
    .replace(/^[ ;]+|[ ;]+$/g, '');
}

class Formula {
  readonly #tokens: readonly RegExpExecArray[];
  #next = 0;
  #depth = 0;

  constructor(tex: string) {
    this.#tokens = [...tex.matchAll(TOKEN)];
  }

  line(): string {
    let line = '';
    while (this.#peek()) line += this.#piece();
    return line;
  }

  #peek(): string | undefined {
    return this.#tokens[this.#next]?.[0];
  }

  // Reads the text of the next token, with its arguments.
  #piece(): string {
    const [token, command, escaped] = this.#tokens[this.#next++]!;
    if (command) return this.#command(command);
    if (escaped) return escapedText(escaped);
    if (token === '{') return this.#until('}');
    if (token === '^' || token === '_') return script(token, this.#argument());
    if (token === '}' || token.startsWith('%')) return '';
    return token === '&' || token === '~' ? ' ' : token;
  }

  #until(end: string): string {
    let text = '';
    if (++this.#depth < MAX_DEPTH)
      for (let token = this.#peek(); token && token !== end; token = this.#peek()) text += this.#piece();
    this.#depth--;
    if (this.#peek() === end) this.#next++;
    return text;
  }

  // Reads a group or a single sign. At the end of a group there is none.
  #argument(): string {
    this.#skipBlanks();
    const token = this.#peek();
    if (!token || token === '}' || this.#depth >= MAX_DEPTH) return '';
    this.#depth++;
    const text = this.#piece();
    this.#depth--;
    return text;
  }

  // Reads an argument in brackets, if there is one.
  #optional(): string {
    if (this.#peek() !== '[') return '';
    this.#next++;
    return this.#until(']');
  }

  #command(name: string): string {
    const between = BETWEEN.get(name);
    if (between) return ` ${between} `;
    const close = CLOSE.get(name);
    if (close) {
      this.#skipBlanks();
      return close;
    }
    if (ACCENTS.has(name)) return accented(this.#argument(), ACCENTS.get(name)!);
    if (SILENT.test(name)) return this.#silent(name);
    if (SPACE.test(name)) return ' ';
    if (WRAPPER.test(name)) return asWord(this.#argument());
    if (UNSHOWN.test(name)) return this.#unshown();
    return PLAIN.get(name) ?? this.#structure(name);
  }

  #skipBlanks(): void {
    while (this.#peek()?.trim() === '') this.#next++;
  }

  // Passes over the point that stands for no bracket: `\right.`
  #silent(name: string): string {
    if (/^(?:left|right)$/.test(name) && this.#peek() === '.') this.#next++;
    return '';
  }

  #unshown(): string {
    this.#argument();
    return ' ';
  }

  #structure(name: string): string {
    if (/^[dtc]?frac$/.test(name)) return fraction(this.#argument(), this.#argument());
    if (/^[dt]?binom$/.test(name)) return `(${this.#argument()} choose ${this.#argument()})`;
    if (name === 'sqrt') return `${this.#optional()}√${bracketed(this.#argument())}`;
    if (name === 'pmod') return ` (mod ${this.#argument()})`;
    if (/^(?:overset|underset|stackrel)$/.test(name)) {
      const sign = script(name === 'underset' ? '_' : '^', this.#argument());
      return this.#argument() + sign;
    }
    if (name === 'begin' || name === 'end') return this.#edge(name);
    return asWord(name.replace(/^var(?=[a-z])|^b(?=mod$)/, ''), true) + this.#groups();
  }

  // Reads the arguments of a command that is not known, each as a word.
  #groups(): string {
    let words = '';
    while (this.#peek() === '{' && this.#depth < MAX_DEPTH) words += asWord(this.#argument(), true);
    return words;
  }

  // Reads the beginning or end of an environment.
  #edge(name: 'begin' | 'end'): string {
    const environment = this.#argument();
    if (name === 'begin' && COLUMNS.test(environment)) {
      this.#optional();
      this.#argument();
    }
    return BRACKETS[environment]?.[name === 'begin' ? 0 : 1] ?? ' ';
  }
}

function escapedText(sign: string): string {
  if (sign === '\\') return '; ';
  if (sign === '|') return '‖';
  if (WRITTEN_SPACE.test(sign)) return ' ';
  return sign === '!' || sign === '/' ? '' : sign;
}

function script(sign: string, text: string): string {
  if (text === '′' || text.trim() === '∘') return text.trim() === '∘' ? '°' : text;
  return sign + bracketed(text);
}

function fraction(above: string, below: string): string {
  return BREAK + bracketed(above, SIMPLE_TERM) + '/' + bracketed(below, SIMPLE_TERM) + BREAK;
}

function accented(text: string, accent: string): string {
  const sign = text.trim();
  if (!/^.$/u.test(sign)) return text;
  return text.replace(sign, () => (sign + accent).normalize('NFC'));
}

function bracketed(text: string, simple = SIMPLE): string {
  const inner = text.trim();
  return simple.test(inner) ? inner : `(${inner})`;
}

function asWord(text: string, isWord = text.length > 1): string {
  return isWord ? BREAK + text + BREAK : text;
}
