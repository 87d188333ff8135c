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
  /** Heads the notes related to the one that is active. */
  related: string;
  /** Heads the notes that were opened lately. */
  opened: string;
  /** Name of the button that forgets a note. */
  forget(title: string): string;
}

/** Messages of a dialog in English. */
export const MODE_ENGLISH: ModeMessages = {
  close: 'Close',
  keysMove: 'move',
  keysOpen: 'open',
  keysNewTab: 'new tab',
  related: 'Related notes',
  opened: 'Opened lately',
  forget: (title) => `Forget “${title}”`,
};
