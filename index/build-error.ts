// Messages of all errors that end a build, by code.

type Message = (...values: string[]) => string;

// Gives the messages the type of their codes: the types of the package then hold no values of each.
const byCode = <Code extends string>(messages: Record<Code, Message>) => messages;

const FORMATS = 'Notes are .md, .markdown, .mdx, .qmd, .txt, .html, .tid and .canvas files';
const KEPT = 'What was published before is as it was; run the same command again';

const none = (what: string, paths = '', counts = ''): string =>
  `There is no note to ${what} in ${paths}: ${counts}. garden-search report names all.`;

const MESSAGES = byCode({
  node: (found, wanted) =>
    `Install Node ${wanted} or newer: this is ${found}, which cannot run garden-search.`,
  'no-path': (path, reason, place) =>
    `${path} could not be opened (${reason?.startsWith('ENOENT') ? 'there is no such file or folder' : reason}). Check the path${place === path ? '' : `: it was looked for at ${place}`}.`,
  'not-a-note': (path) => `${path} is neither a folder nor a note. ${FORMATS}.`,
  'no-notes': (paths, counts, done) => none('index', paths, counts) + done,
  'no-files': (paths, done) =>
    `There is no note in ${paths}. ${FORMATS}; .html counts only where no others lie.${done}`,
  option: (name, hint) =>
    `There is no option ${name}.${hint || ' Leave it out; the documentation lists all options.'}`,
  'option-value': (name, value, wanted) => `${name} is ${value}, but must be ${wanted}.`,
  property: (name, reason) => `The property ${name} can't be declared: ${reason}.`,
  feed: (name, reason) => `The feed ${name} can't be written: ${reason}.`,
  fragment: (name, reason) => `The fragment ${name} can't be written: ${reason}.`,
  config: (file, reason) =>
    `The configuration ${file} could not be read: ${reason}. Correct it, or give another file by --config.`,
  'slow-pattern': (pattern, path) =>
    `The pattern ${pattern} never ends on ${path}, and was stopped. It stands in --exclude or in the configuration of the site: write it without repetitions of repetitions, such as (a+)+.`,
  'out-among-notes': (name, out) =>
    `${out} holds the notes, and what is written there would be read as notes. Give ${name} a folder of its own.`,
  'cache-published': (cache, out) =>
    `The cache ${cache} lies in ${out} or holds it, and would be published with it. Give --cache a folder of its own, or keep none: --no-cache, or cache: false.`,
  'nothing-bundled': () =>
    'The plugin made no index for this bundle, because the bundler ran no buildStart for it. Give each bundle a plugin of its own: gardenSearch(…).',
  'no-vitepress': () =>
    'The plugin of garden-search/vitepress runs without VitePress. Put it into vite.plugins of the configuration of VitePress; elsewhere take garden-search/vite.',
  'no-widget': (script, folder) =>
    `The widget ${script} is not in ${folder}. Reinstall garden-search, or build without the widget: --no-widget, or widget: false.`,
  write: (path, reason) =>
    `${path} could not be written (${reason}). Check the folder's permissions, and that no other file or folder is in the way.`,
  port: (port, reason) =>
    `Nothing can listen at port ${port} (${reason}). Give ${/^EA(?:DDRINUSE|CCES)$/u.test(reason!) ? 'another by --port, or 0 for any that is free' : 'an address of this machine by --host'}.`,
  'test-file': (file, reason) =>
    `${file} could not be used: ${reason}. See garden-search test --help, and the documentation of test.`,
  'no-index': (path, reason) =>
    `There is no index at ${path} (${reason}). Make one with: garden-search build <path> --out <dir>`,
  'cluster-address': (url, reason) => `${url} can't be used as the address of a cluster: ${reason}.`,
  cluster: (url, what) => `The cluster at ${url} ${what}. ${KEPT} once the cluster is well.`,
  'publish-changed': (path) => `${path} was changed while it was published. ${KEPT}.`,
  'publish-incomplete': (found, wanted) =>
    `The new index has ${found} notes, but should have ${wanted}. ${KEPT}.`,
  'publish-overtaken': (alias) =>
    `Another publication writes ${alias} now, and this one has ended. Publish a garden from one place at a time.`,
  'publish-nothing': (paths, counts) =>
    `${none('publish', paths, counts)} What was published before was taken down.`,
  'no-command': (command, hint) => `There is no command ${command}.${hint} See garden-search --help.`,
  'no-flag': (flag, command, hint) =>
    `There is no ${flag} in ${command}.${hint} Put arguments that begin with a dash after --.`,
  'flag-value': (flag, given, wanted) => `${flag} ${given}, but ${wanted}.`,
  arguments: (command, wanted, given) =>
    `${command} takes ${wanted}, but was given ${given}. See garden-search ${command} --help.`,
});

/** Code of a {@link BuildError}, for programs. */
export type BuildErrorCode = keyof typeof MESSAGES;

/** Error that ends a build. Its message says what happened, with the value, and what to do. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  /** Code of the error, for programs. */
  readonly code: BuildErrorCode;

  constructor(code: BuildErrorCode, ...values: string[]) {
    super(MESSAGES[code](...values));
    this.code = code;
  }
}
