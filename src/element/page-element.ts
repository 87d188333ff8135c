import { LitElement, type PropertyValues } from 'lit';
import { keepStyles, restoreStyles } from '../view/adopted-styles.js';

const keep = (value: unknown) => value;

function readText(value: unknown): unknown {
  if (value == null) return value;
  return Object(value) === value ? typeof value : String(value as string);
}

/**
 * Element that another document may adopt, and whose texts a translator of pages may replace. A page may set its properties
 * to anything. The `type` of a declaration reads them; without one they are text, or stay where they have no attribute.
 */
export class PageElement extends LitElement {
  declare src: string;
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

  protected override willUpdate(changed: PropertyValues): void {
    // Scripts write `src` back before the element has it, such as the instant navigation of Material for MkDocs.
    this.src ??= this.getAttribute('src') ?? '';
    const own = this.constructor as typeof PageElement;
    for (const name of changed.keys() as Iterable<'lang'>) {
      const { attribute, type = attribute === false ? keep : readText } = own.getPropertyOptions(name);
      const value = (type as typeof keep)(this[name]) as string;
      // Assigning an equal value again would write the default mode as an attribute.
      if (value !== this[name]) this[name] = value;
    }
  }

  // A translator puts elements of its own in the place of texts, which then could not be written any more.
  protected override update(changed: PropertyValues): void {
    this.blank = !!this.renderRoot.querySelector('.body font');
    if (this.blank) super.update(changed);
    this.blank = false;
    super.update(changed);
  }
}
