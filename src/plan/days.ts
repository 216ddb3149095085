/** Days as the plan holds them, ISO text. */

/** Whether a text is a day of the calendar: 2023-02-30 has the form of one and is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  // Hosts take the 30th of February for the 2nd of March.
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
