import { expect } from '@open-wc/testing';
import { readEntryTerms } from '../../../src/core/store/entry-terms.js';
import { ENTRY_FIELDS, type IndexFile } from '../../../src/core/store/index-file.js';
import { unpackNotes } from '../../../src/core/store/note-table.js';
import { shardedSketch, sketchIndex, type NoteSketch } from '../../support/garden.js';

const NOTES: NoteSketch[] = [
  {
    title: 'The heap, the heap',
    aliases: ['Compost', 'Hot heap'],
    tags: ['soil/heap', 'C++'],
    body: 'It rots.',
  },
  { title: 'snake_case', tags: ['soil/heap'], sections: [{ heading: 'Names', text: 'of variables' }] },
  { title: '落ち葉堆肥', tags: [], description: 'Leaves' },
];

const read = async (file: IndexFile) => readEntryTerms(file, unpackNotes(file), () => undefined);

describe('readEntryTerms', () => {
  it('makes of titles, aliases and tags the terms, postings and lengths that the whole index has', async () => {
    const whole = await read(sketchIndex(NOTES));
    const { run, names, lengths } = await read(shardedSketch(NOTES).file);
    expect(names.words.map(({ term }) => term)).to.deep.equal(run.terms);
    expect(run.terms).to.include.members(['heap', 'c++', 'snake']);
    expect(whole.names.words.map(({ term }) => term)).to.deep.equal(run.terms);
    for (const term of whole.run.terms)
      expect(run.postings(term), term).to.deep.equal(
        whole.run.postings(term).filter(({ field }) => field < ENTRY_FIELDS),
      );
    expect(lengths).to.deep.equal(whole.lengths);
  });

  it('refuses lengths of other documents', async () => {
    const { file } = shardedSketch(NOTES);
    for (const lengths of [['', '', '', ''], file.lengths!.map((text) => text.slice(1))])
      expect(await read({ ...file, lengths }).catch((error: unknown) => error)).to.be.instanceOf(RangeError);
  });
});
