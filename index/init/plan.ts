// Plans what `garden-search init` does in a project, without doing it.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SCRIPT } from '../sites/config.js';
import { componentStep, HOSTS, type Host, type Step } from './hosts.js';
import { BUILDS, type Project } from './look.js';
import { addScript, addToPage } from './edit-data.js';

/** Change of a file. */
export interface Change {
  /** Path from the project's folder. */
  file: string;
  before: string;
  after: string;
}

/** Plan of what is done in a project. */
export interface Plan {
  /** Facts found, in words. */
  found: string[];
  changes: Change[];
  /** Steps that are left to do by hand. */
  steps: Step[];
  /** True if the project has the search already. */
  isDone: boolean;
}

/** Folder of a site that receives index and widget. */
const FOLDER = 'search';

/** Plans the search of a project. @param html gives the lines of HTML for a path on the site */
export function planFor(project: Project, html: (publicPath: string) => string[]): Plan {
  const host = HOSTS.find(({ known }) => project.packages.has(known));
  const isNext = project.packages.has('next');
  const found = describe(project, isNext ? 'Next.js' : host?.title);
  if (isNext) return { found, ...planNext(project, html) };
  return { found, ...(host ? planHost(project, host) : planPlain(project, html)) };
}

function describe(
  { generator, config, notes, count, pages, base, isVault }: Project,
  title?: string,
): string[] {
  const name = title ?? (generator === 'plain' ? undefined : `${generator} (${config})`);
  return [
    ...(name ? [name] : []),
    ...(isVault ? ['a vault of Obsidian'] : []),
    ...(notes === undefined ? ['no notes'] : notes === pages ? [] : [counted(count, 'note', notes)]),
    ...(pages && !title
      ? [notes === pages ? counted(count, 'page', pages) : `pages in ${place(pages)}`]
      : []),
    ...(base === '/' ? [] : [`base path ${base}`]),
  ];
}

function counted(count: number, what: string, folder: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'} in ${place(folder)}`;
}

function place(folder: string): string {
  return folder === '.' ? 'this folder' : folder;
}

type Planned = Omit<Plan, 'found'>;

function planHost(project: Project, host: Host): Planned {
  const file = host.configs.find((name) => existsSync(path.join(project.folder, name)));
  const install = installSteps(project);
  const rest = host.rest?.(project) ?? [];
  const byHand = { what: `In ${file ?? host.configs[0]!}, by hand:`, lines: host.patch(project) };
  if (file === undefined) {
    // The name with which Node takes it as a module in any project.
    const name = host.configs.find((config) => config.endsWith('.mjs'))!;
    const whole = host.whole && { what: `Write a new file ${name}:`, lines: host.whole(project) };
    return { changes: [], steps: [...install, whole ?? byHand, ...rest], isDone: false };
  }
  const before = readFileSync(path.join(project.folder, file), 'utf8');
  if (before.includes('garden-search')) return { changes: [], steps: rest, isDone: true };
  const after = host.edit(before, project);
  if (after === undefined) return { changes: [], steps: [...install, byHand, ...rest], isDone: false };
  return { changes: [{ file, before, after }], steps: [...install, ...rest], isDone: false };
}

// The index is made of the pages that Next.js has written: the export, or those that its server sends.
function planNext(project: Project, html: (publicPath: string) => string[]): Planned {
  const { folder, config, base } = project;
  const source = config === undefined ? '' : readFileSync(path.join(folder, config), 'utf8');
  const isExport = /\boutput:\s*['"]export['"]/u.test(source);
  const router = ['app', 'src/app'].some((name) => existsSync(path.join(folder, name))) ? 'app' : 'pages';
  const [pages, out] = isExport ? ['out', 'out'] : [`.next/server/${router}`, 'public'];
  const command = `garden-search build ${pages} --out ${out}/${FOLDER}${under(base)}`;
  const { changes, isDone } = planScript(project, 'postbuild', command);
  const steps = [
    ...installSteps(project),
    componentStep('react', `${base}${FOLDER}/garden-index.json`),
    { what: 'Or in any page:', lines: html(`${base}${FOLDER}/`) },
  ];
  return { changes, steps, isDone };
}

function planPlain(project: Project, html: (publicPath: string) => string[]): Planned {
  const { notes = '.', pages, generator, config, base } = project;
  if (!pages) return { changes: [], isDone: false, steps: [siteless(project)] };
  // The build reads the base path of a configuration that is data, and runs no program.
  const isProgram = config !== undefined && SCRIPT.test(config);
  const build = `garden-search build ${quoted(notes)} --out ${quoted(path.posix.join(pages, FOLDER))}${isProgram ? under(base) : ''}`;
  const first = BUILDS[generator]?.command;
  const script = project.isPackage ? planScript(project, 'search', build) : { changes: [], isDone: false };
  const page = planPage(project, html(`${base}${FOLDER}/`));
  const changes = [...script.changes, ...page.changes];
  const run = project.isPackage ? `npm run search` : `npx ${build}`;
  const steps = [
    ...(project.isPackage ? installSteps(project) : []),
    { what: 'Build the index, after each build of the site:', lines: [first ? `${first} && ${run}` : run] },
    ...(page.isDone ? [] : [{ what: 'Put into a page or template:', lines: html(`${base}${FOLDER}/`) }]),
  ];
  return { changes, steps, isDone: !changes.length && (script.isDone || page.isDone) };
}

function siteless({ notes }: Project): Step {
  return notes === undefined
    ? {
        what: 'Give the folder of your notes or your site:',
        lines: ['cd <folder> && npx garden-search init'],
      }
    : {
        what: 'There is no site yet. To see the notes with a search:',
        lines: [`npx garden-search serve ${quoted(notes)}`],
      };
}

function installSteps({ install, packages }: Project): Step[] {
  if (packages.has('garden-search')) return [];
  return [{ what: 'Install the package:', lines: [`${install} garden-search`] }];
}

function planScript({ folder }: Project, name: string, command: string): Pick<Planned, 'changes' | 'isDone'> {
  const file = 'package.json';
  const before = readFileSync(path.join(folder, file), 'utf8');
  const after = addScript(before, name, command);
  return after === undefined
    ? { changes: [], isDone: true }
    : { changes: [{ file, before, after }], isDone: false };
}

// A page that a generator writes would be written anew without the lines. Done is what has them, then or now.
function planPage(
  { folder, generator, pages }: Project,
  lines: readonly string[],
): Pick<Planned, 'changes' | 'isDone'> {
  const file = [path.posix.join(pages ?? '.', 'index.html'), 'index.html'].find((name) =>
    existsSync(path.join(folder, name)),
  );
  if (generator !== 'plain' || file === undefined) return { changes: [], isDone: false };
  const before = readFileSync(path.join(folder, file), 'utf8');
  if (before.includes('<garden-search')) return { changes: [], isDone: true };
  const after = addToPage(before, lines);
  return { changes: after === undefined ? [] : [{ file, before, after }], isDone: after !== undefined };
}

function under(base: string): string {
  return base === '/' ? '' : ` --base-url ${base}`;
}

function quoted(place: string): string {
  return /^[\w./-]+$/u.test(place) ? place : `"${place}"`;
}
