/** Excel.Functions: worksheet functions called by program, worked out by the formula engine. */
import { functionNames } from '../../formula/functions';
import type { CellResult } from '../../formula/types';
import { apiNotFound, invalidArgument } from '../errors';
import { areaAddress, quoteSheet } from '../model/area';
import type { ClassDefinition, HostObject, Run } from './object';
import { bind, isHostObject } from './object';

const result: ClassDefinition<CellResult> = {
  name: 'FunctionResult',
  get: {
    Error: (value) => (value !== null && typeof value === 'object' ? value.error : null),
    Value: (value) => (value === null ? 0 : typeof value === 'object' ? null : value),
  },
};

const functions: ClassDefinition<null> = { name: 'Functions' };

/** Names as the client library has them: without dots, in other capitals ("StDev_S" is STDEV.S). */
const key = (name: string): string => name.replace(/[._]/g, '').toLowerCase();
const known = new Map(functionNames().map((name) => [key(name), name]));

/** An argument in the words of a formula. */
function written(value: unknown, results: Map<HostObject, CellResult>): string {
  if (isHostObject(value)) {
    const inner = results.get(value);
    if (inner !== undefined) return written(inner !== null && typeof inner === 'object' ? inner.error : inner, results);
    if (value.range) return `${quoteSheet(value.range.sheet.name)}!${areaAddress(value.range.area, true)}`;
  }
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return /^#[A-Z/0!?]+$/.test(value) ? value : `"${value.replace(/"/g, '""')}"`;
  if (Array.isArray(value))
    return `{${(value as unknown[][]).map((line) => line.map((cell) => written(cell, results)).join(',')).join(';')}}`;
  if (value === null || value === undefined) return '';
  throw invalidArgument('A function takes values, ranges and results of functions.');
}

/** Rows of single values, as an argument that is an array has them. */
const isBlock = (value: readonly unknown[]): boolean =>
  value.every((line) => Array.isArray(line) && !line.some(Array.isArray));

/** Results of earlier calls, which may be arguments of later ones. */
const made = new WeakMap<Run, Map<HostObject, CellResult>>();

export function worksheetFunctions(): HostObject {
  return {
    ...bind(functions, null),
    make(name, args, run) {
      const fn = known.get(key(name));
      if (fn === undefined) throw apiNotFound(`Functions.${name.charAt(0).toLowerCase()}${name.slice(1)}`);
      const results = made.get(run) ?? new Map<HostObject, CellResult>();
      made.set(run, results);
      // Functions with any number of arguments come with these in one list, arrays among them.
      const given = args.flatMap((arg) => (Array.isArray(arg) && !isBlock(arg) ? (arg as unknown[]) : [arg]));
      const list = given.map((arg) => written(arg, results));
      while (list.at(-1) === '') list.pop();
      const at = { sheetId: run.workbook.activeSheetId, row: 0, col: 0 };
      const value = run.workbook.calculation.evaluate(`=${fn}(${list.join(',')})`, at);
      const one = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
      const object = bind(result, one);
      results.set(object, one);
      return object;
    },
  };
}
