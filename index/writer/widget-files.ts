// Reads the widget's own files, for a build to put beside the index.

import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { BuildError } from '../build-error.js';
import { BUNDLE_FOLDER } from './own-package.js';
import type { OutputFile } from './output-file.js';

/** Name of the script that a host page loads. */
export const WIDGET = 'garden-search.min.js';

/** Name of the script without modules, for pages opened as files. */
export const CLASSIC_WIDGET = 'garden-search.classic.js';

// Compressed in the package, as it holds all modules again: 0.1 MB instead of 0.5.
const PACKED_CLASSIC = `${CLASSIC_WIDGET}.br`;

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
  const packed = classic ? [PACKED_CLASSIC] : [];
  const missing = [WIDGET, ...packed].find((script) => !names.includes(script));
  if (missing) throw new BuildError('no-widget', missing, folder);
  const bundled = names.filter((name) => BUNDLED.test(name) || packed.includes(name)).sort();
  return bundled.map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return packed.includes(name)
      ? { name: CLASSIC_WIDGET, bytes: brotliDecompressSync(bytes) }
      : { name, bytes };
  });
}
