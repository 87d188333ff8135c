import { expect } from '@open-wc/testing';
import { columnsRead, mostColumns } from '../../../src/core/query-language/columns-read.js';
import { LABELS } from '../../../src/core/query-language/labels.js';
import type { ColumnsRead } from '../../../src/core/query-language/note-source.js';
import { parseQueryLanguage } from '../../../src/core/query-language/parse-query-language.js';

describe('columnsRead', () => {
  const cases: Record<ColumnsRead, string[]> = {
    none: ['', 'worms', 'title:worms', '-worms', '"worms"', 'a OR -heading:b', '-(title:a b)'],
    labels: ['#soil', '-tag:soil worms', 'stage:>=budding', 'year:2024', 'heading:"a b"', 'language:en OR a'],
    tended: ['updated:2024', 'after:2024-01', '-(before:2024 #soil)', '#soil OR updated:<2020'],
    dates: ['created:2024', 'updated:2024 OR created:2024'],
    all: ['path:soil', 'links:[[A]]', '"a b"', 'title:"a b"', '-title:堆肥の山', '#soil (a OR path:b)'],
  };
  for (const [columns, texts] of Object.entries(cases))
    for (const text of texts)
      it(`gives ${columns} for ${text || 'no text'}`, () => {
        expect(columnsRead(parseQueryLanguage(text, LABELS), LABELS)).to.equal(columns);
      });

  it('gives the most of several', () => {
    expect(mostColumns([])).to.equal('none');
    expect(mostColumns(['labels', 'all', 'tended'])).to.equal('all');
  });
});
