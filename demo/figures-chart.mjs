// Measured figures as bars: each chart from zero, with its number beside, whoever is ahead.

import { escape } from './client/html.mjs';

/** Names of the measured, as readers know them. */
const NAMES = { ours: 'garden-search', Pagefind: 'Pagefind', VitePress: 'MiniSearch' };

/** Charts: the program that measured, and what of its figures to show. */
const CHARTS = [
  {
    program: 'visit',
    title: ({ notes }) => `A first visit to ${notes} notes, to ten results`,
    values: ({ figures }) => pick(figures['4G'].clean, 'whole bytes, KiB'),
    unit: 'KiB',
    worse: 'is lighter here',
  },
  {
    program: 'visit',
    title: () => 'Script and style among it',
    values: ({ figures }) => pick(figures['4G'].clean, 'script and style, KiB'),
    unit: 'KiB',
    worse: 'has less here',
  },
  {
    program: 'visit',
    title: () => 'From the last key to the first result, mistyped',
    values: ({ figures }) => pick(figures['4G'].mistyped, 'last key to first result, ms'),
    unit: 'ms',
    worse: 'is quicker here',
  },
  {
    program: 'visit',
    title: () => 'To ten results with excerpts, mistyped',
    values: ({ figures }) => pick(figures['4G'].mistyped, 'last key to ten with excerpts, ms'),
    unit: 'ms',
    worse: 'is quicker here',
  },
  {
    program: 'build',
    title: ({ notes }) => `Processor time to build ${notes.toLocaleString('en')} notes`,
    values: ({ figures }) => pick(figures, 'processor time, s'),
    unit: 's',
    worse: 'is quicker here',
  },
  {
    program: 'build',
    title: ({ notes }) => `Memory to build ${notes.toLocaleString('en')} notes`,
    values: ({ figures }) => pick(figures, 'peak memory, MiB'),
    unit: 'MiB',
    worse: 'needs less here',
  },
];

function pick(figures, name) {
  return Object.entries(NAMES)
    .map(([key, label]) => ({ label, value: figures[key]?.[name], own: key === 'ours' }))
    .filter(({ value }) => value !== undefined);
}

/**
 * Makes the charts. A chart whose program has not run is left out.
 * @param measured content of `bench/figures.json`
 */
export function charts(measured) {
  return CHARTS.filter(({ program }) => measured[program])
    .map((chart) => drawChart(chart, measured[chart.program]))
    .join('');
}

/** Says on which day, on what machine and with which versions the figures of the charts were measured. */
export function sources(measured) {
  return Object.entries(measured)
    .filter(([program]) => CHARTS.some((chart) => chart.program === program))
    .map(([program, { day, machine, versions }]) => {
      const written = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
      return `<p><code>bench/${program}.mjs</code>, ${written.format(new Date(day))}, ${escape(machine)}: ${escape(versions)}.</p>\n`;
    })
    .join('');
}

function drawChart({ title, values, unit, worse }, measured) {
  const bars = values(measured);
  const most = Math.max(...bars.map(({ value }) => value));
  const best = bars.reduce((least, bar) => (bar.value < least.value ? bar : least));
  const rows = bars.map(
    ({ label, value, own }) => `<tr${own ? ' class="own"' : ''}><th scope="row">${label}</th>
<td><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${((100 * value) / most).toFixed(1)}" height="1"/></svg></td>
<td>${value.toLocaleString('en')} ${unit}</td></tr>\n`,
  );
  return `<figure>
<table>
<caption>${title(measured)}</caption>
<tbody>
${rows.join('')}</tbody>
</table>
${best.own ? '' : `<figcaption>${best.label} ${worse}.</figcaption>\n`}</figure>
`;
}
