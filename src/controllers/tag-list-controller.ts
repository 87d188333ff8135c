import type { ReactiveControllerHost } from 'lit';

/** How the list of tags is shown: only the biggest, or all of them, narrowed by what was typed. */
export class TagListController {
  /** Whether all tags are shown. */
  open = false;
  /** What was typed to find a tag. */
  text = '';
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Shows all tags, or only the biggest again. */
  toggle(): void {
    this.open = !this.open;
    this.find('');
  }

  /** Narrows the list to the tags with this text in them. */
  find(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }
}
