import { LitElement, type PropertyValues } from 'lit';

/** Element that another document may adopt, and whose texts a translator of pages may replace. */
export class PageElement extends LitElement {
  /** True while the changes of a translator are removed, before all is rendered anew. */
  protected blank = false;
  #sheets: readonly CSSStyleSheet[] = [];

  constructor() {
    super();
    // Made before another document adopts the element: that one takes no style sheets of this one.
    Object.assign(this, { renderRoot: this.createRenderRoot() });
    this.#keepStyles();
  }

  /** Renders anew after another document has adopted the element. Called by the browser alone. */
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
