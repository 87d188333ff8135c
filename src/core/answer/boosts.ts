// Boosts of notes independent of the query: by inbound links, stage and date of the last change.

import type { Boost, Signal } from '../garden.js';
import { linksOf } from './garden-note-source.js';
import { factsOf, type NoteTable } from '../store/note-table.js';
import { STAGES, tended } from '../note.js';
import type { Engine } from './engine.js';
import { refuse } from './checked-garden.js';

/** Age in ms, a year, at which the boost for a recent change is half: each further year halves it again. */
const HALF_LIFE = 365 * 24 * 60 * 60 * 1000;

/**
 * Computes the boost of each note: 0.5 adds half of its score.
 * @throws GardenSearchError `option` if a share is not a number from 0, or a name is none of `links`, `stage`, `recent`
 */
export async function makeBoosts(boost: Boost, engine: Engine, signal?: Signal): Promise<number[]> {
  const { links = 0, stage = 0, recent = 0 } = boost;
  for (const [name, value = 0] of Object.entries(boost)) {
    if (!(Number.isFinite(value) && value >= 0)) refuse(`boost.${name}`, value, 'a number from 0');
    if (!['links', 'stage', 'recent'].includes(name))
      refuse('boost', boost, 'an object of links, stage and recent');
  }
  const { notes } = engine;
  const linked = links ? linkedness(await linksOf(engine, signal)) : [];
  const ages = recent ? recency(notes) : [];
  const grown = (note: number) => Math.max(0, STAGES.indexOf(notes.stage[note] as 'budding')) / 2;
  return notes.url.map(
    (_, note) => links * (linked[note] ?? 0) + stage * grown(note) + recent * (ages[note] ?? 0),
  );
}

/**
 * Gives the share of inbound links by note: 1 for the most linked. The scale is logarithmic, because the tenth link
 * says less than the first.
 */
function linkedness(outgoing: readonly (readonly number[])[]): number[] {
  const inbound = outgoing.map(() => 0);
  for (const target of outgoing.flat()) inbound[target]!++;
  const most = Math.log(1 + inbound.reduce((a, b) => Math.max(a, b), 1));
  return inbound.map((count) => Math.log(1 + count) / most);
}

/** Gives the recency by note: 1 for the garden's latest change, half of it for each year before. No clock is read. */
function recency(notes: NoteTable): number[] {
  const times = notes.url.map((_, note) => Date.parse(tended(factsOf(notes, note))));
  const latest = times.reduce((a, b) => (b > a ? b : a), -Infinity);
  return times.map((time) => (Number.isNaN(time) ? 0 : 2 ** ((time - latest) / HALF_LIFE)));
}
