// Copying of code: to the clipboard, or selected where there is none.

/**
 * Copies the text of an element.
 * @returns what to tell the visitor
 */
export async function copyText(element) {
  try {
    await window.navigator.clipboard.writeText(element.textContent);
    return 'Copied';
  } catch {
    window.getSelection().selectAllChildren(element);
    return 'Selected, for your keyboard to copy';
  }
}
