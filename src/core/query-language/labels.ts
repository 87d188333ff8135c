// The table of labels: what `name:value` may say in a query.

import { foldTerm } from '../text/folding.js';
import { STAGES, tended } from '../note.js';
import { tagKey } from '../notes/tags.js';
import {
  atPath,
  compareDates,
  linkingTo,
  named,
  ordered,
  type LabelCondition,
  type MakeCondition,
} from './label-condition.js';
import type { NoteSource } from './note-source.js';
import type { Label, Relation } from './syntax.js';

/** How a label is read, and what it asks. */
export interface LabelRule {
  /** Makes of a value, as typed, the one that is kept; empty where it makes no sense. */
  read(typed: string): string;
  /** True where the value may be compared: `stage:>=budding`. Default false. */
  compared?: boolean;
  /** Makes its condition. */
  condition: MakeCondition;
}

const asTyped = (typed: string) => typed;
const stageNamed = (text: string) => STAGES.find((stage) => stage === text.toLowerCase()) ?? '';
const grown = (name: string) => STAGES.findIndex((stage) => stage === name);
const createdOf = (note: number, source: NoteSource) => source.facts(note).created;
const tendedOf = (note: number, source: NoteSource) => tended(source.facts(note));

/** Every label. */
export const LABELS: Readonly<Record<string, LabelRule>> = {
  tag: {
    read: (typed) => typed.replace(/^#+/, ''),
    condition: named(tagKey, (note, source) => source.tags(note)),
  },
  category: {
    read: asTyped,
    condition: named(foldTerm, (note, source) => [foldTerm(source.facts(note).category)]),
  },
  path: { read: asTyped, condition: atPath },
  // Without the heading and the label that a link may have.
  links: { read: (typed) => typed.replace(/^\[+|[#|\]].*$/gs, ''), condition: linkingTo },
  stage: {
    read: stageNamed,
    compared: true,
    condition: ordered(
      (note, source) => source.facts(note).stage,
      (known, value) => grown(known) - grown(value),
    ),
  },
  created: { ...dated(createdOf), compared: true },
  updated: { ...dated(tendedOf), compared: true },
  before: dated(tendedOf, '<'),
  after: dated(tendedOf, '>='),
};

function dated(read: (note: number, source: NoteSource) => string, relation?: Relation): LabelRule {
  return {
    read: (typed) => (/^\d{4}(-[01]\d(-[0-3]\d)?)?$/.test(typed) ? typed : ''),
    condition: ordered(read, compareDates, relation),
  };
}

/** Makes the condition of a label. @param typing true where its value may go on */
export function labelCondition(label: Label, typing: boolean, source: NoteSource): LabelCondition {
  return LABELS[label.name]!.condition(label, typing, source);
}
