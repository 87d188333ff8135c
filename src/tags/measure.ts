// Widths of names on a map, in the font that they are drawn in.

/** Measures a text. @returns its width in pixels, at a size of one pixel */
export type Measure = (text: string, branch: boolean) => number;

/** Size of the font that texts are measured in, in pixels. */
const MEASURED = 100;

/** Makes a measure in the font of an element; names of branches are in its title font. Each text is measured once. */
export function measureIn(element: Element): Measure {
  const context = element.ownerDocument.createElement('canvas').getContext('2d');
  const style = getComputedStyle(element);
  const titles = style.getPropertyValue('--garden-search-title-font') || style.fontFamily;
  const widths = new Map<string, number>();
  return (text, branch) => {
    const key = `${branch} ${text}`;
    let width = widths.get(key);
    if (width === undefined && context) {
      context.font = branch ? `italic 600 ${MEASURED}px ${titles}` : `500 ${MEASURED}px ${style.fontFamily}`;
      width = context.measureText(text).width / MEASURED;
      widths.set(key, width);
    }
    return width ?? text.length / 2;
  };
}
