// Notes of the conformance suite: a garden so small that every answer can be worked out by reading it.

import type { Stage } from '../note.js';

/** Note of the conformance suite. */
export interface ConformanceNote {
  /** Path of its file, without the ending. */
  path: string;
  title: string;
  aliases: string[];
  /** Tags, folded; `/` nests. */
  tags: string[];
  category: string;
  stage: Stage | '';
  /** Day of creation, `YYYY-MM-DD`; empty for none. */
  created: string;
  /** Day of the last change; empty for none. */
  updated: string;
  /** Titles of the notes that it links to. */
  links: string[];
  /** Values of the properties in {@link conformanceProperties}. */
  properties: { author?: string; rating?: number };
  /** Sections, each a heading, empty for the first, and a text. */
  sections: [heading: string, text: string][];
}

/** Properties that the notes declare, as the option `properties` of a build takes them. */
export const conformanceProperties = { author: 'text', rating: 'number' } as const;

// No word below is a form or a typo of another, and only `lantern` begins another.
const ROWS: [
  names: string,
  tags: string,
  facts: string,
  links: string,
  properties: ConformanceNote['properties'],
  sections: string,
][] = [
  [
    'soil/bramble|Bramble|Thicket',
    'garden/soil',
    'Essay,evergreen,2024-02-01,2026-03-10',
    'Fennel',
    { author: 'ada', rating: 5 },
    'walnut orchard lantern|Pruning:violet copper walnut',
  ],
  [
    'soil/fennel|Fennel|',
    'garden/soil garden/herbs',
    'Essay,budding,2025-05-04,',
    'Bramble,Quince jelly',
    { author: 'ada', rating: 3 },
    'copper violet bramble|Harvest:orchard walnut juniper',
  ],
  [
    'kitchen/quince|Quince jelly|Marmelo',
    'kitchen garden/fruit',
    'Recipe,budding,2025-12-31,2026-01-01',
    'Fennel',
    { author: 'grace', rating: 4 },
    'walnut copper saffron|Storing:lantern orchard fennel',
  ],
  [
    'kitchen/saffron|Saffron|',
    'kitchen',
    'Recipe,seedling,2026-01-01,2026-06-30',
    '',
    { rating: 2 },
    'violet walnut|Harvest:quince saffron copper walnut',
  ],
  ['workshop/lamps|Lamps|', 'craft', ',,,', 'Saffron', {}, 'copper orchard|Storing:lanternfishery'],
  [
    'workshop/copper|Copper wire|Bramble clips',
    'craft/metal garden',
    'Field notes,evergreen,2023-07-07,2023-08-08',
    'Lamps,Bramble',
    { author: 'grace', rating: 4.5 },
    'juniper juniper violet|Pruning:walnut lantern',
  ],
  [
    'odd/cafe|Café|',
    'odd',
    ',seedling,2026-02-28,',
    '',
    { author: 'lin', rating: 0 },
    'The crème brûlée is <b>bold</b> & not `code`. |堆肥:堆肥を作る方法',
  ],
  [
    'odd/long|Almanac|',
    'odd garden/herbs',
    'Essay,,2022-01-01,2026-06-29',
    'Almanac of nobody',
    { author: 'lin', rating: -1 },
    `${'Rain fell on the roof all day. '.repeat(60)}Then a juniper stood in the yard. ${'Snow lay on the hill. '.repeat(60)}`,
  ],
];

/** Notes of the conformance suite. A garden under test must hold these and no others. */
export const conformanceNotes: readonly ConformanceNote[] = ROWS.map(
  ([names, tags, facts, links, properties, sections]) => {
    const [path, title, alias] = names.split('|') as [string, string, string];
    const [category, stage, created, updated] = facts.split(',') as [string, Stage, string, string];
    return {
      ...{ path, title, aliases: alias ? [alias] : [], tags: tags.split(' ') },
      ...{ category, stage, created, updated, links: links ? links.split(',') : [], properties },
      sections: sections.split('|').map((section) => {
        const [, heading = '', text = ''] = /^(?:([^:]+):)?([^]*)$/u.exec(section)!;
        return [heading, text.trim()];
      }),
    };
  },
);

/**
 * Gives the notes as files of Markdown, with their facts in the front matter.
 * @returns each file's path and text
 * @example
 * ```ts
 * import { conformanceFiles } from 'garden-search/conformance';
 *
 * for (const { path, text } of conformanceFiles()) console.log(path, text.length);
 * ```
 */
export function conformanceFiles(): { path: string; text: string }[] {
  return conformanceNotes.map(({ path, sections, links, properties, ...facts }) => {
    const front = Object.entries({ ...facts, ...properties })
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    const body = sections.map(([heading, text]) => `${heading && `## ${heading}\n\n`}${literal(text)}`);
    const list = links.map((link) => `[[${link}]]`).join(' ');
    return { path: `${path}.md`, text: ['---', ...front, '---', '', ...body, '', list, ''].join('\n') };
  });
}

// A note's text holds signs of HTML and Markdown, which a reader must show as they are.
function literal(text: string): string {
  return text.replace(/[<>&`]/gu, (sign) => `\\${sign}`);
}
