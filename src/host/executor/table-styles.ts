/**
 * Styles of tables, and of the pivot tables, slicers and timelines there are none of: Excel's own by their names, copies of
 * them, and which is the default. Their looks are not kept.
 */
import { accessDenied, invalidArgument, itemExists, itemNotFound } from '../errors';
import type { StyleList, Workbook } from '../model/workbook';
import type { ClassDefinition, HostObject, Run } from './object';
import { asText, bind, must } from './object';

const numbered = (word: string, n: number) => Array.from({ length: n }, (_, i) => `${word}${i + 1}`);

/** Excel's own, by the kind of list. */
const builtIn = {
  table: [...numbered('TableStyleLight', 21), ...numbered('TableStyleMedium', 28), ...numbered('TableStyleDark', 11)],
  pivotTable: [
    ...numbered('PivotStyleLight', 28),
    ...numbered('PivotStyleMedium', 28),
    ...numbered('PivotStyleDark', 28),
  ],
  slicer: [...numbered('SlicerStyleLight', 6), ...numbered('SlicerStyleOther', 2), ...numbered('SlicerStyleDark', 6)],
  timeline: [...numbered('TimeSlicerStyleLight', 6), ...numbered('TimeSlicerStyleDark', 6)],
} as const satisfies Record<string, readonly string[]>;
type Kind = keyof typeof builtIn;

const firstDefaults: Readonly<Record<Kind, string>> = {
  table: 'TableStyleMedium2',
  pivotTable: 'PivotStyleLight16',
  slicer: 'SlicerStyleLight1',
  timeline: 'TimeSlicerStyleLight1',
};

const classNames: Readonly<Record<Kind, string>> = {
  table: 'TableStyle',
  pivotTable: 'PivotTableStyle',
  slicer: 'SlicerStyle',
  timeline: 'TimelineStyle',
};

function listOf(workbook: Workbook, kind: Kind): StyleList {
  const list = workbook.styleLists.get(kind) ?? { own: [], chosen: firstDefaults[kind] };
  workbook.styleLists.set(kind, list);
  return list;
}

const all = (workbook: Workbook, kind: Kind): readonly string[] => [
  ...builtIn[kind],
  ...(workbook.styleLists.get(kind)?.own ?? []),
];
const known = (workbook: Workbook, kind: Kind, name: string): string | undefined =>
  all(workbook, kind).find((style) => style.toLowerCase() === name.toLowerCase());

interface Item {
  readonly kind: Kind;
  name: string;
}
const isOwn = (run: Run, { kind, name }: Item) => listOf(run.workbook, kind).own.includes(name);

function add(run: Run, kind: Kind, name: string, uniquely: boolean): string {
  if (name.trim() === '' || name.length > 255) throw invalidArgument('A style needs a name of at most 255 characters.');
  let free = name;
  for (let n = 2; known(run.workbook, kind, free) !== undefined; n++) {
    if (!uniquely) throw itemExists(`There is a style "${name}".`);
    free = `${name} ${n}`;
  }
  listOf(run.workbook, kind).own.push(free);
  return free;
}

function classesOf(kind: Kind): ClassDefinition<null> {
  const style: ClassDefinition<Item> = {
    name: classNames[kind],
    id: ({ name }) => ({ _Id: name }),
    get: { Name: ({ name }) => name, ReadOnly: (item, run) => !isOwn(run, item) },
    set: {
      Name: (item, value, run) => {
        if (!isOwn(run, item)) throw accessDenied("Excel's own styles keep their names.");
        const name = asText(value);
        const same = known(run.workbook, kind, name);
        if (same !== undefined && same !== item.name) throw itemExists(`There is a style "${name}".`);
        const list = listOf(run.workbook, kind);
        list.own[list.own.indexOf(item.name)] = name;
        if (list.chosen === item.name) list.chosen = name;
        item.name = name;
      },
    },
    make: {
      Duplicate: ({ name }, _, run) => bind(style, { kind, name: add(run, kind, `${name} 2`, true) }),
    },
    call: {
      Delete: (item, _, run) => {
        if (!isOwn(run, item)) throw accessDenied("Excel's own styles are not deleted.");
        const list = listOf(run.workbook, kind);
        list.own.splice(list.own.indexOf(item.name), 1);
        if (list.chosen === item.name) list.chosen = firstDefaults[kind];
      },
    },
  };
  const find = (run: Run, name: unknown): HostObject | null => {
    const found = known(run.workbook, kind, asText(name));
    return found === undefined ? null : bind(style, { kind, name: found });
  };
  return {
    name: `${classNames[kind]}Collection`,
    items: (_, run) => all(run.workbook, kind).map((name) => bind(style, { kind, name })),
    item: (_, [name], run) => must(find(run, name), 'style'),
    make: {
      GetItem: (_, [name], run) => must(find(run, name), 'style'),
      GetItemOrNullObject: (_, [name], run) => find(run, name),
      Add: (_, [name, uniquely], run) => bind(style, { kind, name: add(run, kind, asText(name), uniquely === true) }),
      GetDefault: (_, __, run) => must(find(run, listOf(run.workbook, kind).chosen), 'style'),
    },
    call: {
      GetCount: (_, __, run) => all(run.workbook, kind).length,
      SetDefault: (_, [value], run) => {
        const name = typeof value === 'string' ? value : '';
        const found = known(run.workbook, kind, name);
        if (found === undefined) throw itemNotFound(`There is no style "${name}".`);
        listOf(run.workbook, kind).chosen = found;
      },
    },
  };
}

const collections = {
  table: classesOf('table'),
  pivotTable: classesOf('pivotTable'),
  slicer: classesOf('slicer'),
  timeline: classesOf('timeline'),
} satisfies Record<Kind, ClassDefinition<null>>;

export const styleListOf = (kind: Kind): HostObject => bind(collections[kind], null);
