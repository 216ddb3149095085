/** Reading an object's properties as `load` asks for them: scalars, and navigation properties nested under their names. */
import { apiNotFound, invalidArgument } from '../errors';
import type { HostObject, Run } from './object';

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** What is asked of one object: its own scalars and, per navigation property, what is asked there. */
interface Wanted {
  all: boolean;
  readonly scalars: Set<string>;
  readonly nested: Map<string, Wanted>;
}

const nothing = (): Wanted => ({ all: false, scalars: new Set(), nested: new Map() });
const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** The object's values for the client: PascalCase with `_Items`, or camelCase with `items` where `asJson`. */
export function query(object: HostObject, info: QueryInfo, run: Run, asJson: boolean): unknown {
  const wanted = nothing();
  const select = (info.Select ?? []).filter((path) => path !== '');
  if (select.length === 0) wanted.all = true;
  for (const path of select) want(wanted, path.split('/'));
  for (const path of info.Expand ?? []) want(wanted, path.split('/'));
  return read(object, wanted, run, asJson, info);
}

function want(wanted: Wanted, path: readonly string[]): void {
  let at = wanted;
  for (const [i, part] of path.entries()) {
    if (part === 'items' || part === '') continue;
    if (part === '$all' || part === '*') {
      at.all = true;
      continue;
    }
    const name = pascal(part);
    const last = i === path.length - 1;
    // A path that ends in a navigation property asks for all scalars there; which of both it is, the object knows.
    if (last) at.scalars.add(name);
    else {
      const next = at.nested.get(name) ?? nothing();
      at.nested.set(name, next);
      at = next;
    }
  }
}

function read(object: HostObject, wanted: Wanted, run: Run, asJson: boolean, page: QueryInfo = {}): unknown {
  const spell = asJson ? camel : pascal;
  if (object.isCollection) {
    const skip = page.Skip ?? 0;
    const top = page.Top ?? Infinity;
    if (skip < 0 || top < 0) throw invalidArgument('top and skip are not negative.');
    const all = object.items(run);
    const own = [...wanted.scalars].filter((name) => object.has('get', name));
    const itemWanted: Wanted = {
      ...wanted,
      scalars: new Set([...wanted.scalars].filter((name) => !own.includes(name))),
    };
    if (itemWanted.scalars.size === 0 && itemWanted.nested.size === 0 && own.length === 0) itemWanted.all = true;
    const items = all.slice(skip, skip + top).map((item, i) => {
      const value = read(item, itemWanted, run, asJson);
      return Object.keys(item.id()).length > 0 ? value : { ...asObject(value), _Index: skip + i };
    });
    const result: Record<string, unknown> = { [asJson ? 'items' : '_Items']: items };
    for (const name of own.length > 0 ? own : object.scalars(run)) result[spell(name)] = object.get(name, run);
    return result;
  }
  const result: Record<string, unknown> = asJson ? {} : { ...object.id() };
  const names = new Set(wanted.scalars);
  if (wanted.all) for (const name of object.scalars(run)) names.add(name);
  for (const name of names) {
    if (object.has('get', name)) result[spell(name)] = object.get(name, run);
    else if (object.has('nav', name))
      result[spell(name)] = readChild(object, name, { ...nothing(), all: true }, run, asJson);
    else throw apiNotFound(`${object.className}.${camel(name)}`);
  }
  for (const [name, inner] of wanted.nested) {
    if (!object.has('nav', name)) throw apiNotFound(`${object.className}.${camel(name)}`);
    result[spell(name)] = {
      ...asObject(result[spell(name)]),
      ...asObject(readChild(object, name, inner, run, asJson)),
    };
  }
  return result;
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

function readChild(object: HostObject, name: string, wanted: Wanted, run: Run, asJson: boolean): unknown {
  const child = object.nav(name, run);
  return child ? read(child, wanted, run, asJson) : null;
}
