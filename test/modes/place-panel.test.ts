import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placePanel, type Box } from '../../src/modes/place-panel.js';

const seen: Box = { top: 0, right: 1000, bottom: 800, left: 0 };
const box = (left: number, top: number, width = 200): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + 44,
});

describe('placePanel', () => {
  it('keeps a panel that fits within what is seen, and never lays it over its field', () => {
    const size = fc.integer({ min: 0, max: 760 });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 50, max: 984 }), fc.boolean(), (left, top, width, rtl) => {
        const field = box(left, top);
        const place = placePanel(field, width, seen, rtl);
        expect(place.left).to.be.at.least(8);
        expect(place.left + width).to.be.at.most(992);
        if (place.above) {
          expect(place.edge).to.be.below(field.top);
          expect(place.edge - place.height).to.be.at.least(8);
        } else {
          expect(place.edge).to.be.above(field.bottom);
          expect(place.height === 0 || place.edge + place.height <= 792).to.be.true;
        }
      }),
    );
  });

  it('stands below where there is room enough, else where there is more', () => {
    expect(placePanel(box(0, 400), 300, seen, false)).to.deep.include({ above: false, edge: 452 });
    expect(placePanel(box(0, 700), 300, seen, false)).to.deep.include({ above: true, edge: 692 });
    const low = { ...seen, bottom: 300 };
    expect(placePanel(box(0, 20), 300, low, false)).to.deep.include({ above: false, height: 220 });
  });

  it("goes by the field's start edge", () => {
    expect(placePanel(box(300, 0), 400, seen, false).left).to.equal(300);
    expect(placePanel(box(600, 0), 400, seen, true).left).to.equal(400);
  });

  it("goes by the field's end edge where there is no room at the start", () => {
    expect(placePanel(box(700, 0), 400, seen, false).left).to.equal(500);
    expect(placePanel(box(100, 0), 400, seen, true).left).to.equal(100);
    expect(placePanel(box(700, 0), 950, seen, false).left).to.equal(42);
  });

  it('knows that the keyboard of a phone hides a part', () => {
    const place = placePanel(box(8, 100, 359), 359, { top: 40, right: 375, bottom: 400, left: 0 }, false);
    expect(place.edge + place.height).to.be.at.most(400);
  });
});
