/**
 * Excel's day numbers. Cells hold dates as days since 1899-12-30 (which absorbs Excel's non-existing 29 February 1900,
 * so day numbers are right from 1 March 1900 on); the plan holds them as ISO text. All in UTC: a date has no time zone.
 */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Taken out of the global object, whose members are slow to reach in some hosts: a roster has a date in every row. */
const { floor, max, min } = Math;

/** 1900-03-01, the first day whose number is right: Excel counts a 29 February 1900 before it. */
export const firstSerial = 61;

/** Excel's last day, 9999-12-31. */
export const lastSerial = 2_958_465;

/** Day number of an ISO date (2021-12-31 → 44561). */
export function serialOf(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY);
}

/** ISO date of a day number; the time of day is dropped. A number beyond Excel's days is their last or first. */
export function isoOf(serial: number): string {
  return new Date(EPOCH + min(lastSerial, max(0, floor(serial))) * DAY).toISOString().slice(0, 10);
}

/**
 * The day a moment falls on where the user is, as an ISO date. The one clock of the product: at 07:30 in Beijing it is already today,
 * though in UTC still yesterday.
 */
export function localDay(moment: Date): string {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${moment.getFullYear()}-${month}-${day}`;
}

/** The moment a day begins where the user is: `localDay` of it is the day again, east and west of Greenwich. */
export const startOfDay = (iso: string): Date => new Date(`${iso}T00:00:00`);

/** The same with hours and minutes. */
export function localMinute(moment: Date): string {
  const [hours, minutes] = [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0'));
  return `${localDay(moment)} ${hours}:${minutes}`;
}

/** Calendar year of a day number. */
export function yearOf(serial: number): number {
  return new Date(EPOCH + floor(serial) * DAY).getUTCFullYear();
}
