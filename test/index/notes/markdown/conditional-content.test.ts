import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readMarkdown } from '../../../../index/notes/markdown/read-markdown.js';
import { githubAnchors } from '../../../../index/sites/anchors.js';
import { readBody } from '../../support/read-source.js';

const everything = (source: string) => JSON.stringify(readBody(source));
const HIDDEN = [
  '.content-hidden',
  '.x .content-hidden #y',
  '.content-hidden when-format="html"',
  ".content-hidden when-format='html' layout=[1]",
  '.content-hidden unless-format=pdf',
  '.content-hidden when-profile="advanced"',
  '.content-visible when-format="pdf"',
  '.content-visible when-format=latex',
  '.content-visible unless-format="html"',
  '.content-visible when-format="html" when-profile="advanced"',
  '.content-visible when-meta="path.to"',
  '.hidden',
  '.private',
  '.secret',
  '#x .hidden title="a b"',
  'hidden',
  'style="color: red; display: none"',
  'style="DISPLAY: None"',
  "style='display: /* none of it */ none'",
  'style="visibility:hidden"',
  '.x style="visibility: collapse"',
  '.Private',
];
const SHOWN = [
  '.content-visible',
  '.content-visible when-format="html"',
  '.content-visible when-format="html:js"',
  '.content-visible unless-format="pdf"',
  '.content-hidden when-format="pdf"',
  '.content-hidden unless-format="html"',
  '.content-hidden when-format="pdf" when-profile="advanced"',
  '.hidden-gem title="a hidden one"',
  '.private-way title="a .private one"',
  ".x data-a='hidden' style='display: block'",
  'style="backface-visibility: hidden; visibility: visible"',
];

describe('conditionalContent', () => {
  it('never gives what Quarto shows on no page of a website, whatever it holds', () => {
    const part = fc.constantFrom(
      'canary [[canary]] #canary',
      '# canary',
      '- canary\n  ::: {.x}\n  canary\n  :::',
      '> canary\n> :::',
      '::: {.callout}\ncanary\n:::',
      ':::: "canary"\n::: {.content-visible}\ncanary\n:::\n::::',
      '```md\n:::\ncanary\n```',
      '    :::\n    canary',
      '<p>canary</p>',
    );
    const parts = fc.array(part, { minLength: 1, maxLength: 4 }).map((written) => written.join('\n\n'));
    const before = fc.constantFrom('', 'a\n', '## a\n\n', '::: {.callout}\n');
    fc.assert(
      fc.property(before, fc.constantFrom(...HIDDEN), parts, (start, attributes, content) => {
        const source = `${start}::: {${attributes}}\n${content}\n:::\n\nafter`;
        const read = everything(source);
        assert.doesNotMatch(read, /canary/u, source);
        assert.match(read, /after/u, source);
      }),
    );
  });

  it('hides code and spans by the same classes', () => {
    for (const attributes of HIDDEN) {
      assert.doesNotMatch(everything(`\`\`\`{${attributes}}\ncanary\n\`\`\``), /canary/u, attributes);
      const { sections } = readBody(`a [x [canary]{${attributes}} [canary](b)]{${attributes}}[b]{.x} c`);
      assert.equal(sections[0]!.text, 'a [b] c', attributes);
      const shown = readBody(`a [canary](b){${attributes}} ![canary](c "d"){${attributes}}![e](f) g`);
      assert.equal(shown.sections[0]!.text, 'a e g', attributes);
    }
  });

  it('hides code that is run but not shown, and the options of code that is', () => {
    const cell = (info: string, ...lines: string[]) => `\`\`\`${info}\n${lines.join('\n')}\n\`\`\`\n\nafter`;
    const hidden = [
      cell('{r}', '#| label: a', '#| echo: false', 'canary'),
      cell('{r}', '#| include: no', 'canary'),
      cell('{python}', '#|echo: False', 'canary'),
      cell('{ojs}', '//| echo: false', 'canary'),
      cell('{r, echo=FALSE}', 'canary'),
      cell('{r setup, include = F}', 'canary'),
      cell('{code-cell} ipython3', ':tags: [remove-cell]', 'canary'),
      cell('{code-cell}', '---', 'tags:', '  - remove-input', '---', 'canary'),
      `---\nexecute:\n  echo: false\n---\n${cell('{r}', 'canary')}`,
      cell('{r}', 'knitr::opts_chunk$set(fig.width = 2, echo = FALSE)').concat('\n\n', cell('{r}', 'canary')),
    ];
    for (const source of hidden) {
      const { body } = readMarkdown(source, { path: 'a.qmd', anchors: githubAnchors() });
      const read = JSON.stringify(body());
      assert.doesNotMatch(read, /canary/u, source);
      assert.match(read, /after/u, source);
    }
    const codeOf = (source: string) => readBody(source).sections[0]!.code;
    assert.equal(codeOf(cell('{r, eval=FALSE}', '#| label: a', '#| eval: false', 'soil')), 'soil');
    assert.equal(codeOf(cell('{python}', 'dig(echo=False)')), 'dig(echo=False)');
    assert.match(codeOf(cell('r', '#| echo: false', 'soil'))!, /soil/u);
  });

  it('hides a block with such attributes on a line of its own, in it or touching it', () => {
    const marks = [
      '{: .hidden}',
      '{: .private }',
      '{:.hidden}',
      '{ data-search-exclude }',
      '{: .a style="display:none"}',
    ];
    for (const mark of marks)
      for (const block of [
        'canary\nmore',
        '- canary\n- more',
        '> canary',
        '```\ncanary\n```',
        '| canary |\n| - |',
      ])
        for (const source of [`${block}\n${mark}`, ...(block.includes('`') ? [] : [`${mark}\n${block}`])]) {
          const read = everything(`before\n\n${source}\n\nafter[^1]\n\n[^1]: last`);
          assert.doesNotMatch(read, /canary/u, source);
          assert.match(read, /before.*after.*last/su, source);
        }
    assert.doesNotMatch(everything('# before\n\n{: .hidden}\n> canary\n\nafter'), /canary/u);
    assert.match(everything('before\n\n{: .hidden}\n\nafter'), /before.*after/u);
    assert.match(everything('a { data-search-exclude } b\n\n`{ hidden }`'), /a b.*\{ hidden \}/su);
  });

  it("hides a section that is out of a site's search, up to the next heading that is as high", () => {
    const source =
      '# a\n\nb\n\n## canary { data-search-exclude }\n\ncanary\n\n### canary\n\n- canary\n\n## c\n\nd';
    assert.doesNotMatch(everything(source), /canary/u);
    assert.match(everything(source), /"title":"a".*"b".*"c".*"d"/u);
    assert.doesNotMatch(everything('## canary { #x data-search-exclude }\n\ncanary\n'), /canary/u);
  });

  it('hides items and cells whose last words are attributes that hide them, and no others', () => {
    for (const mark of [
      '{.hidden}',
      '{: .hidden }',
      '{ .private #x }',
      '{style="display: none"}',
      '{hidden}',
    ])
      for (const source of [
        `- before\n- canary *canary* ${mark}\n  - canary\n- after`,
        `1. before\n2. canary ${mark}\n\n   canary\n3. after`,
        `| before | b |\n| - | - |\n| canary ${mark} | after |`,
        `> - before\n> - canary ${mark}\n\nafter`,
      ])
        assert.match(everything(source), /^(?!.*canary).*before.*after/su, source);
    for (const item of [
      'a {.x}',
      '`a {.hidden}`',
      '**a** {title=".hidden"}',
      '*b*{.hidden} a',
      'a \\{.hidden} b',
    ])
      assert.match(everything(`- ${item}`), /"text":"[^"]*a/u, item);
  });

  it('keeps a title that is only hidden above its text', () => {
    assert.match(everything('# a {: style="display:none"}\n\nb'), /"title":"a"/u);
    assert.match(everything('# a\n{: .hidden}\n\nb'), /"title":"a".*"b"/u);
  });

  it('hides everything after a block that is never closed, or whose attributes are not', () => {
    for (const start of [
      '::: {.content-hidden}',
      '::: content-hidden',
      '::: {.content-visible\nwhen-format="pdf"}',
    ])
      assert.doesNotMatch(everything(`a\n\n${start}\n\ncanary\n\n# canary`), /canary/u, start);
  });

  it('hides containers that a password locks, with those in them', () => {
    for (const start of [
      '::: encrypt',
      '::: Private',
      '::: encrypt password="soil" hint="a"',
      ':::private',
      '::: secret',
      '::: gm-only',
      ':::: encrypted',
    ])
      assert.match(
        everything(`a\n\n${start}\ncanary\n\n::: tip\ncanary\n:::\n\n# canary\n:::\n\nafter`),
        /^(?!.*canary).*after/su,
        start,
      );
    assert.match(everything('::: encryption\nkept\n:::'), /kept/u);
  });

  it('hides callouts that their owner calls private or secret, or keeps from players, with all in them, and no others', () => {
    for (const callout of [
      '> [!private]\n> canary\n>\n> - canary\n> > [!note] Canary',
      '> [!PRIVATE]- Canary\n> > [!private]\n> > canary\n>\n> # Canary',
      '- b\n  > [!private|x]\n  > canary',
      '> [!secret]- Canary\n> canary',
      ...['gm', 'DM', 'gm-only', 'dmonly'].map((name) => `> [!${name}] Canary\n> canary`),
      '```ad-private\ntitle: canary\ncanary\n```',
      '- b\n\n  ~~~ad-secret\n  canary\n  ~~~',
      '> c\n>\n> > [!private] canary\n> > #canary [[canary]]',
      '!!! private\n    canary\n\n    # Canary',
      '- b\n\n    ??? note secret inline "Canary"\n        canary',
    ])
      assert.match(everything(`a\n\n${callout}\n\n> [!note]\n> after`), /^(?!.*canary).*after/isu, callout);
    assert.match(everything('[!a] kept\n\n>'), /kept/u);
    for (const shown of [
      '```ad-note\nkept\n```',
      '> [!note] kept',
      ...['privates', 'gmc', 'dm-only-x', 'cdm'].map((name) => `> [!${name}]\n> kept`),
      '> kept',
      '>',
      '> [!hidden]- b\n> kept',
      '!!! note "a private note"\n    kept',
      '!!! privates\n    kept',
    ])
      assert.match(everything(`${shown}\n\nkept`), /kept/u, shown);
  });

  it('ends a block with the list or the quotation that holds it', () => {
    assert.match(everything('- ::: {.content-hidden}\n  canary\n\nafter'), /after/u);
    assert.match(everything('> ::: {.content-hidden}\n> canary\n\nafter'), /after/u);
  });

  it('keeps what a website shows', () => {
    for (const attributes of SHOWN) {
      assert.match(everything(`::: {${attributes}}\nkept\n:::`), /kept/u, attributes);
      assert.match(everything(`[kept]{${attributes}}`), /kept/u, attributes);
    }
    assert.match(everything('::: {.content-hidden}\nx\n:::\n\nkept'), /kept/u);
    assert.match(everything('::: secret\n```a``` opens no fence\n:::\n\nkept'), /kept/u);
  });
});
