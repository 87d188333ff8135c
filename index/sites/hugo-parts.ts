// Hugo's folders of configurations: https://gohugo.io/configuration/introduction/#configuration-directory

import { lowered, merged, namesIn, readConfig, readText, type Config } from './config.js';

/** Configuration file, with its keys in lower case, because Hugo ignores their case. */
export interface ConfigPart {
  file: string;
  config: Config;
  /** Reason for not reading it. */
  reason?: string;
}

// Matches the files that are read. `hugo` and `config` hold a whole configuration, the others one table of it, or that
// of one language.
const PART =
  /^(hugo|config|cascade|module|permalinks|uglyurls|languages|frontmatter)(?:(?<=languages)\.([\w-]+))?\.(?:toml|ya?ml|json)$/u;
const FOLDERS = ['config/_default', 'config/production'];

/** Reads the files of the folders for a production build, in the order in which later ones win. */
export async function readParts(root: string): Promise<ConfigPart[]> {
  const parts = FOLDERS.map(async (folder) => {
    const names = await namesIn(root, folder);
    return Promise.all(names.sort().flatMap((name) => readPart(root, folder, name)));
  });
  return (await Promise.all(parts)).flat();
}

function readPart(root: string, folder: string, name: string): Promise<ConfigPart>[] {
  const [, part, language] = PART.exec(name.toLowerCase()) ?? [];
  if (part === undefined) return [];
  const file = `${folder}/${name}`;
  return [
    readConfig(root, file).then(({ config, ...others }) => {
      const own = language === undefined ? config : { [language]: config };
      // A file of one table may repeat the table's name as its root key.
      const isWhole = part === 'hugo' || part === 'config' || Object.hasOwn(lowered(own), part);
      return { file, config: lowered(isWhole ? own : { [part]: own }), ...others };
    }),
  ];
}

// Folder of programs that build a site on GitHub, and files of other hosts, which name the release of Hugo.
const WORKFLOWS = '.github/workflows';
const HOSTS = ['netlify.toml', '.gitlab-ci.yml', 'vercel.json'];
const RELEASE = /hugo[_-]version["']?\s*[:=]\s*["']?v?0\.(\d+)/iu;

// Reads the second number of the release that builds the site, as `166` of 0.166.1; undefined where none is named.
async function releaseIn(root: string): Promise<number | undefined> {
  const workflows = (await namesIn(root, WORKFLOWS)).map((name) => `${WORKFLOWS}/${name}`);
  const texts = await Promise.all([...workflows, ...HOSTS].map((file) => readText(root, file)));
  const [, release] = RELEASE.exec(texts.join('\n')) ?? [];
  return release === undefined ? undefined : Number(release);
}

/** Adds the folders' files to a site's main configuration, and as `release` that of Hugo. */
export async function wholeConfig(root: string, config: Config): Promise<Config> {
  const [parts, release] = await Promise.all([readParts(root), releaseIn(root)]);
  const whole = parts.reduce((above, part) => merged(above, part.config), lowered(config));
  return { ...whole, release };
}
