// By which values, as YAML has them, each rule of the table of switches keeps a note back, and by which it never does.

import type { RuleName } from '../../../index/properties/switch-rules.js';

export const TRUE = [
  'true',
  'True',
  'TRUE',
  '"true"',
  "'true '",
  'yes',
  'Yes',
  'on',
  '1',
  "'1'",
  'true # said',
  '!!bool true',
];
export const FALSE = [
  'false',
  'False',
  'FALSE',
  '"false"',
  "' false'",
  'no',
  'No',
  'off',
  '0',
  "'0'",
  'false   # said',
];
const UNCLEAR = [
  '',
  'null',
  '~',
  '[]',
  '[true]',
  '{a: 1}',
  'maybe',
  '2',
  '-1',
  '""',
  'tru',
  '!!bool [x]',
  'n',
  'y',
];
const GROWTH = [
  'seedling',
  'budding',
  'evergreen',
  '🌱',
  '🌳 evergreen',
  'in progress',
  'stable',
  'new',
  'done',
  'true',
  'false',
  '3',
  '""',
  '[wip, growing]',
  '{a: b}',
];
const OTHERS = ['', 'null', '[]', 'words', '2'];
const NO = [...FALSE, 'n', 'Never', 'none', 'nein', 'нет', '“false”', 'no,', 'private'];
const WORDS = [
  'draft',
  'Draft',
  'PRIVATE',
  ' hidden ',
  '"unlisted"',
  '[wip, unpublished]',
  '"[[draft]]"',
  '"#private"',
  '🔒 private',
  'draft, wip',
  '- draft',
  'Trash',
  'trashed',
  'First draft',
  '[deleted]',
  'Confidential',
  'top, secret',
  'Entwurf',
  '草稿',
  'Privado',
  'draft (pending review)',
  '"DRAFT - confidential"',
  'Draft – for Anna',
  'Rough draft',
  'prive\u0301',
];

/** What keeps a note back, and what never does. */
export const VALUES: Record<RuleName, { out: string[]; in: string[] }> = {
  'unless false': { out: [...TRUE, ...UNCLEAR], in: FALSE },
  'unless true': { out: [...FALSE, ...UNCLEAR], in: TRUE },
  'unless true or a date': {
    out: [
      ...[...FALSE, ...UNCLEAR, '2024-13-45', '12/05/24'],
      ...[
        '[[2024-13]]',
        '[[false]]',
        '[[true]]',
        '[[2024-05], [2024-06]]',
        '[[2024-05, false]]',
        '[2024-05]',
        '[[May 1st, 2024]]',
      ],
      ...[
        '"[[2024-05"',
        '"[[2024-13]]"',
        '"[[false]]"',
        '"[[]]"',
        '"[[2024-05]] [[draft]]"',
        '"[[draft|2024-05]]"',
      ],
    ],
    in: [
      ...TRUE,
      '2024-05-01',
      '"2024-05-01T10:00:00+02:00"',
      'May 1, 2024',
      '1999',
      '2024-05',
      ...['"[[2024-05-01]]"', '"[[2024-05]]"', '"[[2024]]"', '" [[2024-05|last May]] "'],
      ...['[[2024-05-01]]', '[[2024-05]]', '[[2024]]', '"[[May 1st, 2024]]"'],
    ],
  },
  'when true': {
    out: [...TRUE, 'y', 'x', 'ja', 'Sí', 'да', 'はい', '“true”', 'true,', '[true]'],
    in: [...FALSE, ...OTHERS, '[toc, navigation]'],
  },
  'when false': { out: NO, in: [...TRUE, ...OTHERS, '[true]'] },
  'when plainly false': { out: FALSE, in: [...TRUE, ...OTHERS, '/a/', 'none'] },
  'when set': {
    out: ['hunter2', '"0000"', '12345', '[a, b]', 'true'],
    in: [...FALSE, '', 'null', '~', '""', '[]'],
  },
  'unless met': {
    out: [
      ...FALSE,
      'visitor.claims.beta',
      '"!visitor.claims.plan"',
      '[a]',
      "visitor.claims.unsigned['a'] === 'b'",
    ],
    in: [...TRUE, '', 'null', '~', '""', '[]'],
  },
  'by its word': { out: WORDS.map(itemOf), in: [...GROWTH, 'members', 'drafting', 'not private'] },
  'by its audience or no': { out: [...NO, ...WORDS.map(itemOf), 'members'], in: ['', 'public', 'true', '3'] },
  'by its audience': {
    out: [
      ...[
        ...WORDS,
        'members',
        'Paid',
        'internal',
        'members-only',
        'tiers',
        'Friends only',
        'gm_only',
        '[DM]',
        'personal',
        'me',
        ...['subscribers', 'followers', 'family', 'protected', 'restricted', 'password', 'none', 'gm'],
        ...['self', 'owner'],
      ].map(itemOf),
      ...['{site.login: true}', '{site: {login: yes}}', '{admin.login: no, site.login: on}'],
    ],
    in: [...GROWTH, 'public', 'everyone', 'only', 'friendship', '{site.login: false}', '[true]'],
  },
  'out of search': {
    out: [
      ...NO,
      'exclude',
      '{exclude: true}',
      '{Exclude: yes}',
      '{exclude: maybe}',
      ...['{noindex: true}', '{hidden: true}', '{disable: yes}', '{disabled: true}'],
      ...['{index: false}', '{include: no}', '{enable: false}', '{enabled: off}'],
    ],
    in: [...TRUE, ...OTHERS, '{boost: 2}', '{exclude: false}', '{exclude: "no"}'],
  },
  'by robots': {
    out: [
      ...FALSE,
      'noindex',
      'NOINDEX, nofollow',
      '"nofollow,noindex"',
      'no-index',
      'none',
      'disallow',
      '"all, none"',
      '[noindex]',
      '[follow, NoIndex]',
      '{index: false}',
      '{index: no, follow: yes}',
      '{noindex: true}',
      '{googleBot: noindex}',
      '{googleBot: {index: false}}',
    ],
    in: [
      ...TRUE,
      '',
      'null',
      'index, follow',
      'all',
      'nofollow',
      'noarchive',
      'noimageindex',
      'max-image-preview-none',
      'nonetheless',
      'max-snippet:-1',
      '[index, follow]',
      '{index: true, follow: false}',
    ],
  },
  'by robots within': {
    out: [
      '[[meta, robots, noindex]]',
      '[[meta, {name: robots, content: noindex}]]',
      '[{tag: meta, attrs: {name: robots, content: "noindex, nofollow"}}]',
      '[{name: robots, content: noindex}]',
      '{meta: [{name: Robots, content: NOINDEX}]}',
      '{robots: noindex}',
      '{" robots ": noindex}',
      '{robots: {index: false}}',
      '{noindex: true}',
      '{noIndex: maybe}',
      `'<meta name="robots" content="noindex">'`,
      `'<meta content="noindex" name="robots">'`,
      `'<META NAME="ROBOTS" CONTENT="NO-INDEX">'`,
      `'<meta name="robots" content="none">'`,
    ],
    in: [
      '',
      'null',
      '[]',
      'words',
      '[[meta, {name: robots, content: "index, follow"}]]',
      '[[meta, {name: description, content: "noindex and robots"}]]',
      '{title: noindex, keywords: [robots]}',
      '{noindex: false}',
      '{index: 0}',
      '{image: none}',
      '{robots: all}',
      `'<meta name="robots" content="all">'`,
    ],
  },
  'by build options': {
    out: [
      ...FALSE,
      'never',
      '{render: never}',
      '{list: never}',
      '{render: false}',
      '{List: no}',
      '{render: link}',
      '{render: maybe}',
    ],
    in: [
      ...TRUE,
      ...OTHERS,
      '{list: local}',
      '{render: always, list: always, publishResources: false}',
      '{render: true}',
      '{}',
    ],
  },
};

// A list in block style cannot follow its key on one line.
function itemOf(word: string): string {
  return word.startsWith('- ') ? `\n  ${word}` : word;
}

/** The spellings of a key that are all the same key. */
export function spellingsOf(key: string): string[] {
  const words = key
    .replace(/(?<=[a-z])(?=[A-Z])/gu, '_')
    .split(/[-_]/u)
    .filter(Boolean);
  const camel = words
    .map((word, i) => (i ? word[0]!.toUpperCase() + word.slice(1).toLowerCase() : word.toLowerCase()))
    .join('');
  return [
    ...new Set([
      key,
      key.toLowerCase(),
      key.toUpperCase(),
      camel,
      words.join('-'),
      words.join('_').toUpperCase(),
      words.join(' '),
      `_${key}`,
    ]),
  ];
}
