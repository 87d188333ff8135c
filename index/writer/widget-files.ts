// Reads the widget's own files, for a build to put beside the index.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import { BUNDLE_FOLDER } from './own-package.js';
import type { OutputFile } from './output-file.js';

/** Name of the script that a host page loads. */
export const WIDGET = 'garden-search.min.js';

/** Name of the script without modules, for pages opened as files. */
export const CLASSIC_WIDGET = 'garden-search.classic.js';

/** Matches the script, the modules that it loads on demand, and their licences. */
export const BUNDLED = /^garden-search[\w.-]*\.(?:js|txt)$/u;

/**
 * Reads the widget's files.
 * @param classic also reads the script without modules
 * @param folder the folder of the files; default: this package's
 * @throws BuildError `no-widget` if a script is missing
 */
export async function readWidgetFiles(classic: boolean, folder = BUNDLE_FOLDER): Promise<OutputFile[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const missing = [WIDGET, ...(classic ? [CLASSIC_WIDGET] : [])].find((script) => !names.includes(script));
  if (missing) throw new BuildError('no-widget', missing, folder);
  const bundled = names.filter((name) => BUNDLED.test(name) && (classic || name !== CLASSIC_WIDGET)).sort();
  return Promise.all(bundled.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })));
}
