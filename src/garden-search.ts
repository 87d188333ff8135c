// Registers <garden-search>: the only side effect of the package.

import { html, render } from 'lit';
import { GardenSearchElement } from './garden-search-element.js';

export { GardenSearchElement };
export type * from './garden-search-element.js';
export type * from './view/events.js';
export type { GardenSearchJsx } from './jsx.js';

const NAME = 'garden-search';

declare global {
  interface HTMLElementTagNameMap {
    'garden-search': GardenSearchElement;
  }
}

// In Node there is no page, though Lit brings a registry.
if (globalThis.document) register();

function register(): void {
  const first = customElements.get(NAME) as Partial<typeof GardenSearchElement> | undefined;
  if (!first) return define();
  const { version } = GardenSearchElement;
  if (first.version === version) return;
  console.warn(`<${NAME}> ${first.version} is on the page already; ${version} does nothing.`);
}

// Leaves the element undefined where Trusted Types or XML forbid templates: its fallback serves better than an error. XML
// has no attribute without a value.
function define(): void {
  try {
    render(html`<p hidden></p>`, document.createDocumentFragment());
    customElements.define('garden-search', GardenSearchElement); // by its name, for the manifest
  } catch (error) {
    console.error(
      `<${NAME}> stays its fallback: the page must be HTML, not XML, and its Content-Security-Policy allow ` +
        `trusted-types garden-search, or lit-html with npm.`,
      error,
    );
  }
}
