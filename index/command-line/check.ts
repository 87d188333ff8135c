// `garden-search check`: searches all that a build wrote for words, as a proof that none of them was published.

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import { noPath } from '../garden/find-notes.js';
import { errorReason } from '../warnings.js';
import { forEachText, type Place } from '../writer/published-texts.js';
import { WordFinder, type Wanted } from './find-words.js';
import type { Command } from './parse-arguments.js';
import { checkText, type Checked } from './report-check.js';
import { jsonLine, type Process } from './terminal.js';

/** Checks an output. @returns true if no word was found and every file could be read */
export async function check({ stdout, cwd }: Process, command: Command<'check'>): Promise<boolean> {
  const wanted = await wantedBy(command, cwd());
  const checked = await checkFiles(path.resolve(cwd(), command.out), wanted);
  stdout.write(command.json ? jsonLine(checked) : checkText(checked));
  return !checked.found.length && !checked.unreadable.length;
}

async function wantedBy({ words, file = '' }: Command<'check'>, folder: string): Promise<Wanted[]> {
  const place = path.resolve(folder, file);
  const text = file && (await readFile(place, 'utf8').catch(noPath(file, place)));
  const lines = text.split(/\r?\n/u).map((line, i) => ({ name: `line ${i + 1}`, words: line.trim() }));
  const given = words.map((words, i) => ({ name: `word ${i + 1}`, words: words.trim() }));
  const wanted = [...given, ...lines].filter(({ words }) => words);
  if (!wanted.length)
    throw new BuildError('flag-value', '--for', 'is missing', 'must name a word to look for');
  return wanted;
}

/** Searches every file at or below a path. @throws BuildError `no-path`, or `no-index` if there is no file */
async function checkFiles(out: string, wanted: readonly Wanted[]): Promise<Checked> {
  const files = await filesAt(out);
  if (!files.length) throw new BuildError('no-index', out, 'it holds no file');
  const finder = new WordFinder(wanted);
  const checked: Checked = { files: files.length, words: wanted.length, found: [], unreadable: [] };
  for (const file of files) {
    const name = path.relative(out, file) || path.basename(file);
    try {
      findIn(name, await readFile(file), finder, checked.found);
    } catch (error) {
      checked.unreadable.push({ path: name, reason: errorReason(error) });
    }
  }
  return checked;
}

// Reports only the first place of each word in a file: it is enough to find the others.
function findIn(name: string, bytes: Uint8Array, finder: WordFinder, found: Checked['found']): void {
  const seen = new Set<Wanted>();
  const look = (text: string, place: string): void => {
    for (const { wanted, offset } of finder.find(text)) {
      if (!seen.has(wanted))
        found.push({ path: name, place: `${place}character ${offset + 1}`, word: wanted.name });
      seen.add(wanted);
    }
  };
  look(name, 'its name, ');
  forEachText(path.basename(name), bytes, (text, place) => look(text, placeText(place, finder)));
}

// Hides keys that hold a wanted word, so that the output does not reveal it.
function placeText(place: Place, finder: WordFinder): string {
  const shown = place.map((part) => (finder.find(String(part)).length ? '…' : part));
  return shown.length ? `/${shown.join('/')}, ` : '';
}

async function filesAt(place: string): Promise<string[]> {
  if (!(await stat(place).catch(noPath(place))).isDirectory()) return [place];
  return (await filesIn(place)).sort();
}

// Gives a folder that can't be read in place of its files: it fails when it is read, and is named.
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [folder];
  const files = entries.map(async (entry) => {
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(place) : [place];
  });
  return (await Promise.all(files)).flat();
}
