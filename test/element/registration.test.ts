import { expect } from '@open-wc/testing';
import type { GardenListElement } from '../../src/garden-list.js';
import { GardenSearchElement } from '../../src/garden-search.js';

// A whole address: WebKitGTK 2.50 resolves no other in a script of an `srcdoc`.
/** A page of its own: what it logged, and whether it knows the element, once the script has run. */
async function load(
  head: string,
  script = '/src/garden-search.ts',
  type: 'text/html' | 'application/xhtml+xml' = 'text/html',
): Promise<{ logged: string[]; defined: boolean; frame: HTMLIFrameElement }> {
  const frame = document.createElement('iframe');
  const text = `<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head>${head}
    <script>
      logged = [];
      for (const level of ['warn', 'error']) console[level] = (text) => logged.push(level + ': ' + text);
      onerror = (text) => logged.push('uncaught: ' + text);
    </script></head>
    <body><garden-search><p>Fallback</p></garden-search>
    <script>
      import('${location.origin}${script}').catch((error) => logged.push('uncaught: ' + error))
        .then(() => parent.postMessage('loaded'));
    </script></body></html>`;
  if (type === 'text/html') frame.srcdoc = text;
  else frame.src = URL.createObjectURL(new Blob([text], { type }));
  const loaded = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Window & { logged: string[]; customElements: CustomElementRegistry };
  const logged = page.logged.filter((line) => !line.includes('Lit is in dev mode'));
  return { logged, defined: !!page.customElements.get('garden-search'), frame };
}

const csp = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const other = (version: string) =>
  `<script>first = customElements.define('garden-search', class extends HTMLElement { static version = '${version}' })</script>`;

describe('registering', () => {
  afterEach(() => document.querySelector('iframe')?.remove());

  it('keeps quiet on a page of its own', async () => {
    const { logged, defined } = await load('');
    expect([logged, defined]).to.deep.equal([[], true]);
  });

  it('leaves the first on the page and warns once, naming both versions, where they differ', async () => {
    const { logged } = await load(other('9.9.9'));
    expect(logged).to.have.length(1);
    expect(logged[0])
      .to.match(/^warn: .*9\.9\.9/)
      .and.contain(GardenSearchElement.version);
  });

  it('does not mind being loaded twice', async () => {
    const { logged } = await load(other(GardenSearchElement.version));
    expect(logged).to.be.empty;
  });

  it('reads attributes of each type, and writes the mode back, with what the bundle has of Lit', async () => {
    const { logged, frame } = await load('', '/dist/garden-search-list.min.js');
    const page = frame.contentDocument!;
    page.body.innerHTML = '<garden-search recent></garden-search><garden-list limit="5"></garden-list>';
    const search = page.querySelector<GardenSearchElement>('garden-search')!;
    const list = page.querySelector<GardenListElement>('garden-list')!;
    expect([search.recent, list.limit, logged]).to.deep.equal([true, 5, []]);
    search.removeAttribute('recent');
    search.mode = 'popup';
    await search.updateComplete;
    expect([search.recent, search.getAttribute('mode')]).to.deep.equal([false, 'popup']);
  });

  it('works where Trusted Types are required and its policy is allowed', async () => {
    const { logged, defined } = await load(csp("require-trusted-types-for 'script'; trusted-types lit-html"));
    expect([logged, defined]).to.deep.equal([[], true]);
  });

  it('leaves the fallback and logs one error, where templates are forbidden', async () => {
    const noPolicy = `<script>Object.defineProperty(window, 'trustedTypes', { value: undefined })</script>`;
    const { logged, defined, frame } = await load(csp("require-trusted-types-for 'script'") + noPolicy);
    expect(defined).to.be.false;
    expect(logged).to.have.length(1);
    expect(logged[0]).to.match(/^error: .*lit-html/);
    expect(frame.contentDocument!.querySelector('p')!.offsetHeight).to.be.above(0);
  });

  it('leaves the fallback and logs one error on a page of XML, which takes no templates of HTML', async () => {
    const { logged, defined, frame } = await load('', undefined, 'application/xhtml+xml');
    expect([defined, logged.length]).to.deep.equal([false, 1]);
    expect(logged[0]).to.match(/^error: .*XML/);
    expect(frame.contentDocument!.querySelector('p')!.offsetHeight).to.be.above(0);
  });
});
