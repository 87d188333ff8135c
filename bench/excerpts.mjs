// Excerpts of first results, counted by their faults: node excerpts.mjs <folder> [...] [--queries 10] [--show]

import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIndex } from '../dist/index/build-index.js';
import { openGarden } from '../dist/index/engine.js';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { textOf } from '../dist/src/core/text/highlight.js';
import { nameKey } from '../dist/src/core/text/keys.js';
import { tokenize } from '../dist/src/core/text/tokenizer.js';
import { drawQueries } from './lib/queries.mjs';
import { seeded, shuffled } from './lib/random.mjs';
import { printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';

const SEED = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { queries: { type: 'string', default: '10' }, show: { type: 'boolean' } },
});
if (!positionals.length) throw new Error('Usage: node excerpts.mjs <folder of notes> [...] [--queries 10]');

/** Faults of an excerpt, by what is wrong; each is given its text, the result and the note. */
const FAULTS = {
  'said again in a section line': ({ shown, sections }) =>
    sections.some((line) => line && (shown.includes(line) || line.includes(shown))),
  'line glued to the next': ({ shown }) => /[^\s.!?…:;,–—"”)·]\n/u.test(shown),
  'title or heading alone': ({ shown, names }) => names.has(nameKey(shown)),
  'begins with title or heading': ({ shown, names }) =>
    shown.includes('\n') && names.has(nameKey(shown.split('\n')[0])),
  'line of tags': ({ shown }) => /(?:^|\n| · )[\p{L} ]*:?\s*(?:#[^\s#]+[\s,]*)+(?:\n|$)/u.test(shown),
  'begins in a sentence': ({ shown, text }) => {
    const at = text.indexOf(shown);
    return at > 0 && !/(?:[.!?…:]["'”’)]*\s+|\n\s*|[。！？])$/u.test(text.slice(0, at));
  },
  'ends in a sentence': ({ cut }) => cut,
  'no text': ({ shown, text }) => !shown && !!text.trim(),
};

for (const folder of positionals) await measure(folder);

async function measure(folder) {
  const { notes } = await readGarden([folder]);
  const byUrl = new Map(notes.map((note) => [note.url, note]));
  const results = await withTemporary(async (temporary) => {
    const out = path.join(temporary, 'index');
    await buildIndex({ paths: [folder], out, widget: false });
    const garden = await openGarden(path.join(out, 'garden-index.json'));
    const answers = await Promise.all(draw(notes).map((text) => garden.search(text)));
    return answers.flatMap(({ query, results }) => results.map((result) => ({ query, result })));
  });
  const seen = results.map(({ query, result }) => ({ query, ...look(result, byUrl.get(result.url)) }));
  const rows = Object.entries(FAULTS).map(([name, isFaulty]) => {
    const faulty = seen.filter(isFaulty);
    if (values.show)
      for (const { query, shown } of faulty.slice(0, 12))
        console.log(`${name}: ${query}: ${JSON.stringify(shown)}`);
    return [name, String(faulty.length)];
  });
  const marked = results.filter(({ result }) => result.excerpt?.segments.some(({ match }) => match));
  printTable(
    [`\n${folder}: ${results.length} results`, 'excerpts'],
    [...rows, ['with a match', String(marked.length)]],
  );
}

function draw(notes) {
  const count = Number(values.queries);
  const titles = drawQueries(notes, Math.floor(count / 2), SEED).clean.map(({ text }) => text);
  const words = [...new Set(notes.flatMap(({ title }) => tokenize(title).map(({ term }) => term)))];
  return [
    ...titles,
    ...shuffled(words.filter((word) => word.length > 4).sort(), seeded(SEED)).slice(0, Math.ceil(count / 2)),
  ];
}

function look({ excerpt, sections, title }, { sections: all, description }) {
  const plain = (text) => text.replace(/^…|…$/gu, '').trim();
  const written = textOf(excerpt?.segments ?? []);
  return {
    shown: plain(written),
    cut: written.endsWith('…'),
    sections: sections.map(({ segments }) => plain(textOf(segments))),
    names: new Set([title, ...all.map(({ heading }) => heading)].map(nameKey)),
    text: [description, ...all.map(({ text }) => text)].join('\n'),
  };
}
