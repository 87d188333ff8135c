// Builds VitePress' search in a process of its own: node vitepress-build.mjs <folder> <out>

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readGarden } from '../../dist/index/garden/read-garden.js';
import { vitePressIndex } from './vitepress.mjs';

const [folder, out] = process.argv.slice(2);
const { notes } = await readGarden([folder]);
await mkdir(out, { recursive: true });
await writeFile(path.join(out, 'search-index.json'), JSON.stringify(vitePressIndex(notes)));
