import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { texts } from '../../../index/properties/properties.js';
import { splitFrontMatter } from '../../../index/properties/front-matter.js';

const read = (matter: string) => splitFrontMatter(`---\n${matter}\n---\nbody`, 'a.md');
const valueOf = (matter: string, key: string): unknown =>
  read(matter).properties.find((property) => property.key === key)?.value;
const found = (text: string) =>
  splitFrontMatter(text, 'a.md').properties.map(({ key, value, line }) => [key, value, line]);

describe('splitFrontMatter', () => {
  it('never throws, and never loses the body', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('a: b', 'tags: [#a, b]', '- x', '{', '&a *a', '<<: *a', '? [', '!!set'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { body } = read(lines.filter((text) => !/^(?:---|\+\+\+)/.test(text)).join('\n'));
        assert.match(body, /body$/);
      }),
    );
  });

  it('leaves text between two rules in the body', () => {
    for (const text of [
      '---\njust text\n---\nmore',
      '----\na: b\n----\n',
      '---\n- a\n- b\n---\n',
      '---\n# Heading\n---\n',
      '---\nSome prose: with colon\n- x: [\n---\nmore',
      'text\n---\na: b\n---\n',
      '---',
      '',
    ]) {
      const { properties, body, warnings } = splitFrontMatter(text, 'a.md');
      assert.deepEqual({ properties, body, warnings }, { properties: [], body: text, warnings: [] });
    }
  });

  it('reads YAML without its first fence where it gives a title or a date or stands above a title, and no prose', () => {
    const values = (text: string) => splitFrontMatter(text, 'a.md').properties.map(({ value }) => value);
    assert.deepEqual(values('title: Moss\ndraft: true\n---\ntext'), ['Moss', 'true']);
    assert.deepEqual(values('date: 2024-03-05 10:00\ndraft: true\n---\ntext'), ['2024-03-05 10:00', 'true']);
    assert.deepEqual(values('importance: 5\n\n---\n\n# Moss'), ['5']);
    assert.deepEqual(values('libs:\n  - peat\n\n---\n\n# Moss'), [['peat']]);
    for (const text of [
      'hint: wet soil\n\n---\n\ntext',
      'Hint: wet soil\n---\n\n# Moss',
      'title: Moss\n\ntext',
    ])
      assert.equal(splitFrontMatter(text, 'a.md').body, text);
  });

  it('reads maps of Elixir, as NimblePublisher has them', () => {
    const elixir = [
      '%{',
      '  title: "On \\"moss\\" # and peat", # a comment',
      '  tags: ~w(moss soil-life),',
      '  "date" => ~D[2026-06-11],',
      '  description: """',
      '  Moss: it grows',
      '  """,',
      '  kind: :post,',
      '  meta: %{og: ["a", "b"]},',
      '  draft: true',
      '}',
      '---',
      'text',
    ].join('\n');
    const { properties, body, bodyLine, warnings } = splitFrontMatter(elixir, 'a.md');
    assert.deepEqual(
      properties.map(({ key, value, line }) => [key, value, line]),
      [
        ['title', 'On "moss" # and peat', 2],
        ['tags', ['moss', 'soil-life'], 3],
        ['date', '2026-06-11', 4],
        ['description', 'Moss: it grows', 5],
        ['kind', 'post', 8],
        ['meta', new Map([['og', ['a', 'b']]]), 9],
        ['draft', 'true', 10],
      ],
    );
    assert.deepEqual({ body, bodyLine, warnings }, { body: 'text', bodyLine: 13, warnings: [] });
  });

  it('finds what excludes a note in a map of Elixir that it can not read, and leaves other text whole', () => {
    for (const text of ['%{\n  title: "A" <> "B",\n  draft: true,\n}\n---\nb', '%{draft: true\nno end']) {
      const { properties } = splitFrontMatter(text, 'a.md');
      assert.ok(
        properties.some(({ key, value }) => key === 'draft' && value === 'true'),
        text,
      );
    }
    const text = '%{name} is a placeholder\n---\nmore';
    assert.equal(splitFrontMatter(text, 'a.md').body, text);
  });

  it('reads the same properties in YAML, TOML and JSON, each with its fences', () => {
    const yaml = 'title: Late Beans\ntags:\n  - a b\n  - c\ndraft: false\ndate: 2026-06-11\nn: 5';
    const toml = 'title = "Late Beans"\ntags = ["a b", \n "c"]\ndraft = false\ndate = 2026-06-11\nn = 5';
    const json =
      '"title": "Late Beans",\n"tags": ["a b", \n\t"c"],\n"draft": false, "date": "2026-06-11", "n": 5';
    const expected = new Map<string, unknown>([
      ['title', 'Late Beans'],
      ['tags', ['a b', 'c']],
      ['draft', 'false'],
      ['date', '2026-06-11'],
      ['n', '5'],
    ]);
    for (const text of [
      `---\n${yaml}\n---\n`,
      `---yaml\n${yaml}\n---\n`,
      `+++\n${toml}\n+++\n`,
      `---toml\n${toml}\n---\n`,
      `{\n${json}\n}\n`,
      `\n{ ${json} }\n`,
      `;;;\n${json}\n;;;\n`,
      `---json\n{${json}}\n---\n`,
    ]) {
      const { properties, body, warnings } = splitFrontMatter(`${text}body`, 'a.md');
      assert.deepEqual(new Map(properties.map(({ key, value }) => [key, value])), expected, text);
      assert.deepEqual([body, warnings], ['body', []], text);
    }
  });

  it('keeps the day of every date in TOML as it is written', () => {
    for (const time of ['', 'T23:30:00-11:00', ' 00:30:00+14:00', 'T10:00:00']) {
      const { properties } = splitFrontMatter(`+++\ndate = 2026-06-11${time}\n+++\n`, 'a.md');
      assert.match(texts(properties[0]!.value)[0]!, /^2026-06-11/);
    }
  });

  it('finds tags and switches in the tables that Hugo, Zola and Grav keep for what they do not know', () => {
    for (const text of [
      '+++\ntitle = "a"\n[taxonomies]\ntags = ["b"]\n[extra]\ndraft = true\n+++\n',
      '---\nparams:\n  tags: [b]\n  draft: true\n---\n',
      '---\ntaxonomy: { tags: [b] }\ndraft: true\n---\n',
      '{\n"params": {"tags": ["b"], "draft": "true"}\n}\n',
    ]) {
      const { properties } = splitFrontMatter(text, 'a.md');
      const found = (name: string) => properties.find(({ key }) => key === name)?.value;
      assert.deepEqual([found('tags'), found('draft')], [['b'], 'true'], text);
    }
  });

  it('warns of broken TOML and JSON too, with the line, and keeps their simple lines', () => {
    const cases: [text: string, line: number, format: string][] = [
      ['+++\nkept = "yes"\ntitle = "x\n+++\nbody', 3, 'TOML'],
      ['+++\nkept = "yes"\nkept = "no"\n+++\nbody', 3, 'TOML'],
      ['{\n  "kept": "yes",\n  "a" "b"\n}\nbody', 3, 'JSON'],
      [';;;\n"kept": "yes",\n]\n;;;\nbody', 3, 'JSON'],
    ];
    for (const [text, line, format] of cases) {
      const { warnings, properties, body } = splitFrontMatter(text, 'a.md');
      assert.equal(body, 'body', text);
      assert.deepEqual(
        warnings.map((warning) => warning.line),
        [line],
        text,
      );
      assert.match(warnings[0]!.message, new RegExp(format));
      assert.equal(properties.find(({ key }) => key === 'kept')?.value, 'yes', text);
    }
  });

  it('refuses what is nested too deeply, in any way that YAML has, but no long list', () => {
    for (const nested of ['? ', '- ', '[', '{a: [']) {
      const { warnings, properties } = read(`draft: true\na: ${nested.repeat(2002)}`);
      assert.match(warnings[0]!.message, /nested too deeply/, nested);
      assert.equal(texts(properties.find(({ key }) => key === 'draft')!.value)[0], 'true', nested);
    }
    assert.equal((valueOf(`tags:\n${'  - moss\n'.repeat(3000)}`, 'tags') as unknown[]).length, 3000);
  });

  it('takes braces that hold no mapping, or end within a line, for text', () => {
    for (const text of [
      '{{< figure >}}\n',
      '{% raw %}\n',
      '{}\ntext',
      '{"a"}\n',
      '{"a": 1} is JSON',
      '{"a": {',
    ]) {
      const { properties, body } = splitFrontMatter(text, 'a.md');
      assert.deepEqual([properties, body], [[], text]);
    }
  });

  it('ends at three dots too, as YAML does', () => {
    const { properties, body } = splitFrontMatter('---\ntitle: a\n...\nbody\n---\n', 'a.md');
    assert.deepEqual([properties[0]?.value, body], ['a', 'body\n---\n']);
  });

  it('keeps every scalar as it is written', () => {
    assert.equal(valueOf('date: 2026-06-11T23:00:00-11:00', 'date'), '2026-06-11T23:00:00-11:00');
    assert.equal(valueOf('title: 1.10', 'title'), '1.10');
    assert.equal(valueOf('draft: no', 'draft'), 'no');
  });

  it('reads lists in brackets whose lines begin with tabs, as generators do', () => {
    const matter = 'title: A\naliases: [\n\t"/a",\n\t\t/b,\n  c\n]\ndraft: true';
    assert.deepEqual(valueOf(matter, 'aliases'), ['/a', '/b', 'c']);
    assert.deepEqual([valueOf(matter, 'draft'), read(matter).warnings], ['true', []]);
    assert.equal(read('tags: [\n\ta]\nx:\n\tdraft: true').warnings.length, 1);
  });

  it('tells the line of each property and of the body', () => {
    const { properties, bodyLine } = splitFrontMatter('\n---\n# note\na: 1\n\nb: 2\n---\nbody', 'a.md');
    assert.deepEqual(
      properties.map(({ key, line }) => [key, line]),
      [
        ['a', 4],
        ['b', 6],
      ],
    );
    assert.equal(bodyLine, 8);
  });

  it('warns once of broken YAML, with path and line, and keeps its simple lines', () => {
    const broken = {
      'tags: [#a, b]': 3,
      'title: Foo: bar': 2,
      'x:\n\ty: 1': 3,
      'title: Foo: bar\ntags: [#a, b]': 2,
    };
    for (const lines of Object.keys(broken)) {
      const { warnings, properties, body } = read(`${lines}\nkept: yes`);
      assert.equal(body, 'body');
      assert.deepEqual(
        warnings.map(({ code, path }) => [code, path]),
        [['front-matter', 'a.md']],
        lines,
      );
      assert.ok(warnings[0]!.line >= 2 && warnings[0]!.line <= 5, `${lines}: line ${warnings[0]!.line}`);
      assert.ok(
        properties.some(({ key, value }) => key === 'kept' && value === 'yes'),
        lines,
      );
    }
    assert.deepEqual(valueOf('tags: [#a, b]', 'tags'), ['#a', 'b']);
    assert.equal(valueOf('title: Foo: bar', 'title'), 'Foo: bar');
    assert.deepEqual(valueOf('x: : :\ntags:\n  - a\n  - b c', 'tags'), ['a', 'b c']);
    assert.deepEqual(valueOf('tags: [#a, b]\n', 'tags'), ['#a', 'b']);
    assert.deepEqual(valueOf('tags: [[a]], [[b c]]', 'tags'), ['[[a]]', '[[b c]]']);
    assert.deepEqual(read('a: 1\nb: 2\na: 3').warnings[0]?.line, 4);
    assert.equal(valueOf('x: [\ntitle: a # note', 'title'), 'a');
    assert.equal(valueOf('title: first\ntitle: second', 'title'), 'first');
  });

  it('finds switches in lines of MultiMarkdown, and none in prose', () => {
    assert.deepEqual(found('Title: Moss and more\nStatus: draft\n\ntext'), [['Status', 'draft', 2]]);
    assert.deepEqual(found('draft: true'), [['draft', 'true', 1]]);
    for (const text of [
      'Private: what I never told\n',
      'text\ndraft: true\n',
      '# Head\n\ndraft: true\n',
      '\ndraft: true',
    ])
      assert.deepEqual(found(text), [], text);
  });

  it('says why front matter is broken without a word of it', () => {
    for (const broken of [
      'a: *canary',
      'a: |canary\n b',
      'a: "b" canary',
      'a: [canary\ncanary',
      '\tcanary: a: b',
    ]) {
      const { warnings } = splitFrontMatter(`---\ndraft: true\n${broken}\n---\n`, 'a.md');
      assert.equal(warnings.length, 1, broken);
      assert.doesNotMatch(warnings[0]!.message, /canary/u, broken);
    }
  });

  it('finds switches in the lines that Notion writes below a title, and Wiki.js in a comment above HTML', () => {
    const found = (text: string, path = 'My Soil 0123456789abcdef0123456789abcdef.md') =>
      splitFrontMatter(text, path).properties.map(({ key, value, line }) => [key, value, line]);
    const page = '# My Soil\n\nAsked: March 5, 2024 2:00 PM\nPublic: No\nState: a b\n\nDraft: yes';
    assert.deepEqual(found(page), [['Public', 'No', 4]]);
    assert.deepEqual(found('# A\n\nb\ndraft: true\n'), []);
    assert.deepEqual(found(page, 'My Soil.md'), []);
    const comment =
      '<!--\ntitle: A: b\ndescription: \npublished: false\ntags: a, b\n-->\n\n<p>draft: true</p>';
    assert.deepEqual(found(comment, 'a.html'), [['published', 'false', 4]]);
    assert.deepEqual(found('<!-- a\ndraft: true\n-->', 'a.html'), []);
    const remarks = '\n<!-- title: A -->\n<!-- a --><!--draft: True-->\n\n# A\n<!-- private: true -->';
    assert.deepEqual(found(remarks, 'a.md'), [['draft', 'True', 3]]);
    assert.deepEqual(found('<!-- draft: see the talk -->\n# A', 'a.md'), []);
  });

  it('finds switches below what was meant as a fence, and in no other text', () => {
    for (const fence of ['—-', '–--', '—', '--', '----', '-----', ' ---', '---\u00a0', '\u200b---'])
      assert.deepEqual(
        found(`${fence}\ntitle: A: b\ntags:\n  - c\nDraft: true # soon\n${fence}\n# A`),
        [['Draft', 'true', 5]],
        fence,
      );
    const licence = '<!-- a -->\n<!--\ndraft: true\nb -->\n\n';
    assert.deepEqual(found(`${licence}---\nprivate: yes\n---\n`), [['private', 'yes', 7]]);
    assert.deepEqual(found('\n<!--\npublished: no\n-->\n---\ndraft: true\n---\n'), [
      ['published', 'no', 3],
      ['draft', 'true', 6],
    ]);
    for (const text of [
      '-\ndraft: true\n',
      '- a\n- draft: true',
      '----\n\ndraft: true',
      'a\n----\ndraft: true',
    ])
      assert.deepEqual(found(text), [], text);
    assert.deepEqual(found('----\npublic: a b\nhidden words: true\n'), []);
  });

  it('finds the switches of a second block and of comments below front matter, and an encrypted text there', () => {
    const found = (below: string) => {
      const { properties, body } = splitFrontMatter(`---\ntitle: A\n---\n${below}`, 'a.md');
      assert.equal(body, below);
      return properties.slice(1).map(({ key, value, line }) => [key, value, line]);
    };
    assert.deepEqual(found('---\ndraft: true\ntitle: B\n---\n'), [['draft', 'true', 5]]);
    assert.deepEqual(found('\n\n---\npublished: no\n---\n'), [['published', 'no', 7]]);
    assert.deepEqual(found('<!-- draft: true -->\n\nb'), [['draft', 'true', 4]]);
    assert.deepEqual(found('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n'), [['encrypted', 'true', 4]]);
    for (const text of ['.. title: B\n', '---\n\ndraft: true\n', 'b\n---\ndraft: true\n---\n', '---\nb: c\n'])
      assert.deepEqual(found(text), [], text);
  });

  it('calls a note encrypted whose text is, and none that only holds such a part', () => {
    const isEncrypted = (text: string) =>
      [true, false].map((isMetadata) =>
        splitFrontMatter(text, 'a.md', isMetadata).properties.some(({ key }) => key === 'encrypted'),
      );
    const signs = [
      '-----BEGIN PGP MESSAGE-----',
      '-----BEGIN AGE ENCRYPTED FILE-----',
      'U2FsdGVkX1+b',
      '$ANSIBLE_VAULT;1.1',
    ];
    for (const sign of signs) {
      assert.deepEqual(isEncrypted(`\n${sign}\n\nYWdl\n`), [true, true], sign);
      assert.deepEqual(isEncrypted(`How to\n\n${sign}\n\nYWdl\n`), [false, false], sign);
    }
    assert.deepEqual(isEncrypted('-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nYWdl\n'), [false, false]);
  });

  it('reads lines of MultiMarkdown as properties where a tool does, down to an empty line or other text', () => {
    const found = (text: string) => {
      const { properties, body, bodyLine } = splitFrontMatter(text, 'a.md', true);
      return [...properties.map(({ key, value, line }) => [key, value, line]), body, bodyLine];
    };
    assert.deepEqual(found('Title: A: b\n  tags: c, d\n     e\n\ntext'), [
      ['Title', 'A: b', 1],
      ['tags', 'c, d', 2],
      '\ntext',
      4,
    ]);
    assert.deepEqual(found('a: b\ntext: c d\n# Head'), [['a', 'b', 1], ['text', 'c d', 2], '# Head', 3]);
    for (const text of ['text\na: b', '\na: b', 'a b: c', '    a: b', ''])
      assert.deepEqual(found(text), [text, 1]);
    assert.deepEqual(found('---\na: b\n---\nc: d'), [['a', 'b', 2], 'c: d', 4]);
  });

  it('reads the lines of Nikola, in a comment or without one', () => {
    const found = (text: string) => {
      const { properties, body, bodyLine } = splitFrontMatter(text, 'a.md');
      return [...properties.map(({ key, value, line }) => [key, value, line]), body, bodyLine];
    };
    const lines = '.. title: A b\n.. tags: \n.. status: private\n';
    const properties = (first: number) => [
      ['title', 'A b', first],
      ['tags', '', first + 1],
      ['status', 'private', first + 2],
    ];
    const commented = `\n<!--\n${lines}-->\ntext`;
    assert.deepEqual(found(`${lines}\ntext`), [...properties(1), '\ntext', 4]);
    assert.deepEqual(found(commented), [...properties(3), commented, 1]);
    for (const text of ['..title: a', 'a\n.. title: b', '.. note:: a', '.. a'])
      assert.deepEqual(found(text), [text, 1]);
  });

  it('takes the tags draft and private of Nikola for its status, and no others', () => {
    const statusOf = (tags: string) =>
      splitFrontMatter(`<!--\n.. tags: ${tags}\n-->`, 'a.md').properties.find(({ key }) => key === 'status');
    assert.deepEqual(statusOf('mathjax, Draft'), { key: 'status', value: 'Draft', line: 2 });
    assert.equal(statusOf('private,security')?.value, 'private');
    for (const tags of ['drafting, privately', 'private keys', 'hidden', ''])
      assert.equal(statusOf(tags), undefined, tags);
  });

  it('takes the names of members that objects have for names like others', () => {
    const broken = splitFrontMatter('---\na: [\nsearch:\n  constructor: no\n---\nb', 'a.md');
    assert.ok(broken.properties.every(({ key }) => typeof key === 'string'));
    assert.deepEqual(splitFrontMatter('---constructor\na: 1\n---\nb', 'a.md').properties[0]?.value, '1');
  });

  it('reads what a program above a text gives plainly, and leaves the program out of the text', () => {
    const program = '---js\nconst nav = {\n\tkey: "About",\n};\nexport const title = "Soil";\n---\nbody';
    const { properties, body } = splitFrontMatter(program, 'a.md');
    assert.equal(body, 'body');
    assert.equal(properties.find(({ key }) => key === 'title')?.value, 'Soil');
    assert.equal(splitFrontMatter('---js\nconst a = {\n\tb: 1\n};\n---\nbody', 'a.md').body, 'body');
    assert.match(splitFrontMatter('--- soil\n\nwet\n\n---\nbody', 'a.md').body, /wet/u);
  });

  it('runs nothing and pollutes nothing', () => {
    const canary = 'front-matter-canary';
    splitFrontMatter(`---js\nrequire('fs').writeFileSync('${canary}', '')\n---\n`, 'a.md');
    read(`a: !!js/function "function () { require('fs').writeFileSync('${canary}', '') }()"`);
    assert.equal(existsSync(canary), false);
    read(
      '__proto__:\n  polluted: yes\n<<: {__proto__: {polluted: yes}}\nconstructor: {prototype: {polluted: yes}}',
    );
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it('answers soon, whatever is nested or repeated', () => {
    const laughs = Array.from({ length: 12 }, (_, i) =>
      i
        ? `a${i}: &a${i} [${Array(9)
            .fill(`*a${i - 1}`)
            .join()}]`
        : 'a0: &a0 [x]',
    );
    for (const matter of [
      laughs.join('\n'),
      '['.repeat(60_000),
      'a: &a [*a, *a]',
      '? '.repeat(30_000),
      'x'.repeat(1_000_000),
    ]) {
      for (const fence of ['---', '+++', ';;;'])
        assert.match(splitFrontMatter(`${fence}\n${matter}\n${fence}\nbody`, 'a.md').body, /body$/);
      assert.match(splitFrontMatter(`{"a": ${matter}\n}\nbody`, 'a.md').body, /body$/);
    }
  });

  it('keeps the body below 60 KB of what breaks it', () => {
    for (const matter of [
      `a${' '.repeat(60_000)}b\nx: [`,
      '['.repeat(60_000),
      `a: ${'['.repeat(60_000)}`,
      'a: b: c\n'.repeat(7500),
      Array.from({ length: 6000 }, (_, i) => `k${i}: a`).join('\n'),
      `${'-'.repeat(60_000)}\nx: [`,
    ]) {
      assert.match(read(matter).body, /body$/);
    }
  });

  it('warns of front matter over 64 KB, and reads its simple lines', () => {
    const { warnings, properties } = read(`title: Long\n${'# filler\n'.repeat(8000)}`);
    assert.equal(warnings.length, 1);
    assert.equal(properties[0]?.value, 'Long');
  });
});
