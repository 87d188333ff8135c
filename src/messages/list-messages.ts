// Messages of <garden-list>, fetched with it.

/** Messages of a list of notes. */
export interface ListMessages {
  /** Button that chooses other random notes. */
  again: string;
}

/** Messages of a list in English. */
export const LIST_ENGLISH: ListMessages = { again: 'Choose again' };
