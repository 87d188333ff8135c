// Extracts the visible text of HTML within Markdown.

import { shownOfFile } from '../../text/wikilinks.js';
import { INLINE, UNSEEN_ELEMENTS } from './html-elements.js';
import type { HtmlElement } from './html-nesting.js';
import { InlineSeams } from './inline-seams.js';
import { walkHtml } from './walk-html.js';

/** Drops tags, scripts, styles and other unseen elements; keeps text and the alternative text of images. */
export function htmlText(html: string): string {
  let [written, unseen] = ['', 0];
  const text = (more: string): void => {
    if (!unseen) written += more;
  };
  const seams = new InlineSeams();
  walkHtml(html, {
    text: (more) => text(seams.part(more)),
    open(element) {
      const { tag } = element;
      text(alternativeText(element));
      if (UNSEEN_ELEMENTS.has(tag)) unseen++;
      else if (!INLINE.has(tag)) text('\n');
      const endSeam = seams.start(tag);
      return () => {
        endSeam();
        if (UNSEEN_ELEMENTS.has(tag)) unseen--;
        else if (!INLINE.has(tag)) text('\n');
      };
    },
  });
  return written;
}

/** Gives the alternative text of a picture, with blanks around it; empty for any other element. */
export function alternativeText({ tag, attributes }: HtmlElement): string {
  return tag === 'img' ? ` ${shownOfFile(attributes.get('alt'))} ` : '';
}
