#!/usr/bin/env node
import process from 'node:process';
import { compileLess } from './command-line/compile-less.js';
import { run } from './command-line/run.js';

// The reader of a pipe may close it early, as in `garden-search query … | head`.
process.stderr.on('error', () => {});
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
if (process.argv[2] === 'build') compileLess(process.versions);
process.exitCode = await run(process);
