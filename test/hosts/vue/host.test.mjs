import { test } from 'node:test';
import { checkNavigation, checkRendered, prepare, run, startServer } from '../support.mjs';

const folder = prepare('vue');
const base = '/docs/';
const titles = ['A garden', 'Compost', 'Heavy clay'];

test('a strict compiler accepts the elements in templates, and refuses what they have not', () => {
  run(folder, 'vue-tsc', ['-p', '.']);
});

test('a server renders the component without a warning, and the browser hydrates it without one', async (t) => {
  await checkRendered(t, folder, { base, titles, server: 'src/server.ts' });
});

test('the development server renders without a warning', async (t) => {
  const address = await startServer(t, folder, 'vite', ['--port', '0', '--host', '127.0.0.1']);
  await checkNavigation(t, address + base, 'leaves', '/docs/compost');
});
