// What the build needs to know of its own package, wherever it is installed and whether compiled or not.

import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const manifest = require.resolve('garden-search/package.json');
const { version } = require(manifest) as { version: string };

/** The version of garden-search. */
export const PACKAGE_VERSION = version;

/** Name and version, as every index names what wrote it. */
export const GENERATOR = `garden-search ${version}`;

/** The folder that holds the widget, bundled. */
export const BUNDLE_FOLDER = path.join(path.dirname(manifest), 'dist');
