// Curves of growth as an SVG: one chart a figure, both axes logarithmic, for light and dark pages.

const [WIDTH, HEIGHT, GAP] = [320, 200, 80];
const NAMES = { ours: 'garden-search', Pagefind: 'Pagefind' };
const STYLE = `text{font:12px sans-serif;fill:#333}polyline{fill:none;stroke-width:2;stroke:#999}circle{fill:#999}
.ours{stroke:#06c}circle.ours{fill:#06c}@media(prefers-color-scheme:dark){text{fill:#ddd}.ours{stroke:#6bf}circle.ours{fill:#6bf}}`;

/** Draws each figure against the number of notes, with the values at the points. */
export function drawCurves(growth) {
  const charts = growth.map((chart, i) => drawChart(chart, i * (HEIGHT + GAP)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH + 2 * GAP} ${growth.length * (HEIGHT + GAP) + GAP}" role="img">
<title>Figures by the number of notes</title>
<style>${STYLE}</style>
${charts.join('')}</svg>
`;
}

function drawChart(chart, top) {
  const values = Object.keys(NAMES).flatMap((who) => chart[who].values.filter((value) => value > 0));
  const x = scale(chart.counts, WIDTH);
  const y = scale(values, HEIGHT);
  const lines = Object.entries(NAMES).map(([who, label]) => {
    const points = chart[who].values
      .map((value, i) => ({ value, x: x(chart.counts[i]), y: HEIGHT - y(value) }))
      .filter(({ value }) => value > 0);
    return drawLine(points, who, label);
  });
  const notes = chart.counts.map(
    (count) =>
      `<text x="${x(count)}" y="${HEIGHT + 28}" text-anchor="middle">${count.toLocaleString('en')}</text>`,
  );
  return `<g transform="translate(${GAP} ${top + GAP})"><text y="-24">${chart.name}, by notes</text>
${lines.join('')}${notes.join('')}</g>
`;
}

function drawLine(points, who, label) {
  const line = `<polyline class="${who}" points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`;
  const marks = points.map(
    ({ x, y, value }, i) =>
      `<circle class="${who}" cx="${x}" cy="${y}" r="3"/><text x="${x}" y="${y - 6}" text-anchor="${i ? 'end' : 'start'}">${i ? '' : `${label} `}${value.toLocaleString('en')}</text>`,
  );
  return `${line}${marks.join('')}\n`;
}

/** Gives the place of a value between the least and the greatest, by logarithm. */
function scale(values, length) {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.log);
  return (value) => Math.round((length * (Math.log(value) - least)) / (most - least || 1));
}
