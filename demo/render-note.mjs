// Rendering of one note to the HTML of its text.

import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';
import { indentedSyntax } from '../dist/index/notes/markdown/indented-syntax.js';
import { mdxSyntax } from '../dist/index/notes/markdown/mdx-syntax.js';
import { obsidianSyntax } from '../dist/index/notes/markdown/obsidian-syntax.js';
import { visibleMarkdown } from '../dist/index/notes/markdown/read-markdown.js';
import { codeBlock } from './code.mjs';
import { gallery } from './gallery.mjs';
import { pageSyntax } from './note-syntax.mjs';
import { tableRows } from './table-rows.mjs';
import { anchor, escape, tagUrl } from './client/html.mjs';

const FRONT_MATTER = /^---\n.*?\n---\n/s;

/** Most letters of a name in code that no line breaks, as it would after each hyphen. */
const MAX_WHOLE = 24;

const MARKDOWN = renderer();
const MDX = renderer().use(mdxSyntax);

/**
 * Renders a note that the build of the index has read.
 * @param source content of the whole file
 * @param names NoteNames of the garden
 * @returns `html`, in `links` the addresses of the notes it links to, and in `script` the code of its live blocks
 */
export function renderNote(note, source, names) {
  const links = new Set();
  if (/\.txt$/i.test(note.path)) return { html: renderSections(note.sections), links, script: '' };
  const mdx = /\.mdx$/i.test(note.path);
  const env = {
    slugger: new GithubSlugger(),
    sections: note.sections,
    note,
    names,
    links,
    scripts: [],
  };
  const { text } = visibleMarkdown(source.replace(FRONT_MATTER, ''), mdx, {});
  const html = (mdx ? MDX : MARKDOWN).render(text, env);
  return { html, links, script: env.scripts.join('') };
}

function renderSections(sections) {
  const paragraphs = (text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => `<p>${escape(line)}</p>\n`);
  return sections
    .flatMap(({ heading, anchor, text }) => [
      heading && `<h2 id="${escape(anchor)}">${escape(heading)}</h2>\n`,
      ...paragraphs(text),
    ])
    .join('');
}

function renderer() {
  const md = new MarkdownIt({ html: true })
    .use(obsidianSyntax)
    .use(indentedSyntax)
    .use(pageSyntax)
    .use(tableRows);
  const { rules } = md.renderer;
  const withDefault = (before, after) => (tokens, i, options, env, self) =>
    before(tokens[i], env) + self.renderToken(tokens, i, options) + after(tokens[i]);
  const nothing = () => '';
  rules.wikilink = (tokens, i, _, env) => wikilink(tokens[i], env);
  rules.hashtag = (tokens, i) => anchor(tagUrl(tokens[i].content), tokens[i].content);
  rules.footnote = (tokens, i) => footnoteMark(escape(tokens[i].meta));
  rules.link_open = withDefault(leadToNote, nothing);
  const { code_inline: codeInline } = rules;
  rules.code_inline = (tokens, i, ...rest) => {
    if (tokens[i].content.length <= MAX_WHOLE) tokens[i].attrSet('class', 'whole');
    return codeInline(tokens, i, ...rest);
  };
  rules.paragraph_open = withDefault(nameFootnote, ({ meta }) => (meta ? footnoteNumber(escape(meta)) : ''));
  rules.list_item_open = withDefault(nothing, ({ meta }) => (meta ? checkbox(meta) : ''));
  rules.table_open = withDefault(() => '<div class="table">', nothing);
  rules.fence = (tokens, i, _, { scripts }) => {
    const { info, content } = tokens[i];
    if (info === 'js live') scripts.push(`{\n${content}}\n`);
    return codeBlock(tokens, i) + (info === 'css gallery' ? gallery() : '');
  };
  rules.table_close = withDefault(nothing, () => '</div>');
  return md;
}

function wikilink({ content, meta: { target, heading } }, { names, note, links }) {
  const found = names.find(target, heading, note);
  if (!found) return `<span class="unwritten" title="Not written yet">${escape(content)}</span>`;
  links.add(found.note.url);
  return anchor(found.url, content);
}

function leadToNote(token, { names, note, links }) {
  const href = token.attrGet('href');
  const found = /^(?![a-z]+:|\/)[^#]+\.mdx?(?:#|$)/i.test(href) && names.findFile(href, note);
  if (!found) return '';
  links.add(found.note.url);
  token.attrSet('href', found.url);
  return '';
}

// A colon, because no heading's anchor has one.
function footnoteMark(name) {
  return `<sup><a id="fnref:${name}" href="#fn:${name}">${name}</a></sup>`;
}

function nameFootnote(token) {
  if (!token.meta) return '';
  token.attrSet('class', 'footnote');
  token.attrSet('id', `fn:${token.meta}`);
  return '';
}

function footnoteNumber(name) {
  return `<a href="#fnref:${name}">${name}</a> `;
}

function checkbox(mark) {
  const done = /x/i.test(mark);
  return `<input type="checkbox" disabled${done ? ' checked aria-label="done"' : ' aria-label="to do"'}> `;
}
