import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { scriptLanguage } from '../../../index/properties/script-language.js';
import { anyCharacter } from '../../support/arbitraries.js';

/** Checks that texts are in the languages that they stand for. */
function checkAll(samples: Record<string, string>): void {
  for (const [language, text] of Object.entries(samples)) assert.equal(scriptLanguage(text), language, text);
}

describe('scriptLanguage', () => {
  it('tells none by a script that several languages share', () => {
    for (const text of [
      '',
      'Late beans',
      'Späte Bohnen — “spät”',
      'Привет',
      'बगीचा',
      '12 + 3',
      '🌱',
      'β = γ in maths',
    ])
      assert.equal(scriptLanguage(text), '', text);
  });

  it('tells the language of a script, or of letters, that only one has', () => {
    const samples = {
      ja: '庭に豆をまく',
      zh: '在花园里种豆子',
      ko: '정원에 콩을 심다',
      ru: 'Бобы сажают в мае, когда тёплая почва была вскопана',
      uk: 'Квасоля росте на городі, її сіють у травні',
      be: 'Фасоля расце ў агародзе',
      ar: 'الفول في الحديقة',
      fa: 'گیاهان باغچه',
      ur: 'باغ میں پھلیاں اگتی ہیں ٹماٹر کے ساتھ',
      he: 'שעועית בגינה',
      el: 'Φασόλια στον κήπο',
      th: 'ถั่วในสวน',
      ka: 'ლობიო ბაღში',
      hy: 'լոբի այգում',
      ta: 'தோட்டத்தில் பீன்ஸ்',
      bn: 'বাগানে শিম লাগানো হয়েছে',
      as: 'বাৰীত উৰহী ৰোৱা হৈছে',
      or: 'ବଗିଚାରେ ଶିମ୍ବ',
    };
    checkAll(samples);
    const quoting = {
      ru: 'Бобы (їх) мы высадили в мае, когда почва была тёплой',
      be: 'Бабы мы пасадзілі ў траўні, калі глеба была цёплая, і яны выраслі',
      uk: 'Її квасоля росте на городі, по-російськи «бобы», а її боби їдять',
    };
    checkAll(quoting);
    for (const text of ['یک صفحهٔ ساده بسازید', 'آیا اجرا می‌شود؟', 'کتاب'])
      assert.equal(scriptLanguage(text), 'fa', text);
    for (const text of ['كتاب في الحديقة', 'على الأرض', 'صفحة'])
      assert.equal(scriptLanguage(text), 'ar', text);
  });

  it('goes by most of the letters', () => {
    assert.equal(scriptLanguage('The word 庭 means garden'), '');
    assert.equal(scriptLanguage('庭に豆をまくこと (beans)'), 'ja');
  });

  it('takes a third of the letters for enough in Chinese, Japanese and Korean', () => {
    const samples = {
      ja: 'GitHub ActionsでNode.jsのテストを走らせる',
      zh: 'nginx 反向代理的 proxy_pass 配置',
      ko: 'Go Modules 기능이 Go 1.11부터 추가되었다',
      ru: 'Мы посадили бобы: 豆, то есть 庭の豆をまく',
    };
    checkAll(samples);
  });

  it('tells the likely one of these by a tenth of the letters', () => {
    const samples = {
      ja: 'std::isxdigit(charT c, const locale& loc) namespace std function template: 文字が十六進数字かを判定する',
      zh: 'kubectl delete pods --field-selector status.phase=Failed in the namespace: 删除失败的实例',
      ko: 'Kafka producer acks=all, enable.idempotence=true, retries=Integer.MAX_VALUE: 메시지 중복을 막는다',
    };
    for (const [language, text] of Object.entries(samples)) {
      assert.equal(scriptLanguage(text), '', text);
      assert.equal(scriptLanguage(text, 0.1), language, text);
    }
    assert.equal(scriptLanguage('The Japanese word 庭 means garden, and nothing else', 0.1), '');
  });

  it('gives a tag or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) =>
        assert.match(scriptLanguage(text), /^(?:|[a-z]{2})$/),
      ),
    );
  });
});
