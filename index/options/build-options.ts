// Options of a build.

import type { FeedOptions } from '../feeds/feed-options.js';
import type { FragmentOptions } from '../fragments/fragment-options.js';
import type { GardenOptions } from '../garden/garden-options.js';
import type { Layout } from '../writer/layout-sizes.js';

/** Step of a build that `onProgress` reports on. */
export type BuildStep = 'reading' | 'compressing';

/** Options of {@link buildIndex}. */
export interface BuildOptions
  extends
    FeedOptions,
    FragmentOptions,
    Pick<
      GardenOptions,
      'baseUrl' | 'siteBase' | 'noteUrl' | 'site' | 'exclude' | 'requirePublish' | 'properties' | 'now'
    > {
  /** Folders of notes, or single notes. */
  paths: readonly string[];
  /** Folder to write into, created if missing. Default: nothing is written. */
  out?: string;
  /** Layout of the index files. Default `auto`: `single` while the index is light or carries its texts. */
  layout?: Layout;
  /** Puts the texts for excerpts into the index itself, as `file://` and bundles need. Default false. */
  inlineText?: boolean;
  /** Puts the widget's files beside the index. Default true. */
  widget?: boolean;
  /** Puts `.br` and `.gz` copies beside the scripts and the JSON files. Default false. */
  compress?: boolean;
  /** Writes scripts for pages that are opened as files, without a server, too. Default false. */
  classic?: boolean;
  /**
   * Folder that keeps the notes as they were read, so that the next build reads only changed notes. It must hold
   * nothing else and must not be published: inside `out`, or holding it, it is refused. `false` for none. Default:
   * none. The command line's default is `node_modules/.cache/garden-search` of the project, if that exists outside
   * of `out`.
   */
  cache?: string | false;
  /** Callback that runs after each note read and each file compressed. */
  onProgress?: (done: number, total: number, step: BuildStep) => void;
  /**
   * Synonyms, one group of words and phrases a line, such as `js, javascript`. A line with an arrow goes one way: with
   * `fruit => apple, pear` a query for `fruit` also finds the others. Default: none.
   */
  synonyms?: readonly string[];
  /** Language of notes that do not name their own, as a BCP 47 tag. Default: that of the site, else by their words. */
  language?: string;
}
