/** The cells of a template that compute: where one of them holds a value, somebody has typed over its formula. */
import { styles, type Style, type StyleName } from './styles';
import type { CellSpec, SheetSpec } from './spec';

const isOpen = (style: StyleName): boolean => (styles[style] as Style).unlocked === true;

/** The template's own formulas; those a user may type over (assumed values) are left out. */
export function computedCells(spec: SheetSpec): readonly CellSpec[] {
  return spec.cells.filter((cell) => cell.formula !== undefined && !isOpen(cell.style));
}
