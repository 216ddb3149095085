/** Templates that are made anew say the same as those that are kept, and stay the same object. */
import { zhMessages } from '../../src/i18n';
import { coreKeys, itemKeys } from '../../src/sheets';
import { computedCells } from '../../src/sheets/computed-cells';
import { addressOfNumber, cellAddress } from '../../src/sheets/a1';
import { computedPlaces, templates } from '../../src/xlsx/templates';
import { fourItemPlan } from '../support/four-items';

test('whether there is room for the cells makes no difference', () => {
  const plan = fourItemPlan();
  const [roomy, cramped] = [undefined, 1].map((most) => templates(plan, zhMessages, '2024-03-01', most));
  const keys = [...coreKeys(plan), ...itemKeys(plan)];
  const before = keys.map((key) => cramped!(key));
  keys.forEach((key, i) => {
    const [kept, anew] = [roomy!(key)!, cramped!(key)!];
    expect(anew).toBe(before[i]);
    expect(anew.cells).toEqual(kept.cells);
    expect(anew.fields).toEqual(kept.fields);
    expect([...computedPlaces(anew)].map(addressOfNumber)).toEqual(
      computedCells(kept).map(({ row, col }) => cellAddress(row, col)),
    );
  });
  expect(cramped!('nothing')).toBeNull();
});
