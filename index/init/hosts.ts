// Table of hosts with an integration of their own: how each is known, what its configuration gets, what is done by hand.

import { addToFunction, addToList, listText, type Addition } from './edit-program.js';
import { scripts } from '../sites/config.js';
import type { Project } from './look.js';

/** Host with an integration. */
export interface Host {
  title: string;
  /** Package by which the host is known. */
  known: string;
  /** Names that its configuration may have. */
  configs: readonly string[];
  /** Edits the configuration. @returns undefined where its syntax is not understood */
  edit(source: string, project: Project): string | undefined;
  /** Lines that the edit adds, for a configuration that is edited by hand. */
  patch(project: Project): string[];
  /** Configuration whole, for a project that has none. Default: such a project is none of this host's. */
  whole?(project: Project): string[];
  /** Lists what is left to do. */
  rest?(project: Project): Step[];
}

/** Thing to do by hand. */
export interface Step {
  what: string;
  lines: string[];
}

const imports = (entry: string): string => `import { gardenSearch } from 'garden-search/${entry}';`;

function listHost(addition: Addition): Pick<Host, 'edit' | 'patch'> {
  const { list, value, call } = addition;
  const shown = `${listText(list, value)},${call ? ` // in the options of ${call}()` : ''}`;
  return {
    edit: (source) => addToList(source, addition),
    patch: () => [...(addition.imports ? [addition.imports] : []), shown],
  };
}

function wholeList({ imports = '', list, value }: Addition): string[] {
  return [imports, '', 'export default {', `  ${listText(list, value)},`, '};'];
}

function viteAddition({ notes = 'notes' }: Project): Addition {
  const options = `{ paths: ['${notes}'], out: 'garden-search', widget: false }`;
  return { imports: imports('vite'), list: ['plugins'], value: `gardenSearch(${options})` };
}

function viteSteps({ packages, base }: Project): Step[] {
  const src = `${base}garden-search/garden-index.json`;
  const framework = ['react', 'vue'].find((name) => packages.has(name));
  if (framework) return [componentStep(framework, src)];
  const entry = ['svelte', 'solid', 'preact'].find(
    (name) => packages.has(name) || packages.has(`${name}-js`),
  );
  const lines = [
    `import 'garden-search${entry ? `/${entry}` : ''}';`,
    `<garden-search src="${src}"></garden-search>`,
  ];
  return [{ what: 'In a script and in a page:', lines }];
}

/** Gives the step that puts the component for a framework into one of the site's. */
export function componentStep(framework: string, src: string): Step {
  return {
    what: 'In a component:',
    lines: [`import { GardenSearch } from 'garden-search/${framework}';`, `<GardenSearch src="${src}" />`],
  };
}

const ASTRO: Addition = { imports: imports('astro'), list: ['integrations'], value: 'gardenSearch()' };
const VITEPRESS: Addition = { ...ASTRO, imports: imports('vitepress'), list: ['vite', 'plugins'] };

/** Hosts, the most special first. */
export const HOSTS: readonly Host[] = [
  {
    title: 'Starlight',
    known: '@astrojs/starlight',
    configs: scripts('astro.config'),
    ...listHost({
      imports: imports('starlight'),
      list: ['plugins'],
      value: 'gardenSearch()',
      call: 'starlight',
    }),
  },
  {
    title: 'Astro',
    known: 'astro',
    configs: scripts('astro.config'),
    ...listHost(ASTRO),
    whole: () => wholeList(ASTRO),
    rest: () => [
      {
        what: 'In a layout:',
        lines: ['---', "import Search from 'garden-search/Search.astro';", '---', '<Search />'],
      },
    ],
  },
  {
    title: 'VitePress',
    known: 'vitepress',
    configs: ['.vitepress', 'docs/.vitepress'].flatMap((folder) => scripts(`${folder}/config`)),
    ...listHost(VITEPRESS),
    whole: () => wholeList(VITEPRESS),
  },
  {
    title: 'Docusaurus',
    known: '@docusaurus/core',
    configs: scripts('docusaurus.config'),
    ...listHost({ list: ['plugins'], value: "'garden-search/docusaurus'" }),
  },
  {
    title: 'Eleventy',
    known: '@11ty/eleventy',
    configs: [...scripts('eleventy.config'), '.eleventy.js'],
    edit: (source) =>
      addToFunction(source, imports('eleventy'), (name) => `${name}.addPlugin(gardenSearch);`),
    patch: () => [imports('eleventy'), 'eleventyConfig.addPlugin(gardenSearch);'],
    whole: () => [
      imports('eleventy'),
      '',
      'export default function (eleventyConfig) {',
      '  eleventyConfig.addPlugin(gardenSearch);',
      '}',
    ],
    rest: () => [{ what: 'In a layout:', lines: ['{% gardenSearch %}'] }],
  },
  {
    title: 'Vite',
    known: 'vite',
    configs: scripts('vite.config'),
    edit: (source, project) => addToList(source, viteAddition(project)),
    patch: (project) => listHost(viteAddition(project)).patch(project),
    whole: (project) => wholeList(viteAddition(project)),
    rest: viteSteps,
  },
];
