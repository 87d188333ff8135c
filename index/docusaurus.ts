// Plugin for Docusaurus, for its `plugins`: `'garden-search/docusaurus'`. It is loaded by components/docusaurus/plugin.cjs.

import { fileURLToPath } from 'node:url';
import { nameWithin, sendFile, type Handler } from './bundlers/serve-files.js';
import { errorText } from './command-line/terminal.js';
import { tellProblems } from './command-line/report-problems.js';
import type { HostedFile } from './garden/host.js';
import { docusaurusNotes, type AllContent, type DocusaurusNote } from './hosts/docusaurus-notes.js';
import { hostSettings, searchAddresses, type HostOptions, type HostSettings } from './hosts/host-options.js';
import { indexPages, pageKey } from './hosts/index-pages.js';
import { GardenBuilder } from './rebuild/garden-builder.js';

/** Part of Docusaurus' context that the plugin uses. */
interface Context {
  siteDir: string;
  baseUrl: string;
}

/** Plugin, as Docusaurus takes it. */
export interface DocusaurusPlugin {
  name: 'garden-search';
  getThemePath(): string;
  injectHtmlTags(): { headTags: object[] };
  allContentLoaded(content: {
    allContent: AllContent;
    actions: { setGlobalData: (data: object) => void };
  }): void;
  configureWebpack(config: unknown, isServer: boolean): object;
  postBuild(site: { outDir: string; baseUrl: string }): Promise<void>;
}

const LOG = { info: () => {}, warn: (message: string) => process.stderr.write(`${message}\n`) };
const THEME = fileURLToPath(new URL('../../index/components/docusaurus', import.meta.url));

/**
 * Makes a plugin that puts the search into the navigation bar. A build indexes the pages of docs, posts and Markdown
 * pages that it has written; `docusaurus start` searches the notes.
 * @throws BuildError for wrong options
 * @example
 * ```ts
 * export default { plugins: ['garden-search/docusaurus'] };
 * ```
 */
export function gardenSearch(
  { siteDir, baseUrl }: Context,
  given: HostOptions & { id?: string } = {},
): DocusaurusPlugin {
  const options = { ...given };
  // Docusaurus gives every plugin an id.
  delete options.id;
  const settings = hostSettings({ ...options, attributes: { mode: 'modal', ...options.attributes } });
  const { src, script } = searchAddresses(baseUrl, settings);
  let notes: readonly DocusaurusNote[] = [];
  let files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  const serve: Handler = (request, response, next) => {
    const name = nameWithin(baseUrl + settings.folder, request);
    if (name === undefined) return next();
    files ??= buildNotes(settings, notes);
    files.then(
      (built) => sendFile(request, response, name, built.get(name) ?? { error: `There is no ${name}.` }),
      (error: unknown) => sendFile(request, response, name, { error: errorText(error) }),
    );
  };
  return {
    name: 'garden-search',
    getThemePath: () => THEME,
    injectHtmlTags: () => ({
      headTags: [{ tagName: 'script', attributes: { type: 'module', src: script } }],
    }),
    allContentLoaded({ allContent, actions }) {
      notes = docusaurusNotes(allContent, siteDir);
      files = undefined;
      actions.setGlobalData({ attributes: { src, ...settings.attributes } });
    },
    configureWebpack: () => ({
      devServer: {
        // Docusaurus joins the result to that of its own function, which gave this very list.
        setupMiddlewares(middlewares: unknown[]) {
          middlewares.unshift({ name: 'garden-search', middleware: serve });
          return [];
        },
      },
    }),
    async postBuild({ outDir }) {
      const byPage = new Map(notes.map((note) => [pageKey(note.url.slice(baseUrl.length)), note]));
      const tell = (page: string): HostedFile => hosted(byPage.get(pageKey(page)));
      await indexPages(settings, { folder: outDir, base: baseUrl, tell }, LOG);
    },
  };
}

function hosted(note: DocusaurusNote | undefined): HostedFile {
  if (!note) return { excluded: 'it is no document, post or page of Docusaurus' };
  return note.isHidden ? { excluded: 'it is a draft or unlisted' } : note;
}

async function buildNotes(
  settings: HostSettings,
  notes: readonly DocusaurusNote[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const byFile = new Map(notes.map((note) => [note.file, note]));
  const builder = new GardenBuilder(
    {
      exclude: [],
      ...settings.build,
      compress: false,
      site: 'plain',
      paths: notes.map(({ file }) => file),
      host: { pagesOnly: false, tell: ({ file }) => hosted(byFile.get(file)) },
    },
    () => Promise.resolve(),
  );
  const { files, result } = await builder.build();
  tellProblems(result, LOG.warn);
  return new Map(files.map(({ name, bytes }) => [name, bytes]));
}
