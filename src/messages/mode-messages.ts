// Messages of a dialog, fetched with its module.

/** Messages of a dialog. */
export interface ModeMessages {
  /** Button that closes the dialog. */
  close: string;
  /** Action of the arrow keys. */
  keysMove: string;
  /** Action of Enter. */
  keysOpen: string;
  /** Action of Enter with the Control or Command key. */
  keysNewTab: string;
}

/** Messages of a dialog in English. */
export const MODE_ENGLISH: ModeMessages = {
  close: 'Close',
  keysMove: 'move',
  keysOpen: 'open',
  keysNewTab: 'new tab',
};
