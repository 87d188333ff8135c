/** Follows a link as the modifiers of an event say: into a new tab, a new window or here. */
export function follow(link: Element | null | undefined, { ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const click = { ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true, composed: true };
  link?.dispatchEvent(new MouseEvent('click', click));
}
