// Names of the layouts of an index, and the sizes at which one is taken. The types of the package need these alone.

/** Names of the layouts. */
export const LAYOUTS = ['single', 'sharded', 'auto'] as const;

/** Layout of an index: one file, a small entry with shards beside it, or the choice by size. */
export type Layout = (typeof LAYOUTS)[number];

/**
 * Largest entry, in bytes of brotli, for which `auto` chooses the layout `single`. A usual query needs three shards
 * of 2 KB each. With a small entry they are a fifth of a larger one.
 */
export const MAX_SINGLE_BYTES = 32 * 1024;

/**
 * Largest entry with all notes, in bytes of brotli. That of a larger garden holds only the notes tended last. What a
 * visit then fetches of the others is about as much.
 */
export const MAX_ENTRY_BYTES = 20 * 1024;

/**
 * Largest table of shards in an entry, in bytes of brotli. That of a larger garden lies in dictionaries: a visit then reads
 * one for each word, and fewer shards. At 3,000 mixed notes that costs as much as it saves, at 10,000 it saves 20 KB.
 */
export const MAX_TABLE_BYTES = 6 * 1024;

/** Most notes of a garden whose answers count all labels: that of 100,000 notes would read 180 KB for them. */
export const MAX_COUNTED_NOTES = 30_000;
