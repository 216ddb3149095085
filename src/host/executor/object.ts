/**
 * How the executor sees an Excel class: a table of its members under their names on the wire. What is not in the table
 * does not exist, and asking for it is refused with ApiNotFound. One small file per class beside this one.
 */
import { apiNotFound, invalidArgument, itemNotFound } from '../errors';
import { colorNames } from './color-names';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** What members may use while a batch runs. */
export interface Run {
  readonly workbook: Workbook;
  /** Range references the client asked to keep. */
  readonly references: Map<string, HostObject>;
  readonly register: (type: number, target: string, by: 1 | -1) => void;
  /** Opens a new window with a workbook from a file; absent where the host has no loader. */
  readonly openWorkbook?: (base64: string) => void;
  /** Puts the workbook where it is kept; absent where memory is all it has. */
  readonly saveWorkbook?: () => void;
  /** Closes the workbook: nothing that comes afterwards reaches it. */
  readonly closeWorkbook: (save: boolean) => void;
  readonly insertWorksheets?: (workbook: Workbook, base64: string, options: unknown) => readonly string[];
  /** Whether the Excel that is played has a member, by the names of the client library; absent: it has all there are. */
  readonly knows?: Knows;
}

/** Tells of a class and a member, such as 'Range' and 'values', whether some version of Excel has it. */
export type Knows = (className: string, member: string) => boolean;

/** The members of a class whose objects are described by `T`. */
export interface ClassDefinition<T> {
  readonly name: string;
  /** What identifies the object to the client, e.g. `{ Id }`. */
  readonly id?: (target: T) => Readonly<Record<string, unknown>>;
  readonly get?: Readonly<Record<string, (target: T, run: Run) => unknown>>;
  readonly set?: Readonly<Record<string, (target: T, value: unknown, run: Run) => void>>;
  /** Navigation properties; null is a null object. */
  readonly nav?: Readonly<Record<string, (target: T, run: Run) => HostObject | null>>;
  /** Methods with a value or nothing as result. */
  readonly call?: Readonly<Record<string, (target: T, args: readonly unknown[], run: Run) => unknown>>;
  /** Methods that give an object; null is a null object. */
  readonly make?: Readonly<Record<string, (target: T, args: readonly unknown[], run: Run) => HostObject | null>>;
  /** The indexer. */
  readonly item?: (target: T, args: readonly unknown[], run: Run) => HostObject;
  /** A collection's items. */
  readonly items?: (target: T, run: Run) => readonly HostObject[];
}

/** An object of some class, bound to the members of its class. */
export interface HostObject {
  readonly className: string;
  readonly isCollection: boolean;
  /** The range it stands for, where it is one: arguments are taken by that. */
  readonly range: RangeTarget | null;
  readonly sheet: Sheet | null;
  id(): Readonly<Record<string, unknown>>;
  scalars(run: Run): readonly string[];
  has(kind: 'get' | 'nav', name: string): boolean;
  get(name: string, run: Run): unknown;
  set(name: string, value: unknown, run: Run): void;
  nav(name: string, run: Run): HostObject | null;
  call(name: string, args: readonly unknown[], run: Run): unknown;
  make(name: string, args: readonly unknown[], run: Run): HostObject | null;
  item(args: readonly unknown[], run: Run): HostObject;
  items(run: Run): readonly HostObject[];
}

/** A rectangle on a sheet; also what formats, fonts and fills of a range are described by. */
export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
  /** Set once the client asked to keep the reference. */
  reference?: string;
}

/** Scalars that a plain `load()` does not bring, because Excel leaves them out or they are dear. */
const onDemand = new Set(['HasSpill', 'NumberFormatCategories', 'SavedAsArray']);

/** What was found; where there is none, the error Excel answers with. */
export function must(found: HostObject | null, what: string): HostObject {
  if (!found) throw itemNotFound(`There is no such ${what}.`);
  return found;
}

export function bind<T>(
  definition: ClassDefinition<T>,
  target: T,
  kind: { readonly range?: RangeTarget; readonly sheet?: Sheet } = {},
): HostObject {
  const member = <F>(table: Readonly<Record<string, F>> | undefined, name: string): F => {
    const found = table && Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
    if (!found) throw apiNotFound(`${definition.name}.${libraryName(name)}`);
    return found;
  };
  const isKnown = (name: string, { knows }: Run) => !knows || knows(definition.name, libraryName(name));
  const check = (name: string, run: Run) => {
    if (!isKnown(name, run)) throw apiNotFound(`${definition.name}.${libraryName(name)}`);
  };
  return {
    className: definition.name,
    isCollection: definition.items !== undefined,
    range: kind.range ?? null,
    sheet: kind.sheet ?? null,
    id: () => definition.id?.(target) ?? {},
    scalars: (run) => Object.keys(definition.get ?? {}).filter((name) => !onDemand.has(name) && isKnown(name, run)),
    has: (table, name) =>
      definition[table] !== undefined && Object.prototype.hasOwnProperty.call(definition[table], name),
    get: (name, run) => {
      check(name, run);
      return member(definition.get, name)(target, run);
    },
    set: (name, value, run) => {
      check(name, run);
      member(definition.set, name)(target, value, run);
    },
    nav: (name, run) => {
      check(name, run);
      return member(definition.nav, name)(target, run);
    },
    call: (name, args, run) => {
      check(name, run);
      const makes = definition.make?.[name];
      return makes ? (makes(target, args, run), null) : member(definition.call, name)(target, args, run);
    },
    make: (name, args, run) => {
      check(name, run);
      return member(definition.make, name)(target, args, run);
    },
    item: (args, run) => {
      check('GetItem', run);
      if (!definition.item) throw apiNotFound(`${definition.name}.getItem`);
      return definition.item(target, args, run);
    },
    items: (run) => definition.items?.(target, run) ?? [],
  };
}

/** Members the client library calls otherwise than the wire does. */
const renamed: Readonly<Record<string, string>> = { Gridlines: 'showGridlines', Headings: 'showHeadings' };

/** A member's name in the client library. On the wire names begin with a capital, and events are registered by methods. */
function libraryName(wire: string): string {
  const event = /^_(?:Unr|R)egister(?:Event(\w+)|(?:Data)?(\w+)Event)$/.exec(wire);
  if (event) return `on${event[1] ?? event[2] ?? ''}`;
  return renamed[wire] ?? wire.charAt(0).toLowerCase() + wire.slice(1);
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'className' in value && 'isCollection' in value;

// ---- reading arguments ----

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw invalidArgument('Text is needed.');
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument('A number is needed.');
  return value;
}

export function asIndex(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument('A whole number is needed.');
  return number;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('true or false is needed.');
  return value;
}

/** One of the words, whatever its case. */
export function asWord<W extends string>(value: unknown, words: readonly W[]): W {
  const found = words.find((word) => typeof value === 'string' && word.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument(`"${String(value)}" is none of ${words.join(', ')}.`);
  return found;
}

/** "#RRGGBB" in capitals. Colour names of HTML are taken, as by Excel; "" only where `orNone`. */
export function asColor(value: unknown, orNone = false): string {
  const text = asText(value).trim();
  if (text === '' && orNone) return '';
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (hex) return `#${(hex[1] ?? '').toUpperCase()}`;
  const named = colorNames.get(text.toLowerCase());
  if (!named) throw invalidArgument(`"${text}" is no colour.`);
  return named;
}
