// Measures interaction to next paint, on a slowed processor: node interaction.mjs <folder> [--interactions 200]
// [--slower 4] [--rounds 3]

import { parseArgs } from 'node:util';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { withChromium } from './lib/chromium.mjs';
import { interact } from './lib/interactions.mjs';
import { drawQueries } from './lib/queries.mjs';
import { compressFolder, serve } from './lib/serve.mjs';
import { makeSite, SITES } from './lib/sites.mjs';
import { figure, percentile, printTable, ratio } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const SEED = 20;
const COMPARED = ['ours', 'Pagefind'];
const PERCENTS = [50, 75, 98];
const WORST = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    interactions: { type: 'string', default: '200' },
    slower: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
  },
});
const [folder] = positionals;
if (!folder)
  throw new Error(
    'Usage: node interaction.mjs <folder of notes> [--interactions 200] [--slower 4] [--rounds 3]',
  );

const { notes } = await readGarden([folder]);
const count = Number(values.interactions);
const { clean, mistyped } = drawQueries(notes, count, SEED);
const texts = clean.flatMap(({ text }, i) => [text, mistyped[i]?.text ?? text]);
printVersions('pagefind');
await withChromium((browser) =>
  withTemporary(async (temporary) => {
    console.log(
      `Chromium ${browser.version()}, ${values.slower} times slower; ${folder}: ${notes.length} notes`,
    );
    const measured = [];
    for (const name of COMPARED) measured.push({ name, ...(await measure(browser, name, temporary)) });
    report(measured);
  }),
);

async function measure(browser, name, temporary) {
  const server = await serve(await compressFolder(await makeSite(name, { folder, notes, temporary })));
  const way = { ...SITES[name], url: server.url, texts, count, slower: Number(values.slower) };
  const rounds = [];
  for (let i = 0; i < Number(values.rounds); i++) rounds.push(await interact(browser, way));
  await server.close();
  // Other work of the machine makes an interaction longer, never shorter.
  const quickest = (i) =>
    rounds.map(({ interactions }) => interactions[i]).reduce((a, b) => (b.duration < a.duration ? b : a));
  return {
    interactions: rounds[0].interactions.map((_, i) => quickest(i)),
    shift: Math.min(...rounds.map(({ shift }) => shift)),
  };
}

function report(measured) {
  const [ours, theirs] = measured.map(({ interactions }) =>
    PERCENTS.map((percent) =>
      percentile(
        interactions.map(({ duration }) => duration),
        percent,
      ),
    ),
  );
  printTable(
    ['', ...PERCENTS.map((percent) => `p${percent}, ms`), 'CLS'],
    [
      ['ours / Pagefind', ...ours.map((duration, i) => ratio(duration, theirs[i])), ''],
      ...[ours, theirs].map((row, i) => [
        measured[i].name,
        ...row.map((one) => figure(one)),
        figure(measured[i].shift, 3),
      ]),
    ],
  );
  console.log(`\nThe longest of ours: what, ms, of which waiting, working, painting`);
  const longest = [...measured[0].interactions].sort((a, b) => b.duration - a.duration).slice(0, WORST);
  for (const { what, duration, parts = [] } of longest)
    console.log(`${what}  ${duration}  ${parts.map((part) => figure(part)).join(' + ')}`);
}
