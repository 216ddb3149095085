/** Excel.WorksheetCustomPropertyCollection */
import { invalidArgument, itemNotFound } from '../errors';
import type { Sheet } from '../model/sheet';
import type { ClassDefinition, HostObject } from './object';
import { asText, bind } from './object';

interface Item {
  readonly sheet: Sheet;
  readonly key: string;
}

const property: ClassDefinition<Item> = {
  name: 'WorksheetCustomProperty',
  id: ({ key }) => ({ _Id: key }),
  get: { Key: ({ key }) => key, Value: ({ sheet, key }) => sheet.customProperties.get(key) },
  set: { Value: ({ sheet, key }, value) => void sheet.customProperties.set(key, asText(value)) },
  call: { Delete: ({ sheet, key }) => void sheet.customProperties.delete(key) },
};

/** Keys are told apart without regard to case; at most 255 characters. */
function find(sheet: Sheet, key: unknown): HostObject | null {
  const wanted = asText(key).toLowerCase();
  const found = [...sheet.customProperties.keys()].find((name) => name.toLowerCase() === wanted);
  return found === undefined ? null : bind(property, { sheet, key: found });
}

function must(sheet: Sheet, key: unknown): HostObject {
  const found = find(sheet, key);
  if (!found) throw itemNotFound('There is no such property.');
  return found;
}

const collection: ClassDefinition<Sheet> = {
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => bind(property, { sheet, key })),
  item: (sheet, [key]) => must(sheet, key),
  make: {
    Add: (sheet, [key, value]) => {
      const name = asText(key);
      if (name === '' || name.length > 255) throw invalidArgument('A key has at most 255 characters.');
      sheet.customProperties.set(name, asText(value));
      return bind(property, { sheet, key: name });
    },
    GetItemOrNullObject: (sheet, [key]) => find(sheet, key),
  },
  call: { GetCount: (sheet) => sheet.customProperties.size },
};

export const customPropertiesOf = (sheet: Sheet): HostObject => bind(collection, sheet);
