// Messages that a page has set, which may be anything.

type Word = (...values: unknown[]) => unknown;

/** Gives what a page has set in place of the words of a table, without what is of another kind. */
export function fitting<Given>(table: object, given: Given): Given {
  const messages = { ...(Object(given) as Record<string, unknown>) };
  for (const [name, own] of Object.entries(table) as [string, unknown][]) {
    const word = messages[name];
    if (typeof word !== typeof own || !word) delete messages[name];
    else if (typeof own === 'object') messages[name] = { ...own, ...fitting(own!, word as object) };
    else if (typeof own === 'function') messages[name] = sure(word as Word, own as Word);
  }
  return messages as Given;
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
