// Curves of growth as SVG: one chart a figure, both axes logarithmic. Colours come from the page around, light or dark;
// lines and marks differ in their form too.

const [WIDTH, HEIGHT] = [300, 250];
const [LEFT, RIGHT, TOP, BOTTOM] = [22, 272, 66, 186];
const NAMES = { ours: 'garden-search', Pagefind: 'Pagefind' };
const COLOURS = { ours: 'var(--accent, #4a8c63)', Pagefind: 'currentColor' };

/** Draws every figure into a file of its own, for light and dark. */
export function drawCurves(growth) {
  const charts = growth.map((chart, i) => `<g transform="translate(0 ${i * HEIGHT})">${drawing(chart)}</g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${growth.length * HEIGHT}" role="img">
<title>Figures by the number of notes</title>
<style>:root{color-scheme:light dark;color:CanvasText}</style>
${charts.join('\n')}
</svg>
`;
}

/** Draws one figure for a page of HTML. Its description has all values. */
export function drawChart(chart) {
  return `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">
<title>${chart.name}, by the number of notes</title>
<desc>${describe(chart)}</desc>
${drawing(chart)}
</svg>`;
}

function describe({ counts, ...chart }) {
  const values = Object.keys(NAMES).map((who) => {
    const points = pointsOf(counts, chart[who].values).map(
      ({ count, value }) => `${written(value)} at ${written(count)}`,
    );
    return `${NAMES[who]}: ${points.join(', ')}.`;
  });
  return values.join(' ');
}

function drawing({ name, counts, ...chart }) {
  const all = Object.fromEntries(Object.keys(NAMES).map((who) => [who, pointsOf(counts, chart[who].values)]));
  const x = scale(counts, LEFT, RIGHT);
  const y = scale(
    Object.values(all).flatMap((points) => points.map(({ value }) => value)),
    BOTTOM,
    TOP,
  );
  const lines = Object.entries(all).map(([who, points]) => {
    const placed = points.map((point) => ({ ...point, x: x(point.count), y: y(point.value) }));
    const other = all[who === 'ours' ? 'Pagefind' : 'ours'];
    const isAbove = ({ count, value }) => value >= (other.find((point) => point.count === count)?.value ?? 0);
    return drawLine(who, placed, isAbove);
  });
  const ticks = counts.map((count) => label(x(count), BOTTOM + 38, written(count), 'opacity="0.8"'));
  return `<g font-family="sans-serif" font-size="11" fill="currentColor">
<text x="${LEFT - 16}" y="16" font-size="13" font-weight="bold">${name}</text>
${legend()}
${label((LEFT + RIGHT) / 2, HEIGHT - 2, 'notes', 'opacity="0.8"')}
${ticks.join('')}
${lines.join('\n')}
</g>`;
}

function drawLine(who, points, isAbove) {
  const own = who === 'ours';
  const line = `<polyline fill="none" stroke="${COLOURS[who]}" stroke-width="${own ? 3 : 1.5}"${own ? '' : ' stroke-dasharray="5 3"'} points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`;
  const marks = points.map((point) => {
    const { x, y, value } = point;
    return (
      mark(who, x, y) +
      label(x, isAbove(point) ? y - 8 : y + 16, written(value), own ? 'font-weight="bold"' : '')
    );
  });
  return line + marks.join('');
}

function mark(who, x, y) {
  return who === 'ours'
    ? `<circle cx="${x}" cy="${y}" r="4" fill="${COLOURS[who]}"/>`
    : `<rect x="${x - 3}" y="${y - 3}" width="6" height="6"/>`;
}

function legend() {
  const names = Object.entries(NAMES).map(([who, name], i) => {
    const x = LEFT - 12 + i * 110;
    return `${mark(who, x, 32)}<text x="${x + 8}" y="36"${who === 'ours' ? ' font-weight="bold"' : ''}>${name}</text>`;
  });
  return names.join('');
}

function label(x, y, text, attributes) {
  return `<text x="${x}" y="${y}" text-anchor="middle" ${attributes}>${text}</text>`;
}

function pointsOf(counts, values) {
  return counts.map((count, i) => ({ count, value: values[i] })).filter(({ value }) => value > 0);
}

function written(number) {
  return number.toLocaleString('en');
}

/** Gives the place of a value between two ends, by logarithm. */
function scale(values, from, to) {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.log);
  return (value) => Math.round(from + ((to - from) * (Math.log(value) - least)) / (most - least || 1));
}
