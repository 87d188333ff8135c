import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CLASSIC_HTML, hostHtml } from '../../../index/command-line/host-html.js';

describe('hostHtml', () => {
  it('gives the script and the element, from where the files lie', () => {
    assert.deepEqual(hostHtml('/', true), [
      '<script type="module" src="/garden-search.min.js"></script>',
      '<garden-search src="/garden-index.json"></garden-search>',
    ]);
  });

  it('gives the element alone where the script is not among the files', () => {
    assert.deepEqual(hostHtml('/', false), ['<garden-search src="/garden-index.json"></garden-search>']);
  });

  it('ends the path with one slash', () => {
    for (const path of ['/search', '/search/', '/search//']) {
      assert.match(hostHtml(path, false)[0]!, /src="\/search\/garden-index\.json"/u);
    }
  });

  it('cannot be ended early by the path', () => {
    assert.match(hostHtml('/"><b>&', false)[0]!, /src="\/&quot;>&lt;b>&amp;\/garden-index\.json"/u);
  });
});

describe('CLASSIC_HTML', () => {
  it('loads the index before the widget, from beside the page, without a module', () => {
    assert.deepEqual(CLASSIC_HTML, [
      '<script defer src="garden-index.classic.js"></script>',
      '<script defer src="garden-search.classic.js"></script>',
      '<garden-search></garden-search>',
    ]);
  });
});
