import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readBody, sectionsOf, textOf } from '../../support/read-source.js';

describe('templateSyntax', () => {
  it('shows nothing of a tag, and everything around it', () => {
    const tag = fc.constantFrom(
      ...[
        '{{ canary }}',
        '{{{ canary }}}',
        '{% canary %}',
        '{%- if canary -%}',
        '{{< canary >}}',
        '{{% canary "x" %}}',
      ],
      ...[
        '{{< canary\n  a="b" >}}',
        '{{ canary | where: "a" }}',
        '{{</* canary */>}}',
        '{{query (canary)}}',
        '{{ a | b({ c: canary }) }}',
        '{{[[query]]: {and: [[canary]] {not: [[canary]]}}}}',
        '<%= canary "x" %>',
        '<% canary do |a| %>',
        '<%~ canary\n  a -%>',
      ],
    );
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1 }), (tags) => {
        const text = textOf(`first ${tags.join(' kept ')} last`);
        assert.doesNotMatch(text, /canary|[{}<>]/);
        assert.equal(text.match(/kept/g)?.length ?? 0, tags.length - 1);
        assert.match(text, /^first.*last$/);
      }),
    );
  });

  it('shows nothing of a tag within a block of HTML', () => {
    const list =
      '<ul>\n\t{% for canary in notes %}\n  <li id="{{ canary }}">{{ canary }} kept</li>\n{% endfor %}\n</ul>';
    assert.equal(textOf(list), 'kept');
    assert.equal(textOf('<div>\n{{< img src="canary" alt="Beans" >}} {{ open\n</div>'), 'Beans {{ open');
    assert.equal(textOf('<p><%= canary alt: "Beans" %> kept <% open</p>'), 'Beans kept <% open');
    assert.equal(textOf('A {{< tip text="late bean" id="canary" >}} grows.'), 'A late bean grows.');
  });

  it('keeps what stands between two tags, and the attributes that are shown', () => {
    assert.equal(textOf('{% raw %}kept{% endraw %} {{% note %}}inner{{% /note %}}'), 'kept inner');
    assert.equal(
      textOf('{{< figure src="canary" caption="Late beans" alt=\'in May\' >}}'),
      'Late beans in May',
    );
    assert.equal(textOf('{% include a.html title="Beans" %}'), 'Beans');
    for (const tag of ['{% assign title = "Beans" %}', `{%- set icon = '<i title="Beans"></i>' -%}`])
      assert.equal(textOf(`a ${tag} b`), 'a b', tag);
    assert.equal(textOf('{% settings title="Beans" %}'), 'Beans');
    assert.equal(textOf('<%= image file: "canary", title: "Beans", caption: "in May" %>'), 'Beans in May');
    assert.deepEqual(sectionsOf('`<%= a %>` 5 <% 6\n\n    <% b %>'), [['', '<%= a %> 5 <% 6', '<% b %>']]);
  });

  it('takes the end of a tag on a line by itself for no quotation', () => {
    assert.equal(textOf('a {{< img\n  src="canary"\n  alt="Beans"\n>}}\nin May\n\n> b'), 'a Beans in May\nb');
    assert.equal(textOf('> {{< img\n> src="canary"\n> >}} a\n> > b'), 'a\nb');
    assert.equal(textOf('{{< img\n\n>}} a'), '{{< img\n>}} a');
  });

  it('reads tags of HTML whose attributes hold tags with quotes', () => {
    for (const value of [
      '{{ "/a" | relative_url }}',
      '{{< ref "../a#B" >}}',
      '{% link "a.md" %}',
      'b/{{ "c" }}/d',
    ])
      for (const [start, end] of [
        ['', ''],
        ['See **', '**'],
        ['- (', ')'],
        ['## ', ''],
      ])
        assert.doesNotMatch(
          textOf(`${start}<a class="x" href="${value}">kept</a>${end}`),
          /[<>"{}]|href/,
          value,
        );
    assert.equal(textOf('a <img src="{{ "/a.png" }}" alt="Beans"> b'), 'a Beans b');
    assert.equal(textOf('a <b {{ "c" }} kept'), 'a <b kept');
  });

  it('leaves tags in code, and braces that are none', () => {
    assert.equal(textOf('`{{ kept }}` {a} {{ open {% open'), '{{ kept }} {a} {{ open {% open');
    assert.deepEqual(sectionsOf('```\n{{ kept }}\n```'), [['', '', '{{ kept }}']]);
  });

  it("drops mdBook's lines in code that stand for a file", () => {
    const code =
      '```rust\n{{#rustdoc_include ../a/main.rs:all}}\nlet a;\n  {{#include b.rs}}\n{{#include}}\n```';
    assert.deepEqual(sectionsOf(code), [['', '', 'let a;\n{{#include}}']]);
  });

  it('drops the tags that keep code from being run', () => {
    assert.equal(textOf('`{% raw %}{{ kept }}{% endraw %}` and `{% raw %}`'), '{{ kept }} and {% raw %}');
    assert.deepEqual(sectionsOf('```\n{%- raw -%}{{ kept }}\n{% endraw %}\n```'), [['', '', '{{ kept }}']]);
  });

  it('shows the shortcodes of Hugo that are written about as they are to be written', () => {
    assert.equal(textOf('`{{</* note "x" */>}}` `{{%/* /note */%}}`'), '{{< note "x" >}} {{% /note %}}');
    assert.deepEqual(sectionsOf('```\n{{</* a */>}}\n/* b */\n```'), [['', '', '{{< a >}}\n/* b */']]);
  });

  it('shows the shortcodes of Zola likewise, and leaves comments of Go', () => {
    assert.equal(textOf('`{{/* note(a="x") */}}` `{%/* end */%}`'), '{{ note(a="x") }} {% end %}');
    assert.equal(textOf('`{{/* a comment */}}`'), '{{/* a comment */}}');
  });

  it('finds the note that a link names within a tag', () => {
    const targets = (source: string) => readBody(source).links.map(({ target }) => target);
    assert.deepEqual(targets('[*a*]({{< ref "b c.md" >}}) [d]({{% relref "e" %}})'), ['b', 'e']);
    assert.deepEqual(targets('[a]({% link _n/b.md %}) [c]({% post_url 2026-06-11-d %})'), [
      '_n/b.md',
      '2026-06-11-d',
    ]);
    assert.deepEqual(targets('[a]({{ site.repository }}/b) [c](/{{ d }}/e) [f]({{ "g" }})'), []);
    assert.equal(textOf('[*a*]({{< ref "b" >}}).'), 'a.');
    assert.equal(textOf('[*a*](https://x.test/{{ y.z }}/b) and [c](d/{% e f %})'), 'a and c');
    assert.equal(textOf('[a](b) {{ c }} (d)'), 'a (d)');
    assert.equal(textOf('![a]({{ b c }}/d.png "e") [f][g].\n\n[g]: /{{< param h >}}/{% i j %} "k"'), 'a f.');
  });

  it('finds the address that a filter puts behind the one of the site', () => {
    const cases = {
      '[a]({{ site.baseurl }}/b)': '/b',
      '[a]({{site.url}}{{- site.baseurl -}}/b#c)': '/b',
      '[a]({{ "/b" | relative_url }})': '/b',
      "[a]({{ '../b/' | url }})": '../b/',
      "[a]({{ '/\\b' | absolute_url }})": '/\\b',
      '[a][c]\n\n[c]: {{ "/b" | url }}': '/b',
    };
    for (const [source, target] of Object.entries(cases))
      assert.deepEqual(
        readBody(source).links.map((link) => link.target),
        [target],
        source,
      );
  });
});
