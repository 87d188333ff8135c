import { test } from 'node:test';
import { checkTypes } from '../check-types.mjs';
import { checkNavigation, checkRendered, prepare, run, startServer } from '../support.mjs';

const folder = prepare('react');
const base = '/docs/';
const titles = ['A garden', 'Compost', 'Heavy clay'];

test('strict compilers accept the elements in React, Preact, Solid and Svelte, and refuse what they have not', () => {
  run(folder, 'tsc', ['-p', '.']);
  run(folder, 'svelte-check', ['--workspace', 'svelte', '--tsconfig', 'tsconfig.json']);
  checkTypes(folder, 'vite.config.js');
});

test('a server renders the component without a warning, and the browser hydrates it without one', async (t) => {
  await checkRendered(t, folder, { base, titles, server: 'src/server.tsx' });
});

test('the development server renders without a warning', async (t) => {
  const address = await startServer(t, folder, 'vite', ['--port', '0', '--host', '127.0.0.1']);
  await checkNavigation(t, address + base, 'leaves', '/docs/compost');
});
