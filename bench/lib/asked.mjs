// Questions whose right notes are known, asked of every engine.

import { readFileSync } from 'node:fs';
import { printTable } from './table.mjs';

/**
 * Reads the arguments of a program: folders, each with the name of its questions in a file of data.
 * @returns the folders with these questions
 */
export function readAsked(program, data) {
  const given = process.argv.slice(2);
  if (!given.length || given.length % 2)
    throw new Error(`Usage: node ${program} <folder of notes> <name in data/${data}> [...]`);
  const known = JSON.parse(readFileSync(new URL(`../data/${data}`, import.meta.url), 'utf8'));
  return given.flatMap((folder, i) => (i % 2 ? [] : [[folder, known[given[i + 1]]]]));
}

/**
 * Asks every engine every question, and prints how often a right note came first, and among the first ten.
 * @param heading first cell of the table
 * @param engines names with their search functions, ours first
 * @param questions texts with the addresses of the right notes
 * @returns those two numbers by engine
 */
export async function askAll(heading, engines, questions) {
  const all = [];
  for (const [name, search] of engines) all.push({ name, places: await placesOf(search, questions) });
  const rows = all.map(({ name, places }) => [name, ...countPlaces(places)]);
  printTable([`\n${heading}: ${questions.length} questions`, 'first', 'in ten'], rows);
  const missed = questions.flatMap(({ text }, n) => {
    const place = all[0].places[n];
    return place ? [[text, place < 0 ? '–' : place + 1]] : [];
  });
  printTable(['\nours, not first', 'place'], missed);
  return rows;
}

/** Gives the places of the right notes, from 0; -1 where none is among the first ten. */
export async function placesOf(search, questions) {
  const places = [];
  for (const { text, right } of questions)
    places.push((await search(text, 10)).findIndex((url) => right.has(url)));
  return places;
}

function countPlaces(places) {
  return [places.filter((place) => place === 0).length, places.filter((place) => place >= 0).length];
}
