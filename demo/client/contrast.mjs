// Contrast of what is on screen, as it is drawn: half transparent colours are laid over what lies behind them.
// Source: WCAG 2.2, relative luminance and contrast ratio.

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Gives the contrast of an element's colour on the ground behind another, from 1 to 21. */
export function contrastOf(element, other = element, property = 'color') {
  const ground = groundsBehind(other);
  const [one, two] = [[...ground, window.getComputedStyle(element)[property]], ground]
    .map(mixOf)
    .map(luminanceOf);
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

/** Gives a colour of an element as it is drawn, `#rrggbb`. */
export function drawnColour(element, property = 'color') {
  const mixed = mixOf([...groundsBehind(element), window.getComputedStyle(element)[property]]);
  return `#${[...mixed].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Gives the colours behind an element, the farthest first. */
function groundsBehind(element) {
  const grounds = [];
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host)
    grounds.unshift(window.getComputedStyle(at).backgroundColor);
  return grounds;
}

/** Lays colours over each other, on white. */
function mixOf(colours) {
  for (const colour of ['#fff', ...colours]) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3);
}

function luminanceOf(mixed) {
  const [red, green, blue] = [...mixed].map((value) => linear(value / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share) {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
