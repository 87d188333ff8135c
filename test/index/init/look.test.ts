import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { hostHtml } from '../../../index/command-line/host-html.js';
import { lookAt } from '../../../index/init/look.js';
import { planFor } from '../../../index/init/plan.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const PAGE = { 'index.html': '<body></body>' };

async function plan(t: TestContext, files: Record<string, string>) {
  const project = await lookAt(await temporaryFolder(t, { ...PAGE, ...files }));
  const { found, changes, steps } = planFor(project, (publicPath) => hostHtml(publicPath, true));
  return { found, page: changes[0]?.after, steps: steps.flatMap(({ what, lines }) => [what, ...lines]) };
}

it('knows a site written by hand by its first page, beside notes or without any', async (t) => {
  const alone = await plan(t, { 'about.html': '' });
  assert.deepEqual(alone.found, ['2 pages in this folder']);
  assert.ok(alone.steps.includes('npx garden-search build . --out search'));
  const beside = await plan(t, { 'notes/a.md': '' });
  assert.deepEqual(beside.found, ['1 note in notes', 'pages in this folder']);
  assert.ok(beside.steps.includes('npx garden-search build notes --out search'));
  for (const { page } of [alone, beside])
    assert.match(page!, /<garden-search src="\/search\/garden-index\.json">/u);
});

it('takes no page in a vault or a project of npm for a site', async (t) => {
  for (const file of ['.obsidian/app.json', 'package.json']) {
    const { page, steps } = await plan(t, { [file]: '{}', 'a.md': '' });
    assert.equal(page, undefined);
    assert.match(steps[0]!, /^There is no site yet/u);
  }
});

it('knows the packages of a package.json with a byte order mark', async (t) => {
  const manifest = '\ufeff{"devDependencies":{"vite":"8"}}';
  const project = await lookAt(await temporaryFolder(t, { 'package.json': manifest }));
  assert.equal(project.isPackage, true);
  assert.deepEqual([...project.packages], ['vite']);
});

it('takes a package.json that holds no object for none', async (t) => {
  const { isPackage } = await lookAt(await temporaryFolder(t, { 'package.json': 'null' }));
  assert.equal(isPackage, false);
});
