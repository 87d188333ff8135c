// Contrast of a text's colour with the ground behind it. Source: WCAG 2.2, relative luminance and contrast ratio.

/** Gives the contrast of an element's colour on the ground behind another, from 1 to 21. */
export function contrastOf(element, other) {
  const [text, ground] = [window.getComputedStyle(element).color, groundBehind(other)].map(luminanceOf);
  return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
}

function groundBehind(element) {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = window.getComputedStyle(at);
    if (!/^rgba\(.*, 0\)$|transparent/u.test(backgroundColor)) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

function luminanceOf(colour) {
  const [red, green, blue] = colour.match(/[\d.]+/gu).map((value) => linear(value / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share) {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
