// Stands in the bundle for Lit's module of the same name. Every browser that knows our CSS can make and adopt style
// sheets, and no style of ours holds a value.

class Style {
  #sheet;
  constructor(text) {
    this.cssText = text;
  }

  get styleSheet() {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }
}

export const css = ([text]) => new Style(text);

export const getCompatibleStyle = (style) => style;

export function adoptStyles(root, styles) {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
}

// The names that Lit hands on to its users.
export { Style as CSSResult, css as unsafeCSS };
export const supportsAdoptingStyleSheets = true;
