// Damages the files of a published index at random, and tells what its searches then give.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ENTRY = 'garden-index.json';
const JUNK = [null, 0, -1, 1, 3, 2.5, 1e9, '', 'x', '2024', [], {}, [0], true];

/** Searches that together read every file and every column. */
const SEARCHES = [
  ['', { limit: 50, filters: { stage: { none: ['evergreen'] } } }],
  ['', { sort: 'title', limit: 3, filters: { tags: { any: ['garden', 'seeds'] } } }],
  ['seeds in spring', { boost: { links: 1, stage: 1, recent: 1 } }],
  ['tomatoe blihgt', { explain: true }],
  ['"the garden" links:seed -stage:budding', { sort: 'newest' }],
  ['sla', { within: 'path:"s" -stage:seedling' }],
  ['graines language:fr', {}],
  ['xyzzy frost', {}],
];

/**
 * Damages one file after another, each in one place, and asks the same each time.
 * @param folder folder of an index, which is whole again afterwards
 * @param open opens the entry at a path
 * @param random gives numbers from 0 up to 1
 * @returns the number of times of each outcome, and the wrong outcomes
 */
export async function tryDamage(folder, open, count, random) {
  const names = readdirSync(folder).filter((name) => /^garden-.*\.json$/.test(name));
  const kinds = [...new Set(names.filter((name) => name !== ENTRY).map(kindOfName))];
  const groups = kinds.map((kind) => names.filter((name) => kindOfName(name) === kind));
  const outcomes = { right: 0, refused: 0, wrong: 0 };
  const faults = [];
  const { results } = await (await open(path.join(folder, ENTRY))).search('');
  const [{ url }] = results;
  const right = await ask(folder, open, url);
  const failed = right.find((answer) => answer instanceof Error);
  if (failed) throw failed;
  for (let i = 0; i < count; i++) {
    // The entry at every third time, as every visitor reads it; else each kind of file in turn.
    const name = i % 3 ? pick(groups[(i - Math.ceil(i / 3)) % groups.length], random) : ENTRY;
    const file = path.join(folder, name);
    const whole = readFileSync(file);
    const { kind, bytes } = damage(whole, random);
    writeFileSync(file, bytes);
    const found = await ask(folder, open, url);
    writeFileSync(file, whole);
    const [outcome, what] = judge(right, found);
    outcomes[outcome]++;
    if (outcome === 'wrong') faults.push(`${name}, ${kind}: ${what}`);
  }
  return { outcomes, faults };
}

const kindOfName = (name) => name.split('-')[1];
const pick = (list, random) => list[Math.floor(random() * list.length)];

async function ask(folder, open, url) {
  try {
    const garden = await open(path.join(folder, ENTRY));
    const answers = [];
    for (const [text, options] of SEARCHES)
      answers.push(await attempt(() => garden.search(text, { facets: true, ...options })));
    answers.push(await attempt(() => garden.related(url)));
    return answers.map((answer) => (answer instanceof Error ? answer : JSON.stringify(answer)));
  } catch (error) {
    return [error];
  }
}

const attempt = (work) => work().catch((error) => error);

/** Names a wrong outcome: an error that is not ours, or an answer that differs from the right one. */
function judge(right, found) {
  const errors = found.filter((answer) => answer instanceof Error);
  const foreign = errors.find(({ name }) => name !== 'GardenSearchError');
  if (foreign) return ['wrong', foreign.stack.split('\n').slice(0, 3).join(' ')];
  const other = found.findIndex((answer, i) => !(answer instanceof Error) && answer !== right[i]);
  if (other >= 0) return ['wrong', `search ${other} differs`];
  return [errors.length ? 'refused' : 'right'];
}

function damage(whole, random) {
  const at = Math.floor(random() * whole.length);
  const kind = random() * 3;
  if (kind < 1) {
    const bytes = Buffer.from(whole);
    bytes[at] ^= 1 << Math.floor(random() * 8);
    return { kind: `bit of byte ${at}`, bytes };
  }
  if (kind < 2) return { kind: `cut at ${at}`, bytes: whole.subarray(0, at) };
  const value = JSON.parse(whole);
  const [one, other] = [somePlace(value, random), somePlace(value, random)];
  const given = random() < 0.5 ? pick(JUNK, random) : other.of[other.key];
  const kindOf = `${one.path} = ${JSON.stringify(given)?.slice(0, 30)}`;
  // Swapped, unless one lies in the other.
  if (!one.path.startsWith(other.path) && !other.path.startsWith(one.path) && !JUNK.includes(given))
    other.of[other.key] = one.of[one.key];
  one.of[one.key] = JSON.parse(JSON.stringify(given));
  return { kind: kindOf, bytes: Buffer.from(JSON.stringify(value)) };
}

/** Chooses a place inside a value: an object or a list, and one of its keys. */
function somePlace(value, random) {
  let place = { of: { value }, key: 'value', path: '' };
  do {
    const of = place.of[place.key];
    const keys = Object.keys(of);
    if (!keys.length) break;
    const key = pick(keys, random);
    place = { of, key, path: `${place.path}/${key}` };
  } while (typeof place.of[place.key] === 'object' && place.of[place.key] && random() < 0.8);
  return place;
}
