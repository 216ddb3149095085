/** Gives a defined name that is not there; hidden from the list of names where it is one of those for formulas alone. */
export function giveName(
  { workbook: { names } }: Excel.RequestContext,
  name: string,
  formula: string,
  hidden: ReadonlySet<string>,
): void {
  const given = names.add(name, formula);
  if (hidden.has(name)) given.visible = false;
}
