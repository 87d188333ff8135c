// The strings of results in groups.

/** The words of results in groups. */
export interface GroupMessages {
  /** Heads the notes that have nothing of what the others are grouped by. */
  otherNotes: string;
}

/** Those words in English. */
export const GROUP_ENGLISH: GroupMessages = { otherNotes: 'Other notes' };
