// Words that a page has set, which may be anything.

type Word = (...values: unknown[]) => unknown;

/** Gives what a page has set in place of the words of a table, without what is of another kind. */
export function fitting<Given>(table: object, given: Given): Given {
  const words = { ...(Object(given) as Record<string, unknown>) };
  for (const [name, own] of Object.entries(table) as [string, unknown][]) {
    const word = words[name];
    if (typeof word !== typeof own || !word) delete words[name];
    else if (typeof own === 'object') words[name] = { ...own, ...fitting(own!, word as object) };
    else if (typeof own === 'function') words[name] = sure(word as Word, own as Word);
  }
  return words as Given;
}

/** Makes a word that falls back on the table's own where the page's fails. */
function sure(word: Word, own: Word): Word {
  return (...values) => {
    try {
      const text = word(...values);
      if (typeof text === 'string') return text;
    } catch {
      // The table's own is said.
    }
    return own(...values);
  };
}
