// Page on which visitors search their own notes, without uploading them.

import { FACETS } from '../dist/src/core/notes/facets.js';
import { GROUPINGS } from '../dist/src/core/notes/groups.js';
import { SORTS } from '../dist/src/core/notes/sorts.js';
import { MODES } from '../dist/src/modes/modes.js';
import { page, PROJECT } from './page.mjs';

const HEAD = `<link rel="stylesheet" href="/customise.css">
<link rel="stylesheet" href="/playground.css">
<script type="module" src="/playground.mjs"></script>
`;

const WEIGHTS = [
  ['links', 'Notes with many links'],
  ['stage', 'Grown notes'],
  ['recent', 'Notes tended lately'],
];

/** Makes the page. */
export function playgroundPage() {
  const main = `<main class="playground">
<h1>Try it on your own notes</h1>
<p class="lead">Drop a folder of notes, or a whole vault. The index is built and searched in this browser, by a worker. <strong>Nothing is uploaded.</strong> Markdown, text and HTML, at most 2,000 files and 50 MB.</p>
<section class="drop scripted" aria-label="Your notes">
<p><strong>Drop a folder here</strong>, or</p>
<div class="choices">
<label class="button"><input type="file" id="folder" webkitdirectory multiple> Choose a folder</label>
<label class="button"><input type="file" id="files" accept=".md,.markdown,.mdx,.qmd,.txt,.html,.htm" multiple> Choose files</label>
</div>
<details><summary>Paste a note</summary>
<label>Markdown <textarea id="pasted" rows="6" spellcheck="false"></textarea></label>
<button class="button" type="button" id="paste">Search it</button>
</details>
<progress max="1" value="0" aria-label="Progress" hidden></progress>
<p role="status" id="said"></p>
</section>
<p class="unscripted">Without JavaScript nothing can be searched here. <a href="/docs/start/">First steps</a> shows how to build an index.</p>
<div class="workbench" hidden>
<form class="settings" aria-label="Settings" autocomplete="off">
${look()}
<fieldset><legend>Facets</legend>${FACETS.map(({ name }) => `<label class="switch"><input type="checkbox" name="facets" value="${name}" checked> ${name}</label>`).join('\n')}</fieldset>
<fieldset><legend>Weights</legend>${WEIGHTS.map(([name, words]) => `<label>${words} <input type="range" name="${name}" min="0" max="1" step="0.1" value="0"></label>`).join('\n')}</fieldset>
<fieldset><legend>Build</legend>
<label>Exclude <input type="text" name="exclude" placeholder="journal/**, secret.md"></label>
<label class="switch"><input type="checkbox" name="requirePublish"> Only notes that say they are public</label>
<button class="button" type="button" id="again">Build again</button>
</fieldset>
</form>
<div class="bench">
<garden-search load="eager" label="Your notes"></garden-search>
<details class="why"><summary>Why these results</summary><ol></ol></details>
<details class="held"><summary></summary><ul></ul></details>
<section aria-labelledby="take"><h2 id="take">Take it with you</h2>
<div class="code copyable"><pre tabindex="0" aria-label="Configuration"><code id="config"></code></pre></div>
<div class="code copyable"><pre tabindex="0" aria-label="HTML"><code id="html"></code></pre></div>
</section>
</div>
</div>
<dialog aria-labelledby="opened"><h2 id="opened"></h2><div></div><form method="dialog"><button class="button">Close</button></form></dialog>
</main>`;
  const description = 'Search a folder of your own notes in this browser, without uploading it.';
  return page({
    site: PROJECT,
    title: 'Playground',
    description,
    address: '/playground/',
    head: HEAD,
    search: false,
    main,
  });
}

function look() {
  const select = (name, caption, values) =>
    `<label>${caption} <select name="${name}">${values.map((value) => `<option value="${value}">${value || 'default'}</option>`).join('')}</select></label>`;
  return [
    select('mode', 'Layout', Object.keys(MODES)),
    select('density', 'Density', ['', 'compact']),
    select('group-by', 'Groups', ['', ...GROUPINGS]),
    select('sort', 'Order', ['', ...Object.keys(SORTS)]),
  ].join('\n');
}
