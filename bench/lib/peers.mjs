// Peers, each made of notes and behind one interface. Runs in Node and in a browser.

import { create, insertMultiple, search } from '@orama/orama';
import { Document } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { vitePressIndex } from './vitepress.mjs';

/** Packages of the peers. */
export const PEER_PACKAGES = ['minisearch', 'lunr', '@orama/orama', 'flexsearch'];

const FIELDS = ['title', 'text'];

/** Peers by name. Each is given notes, and gives a function from a query and a limit to addresses. */
export const PEERS = {
  'MiniSearch default': (notes) => {
    const index = new MiniSearch({ fields: FIELDS });
    index.addAll(documentsOf(notes));
    return (query, limit) => urlsOf(notes, index.search(query), limit);
  },
  'VitePress options': (notes) => {
    const index = vitePressIndex(notes);
    return (query, limit) => urlsOf(notes, index.search(query), limit);
  },
  lunr: (notes) => {
    const index = lunr(function () {
      FIELDS.forEach((field) => this.field(field));
      documentsOf(notes).forEach((document) => this.add(document));
    });
    // Asked as plain words: lunr's query language would refuse titles with a colon or a dash.
    const ask = (query) => index.query((words) => words.term(lunr.tokenizer(query)));
    const find = (query) => ask(query).map(({ ref }) => ({ id: ref }));
    return (query, limit) => urlsOf(notes, find(query), limit);
  },
  Orama: (notes) => orama(notes, {}),
  'Orama tolerance 1': (notes) => orama(notes, { tolerance: 1 }),
  FlexSearch: (notes) => {
    const index = new Document({ tokenize: 'forward', document: { id: 'id', index: FIELDS } });
    documentsOf(notes).forEach((document) => index.add(document));
    // `suggest` lets a note miss some of the words, as all the others do.
    return (query, limit) => urlsOf(notes, index.search(query, { limit, merge: true, suggest: true }), limit);
  },
};

async function orama(notes, options) {
  const index = create({ schema: { title: 'string', text: 'string' } });
  await insertMultiple(index, documentsOf(notes));
  return async (query, limit) => {
    const { hits } = await search(index, { term: query, limit, ...options });
    return urlsOf(notes, hits, limit);
  };
}

function documentsOf(notes) {
  return notes.map(({ title, description, sections }, n) => ({
    id: String(n),
    title,
    text: [description, ...sections.flatMap(({ heading, text, code }) => [heading, text, code])].join('\n'),
  }));
}

// An id is a note's number; with a dot, a section of it.
function urlsOf(notes, results, limit) {
  const urls = results.map(({ id }) => notes[parseInt(id, 10)].url);
  return [...new Set(urls)].slice(0, limit);
}
