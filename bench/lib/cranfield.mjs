// Cranfield collection: abstracts of aerodynamics, questions, and judgements.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes the abstracts as notes, each named by its number. */
export async function writeAbstracts(file, folder) {
  await mkdir(folder, { recursive: true });
  for (const { id, fields } of records(await readLines(file))) {
    const note = `---\ntitle: ${JSON.stringify(fields.T)}\n---\n\n${escapeMarkdown(fields.W)}\n`;
    await writeFile(path.join(folder, `${id}.md`), note);
  }
}

/** Reads the questions. The judgements number them by their order, not by their ids. */
export async function readQuestions(file) {
  return records(await readLines(file)).map(({ fields }) => fields.W);
}

/**
 * Reads the judgements: for each question, the codes of the abstracts judged, by their address. Codes go from 1, a
 * complete answer, to 4, of minimum interest; -1 is of none.
 */
export async function readJudgements(file) {
  const judgements = [];
  for (const line of (await readLines(file)).trim().split('\n')) {
    const [question, abstract, code] = line.trim().split(/\s+/).map(Number);
    (judgements[question - 1] ??= new Map()).set(`/${abstract}`, code);
  }
  return judgements;
}

async function readLines(file) {
  return (await readFile(file, 'latin1')).replaceAll('\r\n', '\n');
}

function escapeMarkdown(text) {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function records(text) {
  const parts = text.split(/^\.I (\d+)\n/m).slice(1);
  return parts.flatMap((id, i) => (i % 2 ? [] : { id: String(Number(id)), fields: fieldsOf(parts[i + 1]) }));
}

// A damaged record has its text in two parts.
function fieldsOf(text) {
  const fields = {};
  const parts = text.split(/^\.([A-Z])\n/m).slice(1);
  for (let i = 0; i < parts.length; i += 2)
    fields[parts[i]] = `${fields[parts[i]] ?? ''} ${parts[i + 1]}`.replace(/\s+/g, ' ').trim();
  return fields;
}
