// The widget's own files, which a build puts beside the index.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import { BUNDLE_FOLDER } from './own-package.js';
import type { OutputFile } from './output-file.js';

/** The script that a host page loads. */
export const WIDGET = 'garden-search.min.js';

/** The same as a script without modules, for pages opened as files. */
export const CLASSIC_WIDGET = 'garden-search.classic.js';

/** Matches the script, the modules that it loads when needed, and the licences of what is in them; no source maps. */
export const BUNDLED = /^garden-search[\w.-]*\.(?:js|txt)$/u;

/**
 * Reads the widget's files.
 * @param classic whether the script without modules is wanted too
 * @param folder where they are; default: this package's
 * @throws BuildError `no-widget` where a script is not among them
 */
export async function readWidgetFiles(classic: boolean, folder = BUNDLE_FOLDER): Promise<OutputFile[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const missing = [WIDGET, ...(classic ? [CLASSIC_WIDGET] : [])].find((script) => !names.includes(script));
  if (missing) throw new BuildError('no-widget', missing, folder);
  const bundled = names.filter((name) => BUNDLED.test(name) && (classic || name !== CLASSIC_WIDGET)).sort();
  return Promise.all(bundled.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })));
}
