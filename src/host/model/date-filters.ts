/** The filters of dates: by spans that move with the day (last week, this quarter), months of any year, and parts of a date. */
import { calendarDay, dateSerial } from '../../formula/serial';

type Days = (serial: number) => boolean;

const months = 'January February March April May June July August September October November December'.split(' ');
const places = { Last: -1, This: 0, Next: 1 } as const;

/** February as Microsoft's typings have it. */
const misspelt = 'Februray';

/** Which days meet a dynamic criterion on the day `today`; undefined for those that are not of dates. */
export function daysOf(criterion: string, today: number): Days | undefined {
  const { year, month } = calendarDay(today);
  const span =
    (from: number, to: number): Days =>
    (serial) =>
      serial >= from && serial < to;
  const single = ({ Yesterday: -1, Today: 0, Tomorrow: 1 } as Readonly<Record<string, number>>)[criterion];
  if (single !== undefined) return span(today + single, today + single + 1);
  if (criterion === 'YearToDate') return span(dateSerial(year, 1, 1), today + 1);
  const period = /^AllDatesInPeriod(?:Quarter([1-4])|(\w+))$/.exec(criterion);
  if (period) {
    const wanted =
      period[1] === undefined
        ? [months.indexOf(period[2]!.replace(misspelt, 'February')) + 1]
        : quarter(Number(period[1]));
    return (serial) => wanted.includes(calendarDay(serial).month);
  }
  const moving = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(criterion);
  if (!moving) return undefined;
  const place = places[moving[1] as keyof typeof places];
  // A week begins on Sunday; serial 1 was one by Excel's count.
  const sunday = today - ((today - 1) % 7) + 7 * place;
  const first = Math.floor((month - 1) / 3) * 3 + 1;
  switch (moving[2]) {
    case 'Week':
      return span(sunday, sunday + 7);
    case 'Month':
      return span(dateSerial(year, month + place, 1), dateSerial(year, month + place + 1, 1));
    case 'Quarter':
      return span(dateSerial(year, first + 3 * place, 1), dateSerial(year, first + 3 * place + 3, 1));
    default:
      return span(dateSerial(year + place, 1, 1), dateSerial(year + place + 1, 1, 1));
  }
}

const quarter = (number: number): readonly number[] => [1, 2, 3].map((n) => (number - 1) * 3 + n);

const parts = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'];

/** Whether a day and time is that of `date` ("2017-01-15", with a time or not) as far as `specificity` goes. */
export function isOfDate(serial: number, date: string, specificity: string): boolean {
  const { year, month, day } = calendarDay(serial);
  const seconds = Math.round((serial % 1) * 86_400);
  const seen = [year, month, day, Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const wanted = (date.match(/\d+/g) ?? []).map(Number);
  return seen.slice(0, parts.indexOf(specificity) + 1).every((part, i) => part === (wanted[i] ?? 0));
}
