// What every reader of a format gives: the properties of a note first, because they may keep it back, then its body.

import type { Link, Section, Stage } from '../../src/core/note.js';
import type { Property } from '../properties/properties.js';
import type { AnchorRule } from '../sites/site.js';
import type { Warning } from '../warnings.js';
import type { Work } from './work.js';

/** What is read of a note's text, in any format. */
export interface Body {
  /** The title that the text gives itself; empty where it gives none. */
  title: string;
  sections: Section[];
  /** Tags that stand in the text. */
  tags: string[];
  /** Links to other notes, in the order of the text. */
  links: Link[];
  /** A comment that is never closed, with its line in the file, from 1. */
  open?: { mark: string; line: number } | undefined;
  /** Where the text itself says so: when it was written, and how grown it is. */
  date?: { written: string; line: number };
  category?: string;
  stage?: Stage | '';
}

/** A file, read as far as its properties. */
export interface SourceRead {
  properties: Property[];
  warnings: Warning[];
  /** Why the file is no note to be published, where its format says so. */
  excluded?: string;
  /** Whether it marks what of it is to be found; where one file of a garden does, those that don't are left out. */
  marked?: boolean;
  /** Reads the rest. */
  body(): Body;
}

/** A file that is being read. */
export interface SourceFile {
  /** Path from the garden's root, with `/`. */
  path: string;
  /** Gives the note's headings their fragments. */
  anchors: AnchorRule;
  /** What reading it costs is spent of this. Default: nothing is counted. */
  work?: Work;
}

/** Reads the text of one file. Never throws. */
export type Reader = (text: string, file: SourceFile) => SourceRead;
