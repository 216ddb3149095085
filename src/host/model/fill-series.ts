/** The series AutoFill sees in what it continues: numbers, dates, lists, texts with numbers. */
import { calendarDay, dateSerial, daysInMonth, weekday } from '../../formula/serial';
import { invalidArgument } from '../errors';
import type { Cell } from './sheet';

/** What stands at a distance from the first. */
export type Series = (at: number) => Cell['value'];

/** The lists Excel goes on with by itself. */
const lists: readonly (readonly string[])[] = [
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  ['日', '一', '二', '三', '四', '五', '六'],
  ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  [...['一月', '二月', '三月', '四月', '五月', '六月'], ...['七月', '八月', '九月', '十月', '十一月', '十二月']],
  ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'],
  ['第一季', '第二季', '第三季', '第四季'],
  Array.from({ length: 12 }, (_, i) => `${i + 1}月`),
  ...['Q', 'Qtr', 'Qtr ', 'Quarter ', 'Quarter'].map((head) => [1, 2, 3, 4].map((quarter) => `${head}${quarter}`)),
];

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** The straight line through the numbers, as Excel draws one through more than two. */
function line(values: readonly number[]): (at: number) => number {
  const middle = (values.length - 1) / 2;
  const average = mean(values);
  const slope =
    values.reduce((sum, v, i) => sum + (i - middle) * (v - average), 0) /
    values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  return (at) => average + slope * (at - middle);
}

const rounded = (value: number): number => Number(value.toPrecision(15));

/** The same day of other months; where these are shorter, their last. */
const monthsOn =
  (first: number, step: number): Series =>
  (at) => {
    const { year, month, day } = calendarDay(first);
    const index = year * 12 + month - 1 + at * step;
    const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
    return dateSerial(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) + (first % 1);
  };

/** The months from each date to the next, where they are as many every time and the day is the same. */
function monthStep(dates: readonly number[]): number | null {
  const [first = 0, second = 0] = dates;
  const index = (serial: number) => calendarDay(serial).year * 12 + calendarDay(serial).month;
  const step = index(second) - index(first);
  return step !== 0 && dates.every((serial, i) => monthsOn(first, step)(i) === serial) ? step : null;
}

/** Days from Monday to Friday, on from the last or back from the first. */
const weekdaysOn =
  (dates: readonly number[]): Series =>
  (at) => {
    let day = at < 0 ? dates[0]! : dates.at(-1)!;
    for (let left = at < 0 ? -at : at - dates.length + 1; left > 0; left--)
      do day += at < 0 ? -1 : 1;
      while (weekday(day) === 1 || weekday(day) === 7);
    return day;
  };

/** Each number a multiple of the one before. */
function growth(values: readonly number[]): Series {
  if (values.some((value) => value <= 0)) throw invalidArgument('Growth begins with numbers above zero.');
  if (values.length === 1) return () => values[0]!;
  const exponent = line(values.map(Math.log));
  return (at) => Number(Math.exp(exponent(at)).toPrecision(13));
}

function numbers(values: readonly number[], type: string, isDate: boolean): Series | null {
  const [first = 0] = values;
  const single = values.length === 1;
  switch (type) {
    case 'FillMonths':
      return monthsOn(first, single ? 1 : (monthStep(values) ?? 1));
    case 'FillYears':
      return monthsOn(first, single ? 12 : (monthStep(values) ?? 12));
    case 'FillWeekdays':
      return weekdaysOn(values);
    case 'GrowthTrend':
      return growth(values);
  }
  if (single) return isDate || type === 'FillSeries' || type === 'FillDays' ? (at) => first + at : null;
  const months = isDate && type === 'FillDefault' ? monthStep(values) : null;
  if (months !== null) return monthsOn(first, months);
  const drawn = line(values);
  return (at) => rounded(drawn(at));
}

const ending = (number: number): string =>
  (number % 100 > 10 && number % 100 < 14 ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th';

/** Texts that differ in one number, which goes on by its step. */
function numbered(texts: readonly string[]): Series | null {
  const ordinal = /^(\d+)(?:st|nd|rd|th)\b(.*)$/i;
  const isOrdinal = texts.every((text) => ordinal.test(text));
  const parts = texts.map((text) => {
    const [, head = '', digits = '', tail = ''] =
      (isOrdinal ? /^()(\d+)..(.*)$/ : /^(.*?)(\d+)(\D*)$/).exec(text) ?? [];
    return { head, digits, tail };
  });
  const [{ head, digits, tail }] = parts as [(typeof parts)[number]];
  const from = Number(digits);
  const step = parts[1] ? Number(parts[1].digits) - from : 1;
  const goesOn = parts.every(
    (part, i) =>
      part.digits !== '' && part.head === head && part.tail === tail && Number(part.digits) === from + i * step,
  );
  if (!goesOn) return null;
  return (at) => {
    const number = Math.abs(from + at * step);
    return isOrdinal
      ? `${number}${ending(number)}${tail}`
      : `${head}${String(number).padStart(digits.length, '0')}${tail}`;
  };
}

/** The list all texts are of, going on by the step of the first two. */
function listed(texts: readonly string[]): Series | null {
  for (const list of lists) {
    const places = texts.map((text) => list.findIndex((word) => word.toLowerCase() === text.toLowerCase()));
    if (places.includes(-1)) continue;
    const step = places.length > 1 ? (places[1]! - places[0]! + list.length) % list.length : 1;
    return (at) => list[(((places[0]! + at * step) % list.length) + list.length) % list.length]!;
  }
  return null;
}

/** The series in these constants; null where there is none, and they are repeated. */
export function seriesIn(values: readonly Cell['value'][], type: string, isDate: boolean): Series | null {
  if (values.every((v): v is number => typeof v === 'number')) return numbers(values, type, isDate);
  if (values.every((v): v is string => typeof v === 'string')) return listed(values) ?? numbered(values);
  return null;
}
