#!/usr/bin/env node
import process from 'node:process';
import { run } from './command-line/run.js';

// The reader of a pipe may close it early, as in `garden-search query … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
process.exitCode = await run(process);
