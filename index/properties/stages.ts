// Reads a note's growth stage from the words that gardeners use.

import type { Stage } from '../../src/core/note.js';
import { textsNamed, type Property } from './properties.js';

const WORDS: Record<Stage, string[]> = {
  seedling: ['seed', 'seedling', 'sprout', '🌱'],
  budding: ['budding', 'sapling', 'growing', '🌿', '🪴'],
  evergreen: ['evergreen', 'mature', 'tree', '🌳', '🌲'],
};
const STAGE_OF = new Map(
  Object.entries(WORDS).flatMap(([stage, words]) => words.map((word) => [word, stage as Stage])),
);
// Matches tags that may name a stage. As tags, the other words are as often a note's topic.
const TAG = /^(?:(?:seed|seedling|evergreen)s?|budding|\P{ASCII}+|[a-z-]+\/.+)$/iu;
// Matches the parent of a stage's tag, as in `status/budding`.
const TAG_FOLDER = /^(?:growth|growth-?stage|stage|maturity|status|state)\//iu;
const KEYS = ['growthstage', 'growth', 'stage', 'maturity', 'status', 'state'];

/** Gives the stage that a word or emoji names, or several that all do; empty for other texts. */
export function stageNamed(text: string): Stage | '' {
  const stages = text
    .toLowerCase()
    .replace(/[\ufe0f[\]#]/gu, '')
    .trim()
    .split(/\s+/u)
    .map((word) => STAGE_OF.get(word) ?? STAGE_OF.get(word.replace(/s$/u, '')));
  return (stages.every(Boolean) && stages[0]) || '';
}

/** Gives the stage of a note by its properties, else by its tags; empty for none. */
export function stageOf(properties: readonly Property[], tags: readonly string[]): Stage | '' {
  const named = textsNamed(properties, KEYS);
  const tagged = tags.filter((tag) => TAG.test(tag)).map((tag) => tag.replace(TAG_FOLDER, ''));
  return [...named, ...tagged].map(stageNamed).find(Boolean) ?? '';
}
