// Notes with canaries, made of the tables of publication rules, and the search for canaries in an output.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'smol-toml';
import { parse } from 'yaml';
import { SCHEDULES, type Schedule } from '../../../index/properties/schedules.js';
import { SWITCHES, type Switch } from '../../../index/properties/switches.js';
import { PRIVATE_NAMES } from '../../../index/sites/private-names.js';
import type { SiteName } from '../../../index/sites/site-options.js';
import { forEachText } from '../../../index/writer/published-texts.js';
import { spellingsOf, VALUES } from './switch-values.js';

/** Stands in every note that no output byte may hold, with a number behind it. */
export const CANARY = 'xanthic';
/** The moment by which the dates of the notes are judged. */
export const NOW = '2026-06-11';

/** A note: whether it is kept back, and its front matter as a function of its text. */
export interface PlantedNote {
  name: string;
  isOut: boolean;
  /** The note's text, with or without what keeps it back. */
  write: (word: string, isBare: boolean) => string;
}

type Format = [extension: string, write: (key: string, value: string) => string | undefined];

const isText = (value: unknown): value is string => typeof value === 'string' && !/\n/u.test(value);
/** Values by their YAML, as the same few are written for every key. */
const values = new Map<string, unknown>();
const read = (value: string): unknown => {
  if (!values.has(value)) values.set(value, parse(value, { schema: 'failsafe', logLevel: 'silent' }));
  return values.get(value);
};
const plain = (value: string): string | undefined => {
  const said = read(value);
  return isText(said) && !/^["'[{!#]/u.test(value) ? said : undefined;
};

/** How each format writes a property; undefined where it has no such value. */
const FORMATS: Format[] = [
  ['md', (key, value) => `---\ntitle: a\n${key}: ${value}\n---\n`],
  ['mdx', (key, value) => `---\nbase: &base\n  ${key}: ${value.replaceAll('\n', '\n  ')}\n<<: *base\n---\n`],
  ['md', (key, value) => `---json\n${JSON.stringify({ [key]: read(value) })}\n---\n`],
  [
    'md',
    (key, value) => (read(value) === null ? undefined : `+++\n${stringify({ [key]: read(value) })}\n+++\n`),
  ],
  [
    'md',
    (key, value) =>
      /\s/u.test(key) || !plain(value) ? undefined : `title:: a\n\n${key}:: ${plain(value)}\n\n`,
  ],
  [
    'tid',
    (key, value) => (/\s/u.test(key) || !plain(value) ? undefined : `title: a\n${key}: ${plain(value)}\n\n`),
  ],
];

/** How a built page writes a property. */
const PAGE: Format = [
  'html',
  (key, value) => (plain(value) ? `<meta name="${key}" content="${plain(value)}">` : undefined),
];

/**
 * Makes notes of every row of the table of switches. Every value of every key is there, each in another spelling and
 * format.
 * @param turn moves the spellings and formats by so many
 * @param wanted the rows
 */
export function switchNotes(
  turn: number,
  wanted: (row: Switch) => boolean,
  formats = FORMATS,
): PlantedNote[] {
  const cases = SWITCHES.filter(wanted).flatMap(({ keys, rule }) =>
    keys.flatMap((key) =>
      [true, false].flatMap((isOut) =>
        VALUES[rule][isOut ? 'out' : 'in'].map((value) => ({ key, value, isOut })),
      ),
    ),
  );
  return cases.flatMap(({ key, value, isOut }, i) => {
    const spellings = [...spellingsOf(key), `is_${key}`];
    const spelling = spellings[(i + turn) % spellings.length]!;
    const [extension, write] = formats[(i * 7 + turn) % formats.length]!;
    const matter = write(spelling, value);
    return matter === undefined ? [] : [planted(`${i}-${turn}.${extension}`, isOut, matter)];
  });
}

/** Makes built pages of every row of the table of switches. */
export function switchPages(turn: number): PlantedNote[] {
  // A page's dates and addresses are no switches, and no page opts in for the others here.
  const isSwitch = ({ keys, optsIn }: Switch) => !optsIn && !/^(?:publish|permalink)/u.test(keys[0]!);
  return switchNotes(turn, isSwitch, [PAGE]);
}

/**
 * Makes notes with private names. Each is there in one of several letter cases and depths.
 * @param turn moves the cases and depths by so many
 */
export function namedNotes(turn: number): PlantedNote[] {
  const names = PRIVATE_NAMES.map((name) => name.replace('*', 'a')).map((name) =>
    name.endsWith('.md') ? name : `${name}/a.md`,
  );
  const forms = [
    (name: string) => name,
    (name: string) => name.toUpperCase().replace(/MD$/u, 'md'),
    (name: string) => `deep/er/${name}`,
  ];
  return names.map((name, i) => planted(forms[(i + turn) % forms.length]!(name), true, ''));
}

/** Makes notes with dates by which a site withholds them. */
export function datedNotes(site: SiteName): PlantedNote[] {
  const { from, until } = (SCHEDULES as Partial<Record<SiteName, Schedule>>)[site] ?? { from: [], until: [] };
  const folders: Partial<Record<SiteName, string>> = { jekyll: '_posts/2020-01-01-', hexo: '_posts/' };
  const folder = folders[site] ?? '';
  const dated = (keys: readonly string[], out: string, shown: string) =>
    keys
      .filter((key) => !key.startsWith(':'))
      .flatMap((key) =>
        spellingsOf(key).flatMap((spelling, i) =>
          [true, false].map((isOut) =>
            planted(
              `${folder}${key}-${i}-${isOut}.md`,
              isOut,
              `---\n${spelling}: ${isOut ? out : shown}\n---\n`,
            ),
          ),
        ),
      );
  return [
    ...dated(['publish', ...from], '2026-06-12', '2026-06-10'),
    ...dated(until, '2026-06-10', '2026-06-12'),
  ];
}

function planted(name: string, isOut: boolean, matter: string): PlantedNote {
  const write = (word: string, isBare: boolean): string =>
    name.endsWith('.html')
      ? `<title>${word}</title>${isBare ? '' : matter}<main><h1>${word}</h1><p>${word} words</p></main>`
      : `${isBare ? '' : matter}# ${word}\n\n${word} words #${word}\n`;
  return { name, isOut, write };
}

/** Lists the files of an output with a place of each that holds a canary, in bytes or decoded. */
export async function canariesIn(out: string): Promise<string[]> {
  const names = await readdir(out);
  const places = names.map(async (name) => {
    const bytes = await readFile(path.join(out, name));
    const found = bytes.includes(CANARY)
      ? [`${name}: ${bytes.toString('latin1').match(/xanthic\d*/u)?.[0]}`]
      : [];
    forEachText(name, bytes, (text) => {
      if (text.toLowerCase().includes(CANARY)) found.push(`${name}: ${text.slice(0, 80)}`);
    });
    return found;
  });
  return (await Promise.all(places)).flat();
}
