// Signs of TeX: what its commands show in a line of text.

/** Commands with the same text, by the text. */
const signs = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).flatMap(([sign, names]) => names.split(' ').map((name) => [name, sign])));

/** Signs between two terms, with a space on each side. */
export const BETWEEN = signs({
  '∈': 'in',
  '∉': 'notin',
  '∋': 'ni',
  '⊂': 'subset',
  '⊃': 'supset',
  '⊆': 'subseteq',
  '⊇': 'supseteq',
  '⊊': 'subsetneq',
  '∪': 'cup bigcup',
  '∩': 'cap bigcap',
  '∖': 'setminus',
  '≤': 'le leq leqslant',
  '≥': 'ge geq geqslant',
  '≪': 'll',
  '≫': 'gg',
  '<': 'lt',
  '>': 'gt',
  '=': 'eq',
  '≠': 'ne neq',
  '≈': 'approx thickapprox',
  '≡': 'equiv',
  '≅': 'cong',
  '∼': 'sim thicksim',
  '≃': 'simeq',
  '≺': 'prec',
  '≻': 'succ',
  '∝': 'propto',
  '→': 'to rightarrow longrightarrow',
  '←': 'gets leftarrow longleftarrow',
  '↔': 'leftrightarrow longleftrightarrow',
  '⇒': 'implies Rightarrow Longrightarrow',
  '⇐': 'impliedby Leftarrow Longleftarrow',
  '⇔': 'iff Leftrightarrow Longleftrightarrow',
  '↦': 'mapsto longmapsto',
  '×': 'times',
  '·': 'cdot',
  '÷': 'div',
  '±': 'pm',
  '∓': 'mp',
  '∘': 'circ',
  '∧': 'land wedge bigwedge',
  '∨': 'lor vee bigvee',
  '⊢': 'vdash',
  '⊨': 'models vDash',
  '⊗': 'otimes bigotimes',
  '⊕': 'oplus bigoplus',
  '⊔': 'sqcup',
  '⊥': 'perp bot',
  '⊤': 'top',
  '∥': 'parallel',
  '|': 'mid',
  '∴': 'therefore',
  '⋈': 'bowtie',
  '/': 'over',
  '∑': 'sum',
  '∏': 'prod',
  '∫': 'int',
  '∬': 'iint',
  '∭': 'iiint',
  '∮': 'oint',
});

/** Signs that stand close to what follows. */
export const CLOSE = signs({
  '∂': 'partial',
  '∇': 'nabla',
  '¬': 'neg lnot',
  '∀': 'forall',
  '∃': 'exists',
  '∄': 'nexists',
  '⟨': 'langle',
  '⌊': 'lfloor',
  '⌈': 'lceil',
  '|': 'lvert',
  '‖': 'lVert',
  '{': 'lbrace',
  '∠': 'angle',
});

/** Signs that stand as they are written. */
export const PLAIN = signs({
  '∞': 'infty',
  '∅': 'emptyset varnothing',
  '…': 'dots ldots cdots dotsc dotsb vdots ddots',
  '⟩': 'rangle',
  '⌋': 'rfloor',
  '⌉': 'rceil',
  '}': 'rbrace',
  '|': 'rvert vert',
  '‖': 'rVert Vert',
  '′': 'prime',
  '†': 'dagger',
  '\\': 'backslash',
});

/** Marks that a letter takes. */
export const ACCENTS = signs({
  '\u0302': 'hat',
  '\u0304': 'bar',
  '\u0303': 'tilde',
  '\u0307': 'dot',
  '\u0308': 'ddot',
  '\u030c': 'check',
  '\u0338': 'not',
});

/** Matches commands that show what they are given. */
export const WRAPPER =
  /^(?:math(?!strut)\w+|text(?!color|style)\w*|operatorname|(?:over|under)(?:line|brace|bracket|\w*arrow)|wide\w+|bold\w*|bm|vec|[mh]box|[bx]?boxed|b?cancel|ensuremath|pmb|ce|emph)$/;

/** Matches commands that show nothing: sizes, places of limits, lines of tables. */
export const SILENT =
  /^(?:left|right|middle|[bB]igg?[lrm]?|(?:no)?limits|(?:display|text|script|scriptscript)style|nonumber|notag|hline|mathstrut|centering|hfill|allowbreak|nobreak)$/;

/** Matches commands whose first argument shows nothing. */
export const UNSHOWN =
  /^(?:color|textcolor|colorbox|label|tag|ref|eqref|cite|[hvm]?space|[hv]?phantom|kern|mkern)$/;

/** Matches environments with an argument that shows nothing, as `{cc}` of `array`. */
export const COLUMNS = /^(?:array|tabular|subarray|alignat|alignedat)$/;

/** Brackets of environments. Others have none. */
export const BRACKETS: Readonly<Record<string, readonly [string, string]>> = {
  pmatrix: ['(', ')'],
  bmatrix: ['[', ']'],
  Bmatrix: ['{', '}'],
  vmatrix: ['|', '|'],
  Vmatrix: ['‖', '‖'],
  cases: ['{', ' '],
};

/** Matches commands for space. */
export const SPACE = /^q?quad$|^(?:thin|med|thick|en)space$|^newline$|^cr$/;
