// Takes out of a note's source what its readers never see: comments, scripts and styles and, in MDX, all that is code.
// Where it can't tell the end of a comment it hides the rest of the note: a private line must never slip out.

const CLOSERS: Record<string, RegExp> = {
  '%%': /%%/g,
  '<!--': /-->/g,
  '<script': /<\/script\s*>/gi,
  '<style': /<\/style\s*>/gi,
  '{/*': /\*\/\s*\}/g,
};
const NEVER = /(?!)/g;

const MARK = /\\[\\`]|`+|\$\$|%%|<!--|<(?:script|style)\b/gi;
const EXPRESSION = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`;
const ATTRIBUTE = String.raw`\s+(?:[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|${EXPRESSION}))?|${EXPRESSION})`;
const TAG = String.raw`<\/?(?:[A-Za-z_$][\w.:-]*(?:${ATTRIBUTE})*)?\s*\/?>`;
const MDX_MARK = new RegExp(String.raw`${MARK.source}|\{\/\*|${TAG}|${EXPRESSION}`, 'gi');

/** Reads the parts of one note in their order, and remembers between them which comment is still open. */
export class Concealer {
  readonly #mark: RegExp;
  #closer: RegExp | undefined;
  /** The mark that opened the comment which is still open, and its line. */
  open: { mark: string; line: number } | undefined;

  constructor(mdx: boolean) {
    this.#mark = mdx ? MDX_MARK : MARK;
  }

  /** What is left of text in which backticks make code. */
  visible(source: string, line: number): string {
    let shown = '';
    for (let at = 0; at < source.length; ) {
      if (this.#closer) {
        at = this.#close(source, at);
        continue;
      }
      const mark = find(this.#mark, source, at);
      if (!mark) return shown + source.slice(at);
      shown += source.slice(at, mark.index);
      const end = mark.index + mark[0].length;
      at = mark[0].startsWith('`') ? endOfCode(source, mark[0], end) : end;
      if (/^[\\`]/.test(mark[0])) shown += source.slice(mark.index, at);
      else at -= this.#openAt(mark[0], line);
    }
    return shown;
  }

  /** What is left of a block of HTML, in which `%%` may or may not be a comment: so it hides all that it could. */
  visibleHtml(source: string, line: number): string {
    const marks = source.split('%%').length - 1;
    if (this.#closer && marks > 1) this.#closer = NEVER;
    const safe = marks % 2 ? source.replace(/%%[^]*/, '%%') : source.replace(/%%[^]*%%/, '');
    const shown = this.visible(safe.replace(/`/g, ' '), line);
    if (marks && this.open?.mark === '%%') this.#closer = NEVER;
    return shown;
  }

  /** What is left of a block of code: all or nothing. */
  visibleCode(source: string): string {
    if (!this.#closer) return source;
    if (find(this.#closer, source, 0)) this.#closer = NEVER;
    return '';
  }

  // Gives back how much of the mark may belong to its closer: `<!-->` is a whole comment.
  #openAt(written: string, line: number): number {
    const mark = written.toLowerCase();
    if (!Object.hasOwn(CLOSERS, mark)) return 0;
    this.#closer = CLOSERS[mark];
    this.open = { mark, line };
    return mark === '<!--' ? 2 : 0;
  }

  #close(source: string, at: number): number {
    const close = find(this.#closer!, source, at);
    if (!close) return source.length;
    this.#closer = this.open = undefined;
    return close.index + close[0].length;
  }
}

function find(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

// As CommonMark has it: a run of backticks is closed by the next run of the same length, or opens nothing.
function endOfCode(source: string, run: string, from: number): number {
  for (let at = source.indexOf(run, from); at >= 0; at = source.indexOf(run, at)) {
    const start = at;
    while (source[at] === '`') at++;
    if (at - start === run.length) return at;
  }
  return from;
}
