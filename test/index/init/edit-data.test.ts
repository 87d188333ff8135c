import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addScript, addToPage } from '../../../index/init/edit-data.js';

it('puts lines at the start of main, else of body, with the ends that the page has', () => {
  const lines = ['<a>', '<b>'];
  assert.equal(addToPage('<body><main class="x"><p>', lines), '<body><main class="x">\n<a>\n<b><p>');
  assert.equal(addToPage('<body>\r\n<p>', lines), '<body>\r\n<a>\r\n<b>\r\n<p>');
  const before = '<!-- <body> --><script>"<main>"</script><body>';
  assert.equal(addToPage(before, lines), `${before}\n<a>\n<b>`);
  assert.equal(addToPage('<p>', lines), undefined);
});

it('adds a script once, and keeps indentation and end of the file', () => {
  const added = addScript('{\n\t"name": "a"\n}', 'search', 'garden-search build notes')!;
  assert.equal(added, '{\n\t"name": "a",\n\t"scripts": {\n\t\t"search": "garden-search build notes"\n\t}\n}');
  assert.equal(addScript(added, 'search', 'garden-search build notes'), undefined);
});

it('keeps the line breaks of Windows in the whole of a package.json', () => {
  const added = addScript('{\r\n  "name": "a\\nb"\r\n}\r\n', 'search', 'x')!;
  assert.equal(added, '{\r\n  "name": "a\\nb",\r\n  "scripts": {\r\n    "search": "x"\r\n  }\r\n}\r\n');
});

it('reads a package.json with a byte order mark, and keeps the mark', () => {
  assert.equal(addScript('\ufeff{}', 'search', 'x'), '\ufeff{\n  "scripts": {\n    "search": "x"\n  }\n}');
});
