// What a reader does with a row before its note is read.

import { expect } from '@open-wc/testing';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { press } from '../modes/modes.js';
import {
  chosen,
  fieldOf,
  focused,
  makeAnswer,
  makeResult,
  mountPatient,
  part,
  parts,
  settled,
} from '../element/fake-garden.js';

const whole = ['Clay', 'Soil'].map((title) => makeResult(title));

/** Mounts an element that shows two notes by their names alone. */
async function named(): Promise<[GardenSearchElement, read: (results?: typeof whole) => Promise<void>]> {
  const { element, garden } = await mountPatient({ value: 'x' });
  const results = whole.map((result) => ({ ...result, url: '' }));
  garden.last.options.onUpdate!({ ...makeAnswer({ query: 'x', results }), complete: false });
  await settled(element);
  const read = async (results = whole) => {
    garden.last.answer({ results });
    await settled(element);
  };
  return [element, read];
}

describe('a row that is only named', () => {
  it('follows its link once its note is read, where it was clicked before', async () => {
    const [element, read] = await named();
    const urls = chosen(element);
    parts(element, 'result-title')[1]!.click();
    expect(urls).to.deep.equal([]);
    await read();
    expect(urls).to.deep.equal(['/notes/Soil']);
  });

  it('follows nothing where another note takes its place, or the reader types on', async () => {
    const [element, read] = await named();
    const urls = chosen(element);
    parts(element, 'result-title')[1]!.click();
    await read([...whole].reverse());
    expect(urls).to.deep.equal([]);
    const [other, readOther] = await named();
    const others = chosen(other);
    part(other, 'result-title').click();
    fieldOf(other).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await readOther();
    expect(others).to.deep.equal([]);
  });

  it('takes the focus from the field with Down once its note is read', async () => {
    const [element, read] = await named();
    fieldOf(element).focus();
    await press(element, 'ArrowDown');
    expect(focused(element)).to.equal(fieldOf(element));
    await read();
    expect(focused(element)).to.equal(part(element, 'result-title'));
  });
});
