// How grown a note is, from the words that gardeners use for it.

import type { Stage } from '../../src/core/note.js';
import { propertiesNamed, texts, type Property } from './properties.js';

const WORDS: Record<Stage, string[]> = {
  seedling: ['seed', 'seedling', 'sprout', '🌱'],
  budding: ['budding', 'sapling', 'growing', '🌿', '🪴'],
  evergreen: ['evergreen', 'mature', 'tree', '🌳', '🌲'],
};
const STAGE_OF = new Map(
  Object.entries(WORDS).flatMap(([stage, words]) => words.map((word) => [word, stage as Stage])),
);
// As tags the other words are as likely to be what a note is about.
const TAG = /^(?:(?:seed|seedling|evergreen)s?|budding|\P{ASCII}+|[a-z-]+\/.+)$/iu;
// What a tag of a stage may be nested in: `status/budding`.
const TAG_FOLDER = /^(?:growth|growth-?stage|stage|maturity|status|state)\//iu;
const KEYS = ['growthstage', 'growth', 'stage', 'maturity', 'status', 'state'];

/** The stage that a word or an emoji names, or words that all do; empty for anything else. */
export function stageNamed(text: string): Stage | '' {
  const stages = text.toLowerCase().replace(/[\ufe0f[\]#]/gu, '').trim().split(/\s+/u).map((word) => STAGE_OF.get(word) ?? STAGE_OF.get(word.replace(/s$/u, ''))); // prettier-ignore
  return (stages.every(Boolean) && stages[0]) || '';
}

/** The stage that a note's properties give, else its tags. */
export function stageOf(properties: readonly Property[], tags: readonly string[]): Stage | '' {
  const named = propertiesNamed(properties, KEYS).flatMap(({ value }) => texts(value));
  const tagged = tags.filter((tag) => TAG.test(tag)).map((tag) => tag.replace(TAG_FOLDER, ''));
  return [...named, ...tagged].map(stageNamed).find(Boolean) ?? '';
}
