// Language of a page, and messages that it has set, which may be anything.

/** Gives the language around an element: that of the nearest `lang`, in or out of shadow roots, empty without one. */
export function langOf(element: Element): string {
  const nearest = element.closest<HTMLElement>('[lang]');
  const root = element.getRootNode();
  return nearest?.lang ?? (root instanceof ShadowRoot ? langOf(root.host) : '');
}

type Message = (...values: unknown[]) => unknown;

/** Gives the messages that a page has set, without those of another type than the table's. */
export function validMessages<Given>(table: object, given: Given): Given {
  const messages = { ...(Object(given) as Record<string, unknown>) };
  for (const [name, own] of Object.entries(table) as [string, unknown][]) {
    const message = messages[name];
    if (typeof message !== typeof own || !message) delete messages[name];
    else if (typeof own === 'object') messages[name] = { ...own, ...validMessages(own!, message) };
    else if (typeof own === 'function') messages[name] = withFallback(message as Message, own as Message);
  }
  return messages as Given;
}

/** Makes a message that falls back on the table's own where the page's fails. */
function withFallback(message: Message, own: Message): Message {
  return (...values) => {
    try {
      const text = message(...values);
      if (typeof text === 'string') return text;
    } catch {
      // Falls back on the table's own.
    }
    return own(...values);
  };
}
