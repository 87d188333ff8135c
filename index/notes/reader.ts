// Types of readers. A reader gives a note's properties first, because they may exclude it, and its body on demand.

import type { Link, Section, Stage } from '../../src/core/note.js';
import type { Property } from '../properties/properties.js';
import type { NoteRules } from '../sites/note-rules.js';
import type { AnchorRule } from '../sites/site.js';
import type { Warning } from '../warnings.js';
import type { Work } from './work.js';

/** Body of a note: everything read from its text, in any format. */
export interface Body {
  /** Title that the text gives itself; empty if there is none. */
  title: string;
  sections: Section[];
  /** Tags in the text. */
  tags: string[];
  /** Links to other notes, in the order of the text. */
  links: Link[];
  /** Comment that is never closed, with its line in the file, from 1. */
  open?: { mark: string; line: number } | undefined;
  /** First heading, if nothing stands above it and no other is as high; absent for none. */
  heading?: string;
  /** Date of creation in the text, with its line in the file. Category and stage may be in the text too. */
  date?: { written: string; line: number };
  category?: string;
  stage?: Stage | '';
}

/** File whose properties have been read. */
export interface SourceRead {
  properties: Property[];
  warnings: Warning[];
  /** Reason of the format to exclude the file; undefined for none. */
  excluded?: string | undefined;
  /**
   * True if the file marks the part to index. If one file of a garden has such a mark, files without it are excluded.
   */
  marked?: boolean | undefined;
  /** Address that a page says is its own, as written. */
  canonical?: string | undefined;
  /** Gives a title of the properties as pages show it. Default: as it is written. */
  titleText?: (title: string) => string;
  /** Names of properties that the file itself declares. Default: none. */
  declares?: readonly string[];
  /** Paths of other files whose text the page shows, as written. Default: none. */
  parts?: readonly string[];
  /** Reads the body. */
  body(): Body;
}

/** File that is being read. */
export interface SourceFile extends Pick<NoteRules, 'declared' | 'dialects' | 'isNamed' | 'parts' | 'words'> {
  /** Path from the garden's root, with `/`. */
  path: string;
  /** Gives the note's headings their anchors. */
  anchors: AnchorRule;
  /** Steps that reading may cost; its cost is spent of them. Default: nothing is counted. */
  work?: Work | undefined;
}

/** Reads the text of one file. @throws Error for a file that costs too much work, or that is nested too deeply */
export type Reader = (text: string, file: SourceFile) => SourceRead;
