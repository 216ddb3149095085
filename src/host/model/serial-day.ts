/** Serial day number of a local date. */
export function serialDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86400000 + 25569;
}
