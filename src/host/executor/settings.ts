/** Excel.SettingCollection: values the add-in keeps in the workbook. */
import { invalidArgument, itemNotFound } from '../errors';
import type { ClassDefinition, HostObject, Run } from './object';
import { asText, bind } from './object';

/** Excel on the web and desktop refuse settings beyond about two megabytes in all. */
const LIMIT = 2000000;

function put(run: Run, key: string, value: unknown): void {
  const size = [...run.workbook.settings].reduce(
    (n, [k, v]) => n + (k === key ? 0 : (JSON.stringify(v)?.length ?? 0)),
    JSON.stringify(value)?.length ?? 0,
  );
  if (size > LIMIT) throw invalidArgument('The settings are too large.');
  run.workbook.settings.set(key, value);
  run.workbook.events.push({ kind: 'settingsChanged' });
}

const setting: ClassDefinition<string> = {
  name: 'Setting',
  id: (key) => ({ _Id: key }),
  get: { Key: (key) => key, Value: (key, run) => run.workbook.settings.get(key) },
  set: { Value: (key, value, run) => put(run, key, value) },
  call: {
    Delete: (key, _, run) => {
      run.workbook.settings.delete(key);
      run.workbook.events.push({ kind: 'settingsChanged' });
    },
  },
};

const find = (run: Run, key: unknown) => (run.workbook.settings.has(asText(key)) ? bind(setting, asText(key)) : null);

function must(run: Run, key: unknown): HostObject {
  const found = find(run, key);
  if (!found) throw itemNotFound('There is no such setting.');
  return found;
}

const collection: ClassDefinition<null> = {
  name: 'SettingCollection',
  items: (_, run) => [...run.workbook.settings.keys()].map((key) => bind(setting, key)),
  item: (_, [key], run) => must(run, key),
  make: {
    Add: (_, [key, value], run) => {
      put(run, asText(key), value);
      return bind(setting, asText(key));
    },
    GetItemOrNullObject: (_, [key], run) => find(run, key),
  },
  call: { GetCount: (_, __, run) => run.workbook.settings.size },
};

export const settings = (): HostObject => bind(collection, null);
