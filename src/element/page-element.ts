import { LitElement, type PropertyValues } from 'lit';
import { keepStyles, restoreStyles } from '../view/adopted-styles.js';

/** Element that another document may adopt, and whose texts a translator of pages may replace. */
export class PageElement extends LitElement {
  /** True while the changes of a translator are removed, before all is rendered anew. */
  protected blank = false;

  constructor() {
    super();
    // Made before another document adopts the element: that one takes no style sheets of this one.
    Object.assign(this, { renderRoot: this.createRenderRoot() });
    keepStyles(this);
  }

  /** Gives the element its styles again after another document has adopted it. Called by the browser alone. */
  adoptedCallback(): void {
    restoreStyles(this);
  }

  // A translator puts elements of its own in the place of texts, which then could not be written any more.
  protected override update(changed: PropertyValues): void {
    this.blank = !!this.renderRoot.querySelector('.body font');
    if (this.blank) super.update(changed);
    this.blank = false;
    super.update(changed);
  }
}
