import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readBody } from '../../support/read-source.js';

const sectionsOf = (source: string) =>
  readBody(source, false, 'myst').sections.map(({ heading, text, code }) => [heading, text, code]);

describe('mystSyntax', () => {
  it('lets nothing of a comment out, in text and in directives', () => {
    const around = fc.constantFrom('text', '', '- item', '> quote', '# H', '[^1]: note', '(canary)=', '+++');
    const within = fc.constantFrom('', '```{note} Title', '~~~{figure} a.png\n:canary: b', ':::{tip}');
    fc.assert(
      fc.property(
        fc.array(around),
        within,
        fc.constantFrom('', '   '),
        fc.array(around),
        (a, open, by, b) => {
          const close = /^[`~:]{3}/u.exec(open)?.[0] ?? '';
          const lines = [
            ...a,
            '',
            open,
            `${by}% canary`,
            `${by}%canary`,
            '[[link]] <!-- canary -->',
            close,
            ...b,
          ];
          const body = readBody(lines.join('\n'), false, 'myst');
          assert.doesNotMatch(JSON.stringify(body), /canary|\+\+\+/);
          assert.equal(body.links.length, 1);
        },
      ),
    );
  });

  it('leaves its marks in code, within a line, and in notes for other tools', () => {
    for (const code of ['```\n% kept\n```', '```{code-block} sh\n% kept\n```', '    % kept'])
      assert.equal(sectionsOf(code)[0]![2]?.trim(), '% kept', code);
    assert.deepEqual(sectionsOf('5\\% kept, 5 % kept'), [['', '5% kept, 5 % kept', '']]);
    assert.match(JSON.stringify(readBody('% kept\n(kept)=\n{doc}`kept`')), /% kept \(kept\)= \{doc\}kept/);
  });

  it('lets nothing out that Sphinx shows on no page of a website', () => {
    const hidden = [
      '{todo}',
      '{todo} canary of the html',
      '{ifconfig} draft',
      '{only} latex',
      '{only} not html',
      '{only} html and internal',
      '{raw} jupyter',
      '{index} single: canary',
      '{contents} canary',
    ];
    for (const fence of ['```', '~~~~', ':::'])
      for (const said of [...hidden, '{only}', '{solution} a\n:hidden:', '{exercise}\n---\nhidden:\n---']) {
        const source = `before\n${fence}${said}\ncanary\n\n# canary\n${fence}\nkept`;
        assert.deepEqual(sectionsOf(source), [['', 'before\nkept', '']], source);
      }
    assert.deepEqual(sectionsOf('```{highlight} canary\n```\nkept'), [['', 'kept', '']]);
    const met = [
      '{only} html',
      '{only} html or latex',
      '{only} builder_html',
      '{only} not latex',
      '{raw} html',
    ];
    for (const said of met) assert.match(JSON.stringify(sectionsOf(`:::${said}\nkept\n:::`)), /kept/, said);
    assert.doesNotMatch(JSON.stringify(sectionsOf(':::{todo}\ncanary\n\n# canary')), /canary/);
    assert.deepEqual(sectionsOf(':::{tip} A\n:class: b\ntext\n:::\nafter'), [['', 'A\ntext\nafter', '']]);
    assert.match(JSON.stringify(readBody(':::{todo}\nkept\n:::')), /kept/);
  });

  it('lets nothing of a removed block out, up to the next block or code that is run', () => {
    const ends = ['+++', '+++ {"tags": ["a"]}', '```{code-cell} python\n:tags: [remove-cell]\n\ncanary\n```'];
    for (const end of ends)
      for (const tags of ['["remove-cell"]', '["a", "remove_cell"]']) {
        const source = `before\n+++ {"tags": ${tags}}\n# canary\n\n> canary\n\n\`\`\`diff\n+++ canary\n\`\`\`\n${end}\nkept`;
        assert.deepEqual(sectionsOf(source), [['', 'before\nkept', '']], source);
      }
    assert.deepEqual(sectionsOf('+++ {"tags": ["remove-cell"]}\ncanary'), []);
    assert.deepEqual(sectionsOf('+++ {"tags": ["hide-cell"]}\nkept'), [['', 'kept', '']]);
  });

  it('takes the first heading for the title below other text too, as Sphinx does', () => {
    const source = '```{raw} html\n<img alt="Logo">\n```\n\n(beans)=\n# Beans\n\ntext\n\n# Peas';
    assert.equal(readBody(source, false, 'myst').title, 'Beans');
    assert.equal(readBody(source).title, '');
  });

  it('shows roles and directives as their text', () => {
    const cases = {
      'see {doc}`the text <a/b>`, {ref}`name`, {c:func}``a`b``': 'see the text, name, a`b',
      '```{note}\ntext\n```\nafter': 'text\nafter',
      '````{admonition} A *title*\n:class: tip\n\n```{tip}\none\n```\n````': 'A title\none',
      '```{figure} a.png\n---\nwidth: 1\n---\nCaption\n```': 'Caption',
      '```{embed} #name\n```\nafter': 'after',
      '- item\n  ```{note}\n  text\n  ```': 'item\ntext',
    };
    for (const [source, text] of Object.entries(cases))
      assert.deepEqual(sectionsOf(source), [['', text, '']], source);
  });
});
