import { expect } from '@open-wc/testing';
import { AnnouncerController } from '../../src/element/announcer-controller.js';
import { hurryEach } from '../support/hurry.js';
import { hostOf, soon, type TestHost } from './host.js';

const make = () => {
  const said: string[] = [];
  const [host, announcer]: [TestHost, AnnouncerController] = hostOf(
    (element) => new AnnouncerController(element, () => said.push(announcer.text)),
  );
  document.body.append(host);
  return { host, announcer, said };
};

describe('AnnouncerController', () => {
  hurryEach((ms) => ms / 4);
  afterEach(() => document.querySelector('test-host')?.remove());

  it('says only the last words, when they have stood still', async () => {
    const { announcer, said } = make();
    announcer.say('1 note');
    await soon(300);
    announcer.say('2 notes');
    await soon(400);
    expect(announcer.text).to.equal('');
    await soon(300);
    expect(announcer.text).to.equal('2 notes');
    expect(said).to.deep.equal(['2 notes']);
  });

  it('does not begin its pause again when the same words come again', async () => {
    const { announcer } = make();
    announcer.say('2 notes');
    await soon(400);
    announcer.say('2 notes');
    await soon(300);
    expect(announcer.text).to.equal('2 notes');
  });

  it('is silent once the element is gone, and says the words that were due when it is back', async () => {
    const { host, announcer } = make();
    announcer.say('2 notes');
    host.remove();
    await soon(700);
    expect(announcer.text).to.equal('');
    document.body.append(host);
    announcer.say('2 notes');
    await soon(700);
    expect(announcer.text).to.equal('2 notes');
  });
});
