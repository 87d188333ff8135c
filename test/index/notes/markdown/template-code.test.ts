import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readBody, sectionsOf } from '../../support/read-source.js';

const TAGS = [
  ['{% highlight js linenos %}', '{% endhighlight %}'],
  ['{% codeblock a title lang:js %}', '{%- endcodeblock -%}'],
  ['{% code %}', '{% endcode %}'],
  ['{{< highlight go >}}', '{{< /highlight >}}'],
  ['{{% highlight go %}}', '{{% /highlight %}}'],
  ['{{< code lang="bat" >}}', '{{</ code >}}'],
  ['{{<code-block>}}', '{{</code-block>}}'],
  ...['codeblock', 'code-toggle', 'command', 'mermaid', 'shell', 'terminal'].map((name) => [
    `{{< ${name} >}}`,
    `{{< /${name} >}}`,
  ]),
] as const;

describe('templateCode', () => {
  it('takes what stands between the tags for code', () => {
    for (const [open, close] of TAGS) {
      const code = '# x **y** <z>\n\n\tz %%A';
      assert.deepEqual(sectionsOf(`a\n${open}\n${code}\n${close}\nb`), [['', 'a\nb', code]], open);
      assert.deepEqual(sectionsOf(`${open}${code}${close}  `), [['', '', code]], open);
      assert.deepEqual(sectionsOf(`- a\n\n   ${open}\n   # x\n     y\n   ${close}`), [['', 'a', '# x\n  y']]);
      assert.deepEqual(sectionsOf(`> ${open}\n> # x\n> ${close}\n\nb`), [['', 'b', '# x']], open);
    }
  });

  it('reads Markdown between them as such: fences, shortcodes that are run, and a line with more than code', () => {
    for (const [open, close] of TAGS.filter(([open]) => !open.includes('highlight'))) {
      assert.deepEqual(sectionsOf(`${open}\n\n\`\`\`js\nx\n\`\`\`\n\n${close}\n\nb`), [['', 'b', 'x']], open);
      const named = readBody(`${open}\n{{% note %}}\n*b* %%hidden%%\n{{% /note %}}\n${close}`);
      assert.doesNotMatch(JSON.stringify(named), /hidden|\*/u, open);
      assert.deepEqual(sectionsOf(`${open}*x*${close} is set`), [['', 'x is set', '']], open);
    }
  });

  it("needs both tags, but for Jekyll's and Hugo's own", () => {
    assert.deepEqual(sectionsOf('{{< code "a.py" >}}\n\n## b\n\n{{< code >}}\nc\n{{< /code >}}'), [
      ['b', '', 'c'],
    ]);
    for (const open of [
      '{{< code "a.py" >}}',
      '{{< code />}}',
      '{% code %}',
      '{{% code %}}',
      '{{< codes >}}',
    ])
      assert.deepEqual(sectionsOf(`${open}\n## b\n*c*`), [['b', 'c', '']], open);
    assert.deepEqual(sectionsOf('{{< /code >}}\n*b*'), [['', 'b', '']]);
    for (const open of ['{% highlight js %}', '{{< highlight js >}}'])
      assert.deepEqual(sectionsOf(`${open}\n*open*`), [['', '', '*open*']]);
  });

  it('shows the title above the code', () => {
    assert.deepEqual(sectionsOf('{{< code lang="bat" title="a.bat" >}}\n# x\n{{< /code >}}'), [
      ['', 'a.bat', '# x'],
    ]);
  });

  it('shows shortcodes that the code is about', () => {
    assert.deepEqual(sectionsOf('{{< code >}}\n{{</* a */>}}\n{{< /code >}}'), [['', '', '{{< a >}}']]);
  });

  it('loses no word of any mixture of tags and text', () => {
    const part = fc.constantFrom(...TAGS.flat(), '\n', '\n\n', '> ', '- ', '  ', 'word\n', 'word ', '```\n');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const source = parts.join('');
        const words = (text: string) => text.match(/word/gu)?.length ?? 0;
        assert.equal(words(JSON.stringify(sectionsOf(source))), words(source));
      }),
    );
  });
});
