import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldersOf } from '../../../src/core/notes/folders.js';
import { runs } from '../../support/runs.js';
import { anyUrl } from '../../support/arbitraries.js';

describe('foldersOf', () => {
  it('names the folders of each note, but not the outermost where all lie in it', () => {
    expect(foldersOf(['/notes/soil/Compost/', '/notes/Start%20here/'])).to.deep.equal(['soil', '']);
    expect(foldersOf(['/notes/soil/heaps/Compost', '/posts/Seeds'])).to.deep.equal([
      'notes › soil › heaps',
      'posts',
    ]);
  });

  it('counts the page of the outermost folder as lying in it, as the home page of a site below a path', () => {
    expect(foldersOf(['/garden/', '/garden/soil/Compost/', '/garden/Seeds/'])).to.deep.equal([
      '',
      'soil',
      '',
    ]);
    expect(foldersOf(['https://a.example/', 'https://a.example/soil/x'])).to.deep.equal(['', 'soil']);
    expect(foldersOf(['/', '/soil/Compost/'])).to.deep.equal(['', 'soil']);
  });

  it('reads addresses with a host, a query or a fragment, and what is no encoding', () => {
    expect(foldersOf(['https://a.example/x/y?q=/z#/w', 'soil/caf%C3%A9/x', '/%E0%A4%A/b/x'])).to.deep.equal([
      'a.example › x',
      'soil › café',
      '%E0%A4%A › b',
    ]);
  });

  it('gives one answer a note, whatever the addresses', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), anyUrl)), (urls) => {
        expect(foldersOf(urls)).to.have.length(urls.length);
      }),
      { numRuns: runs(100) },
    );
  });
});
