/** Excel.StyleCollection: the built-in cell styles by name. Their looks are Excel's; here they are only known to exist. */
import { itemNotFound } from '../errors';
import type { ClassDefinition, HostObject } from './object';
import { asText, bind } from './object';

const builtIn = ['Normal', 'Heading 1', 'Heading 2', 'Heading 3', 'Heading 4', 'Title', 'Total', 'Input', 'Output', 'Calculation', 'Note', 'Good', 'Bad', 'Neutral', 'Comma', 'Currency', 'Percent', 'Hyperlink'];

const style: ClassDefinition<string> = { name: 'Style', id: (name) => ({ _Id: name }), get: { Name: (name) => name, BuiltIn: () => true } };

const find = (name: unknown) => {
  const found = builtIn.find((known) => known.toLowerCase() === asText(name).toLowerCase());
  return found === undefined ? null : bind(style, found);
};

const collection: ClassDefinition<null> = {
  name: 'StyleCollection',
  items: () => builtIn.map((name) => bind(style, name)),
  item: (_, [name]) => {
    const found = find(name);
    if (!found) throw itemNotFound('There is no such style.');
    return found;
  },
  make: { GetItemOrNullObject: (_, [name]) => find(name) },
  call: { GetCount: () => builtIn.length },
};

export const styles = (): HostObject => bind(collection, null);
