// The strings of a dialog.

/** The words of a dialog. */
export interface ModeMessages {
  /** The button that closes it. */
  close: string;
  /** What the arrow keys do, beside them. */
  keysMove: string;
  /** What Enter does. */
  keysOpen: string;
  /** What Enter does with the control or the command key. */
  keysNewTab: string;
}

/** Those words in English. */
export const MODE_ENGLISH: ModeMessages = {
  close: 'Close',
  keysMove: 'move',
  keysOpen: 'open',
  keysNewTab: 'new tab',
};
