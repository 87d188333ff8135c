// Outcome of a build, and of one after it.

import type { IndexFile } from '../../src/core/store/index-file.js';
import type { FeedWritten } from '../feeds/feed-options.js';
import type { NotesOutcome } from '../garden/garden-read.js';
import type { FileSize, VisitCost } from '../writer/file-sizes.js';
import type { SideFile } from '../writer/output-file.js';

/** Result of a build: the index, its files, and the outcome of every note. */
export interface BuildResult extends NotesOutcome {
  /** Number of documents in the index. Long notes have several. */
  documents: number;
  /** Number of different terms in the index. */
  terms: number;
  /** Feeds written. */
  feeds: FeedWritten[];
  /** Number of HTML fragments written. */
  fragments: number;
  /** Files written, the entry last; none without `out`. */
  files: FileSize[];
  /** Estimated cost of a visit; all 0 without `out`. */
  visit: VisitCost;
  /** Duration of the build, in seconds. */
  seconds: number;
  /** Content of `garden-index.json`. */
  file: IndexFile;
  /** Files beside the entry. */
  beside: SideFile[];
}

/** Differences between the files of a garden and those of the build before, as paths. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

/** Outcome of a rebuild: its result and changes, or its error. */
export type Rebuild = { result: BuildResult; changes: Changes } | { error: unknown };
