// Messages of grouped results, fetched with their module.

/** Messages of grouped results. */
export interface GroupMessages {
  /** Heads the notes without a group. */
  otherNotes: string;
}

/** Messages of groups in English. */
export const GROUP_ENGLISH: GroupMessages = { otherNotes: 'Other notes' };
