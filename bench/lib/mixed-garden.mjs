// Large gardens made of smaller ones: notes of mixed sentences, each shaped like a real note. The same every time.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readGarden } from '../../dist/index/garden/read-garden.js';
import { seeded } from './random.mjs';

const SEED = 12;
const SENTENCE = /[^.!?\n]+[.!?]*\s?/gu;
/** Marks that open what a sentence alone never closes. */
const SYNTAX = /[<>%{}`$]/gu;
const MOST_LINKS = 3;
/** Number of notes in a folder, as in a garden that people keep in order. */
const FOLDER = 500;

/** Reads the notes of several folders, each a garden of its own. */
export async function readAll(folders) {
  const notes = [];
  for (const folder of folders) notes.push(...(await readGarden([folder])).notes);
  return notes;
}

/**
 * Writes a garden of mixed notes.
 * @param notes real notes, as {@link readAll} gives them
 * @param count number of notes to write
 */
export function writeMixedGarden(notes, count, folder) {
  const mixer = new Mixer(notes);
  for (let i = 0; i < count; i++) {
    const inside = path.join(folder, `part-${Math.floor(i / FOLDER)}`);
    if (i % FOLDER === 0) mkdirSync(inside, { recursive: true });
    writeFileSync(path.join(inside, `note-${i}.md`), mixer.note(i));
  }
}

class Mixer {
  #random = seeded(SEED);
  #notes;
  #sentences;
  #titleWords;
  #titles = [];
  #known = new Set();

  constructor(notes) {
    this.#notes = notes.filter(({ sections }) => sections.some(({ text }) => text.trim()));
    this.#sentences = this.#notes.flatMap(({ sections }) =>
      sections.flatMap(({ text }) => sentencesOf(text).map((each) => each.replace(SYNTAX, ' ').trim())),
    );
    this.#titleWords = notes
      .map(({ title }) => title.split(/\s+/u).filter(Boolean))
      .filter((words) => words.length);
  }

  /** Makes a note with the facts, headings and lengths of a real one, of sentences from anywhere. */
  note(number) {
    const shape = this.#one(this.#notes);
    const title = this.#title(number);
    const body = shape.sections.map((section) => this.#section(section)).join('\n\n');
    const links = this.#links().join(', ');
    this.#titles.push(title);
    return `${frontMatter(title, shape)}\n${body}\n\n${links}\n`;
  }

  #section({ heading, text }) {
    const sentences = sentencesOf(text).map(() => this.#one(this.#sentences));
    return [heading && `## ${heading}`, sentences.join(' ')].filter(Boolean).join('\n\n');
  }

  // Two halves of titles; where the same came before, words of more titles follow.
  #title(number) {
    const [one, other] = [this.#one(this.#titleWords), this.#one(this.#titleWords)];
    const words = [...one.slice(0, Math.ceil(one.length / 2)), ...other.slice(Math.floor(other.length / 2))];
    for (let tries = 0; this.#known.has(words.join(' ').toLowerCase()) && tries < 4; tries++)
      words.push(this.#one(this.#one(this.#titleWords)));
    if (this.#known.has(words.join(' ').toLowerCase())) words.push(String(number));
    this.#known.add(words.join(' ').toLowerCase());
    return words.join(' ');
  }

  #links() {
    const count = this.#titles.length && Math.floor(this.#random() * (MOST_LINKS + 1));
    return Array.from(
      { length: count },
      () => `[[note-${Math.floor(this.#random() * this.#titles.length)}]]`,
    );
  }

  #one(list) {
    return list[Math.floor(this.#random() * list.length)];
  }
}

function sentencesOf(text) {
  return (text.match(SENTENCE) ?? []).filter((each) => each.trim());
}

function frontMatter(title, { tags, aliases, created, updated, category, stage }) {
  const lines = Object.entries({ title, tags, aliases, created, updated, category, stage })
    .filter(([, value]) => value?.length)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---'].join('\n');
}
