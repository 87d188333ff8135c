// The test of modifier keys, for every controller of keys.

/** The key that was pressed; empty where it belongs to an input method or to a shortcut. */
export function plainKey(event: KeyboardEvent): string {
  const taken = event.defaultPrevented || event.isComposing || event.keyCode === 229;
  return taken || event.ctrlKey || event.metaKey || event.altKey ? '' : event.key;
}
