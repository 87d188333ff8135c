import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { MARKS, TEXT_MARKS } from '../../../../index/notes/comments/comment-kinds.js';
import { hideComments, markNumbers, type Place } from '../../../../index/notes/comments/comments.js';
import { readBody } from '../../support/read-source.js';

const readText = (source: string): string => hideComments(source, TEXT_MARKS).text;
const shown = (source: string, mdx = false): string => JSON.stringify(readBody(source, mdx));

// What may stand around a comment without being part of one.
const around = fc.constantFrom(
  'text',
  '\n',
  '\n\n',
  '# H\n',
  '## H2\n\n',
  '- item\n',
  '- [ ] task\n',
  '> quote\n',
  '`code`',
  '`%%`',
  '\n\n```js\n%%\n```\n\n',
  '`\ue0000\ue001`',
  '\ue0001\ue001',
  '**b**',
  '[[a|b]]',
  '[a](b)',
  '\\`',
  '``x ` y``',
  '\n\n|a|b|\n|-|-|\n|c|d|\n\n',
  '<b>x</b>',
  '#tag ',
  '$x$',
  '\n\n~~~\n<!--\n~~~\n\n',
);
const inside = fc.constantFrom(
  'canary',
  '\n',
  '\n\n',
  '# canary\n',
  '`',
  '``',
  '\n\n- canary\n',
  '\n> canary\n',
  '[[canary]]',
  '#canary ',
  '**',
  '<b>',
  '<!-',
  '\\',
);

describe('hideComments', () => {
  it('lets nothing of a comment out, whatever stands in it and around it', () => {
    const comment = fc
      .tuple(fc.constantFrom(['%%', '%%'], ['<!--', '-->']), fc.array(inside))
      .map(([[open, close], parts]) => `${open} ${parts.join(' ')} canary ${close}`);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(around, comment), { maxLength: 12 }),
        fc.constantFrom(' ', '\n'),
        (parts, between) => {
          assert.doesNotMatch(shown(parts.join(between)), /canary/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('lets nothing out of a text that is too long to be parsed after each comment', () => {
    const placesOf = (text: string) =>
      new Map(markNumbers(text.replace(/`[^`]*`/gu, '')).map((n): [number, Place] => [n, 'text']));
    const comment = (text: string) => `{% comment %}${text}{% endcomment %}`;
    const source = `${'x '.repeat(260_000)}${comment('\n')} ${comment('`')} %%canary%% \``;
    assert.doesNotMatch(hideComments(source, MARKS, placesOf).text.slice(-100), /canary/u);
  });

  it('keeps what stands around comments', () => {
    const text = shown('before %% x %% between\n\n%%\nx\n\ny\n%%\n\nafter <!-- x --> it <!--> all');
    for (const word of ['before', 'between', 'after', 'it', 'all']) assert.match(text, new RegExp(word));
  });

  it('leaves every line where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('%%', '<!--', '-->', 'a', '\n', '%')), (parts) => {
        const source = parts.join('');
        const { text, open } = hideComments(source, TEXT_MARKS);
        assert.doesNotMatch(text, /%%|<!--/);
        if (!open) assert.equal(text.split('\n').length, source.split('\n').length);
        else assert.ok(open.line >= 1 && open.line <= source.split('\n').length);
      }),
    );
  });

  it('lets no new mark come of what two comments leave', () => {
    assert.match(shown('5%<!-- x -->% kept'), /5% % kept/);
  });

  it('keeps what follows marks that hide nothing: in an address, and with nothing between', () => {
    assert.match(shown('[a](b%%c) before %% x %% kept'), /before.*kept/);
    assert.match(shown('[a](b<!--c) kept %% canary'), /^(?!.*canary).*kept/s);
    assert.match(shown('%%%% kept'), /kept/);
    assert.match(shown('  <!-- x -->  kept'), /"text":"kept"/);
  });

  it('hides up to the end of a comment that begins within another, or in an address', () => {
    assert.match(shown('%% a <!-- b %% canary -->kept'), /^(?!.*canary).*kept/s);
    assert.match(shown('[a](b<!--c) canary -->kept'), /^(?!.*canary).*kept/s);
  });

  it('keeps the text between any number of comments of many lines', () => {
    for (const source of ['%%\nx\n%%\n\nkept\n\n', '%%\nx\n%%\nkept\n\n', '<!-- x\n -->\nkept\n'])
      assert.equal(shown(source.repeat(300)).match(/kept/g)?.length, 300, source);
  });

  it('takes marks in code for code', () => {
    assert.match(shown('`%% kept %%` and ``a ` %% kept %%``'), /%% kept %%.*%% kept %%/);
    assert.match(shown('text\n\n    <!-- kept --> <script>'), /<!-- kept --> <script>/);
    assert.match(shown('```\n%% kept %%\n<!-- kept -->\n```'), /%% kept %%.*<!-- kept -->/);
  });

  it('hides everything after a comment that is never closed, and tells its line', () => {
    const { open, sections } = readBody('a\n\n%% b\n\n# c\n\n```\nd\n```\n');
    assert.deepEqual(open, { mark: '%%', line: 3 });
    assert.deepEqual(sections, [{ heading: '', anchor: '', text: 'a', code: '' }]);
  });

  it('hides up to the last mark where HTML holds one, which may be a comment or none', () => {
    assert.doesNotMatch(shown('<div>\n100%% wide\n</div>\n\ntext %% canary %%'), /canary/);
  });

  it('hides a comment in indented code', () => {
    assert.doesNotMatch(shown('text\n\n    %% canary %%'), /canary/);
    assert.match(shown('    %% x %% kept'), /"code":.*kept/);
  });

  it('hides everything where the end of a comment may be none, as it stands in code or in another comment', () => {
    for (const source of [
      'x %% canary\n\ncanary `%%` canary\n\n%%',
      '%% [a](b%%c) canary %%',
      '%%\n<!-- %%\ncanary -->',
      '%%\n<!-- %%\ncanary',
      '%%\n```\n%%\n```\ncanary\n%%',
      '%%\n\n```\n%%\n```\n\ncanary\n%%\n\ntext %% canary %%',
      '%%\n```\n%%\n```\nkept\n%% canary %%',
      '{{ x %% }} canary %%',
      '[a](b%%c) %% canary',
    ])
      assert.doesNotMatch(shown(source), /canary/, source);
    assert.match(shown('%% <!-- x --> %% kept %% y %%'), /kept/);
  });

  it('hides the comments of template languages', () => {
    for (const comment of [
      '{% comment %} canary {% endcomment %}',
      '{%- comment -%}\n\ncanary\n\n{%- endcomment -%}',
      '{::comment}\ncanary\n\ncanary{:/comment}',
      '{::comment}canary{:/}',
      '{{% comment %}} canary {{% /comment %}}',
      '{{< comment >}}\n\n# canary\n\n{{< /comment >}}',
      '{{/* canary */}}',
      '{{- /* canary\n\ncanary */ -}}',
      '{{!-- canary --}}',
      '{# canary\n\ncanary #}',
      `{# ${'canary words\n\n'.repeat(500)} #}`,
      '{% # canary %}',
      '{%-\n  # canary\n  # canary\n-%}',
      '{#canary words#}',
      '{/* canary\n\ncanary */}',
      '{% comment %} canary {% /comment %}',
      '<!--LOCAL_ONLY_START-->\n\n# canary\n\n<!--LOCAL_ONLY_END-->',
      '<%# canary %>',
      '<%* canary %>',
      '{>>canary<<}',
      '#+BEGIN_COMMENT\n\ncanary\n#+END_COMMENT',
      '- #+BEGIN_QUERY\n  {:title "canary"}\n  #+END_QUERY',
    ]) {
      assert.doesNotMatch(shown(`before\n\n${comment}\n\nkept`), /canary|^(?!.*before)|^(?!.*kept)/, comment);
      assert.match(shown(`\`\`\`\n${comment}\n\`\`\``), /canary/, comment);
    }
    assert.match(shown('{# kept'), /kept/);
    assert.match(shown('{# kept\n\n{# canary #}\n\n{# kept'), /^(?!.*canary).*kept/s);
    assert.match(shown('# Kept {#an-id}\n\n{#if kept} kept'), /Kept.*kept/);
  });

  it('hides parts under a condition that is never met, or that visitors meet alone whom the site knows', () => {
    for (const part of [
      '{% if false %}canary{% endif %}',
      '{%- unless true -%}\n\n# canary\n\n{%- endunless -%}',
      '{% if false %}{% if a %}canary{% else %}canary{% endif %}\n\ncanary{% else %}{% endif %}',
      '{% if visitor.claims.beta %}\n\n# canary\n\n{% elif visitor.claims.b == "5%" %}canary{% endif %}',
      '{% if jekyll.environment == "development" %}canary{% endif %}',
      "{% if jekyll.environment != 'production' %}canary{% endif %}",
      "{% unless jekyll.environment == 'production' %}canary{% endunless %}",
      '{false && (\n  <p style={{ a: 1 }}>\n\n    canary\n\n# canary\n\n  </p>\n)}',
      '{ false ? (\n  <p>canary</p>\n) : null }',
    ])
      for (const mdx of [false, true]) {
        assert.match(shown(`before\n\n${part}\n\nkept`, mdx), /^(?!.*canary).*before.*kept/s, part);
        assert.match(shown(`\`\`\`\n${part}\n\`\`\``, mdx), /canary/, part);
      }
    assert.match(
      shown('{% if false %}canary{% else %} kept {% if a %}too{% endif %}{% endif %}'),
      /kept too/,
    );
    assert.match(
      shown(
        '{% if jekyll.environment == "production" %}kept{% else %}{% endif %} {% unless a %}too{% endunless %}',
      ),
      /kept.*too/,
    );
    assert.match(
      shown('{% if falsehood %} kept {% elsif b %} too {% endif %} {{ false && a }} all'),
      /kept.*too.*all/,
    );
    assert.match(shown('<A b={false && c}>kept</A>', true), /kept/);
  });

  it('hides what Hugo encrypts or keeps private, whatever password stands beside it', () => {
    for (const part of [
      '{{< encrypt >}}canary{{< /encrypt >}}',
      '{{< private >}}canary{{< /private >}}',
      '{{% private %}}\n- canary\n{{% / private %}}',
      '{{< secret "a>b" >}}\n\n# canary\n\n{{< /secret >}}',
      '{{< password-protected password="a" >}}\ncanary\n{{</ password-protected >}}',
      '{{% hugo-encryptor "a/b>#!S" %}}\n\n# canary\n\n{{% /hugo-encryptor %}}',
      '{{% fixit-encryptor password="1212" message="canary" %}}\ncanary\n{{%/fixit-encryptor%}}',
    ]) {
      assert.match(shown(`before\n\n${part}\n\nkept`), /^(?!.*canary).*before.*kept/s, part);
      assert.match(shown(`\`\`\`\n${part}\n\`\`\``), /canary/, part);
    }
    assert.match(shown('{{</* encrypt */>}}kept{{</* /encrypt */>}}'), /kept/);
    assert.match(shown('{{< private-tour >}} {{< letsencrypt >}} {{< secret-link >}}\n\nkept'), /kept/);
  });

  it('hides what stands between marks of their owner, and all where the second is missing', () => {
    for (const [open, close] of [
      ['<!-- private -->', '<!-- /private -->'],
      ['<!--PRIVATE-->', '<!-- END PRIVATE -->'],
      ['<!-- private:soil-1 -->', '<!-- endprivate -->'],
      ['<!-- private:start -->', '<!-- private:end -->'],
    ] as const) {
      const part = `${open}\n# canary\n\n<!-- a -->\n\n- canary\n${close}`;
      assert.match(shown(`before\n\n${part}\n\nkept`), /^(?!.*canary).*before.*kept/s, open);
      assert.match(shown(`before ${open}canary${close} kept`), /^(?!.*canary).*before.*kept/s, open);
      assert.equal(readBody(`before\n\n${open}\n\ncanary`).open?.mark, '<!-- private -->');
      assert.match(readText(`before ${open}canary${close} kept`), /^(?!.*canary).*before.*kept/s);
    }
    assert.match(shown('<!-- private notes -->kept<!-- privately --> too'), /kept.*too/);
  });

  it('drops scripts and styles wherever they begin', () => {
    for (const mdx of [false, true]) {
      for (const tag of ['script', 'style', 'SCRIPT src=x', 'style\nmedia=x', 'script a="`"']) {
        const end = tag.split(/\s/u)[0]!;
        for (const start of ['', 'text ', '- ', '<div>', '> ', '| a | ']) {
          const source = `${start}<${tag}>canary\n\ncanary</${end}> kept`;
          assert.doesNotMatch(shown(source, mdx), /canary/, source);
        }
      }
    }
  });

  it('ends a block that begins with a style or script at its line, as Markdown does', () => {
    for (const start of ['', 'text\n\n', 'text\n<style>\na\n</style>']) {
      const source = `${start}<style>a</style><script src=b></script><div id=c></div>\n> See [[d|kept]] **too**`;
      assert.match(shown(source), /See kept too/, source);
    }
    assert.doesNotMatch(shown('<style>a</style><div hidden>\ncanary\n\ncanary</div>\n'), /canary/);
  });

  it('keeps what follows code with the beginning of a tag', () => {
    for (const mdx of [false, true])
      for (const code of ['`<script`', '`<style media`', '`` <SCRIPT a=`b` ``'])
        assert.match(shown(`${code} kept\n\n> kept too\n\n\`</script></style>\``, mdx), /kept.*kept too/s);
  });

  it('keeps what follows a tag that is escaped, as in a text about it', () => {
    for (const mdx of [false, true])
      for (const tag of ['script', 'style scoped']) {
        assert.match(shown(`\\<${tag}> kept\n\nkept too\n\n\`</script></style>\``, mdx), /kept.*kept too/);
        const hidden = shown(`\\\\<${tag}>canary</${tag.split(' ')[0]}> kept`, mdx);
        assert.doesNotMatch(hidden, /canary/);
      }
    assert.doesNotMatch(shown('<div>\n\\<script>canary</script>\n</div>'), /canary/);
    assert.doesNotMatch(shown('\\<!-- canary -->'), /canary/);
  });

  it('drops the code of MDX and keeps its text', () => {
    const text = shown(
      "import A from 'canary'\nimport B from 'canary'\n\nexport const canary = {\n  a: 1\n}\n\n# Title\n\n{/* canary */}\n\n<A canary={{ a: 'canary' }} canary>\n  kept **bold** {canary}\n</A>\n\n<B canary=\"canary\" />a < b `{kept}`\n\n    not code\n",
      true,
    );
    assert.doesNotMatch(text, /canary|<\/?[AB]|\*\*/);
    assert.match(text, /kept bold.*a < b \{kept\}.*not code/);
    for (const code of [
      'export const a = {\n  canary: 1,\n\n  b: `canary`\n}',
      'export const a = `canary\n\ncanary`',
      'export function f() {\n  // it\'s (\n\n  return ")canary"\n}',
      'export const a = [\n```\n\ncanary\n```\n]',
    ])
      assert.doesNotMatch(shown(`${code}\n\nkept`, true), /canary|^(?!.*kept)/, code);
    for (const code of ['export const a = (', 'export const a = `', 'export /* a'])
      assert.match(shown(`${code}\n\nkept`, true), /kept/, code);
    assert.match(shown('words\nexport kept files', true), /kept/);
    assert.match(shown('<A>\n    ```js\n    kept()\n    ```\n</A>', true), /"code":"kept\(\)"/);
  });
});
