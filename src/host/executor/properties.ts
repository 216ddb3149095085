/** Excel.DocumentProperties and its custom properties. */
import { invalidArgument, itemNotFound } from '../errors';
import type { ClassDefinition, HostObject, Run } from './object';
import { asIndex, asText, bind } from './object';

const typeOf = (value: unknown): string =>
  typeof value === 'number'
    ? Number.isInteger(value)
      ? 'Number'
      : 'Float'
    : typeof value === 'boolean'
      ? 'Boolean'
      : 'String';

function put(run: Run, key: unknown, value: unknown): void {
  const name = asText(key);
  if (name === '' || name.length > 255) throw invalidArgument('A property has a name of at most 255 characters.');
  if (typeof value === 'string' && value.length > 255) {
    if (!run.workbook.quirks.has('propertiesCut')) throw invalidArgument('A property has at most 255 characters.');
    return put(run, key, value.slice(0, 255));
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw invalidArgument('A property is text, a number or a boolean.');
  run.workbook.customProperties.set(name, { value, type: typeOf(value) });
}

const custom: ClassDefinition<string> = {
  name: 'CustomProperty',
  id: (key) => ({ _Id: key }),
  get: {
    Key: (key) => key,
    Value: (key, run) => run.workbook.customProperties.get(key)?.value,
    Type: (key, run) => run.workbook.customProperties.get(key)?.type,
  },
  set: { Value: (key, value, run) => put(run, key, value) },
  call: { Delete: (key, _, run) => void run.workbook.customProperties.delete(key) },
};

/** Keys are told apart without regard to case. */
function find(run: Run, key: unknown): HostObject | null {
  const wanted = asText(key).toLowerCase();
  const found = [...run.workbook.customProperties.keys()].find((name) => name.toLowerCase() === wanted);
  return found === undefined ? null : bind(custom, found);
}

function must(run: Run, key: unknown): HostObject {
  const found = find(run, key);
  if (!found) throw itemNotFound('There is no such property.');
  return found;
}

const collection: ClassDefinition<null> = {
  name: 'CustomPropertyCollection',
  items: (_, run) => [...run.workbook.customProperties.keys()].map((key) => bind(custom, key)),
  item: (_, [key], run) => must(run, key),
  make: {
    Add: (_, [key, value], run) => {
      put(run, key, value);
      return bind(custom, asText(key));
    },
    GetItemOrNullObject: (_, [key], run) => find(run, key),
  },
  call: {
    DeleteAll: (_, __, run) => run.workbook.customProperties.clear(),
    GetCount: (_, __, run) => run.workbook.customProperties.size,
  },
};

const documentProperty: ClassDefinition<null> = {
  name: 'DocumentProperties',
  get: {
    Author: (_, { workbook: w }) => w.properties.author,
    Category: (_, { workbook: w }) => w.properties.category,
    Comments: (_, { workbook: w }) => w.properties.comments,
    Company: (_, { workbook: w }) => w.properties.company,
    CreationDate: (_, { workbook: w }) => w.properties.creationDate,
    Keywords: (_, { workbook: w }) => w.properties.keywords,
    LastAuthor: (_, { workbook: w }) => w.properties.lastAuthor,
    Manager: (_, { workbook: w }) => w.properties.manager,
    RevisionNumber: (_, { workbook: w }) => w.properties.revisionNumber,
    Subject: (_, { workbook: w }) => w.properties.subject,
    Title: (_, { workbook: w }) => w.properties.title,
  },
  set: {
    Author: (_, v, { workbook: w }) => void (w.properties.author = asText(v)),
    Category: (_, v, { workbook: w }) => void (w.properties.category = asText(v)),
    Comments: (_, v, { workbook: w }) => void (w.properties.comments = asText(v)),
    Company: (_, v, { workbook: w }) => void (w.properties.company = asText(v)),
    Keywords: (_, v, { workbook: w }) => void (w.properties.keywords = asText(v)),
    Manager: (_, v, { workbook: w }) => void (w.properties.manager = asText(v)),
    RevisionNumber: (_, v, { workbook: w }) => void (w.properties.revisionNumber = asIndex(v)),
    Subject: (_, v, { workbook: w }) => void (w.properties.subject = asText(v)),
    Title: (_, v, { workbook: w }) => void (w.properties.title = asText(v)),
  },
  nav: { Custom: () => bind(collection, null) },
};

export const documentProperties = (): HostObject => bind(documentProperty, null);
