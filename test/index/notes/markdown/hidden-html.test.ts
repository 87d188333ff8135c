import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown, readMdx } from '../../../../index/notes/markdown/read-markdown.js';

const body = (source: string, reader = readMarkdown): string =>
  JSON.stringify(reader(source, { path: 'a.md', anchors: (heading) => heading }).body());

const HIDING = [
  '<div hidden>',
  '<DIV HIDDEN="">',
  '<div class=a style="color: red; Display : none !important">',
  "<div style='visibility:hidden'>",
  '<div style="display:/* */none">',
  '<div aria-hidden="true">',
  '<section inert>',
  '<dialog>',
  '<template>',
  '<details hidden>',
  '<div data-pagefind-ignore>',
  '<div data-pagefind-ignore="all">',
  '<div data-search-exclude markdown="1">',
  '<div v-if="false">',
  '<div v-show="false">',
];
const SHOWING = [
  '<div>',
  '<div hidden="until-found">',
  '<div style="display: block">',
  '<div class="hidden-gem">',
  '<div v-if="isOpen" v-show="isShown" data-pagefind-body>',
  '<dialog open>',
  '<template #title>',
  '<template v-slot:a>',
];
const end = (start: string): string => `</${/\w+/u.exec(start)![0]}>`;
const shapes = (start: string): string[] => [
  `before\n\n${start}\n\ncanary\n\n${end(start)}\n\nafter`,
  `before\n\n${start}canary${end(start)}\n\nafter`,
  `before\n\n${start}\n\n# Canary\n\n- [canary](canary.md) #canary [[canary]]\n\n\`\`\`\ncanary\n\`\`\`\n\n${end(start)}\n\nafter`,
  `before\n\n${start}\n<div>\n\ncanary\n\n</div>\ncanary\n${end(start)}\nafter`,
  `before\n\n> ${start}\n>\n> canary\n>\n> ${end(start)}\n\nafter`,
];

describe('hidden HTML within Markdown', () => {
  it('hides everything up to its end, and nothing before or after', () => {
    for (const start of HIDING)
      for (const source of shapes(start)) {
        assert.doesNotMatch(body(source), /canary/iu, source);
        assert.match(body(source), /before.*after/su, source);
      }
  });

  it('hides within a line, a heading and its anchor too', () => {
    for (const source of [
      'before <span hidden>canary</span> after',
      '# before <i style="display:none">canary</i> after',
    ]) {
      assert.doesNotMatch(body(`text\n\n${source}`), /canary/u, source);
      assert.match(body(`text\n\n${source}`), /before +after/u, source);
    }
  });

  it('hides what a picture shows in its place', () => {
    for (const hidden of ['hidden', 'style="display:none"', 'aria-hidden="true"'])
      for (const source of [
        `before <img ${hidden} alt="canary"> after`,
        `before\n\n<img alt="canary" ${hidden}>\n\nafter`,
      ])
        for (const reader of [readMarkdown, readMdx]) {
          const read = body(
            source.replace(/"?>/u, (end) => `${end.slice(0, -1)} />`),
            reader,
          );
          assert.match(read, /^(?!.*canary).*before.*after/su, source);
        }
    assert.match(body('<img alt="soil">'), /soil/u);
  });

  it('hides the readings of characters, which would part their words', () => {
    const ruby = '<ruby>東<rp>（</rp><rt>とう</rt><rp>）</rp>京<rt>きょう</rt></ruby>都';
    assert.match(body(`# ${ruby}\n\nA ${ruby}.`), /"title":"東京都".*A 東京都\./u);
  });

  it('hides the rest where nobody ended it', () => {
    assert.doesNotMatch(body('before\n\n<div hidden>\n\ncanary\n\n# Canary'), /canary/iu);
  });

  it('leaves what is shown, what only speaks of it, and code', () => {
    for (const start of SHOWING)
      for (const source of shapes(start)) assert.match(body(source), /canary/iu, source);
    assert.match(body('`<div hidden>` canary'), /canary/u);
    assert.match(body('```html\n<div hidden>\n```\n\ncanary'), /canary/u);
    assert.match(body('<div>a &amp; b &lt;i&gt; hidden</div>\n\ncanary'), /a & b <i> hidden.*canary/su);
  });

  it('reads the attributes of MDX', () => {
    for (const start of [
      '<div hidden>',
      '<div hidden={true}>',
      "<div style={{ color: 'red', display: 'none' }}>",
    ])
      assert.doesNotMatch(body(`before\n\n${start}\n\ncanary\n\n</div>\n\nafter`, readMdx), /canary/u, start);
    for (const start of ['<div hidden={false}>', "<div style={{ display: 'block' }}>", '<br hidden />'])
      assert.match(body(`${start}\n\ncanary`, readMdx), /canary/u, start);
  });

  it('hides what stands in an element that no browser shows, and keeps a text about such elements', () => {
    for (const tag of ['video', 'audio', 'canvas', 'object', 'noscript', 'datalist', 'svg', 'iframe'])
      for (const source of [
        `before <${tag} src="a">canary</${tag}> after`,
        `- before <${tag}>*canary*</${tag}>\n- after`,
        `before\n\n<${tag}>\n\ncanary\n\n</${tag}>\n\nafter`,
      ])
        assert.match(body(source), /^(?!.*canary).*before.*after/su, source);
    for (const source of ['The tag <video> plays.\n\nkept', '`<svg>` <svg> and `</svg>`\n\nkept'])
      assert.match(body(source), /kept/u, source);
  });
});
