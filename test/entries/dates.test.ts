/** Days as numbers, as ISO text and as moments, at the edges of Excel's calendar. */
import {
  firstSerial,
  isoOf,
  lastSerial,
  localDay,
  localMinute,
  serialOf,
  startOfDay,
  yearOf,
} from '../../src/entries/dates';

test.each([
  ['1899-12-30', 0],
  ['1899-12-31', 1],
  ['1900-03-01', 61],
  ['1970-01-01', 25569],
  ['2000-02-29', 36585],
  ['2021-12-31', 44561],
  ['2022-01-01', 44562],
  ['9999-12-31', 2958465],
])('%s is day %i', (iso, serial) => {
  expect([serialOf(iso), isoOf(serial), yearOf(serial)]).toEqual([serial, iso, Number(iso.slice(0, 4))]);
});

test('the first and last day whose number is right', () => {
  expect([isoOf(firstSerial), isoOf(lastSerial)]).toEqual(['1900-03-01', '9999-12-31']);
});

test('the time of day is dropped, to the last minute of a year', () => {
  expect([isoOf(44561.9999), yearOf(44561.9999)]).toEqual(['2021-12-31', 2021]);
});

test('what lies beyond the calendar is its edge', () => {
  expect([-1, -0.5, 2958465.9, 2958466, 1e12].map(isoOf)).toEqual([
    '1899-12-30',
    '1899-12-30',
    '9999-12-31',
    '9999-12-31',
    '9999-12-31',
  ]);
});

test.each(['2024-02-29', '2022-01-01', '2021-12-31', '2023-10-09'])(
  'the day begins at midnight where the user is: %s',
  (iso) => {
    const begin = startOfDay(iso);
    expect([localDay(begin), localMinute(begin)]).toEqual([iso, `${iso} 00:00`]);
    expect(localDay(new Date(begin.getTime() - 1))).not.toBe(iso);
  },
);

test('months, days, hours and minutes have two figures', () => {
  const moment = new Date(2023, 0, 5, 7, 8);
  expect([localDay(moment), localMinute(moment)]).toEqual(['2023-01-05', '2023-01-05 07:08']);
  expect(localMinute(new Date(2023, 10, 25, 17, 48))).toBe('2023-11-25 17:48');
});
