import { LitElement, type PropertyValues } from 'lit';

/** An element that another document may adopt, and whose texts a translator of pages may replace. */
export class PageElement extends LitElement {
  /** True while what a translator has changed is taken away, to be made anew. */
  protected blank = false;
  #sheets: readonly CSSStyleSheet[] = [];

  constructor() {
    super();
    // Before another document may adopt the element, which takes no style sheets of this one's.
    Object.assign(this, { renderRoot: this.createRenderRoot() });
    this.#keepStyles();
  }

  /** To be called by the browser alone, when another document has adopted the element. */
  adoptedCallback(): void {
    const { defaultView } = this.ownerDocument;
    if (!defaultView) return;
    this.shadowRoot!.adoptedStyleSheets = this.#sheets.map(({ cssRules }) => {
      const sheet = new (defaultView as typeof window).CSSStyleSheet();
      sheet.replaceSync([...cssRules].map(({ cssText }) => cssText).join(''));
      return sheet;
    });
  }

  // A translator puts elements of its own in the place of texts, which then could not be written any more.
  protected override update(changed: PropertyValues): void {
    this.blank = !!this.renderRoot.querySelector('.body font');
    if (this.blank) super.update(changed);
    this.blank = false;
    super.update(changed);
    this.#keepStyles();
  }

  #keepStyles(): void {
    const { adoptedStyleSheets } = this.shadowRoot!;
    if (adoptedStyleSheets.length) this.#sheets = [...adoptedStyleSheets];
  }
}
