// Garden of the conformance suite, as a build publishes it.

import path from 'node:path';
import type { TestContext } from 'node:test';
import { buildIndex } from '../../../index/build-index.js';
import type { BuildOptions } from '../../../index/options/build-options.js';
import { conformanceFiles, conformanceProperties } from '../../../src/core/conformance/conformance.js';
import { temporaryFolder } from './temporary-folder.js';

/** Builds the garden's index. @returns the folder of its files */
export async function buildConformance(
  t: TestContext,
  layout: BuildOptions['layout'] = 'single',
): Promise<string> {
  const files = conformanceFiles().map(({ path, text }) => [`notes/${path}`, text]);
  const folder = await temporaryFolder(t, Object.fromEntries(files) as Record<string, string>);
  const out = path.join(folder, 'out');
  await buildIndex({
    paths: [path.join(folder, 'notes')],
    out,
    widget: false,
    layout,
    properties: conformanceProperties,
  });
  return out;
}
