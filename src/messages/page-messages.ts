// Messages that a page has set, which may be anything.

type Word = (...values: unknown[]) => unknown;

/** Gives the messages that a page has set, without those of another type than the table's. */
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

/** Makes a message that falls back on the table's own where the page's fails. */
function sure(word: Word, own: Word): Word {
  return (...values) => {
    try {
      const text = word(...values);
      if (typeof text === 'string') return text;
    } catch {
      // Falls back on the table's own.
    }
    return own(...values);
  };
}
