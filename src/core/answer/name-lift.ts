// Lift of notes whose names fit the query.

import { lazy } from '../lazy.js';
import { fitName, type NameLift, type RankedName } from './name-fit.js';
import type { RankedNote } from './note-ranking.js';

const fetchPartialNames = lazy(() => import('./partial-names.js'));

/** Lift of a name that fits, in highest scores of a note. Of 528 titles begun 495 come first with it, with 1 487. */
const LIFT = 1.5;

/** Lift of the typed name itself. No other name that fits gets as high. */
const SAME = 2.5;

/**
 * Lifts notes whose title or alias fits the query: by {@link LIFT} highest scores times the square root of
 * {@link fitName}. A note with the typed name is lifted by {@link SAME} and comes before all others. If no name fits, titles within the query lift. Among names that fit alike
 * titles come first, then notes in the reader's language.
 * @param language primary subtag of that language; empty for none
 */
export async function liftFittingNames(
  ranked: readonly RankedNote[],
  lift: NameLift,
  language: string,
): Promise<void> {
  const { query, namesOf, highest, yieldToPage } = lift;
  const alike = new Map<number, RankedName[]>();
  let differ = false;
  for (const result of ranked) {
    const { note, named } = result;
    // A name may differ a little in one of several words.
    if (!named || named < query.words.length - 1) continue;
    const names = namesOf(note);
    const ofTitle = fitName(names.title, query);
    const fit = Math.max(ofTitle, ...names.aliases.map((name) => fitName(name, query)));
    if (fit) {
      const rank = Number(ofTitle === fit) * 2 + Number(names.language.startsWith(language));
      const group = alike.get(fit) ?? [];
      alike.set(fit, group);
      group.push({ result, rank });
      differ ||= rank !== group[0]!.rank;
    }
    result.score += highest * (fit === 1 ? SAME : LIFT * Math.sqrt(fit));
    const pause = yieldToPage();
    if (pause) await pause; // awaiting undefined takes longer than fitting a name
  }
  if (differ || (!alike.size && query.words.length > 1))
    await (await fetchPartialNames()).rankPartialNames(alike, ranked, lift);
}
