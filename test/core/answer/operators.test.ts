import { expect } from '@open-wc/testing';
import { listOperators } from '../../../src/core/answer/operators.js';
import { labelsWith } from '../../../src/core/query-language/labels.js';
import { parseQueryLanguage } from '../../../src/core/query-language/parse-query-language.js';

const labels = labelsWith([]);

/** Lists the operators of a query, each as the text at its place, with its name, value and marks. */
function list(text: string): string[] {
  const { operators = [] } = listOperators(parseQueryLanguage(text, labels), labels);
  return operators.map(
    ({ start, end, name, value, not, or }) =>
      `${or ? 'or ' : ''}${not ? 'not ' : ''}${name}=${value} at ${text.slice(start, end)}`,
  );
}

describe('listOperators', () => {
  it('names each operator at its place, with its name or place and its mark', () => {
    expect(list('clay #soil -title:bed "heavy soil" title:"a: b"')).to.deep.equal([
      'tag=soil at #soil',
      'not title=bed at -title:bed',
      'phrase=heavy soil at "heavy soil"',
      'title=a: b at title:"a: b"',
    ]);
  });

  it('tells the sides of a choice apart, and groups as a whole', () => {
    expect(list('#soil OR clay OR (#bed sand) ')).to.deep.equal([
      'tag=soil at #soil',
      'or word=clay at clay',
      'or group=(#bed sand) at (#bed sand)',
    ]);
  });

  it('has nothing of words, of what is only begun, and of a choice with one side so far', () => {
    for (const text of ['', 'clay soil', 'tag:', '-#', 'clay OR tag:', 'clay OR '])
      expect(list(text)).to.deep.equal([]);
    expect(list('#soil OR tag:')).to.deep.equal(['tag=soil at #soil']);
  });

  it('has a word that looks like an operator, without a name', () => {
    expect(list('colour:red https://a.b std::vector')).to.deep.equal(['=colour:red at colour:red']);
  });
});
