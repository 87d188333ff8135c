// Notes of Bear in text bundles, whose `info.json` tells their state and dates: https://textbundle.org/spec/

import path from 'node:path';
import { table } from './config.js';
import { defaultProperties } from './default-properties.js';
import type { Tool } from './tool.js';

const END = /\.textbundle$/iu;

/** Bear, whose notes lie as `Soil.textbundle/text.md` in an export. Those in its trash or archive stay out. */
export const textBundles: Tool = {
  marks: /^info\.json$/u,
  whole: (root, config) => END.test(root) && config,
  rules: ({ root, file, config }) => {
    const state = table(config['net.shinyfrog.bear']);
    const { creationDate: created, modificationDate: updated } = state;
    const out = ['trashed', 'archived'].find((key) => state[key]);
    const defaults = defaultProperties({ created, updated }, file);
    return {
      ...(out && { excludes: () => `${file}: ${out}` }),
      defaults: () => defaults,
      title: () => path.basename(root).replace(END, ''),
    };
  },
};
