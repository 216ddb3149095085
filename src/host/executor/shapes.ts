/** Excel.ShapeCollection and Shape: those of users are told of; making one is not known. */
import type { Shape, Sheet } from '../model/sheet';
import type { ClassDefinition, HostObject } from './object';
import { bind, must } from './object';

const shape: ClassDefinition<Shape> = {
  name: 'Shape',
  id: ({ id }) => ({ Id: id }),
  get: { Id: ({ id }) => id, Name: ({ name }) => name },
};

const find = (sheet: Sheet, by: unknown): HostObject | null => {
  const found = sheet.shapes.find(({ id, name }) => id === by || name === by);
  return found ? bind(shape, found) : null;
};

const collection: ClassDefinition<Sheet> = {
  name: 'ShapeCollection',
  items: (sheet) => sheet.shapes.map((one) => bind(shape, one)),
  item: (sheet, [by]) => must(find(sheet, by), 'shape'),
  make: {
    GetItem: (sheet, [by]) => must(find(sheet, by), 'shape'),
    GetItemAt: (sheet, [index]) => {
      const found = typeof index === 'number' ? sheet.shapes[index] : undefined;
      return must(found ? bind(shape, found) : null, 'shape');
    },
    GetItemOrNullObject: (sheet, [by]) => find(sheet, by),
  },
  call: { GetCount: (sheet) => sheet.shapes.length },
};

/** The shapes on a sheet. */
export const shapesOf = (sheet: Sheet): HostObject => bind(collection, sheet);
