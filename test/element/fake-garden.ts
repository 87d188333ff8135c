// A garden that answers when a test tells it to, and the element on a page.

import { fixture, html } from '@open-wc/testing';
import { GardenSearchElement } from '../../src/garden-search.js';
import type { Answer, Garden, Result, SearchOptions } from '../../src/core/garden.js';
import { NO_FACETS } from '../support/no-facets.js';

/** One question put to the garden. */
export interface Question {
  text: string;
  options: SearchOptions;
  answer(answer: Partial<Answer>): void;
  fail(error: unknown): void;
}

/** A result of which only what matters is said. */
export function makeResult(title: string, rest: Partial<Result> = {}): Result {
  return {
    url: `/notes/${encodeURIComponent(title)}`,
    title,
    titleSegments: [{ text: title, match: false }],
    tags: [],
    category: '',
    stage: '',
    created: '',
    updated: '',
    language: 'en',
    score: 1,
    sections: [],
    ...rest,
  };
}

/** A complete answer of which only what matters is said. */
export function makeAnswer({ results = [], ...rest }: Partial<Answer> = {}): Answer {
  return {
    query: '',
    total: results.length,
    results,
    facets: NO_FACETS,
    suggestions: [],
    complete: true,
    ...rest,
  };
}

/** Facets of tags alone: the more to the left, the more notes. */
export function tagFacets(...labels: string[]): Answer['facets'] {
  const tags = labels.map((label, i) => ({ tag: label.toLowerCase(), label, count: labels.length - i }));
  return { ...NO_FACETS, tags };
}

/** A garden whose questions wait in a list. */
export class PatientGarden implements Garden {
  readonly questions: Question[] = [];

  /** The last question. */
  get last(): Question {
    return this.questions.at(-1)!;
  }

  search(text: string, options: SearchOptions = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const answer = (given: Partial<Answer>) => resolve(makeAnswer({ query: text.trim(), ...given }));
      this.questions.push({ text, options, answer, fail: reject });
    });
  }
}

/** A garden that answers at once by a function. */
export function quickGarden(answer: (text: string, options: SearchOptions) => Partial<Answer>): Garden {
  return {
    search: (text, options = {}) =>
      Promise.resolve(makeAnswer({ query: text.trim(), ...answer(text, options) })),
  };
}

/** A garden of everything the element can show. */
export const richGarden = quickGarden((text, { filters, limit = 10 }) => {
  const match = (words: string) => [
    { text: words, match: false },
    { text: ' garden', match: true },
  ];
  const notes = Array.from({ length: 12 }, (_, i) =>
    makeResult(`Note ${i + 1}`, {
      titleSegments: match(`Note ${i + 1}`),
      tags: ['Rhizome', 'pattern/place', 'a', 'b', 'c', 'd'],
      stage: (['seedling', 'budding', 'evergreen'] as const)[i % 3]!,
      updated: '2025-11-12',
      excerpt: { heading: [], url: `/notes/${i}`, segments: match('An excerpt of a') },
      sections: [
        { heading: match('The plot of a'), url: `/notes/${i}#plot`, segments: match('A line of a') },
      ],
    }),
  );
  if (text === 'nothing') {
    const suggestions = [
      { text: 'something', kind: 'spelling' as const },
      { text: 'nothing less', kind: 'completion' as const },
      { text: 'thing', kind: 'without' as const },
    ];
    return { facets: tagFacets(), suggestions, nearest: notes.slice(0, 2) };
  }
  const labels = ['Rhizome', ...Array.from({ length: 29 }, (_, i) => `tag ${i + 1}`)];
  const results = notes.slice(0, limit);
  if (!filters?.tags) return { total: 12, results, facets: richFacets(...labels) };
  const oftenWith = [{ tag: 'commons', label: 'Commons', count: 4 }];
  return { total: 11, results, facets: richFacets(...labels), oftenWith };
});

/** Facets of every kind. */
export function richFacets(...labels: string[]): Answer['facets'] {
  const counts = (...values: string[]) => values.map((value, i) => ({ value, count: 9 - i }));
  return {
    ...tagFacets(...labels),
    category: counts('Essays', 'Recipes'),
    stage: counts('evergreen', 'budding'),
    year: counts('2024', '2025', '2023'),
    language: counts('en', 'de'),
  };
}

/** A garden whose tags lie in one another. */
export const treeGarden = quickGarden((_, { limit = 10 }) => ({
  total: 3,
  results: ['Soil', 'Seeds', 'Butter'].map((title) => makeResult(title)).slice(0, limit),
  facets: tagFacets('Garden', 'Garden/Soil', 'Garden/Soil/Clay', 'Garden/Seeds', 'Kitchen'),
}));

/** The element on the page, with a garden, once it has answered. */
export async function mount(
  garden: Garden,
  set: Partial<GardenSearchElement> = {},
): Promise<GardenSearchElement> {
  const element = await fixture<GardenSearchElement>(html`<garden-search><p>Fallback</p></garden-search>`);
  Object.assign(element, { garden, load: 'eager', ...set });
  await settled(element);
  return element;
}

/** Mounts the element with a garden that answers when it is told to. */
export async function mountPatient(set?: Partial<GardenSearchElement>) {
  const garden = new PatientGarden();
  return { element: await mount(garden, set), garden };
}

/** Resolves when what is on its way without a clock has been rendered. */
export async function settled(element: GardenSearchElement): Promise<void> {
  await Promise.all([
    import('../../src/element/second-script.js'),
    import('../../src/field/recent-list.js'),
    import('../../src/results/fill-template.js'),
    import('../../src/results/groups.js'),
    import('../../src/garden/scope.js'),
  ]);
  for (let i = 0; i < 4; i++) {
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The addresses that are chosen from now on. None is followed: a test page that followed a link would be gone. */
export function chosen(element: GardenSearchElement): string[] {
  const urls: string[] = [];
  element.addEventListener('garden-search-select', (event) => {
    event.preventDefault();
    urls.push(event.detail.url);
  });
  return urls;
}

/** Every element with this part. */
export function parts(element: Element, name: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

/** The first element with this part. */
export function part(element: Element, name: string): HTMLElement {
  const found = parts(element, name)[0];
  if (!found) throw new Error(`nothing has the part ${name}`);
  return found;
}

/** The text of an element, its spaces made one. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** The titles of the results on screen. */
export const titles = (element: Element): string[] => parts(element, 'result-title').map(textOf);

/** The field. */
export function fieldOf(element: Element): HTMLInputElement {
  return part(element, 'input') as HTMLInputElement;
}

/** What has the focus inside the element. */
export function focused(element: Element): Element | null {
  return element.shadowRoot!.activeElement;
}
