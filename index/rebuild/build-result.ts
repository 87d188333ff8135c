// The outcome of a build.

import type { IndexFile } from '../../src/core/store/index-file.js';
import type { GardenRead } from '../garden/read-garden.js';
import type { FileSize } from '../writer/file-sizes.js';
import type { SideFile } from '../writer/side-files.js';
import type { VisitCost } from '../writer/visit-cost.js';

/** What a build made, and what became of every note. */
export interface BuildResult extends Pick<
  GardenRead,
  'site' | 'warnings' | 'excluded' | 'failed' | 'unread'
> {
  /** How many files were read; each was indexed, excluded by its owner, or failed. */
  notes: { read: number; indexed: number; excluded: number; failed: number };
  /** How many documents the index holds: long notes have several. */
  documents: number;
  /** How many different words the index holds. */
  terms: number;
  /** The files written, the entry last; none without `out`. */
  files: FileSize[];
  /** What a visit will fetch of them; all 0 without `out`. */
  visit: VisitCost;
  /** How long the build took. */
  seconds: number;
  /** What `garden-index.json` holds. */
  file: IndexFile;
  /** What lies beside it. */
  beside: SideFile[];
}
