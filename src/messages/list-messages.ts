// Messages of <garden-list> and <garden-tags>, fetched with them.

/** Messages of a list of notes. */
export interface ListMessages {
  /** Button that chooses other random notes. */
  again: string;
}

/** Messages of a list in English. */
export const LIST_ENGLISH: ListMessages = { again: 'Choose again' };

/** Messages of the map of tags. */
export interface TagsMessages {
  /** Name of the map. */
  tagMap: string;
  /** Button that magnifies the map. */
  zoomIn: string;
  /** Button that shows more of the map. */
  zoomOut: string;
}

/** Messages of the map of tags in English. */
export const TAGS_ENGLISH: TagsMessages = { tagMap: 'Map of tags', zoomIn: 'Zoom in', zoomOut: 'Zoom out' };
