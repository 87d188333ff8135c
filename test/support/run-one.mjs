// `npm run test:one -- FILE...`: runs test files where they belong, in Node or in the browsers that BROWSERS names.
import { spawnSync } from 'node:child_process';
import { FOLDERS_OF_NODE } from './pages.mjs';

const NODE = new RegExp(`^test/(?:${FOLDERS_OF_NODE.join('|')})/`);

const files = process.argv.slice(2).map((file) => file.replaceAll('\\', '/').replace(/^\.\//, ''));
if (!files.length || !files.every((file) => file.startsWith('test/'))) {
  console.error(`usage: npm run test:one -- test/.../NAME.test.ts\n${files.join(' ') || 'no file'} given`);
  process.exit(2);
}
const inNode = files.filter((file) => NODE.test(file));
const inBrowsers = files.filter((file) => !NODE.test(file));
const run = (args) => spawnSync('npx', args, { stdio: 'inherit' }).status ?? 1;
const codes = [];
if (inNode.length) codes.push(run(['tsx', '--test', '--test-reporter=spec', ...inNode]));
if (inBrowsers.length)
  codes.push(run(['wtr', '--config', 'test/web-test-runner.config.mjs', '--files', ...inBrowsers]));
process.exitCode = Math.max(...codes);
