import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Result } from '../../src/core/garden.js';
import {
  fieldOf,
  focused,
  makeAnswer,
  makeResult,
  mount,
  part,
  parts,
  PatientGarden,
  quickGarden,
  settled,
  textOf,
} from '../element/fake-garden.js';

/** The groups on screen: the name of each, and the titles in it. */
function shown(element: Element): Record<string, string[]>[] {
  return [...part(element, 'results').querySelectorAll('ul[aria-labelledby]')].map((list) => {
    const name = textOf(element.shadowRoot!.getElementById(list.getAttribute('aria-labelledby')!)!);
    return { [name]: [...list.querySelectorAll('.title')].map(textOf) };
  });
}

const noteIn = (folder: string, title: string, rest: Partial<Result> = {}) =>
  makeResult(title, { url: `/notes/${folder}${title}`, ...rest });

const notes = [
  noteIn('soil/', 'Clay', {
    stage: 'budding',
    category: 'Essays',
    updated: '2025-04-01',
    created: '2020-01-01',
  }),
  noteIn('kitchen/', 'Butter', { stage: 'evergreen', category: 'Recipes', updated: '2024-02-03' }),
  noteIn('', 'Start', { created: '2025-01-01' }),
  noteIn('soil/', 'Compost', { stage: 'evergreen', category: 'Essays' }),
];
const garden = quickGarden(() => ({ results: notes }));

describe('group-by', () => {
  it('gathers what belongs together, the group of the best result first', async () => {
    const groups = {
      folder: [{ soil: ['Clay', 'Compost'] }, { kitchen: ['Butter'] }, { 'Other notes': ['Start'] }],
      category: [{ Essays: ['Clay', 'Compost'] }, { Recipes: ['Butter'] }, { 'Other notes': ['Start'] }],
      stage: [{ Budding: ['Clay'] }, { Evergreen: ['Butter', 'Compost'] }, { 'Other notes': ['Start'] }],
      year: [{ '2025': ['Clay', 'Start'] }, { '2024': ['Butter'] }, { 'Other notes': ['Compost'] }],
    } as const;
    const element = await mount(garden, { value: 'x' });
    expect(shown(element)).to.deep.equal([]);
    for (const by of Object.keys(groups) as (keyof typeof groups)[]) {
      element.setAttribute('group-by', by);
      await settled(element);
      expect(shown(element), by).to.deep.equal(groups[by]);
    }
  });

  it('has no heading where no note is in a group', async () => {
    const bare = quickGarden(() => ({ results: [noteIn('', 'Start'), noteIn('', 'Compost')] }));
    const element = await mount(bare, { value: 'x', groupBy: 'category' });
    await settled(element);
    expect(parts(element, 'group')).to.be.empty;
    expect(parts(element, 'result-title').map(textOf)).to.deep.equal(['Start', 'Compost']);
    await expect(element).to.be.accessible();
  });

  it('names the folder above the rows and not in them', async () => {
    const element = await mount(garden, { value: 'x', groupBy: 'category' });
    expect(parts(element, 'folders').map(textOf)).to.deep.equal(['soil', 'soil', 'kitchen']);
    element.groupBy = 'folder';
    await settled(element);
    expect(parts(element, 'folders')).to.be.empty;
  });

  it('leads on from a folder to the side where the line goes on, whatever the page’s direction', async () => {
    const element = await mount(garden, { value: 'x', groupBy: 'category' });
    for (const dir of ['ltr', 'rtl']) {
      element.dir = dir;
      await settled(element);
      const [folder] = parts(element, 'folders');
      const [name, next] = [folder!, folder!.nextElementSibling!].map(
        (one) => one.getBoundingClientRect().left,
      );
      expect(name! < next!, dir).to.equal(dir === 'ltr');
    }
  });

  it('says the words of the page', async () => {
    const element = await mount(garden, {
      value: 'x',
      groupBy: 'stage',
      messages: { stage: { seedling: 's', budding: 'b', evergreen: 'e' }, otherNotes: 'The rest' },
    });
    expect(shown(element).flatMap(Object.keys)).to.deep.equal(['b', 'e', 'The rest']);
  });

  it('leaves a list where nothing is asked for, and where it names no group', async () => {
    const element = await mount(garden, { groupBy: 'folder' });
    expect(shown(element)).to.be.empty;
    Object.assign(element, { value: 'x', groupBy: 'constructor' });
    await settled(element);
    expect(parts(element, 'result-title').map(textOf)).to.deep.equal(['Clay', 'Butter', 'Start', 'Compost']);
  });

  it('is walked through by the keys as it is seen', async () => {
    const element = await mount(garden, { value: 'x', groupBy: 'folder' });
    element.focus();
    const walked: string[] = [];
    for (const press of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'End', 'ArrowUp', 'Home']) {
      await sendKeys({ press });
      walked.push(textOf(focused(element)!));
    }
    expect(walked).to.deep.equal(['Clay', 'Compost', 'Butter', 'Start', 'Butter', 'Clay']);
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(element)).to.equal(fieldOf(element));
  });

  it('adds what is shown further below what was there, and moves the focus to the first of it', async () => {
    const all = Array.from({ length: 14 }, (_, i) => noteIn(i % 3 ? 'soil/' : 'kitchen/', `Note ${i}`));
    const element = await mount(
      quickGarden((_, { limit }) => ({ total: all.length, results: all.slice(0, limit) })),
      { value: 'x', groupBy: 'folder' },
    );
    const before = parts(element, 'result-title');
    const texts = before.map(textOf);
    part(element, 'more').click();
    await settled(element);
    const after = parts(element, 'result-title');
    expect(after.slice(0, 10).map(textOf)).to.deep.equal(texts);
    expect(shown(element).map((group) => Object.keys(group)[0])).to.deep.equal([
      'kitchen',
      'soil',
      'kitchen',
      'soil',
    ]);
    expect(focused(element)).to.equal(after[10]);
    expect(new Set(after.map(textOf))).to.have.property('size', 14);
  });

  it('leaves what the reader looks at in its place when the answer is refined', async () => {
    const patient = new PatientGarden();
    const element = await mount(patient, { value: 'x', groupBy: 'folder' });
    const [clay, butter, , compost] = notes;
    patient.last.options.onUpdate!(makeAnswer({ query: 'x', results: [clay!, butter!], complete: false }));
    await settled(element);
    parts(element, 'result-title')[1]!.focus();
    patient.last.answer({ results: [compost!, clay!, butter!] });
    await settled(element);
    expect(shown(element)).to.deep.equal([
      { soil: ['Clay'] },
      { kitchen: ['Butter'] },
      { soil: ['Compost'] },
    ]);
    expect(textOf(focused(element)!)).to.equal('Butter');
  });
});
