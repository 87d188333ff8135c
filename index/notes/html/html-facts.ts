// Collects the metadata in a page's elements, by source.

import { addTo } from '../../../src/core/text/strings.js';
import { readJsonLd } from './json-ld.js';
import { pagefindValues } from './pagefind-attributes.js';
import { plainLine } from '../../text/plain-text.js';
import type { HtmlElement } from './html-nesting.js';

/** Value, with its offset in the text. */
export interface Fact {
  value: string;
  at: number;
}

const CANONICAL = /\bcanonical\b/i;
const JSON_LD = /^\s*application\/ld\+json\b/i;
const CREATED = /(?:^|\s)(?:dt-published|published|pubdate|datepublished)(?:\s|$)/i;
const UPDATED = /(?:^|\s)(?:dt-updated|updated|modified|datemodified)(?:\s|$)/i;

// Matches the class of links to tags in Chirpy, which shows those of other posts beside the content.
const POST_TAG = /(?:^|\s)post-tag(?:\s|$)/;
const QUARTZ_TAG = /(?:^|\s)tag-link(?:\s|$)/;

/** Place in a page: its main part or an article, a sidebar and the like, or neither. */
type Place = 'content' | 'body' | 'beside';

/** Callback that receives an element's text at its end. */
export type Listener = ((text: string) => void) | undefined;

/** Metadata of a page, by source. */
export class HtmlFacts {
  readonly #facts = new Map<string, Fact[]>();
  #hasArticle = false;

  /** Gives the values of a source, in the order of the page. */
  of(source: string): readonly Fact[] {
    return this.#facts.get(source) ?? [];
  }

  /** Gives the first value of a source; empty if it has none. */
  first(source: string): string {
    return this.of(source)[0]?.value ?? '';
  }

  /** Lists the sources whose name begins with a text. */
  sources(start: string): string[] {
    return [...this.#facts.keys()].filter((source) => source.startsWith(start));
  }

  add(source: string, written: string, at: number): undefined {
    this.#addAll([source], written, at);
  }

  #addAll(sources: readonly string[], written: string, at: number): void {
    const value = plainLine(written);
    if (!value) return;
    for (const source of sources) addTo(this.#facts, source, { value, at });
  }

  /**
   * Collects the metadata of an element.
   * @param isShown false if the page hides the element, so that its words are no title and no tag
   * @returns a listener if the element's text is needed
   */
  take(element: HtmlElement, isShown: boolean, place: Place): Listener {
    this.#hasArticle ||= element.tag === 'article';
    const own = this.#takeOwn(element, isShown, place);
    return element.attributes.size ? joined(own, this.#takePagefind(element)) : own;
  }

  // Quartz shows the tags and date of a page above its article. Those of other pages stand below it or in sidebars.
  #isAboveInQuartz(place: Place): boolean {
    return !this.#hasArticle && place === 'body' && this.first('meta:generator') === 'Quartz';
  }

  #takeOwn({ tag, attributes, at }: HtmlElement, isShown: boolean, place: Place): Listener {
    const get = (name: string): string => attributes.get(name) ?? '';
    switch (tag) {
      case 'title':
        return (text) => this.add(tag, text, at);
      case 'h1':
        return isShown ? (text) => this.#addAll([tag, `${place}:h1`], text, at) : undefined;
      case 'script':
        return JSON_LD.test(get('type')) ? (text) => this.#takeJsonLd(text, at) : undefined;
      case 'html':
      case 'body':
        return this.add('lang', get('lang') || get('xml:lang'), at);
      case 'base':
        return this.add('base', get('href'), at);
      case 'link':
        return CANONICAL.test(get('rel')) ? this.add('canonical', get('href'), at) : undefined;
      case 'meta':
        return this.#takeMeta(get, at);
      case 'time':
        return this.#takeTime(get, attributes.has('pubdate'), this.#isAboveInQuartz(place), at);
      default: {
        const isOfPost = place === 'content' && POST_TAG.test(get('class')) && get('href').includes('/tags/');
        const named = isShown && (isOfPost ? 'tag' : sourceOf(get('rel'), get('class'), get('href')));
        const isAbove = isShown && QUARTZ_TAG.test(get('class')) && this.#isAboveInQuartz(place);
        const source = isAbove ? 'above:tag' : named === 'tag' ? `${place}:tag` : named;
        return source ? (text) => this.add(source, text, at) : undefined;
      }
    }
  }

  #takeMeta(get: (name: string) => string, at: number): undefined {
    const written = get('content');
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = get(attribute).trim().toLowerCase();
      const content = name.endsWith('description') ? unescaped(written) : written;
      // Keywords are parted by commas, in Japanese and Chinese by theirs, and by some by semicolons.
      if (name)
        this.add(`meta:${name}`, name === 'keywords' ? content.replace(/[、，；;]/gu, ',') : content, at);
    }
    if (/^refresh$/i.test(get('http-equiv').trim())) this.add('refresh', written, at);
    if (/^x-robots-tag$/i.test(get('http-equiv').trim())) this.add('meta:robots', written, at);
  }

  #takeTime(get: (name: string) => string, published: boolean, isDate: boolean, at: number): undefined {
    const marks = `${get('class')} ${get('itemprop')}`;
    if (published || CREATED.test(marks)) this.add('time:created', get('datetime'), at);
    if (UPDATED.test(marks) || isDate) this.add('time:updated', get('datetime'), at);
  }

  #takeJsonLd(text: string, at: number): void {
    for (const [key, value] of readJsonLd(text)) this.add(`ld:${key}`, value, at);
  }

  #takePagefind(element: HtmlElement): Listener {
    const { at } = element;
    const named: string[] = [];
    for (const { kind, key, value } of pagefindValues(element)) {
      const source = `pagefind-${kind}:${key}`;
      if (value === undefined) named.push(source);
      else this.add(source, value, at);
    }
    return named.length ? (text) => this.#addAll(named, text, at) : undefined;
  }
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#039': "'" };

// Undoes a second escaping: Quartz and others make a description of HTML, and escape it as an attribute again.
function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#0?39);/gu, (_, name: string) => SIGNS[name]!);
}

// Knows microformats, which are links to tags and categories of entries. Knows links to tags in exports of Obsidian, and
// the titles that a class names, as in Doxygen.
function sourceOf(rel: string, classes: string, href: string): string | undefined {
  if ((rel !== '' && /(?:^|\s)tag(?:\s|$)/i.test(rel)) || href.startsWith('?query=tag:')) return 'tag';
  const [, name] = /(?:^|\s)(p-category|title)(?:\s|$)/.exec(classes) ?? [];
  return name && (name === 'title' ? 'class:title' : 'tag');
}

function joined(one: Listener, other: Listener): Listener {
  if (!one || !other) return one ?? other;
  return (text) => {
    one(text);
    other(text);
  };
}
