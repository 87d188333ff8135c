// Test collections: documents, questions, and judgements of which documents answer them.
//
// A collection is `{ documents: [{ id, title, text }], questions: [{ text, graded, binary }] }`. Both are maps from the
// addresses of notes that answer: `graded` to their worth, from 1 up, `binary` to 1. Questions without an answer are left
// out: they say nothing of a ranking.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Reads a collection in Cranfield's format. The judgements number the questions by their order, not by their ids. Code 1,
 * a complete answer, gains 4, and code 4, of minimum interest, gains 1.
 */
export async function readCranfield(documents, questions, judgements) {
  const codes = [];
  for (const line of (await readLines(judgements, 'latin1')).map((one) => one.trim())) {
    const [question, document, code] = line.split(/\s+/).map(Number);
    (codes[question - 1] ??= []).push([document, code > 0 ? 5 - code : 0]);
  }
  return collectionOf(
    (await readRecords(documents)).map(({ id, fields }) => ({ id, title: fields.T, text: fields.W })),
    (await readRecords(questions)).map(({ fields }, i) => [fields.W, codes[i]]),
  );
}

/** Reads a collection in the format of BEIR: a folder with `corpus.jsonl`, `queries.jsonl` and `qrels/test.tsv`. */
export async function readBeir(folder) {
  const read = (file) => readLines(path.join(folder, file), 'utf8');
  const judged = new Map();
  for (const line of (await read('qrels/test.tsv')).slice(1)) {
    const [question, document, score] = line.split('\t');
    judged.set(question, [...(judged.get(question) ?? []), [document, Number(score)]]);
  }
  const rowsOf = async (file) => (await read(file)).map((line) => JSON.parse(line));
  return collectionOf(
    (await rowsOf('corpus.jsonl')).map(({ _id, title, text }) => ({ id: _id, title, text })),
    (await rowsOf('queries.jsonl')).map(({ _id, text }) => [text, judged.get(_id)]),
  );
}

/** Writes the documents of a collection as notes, each named by its place, from 1 on. */
export async function writeDocuments(documents, folder) {
  await mkdir(folder, { recursive: true });
  for (const [place, { title, text }] of documents.entries()) {
    const head = title ? `---\ntitle: ${JSON.stringify(title)}\n---\n\n` : '';
    await writeFile(path.join(folder, `${place + 1}.md`), `${head}${escapeMarkdown(text)}\n`);
  }
}

// Questions are pairs of a text and its judgements, which are pairs of a document's id and its gain.
function collectionOf(documents, questions) {
  const urls = new Map(documents.map(({ id }, place) => [String(id), `/${place + 1}`]));
  const asked = questions.map(([text, judged = []]) => {
    const gains = judged.map(([document, gain]) => [urls.get(String(document)), gain]);
    const graded = new Map(gains.filter(([url, gain]) => url && gain > 0));
    return { text, graded, binary: new Map([...graded.keys()].map((url) => [url, 1])) };
  });
  return { documents, questions: asked.filter(({ graded }) => graded.size) };
}

async function readLines(file, encoding) {
  return (await readFile(file, encoding)).split(/\r?\n/).filter((line) => line.trim());
}

function escapeMarkdown(text) {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/^[ \t]+/gm, '');
}

async function readRecords(file) {
  const text = (await readFile(file, 'latin1')).replaceAll('\r\n', '\n');
  const parts = text.split(/^\.I (\d+)\n/m).slice(1);
  return parts.flatMap((id, i) => (i % 2 ? [] : { id: Number(id), fields: fieldsOf(parts[i + 1]) }));
}

// A damaged record has its text in two parts.
function fieldsOf(text) {
  const fields = {};
  const parts = text.split(/^\.([A-Z])\n/m).slice(1);
  for (let i = 0; i < parts.length; i += 2)
    fields[parts[i]] = `${fields[parts[i]] ?? ''} ${parts[i + 1]}`.replace(/\s+/g, ' ').trim();
  return fields;
}
