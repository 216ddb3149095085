/** Steps over the sheets of the product as drawn: everything is read back and held against the specs. */
/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read --
   each answer is called after the one sync of `overAll`; the rules cannot see it */
import { cellAddress, parseArea } from '../../sheets/a1';
import { fieldName } from '../../sheets/names';
import type { SheetSpec } from '../../sheets/spec';
import { namesOf, reference } from '../draw';
import { cellStyleName } from '../draw/styles';
import { inExcelKeeping } from '../session';
import { Unavailable } from './report';

export interface Drawn {
  readonly spec: SheetSpec;
  readonly tab: string;
}

/** What a step expects and what it sees; equal texts pass. */
export interface Compared {
  readonly expected: string;
  readonly seen: string;
}

const none = '–';
/** The differences named, few enough to be read. */
export const listed = (found: readonly string[]): Compared => ({
  expected: none,
  seen: found.length === 0 ? none : `${found.slice(0, 5).join('; ')}${found.length > 5 ? ` … (${found.length})` : ''}`,
});

/** Work over every sheet drawn in two requests: what is loaded, and what is told of it. */
function overAll(
  drawn: readonly Drawn[],
  load: (sheet: Excel.Worksheet, spec: SheetSpec) => () => readonly string[],
): Promise<Compared> {
  return inExcelKeeping(async (context) => {
    const answers = drawn.map(({ spec, tab }) => load(context.workbook.worksheets.getItem(tab), spec));
    await context.sync();
    return listed(answers.flatMap((answer) => answer()));
  });
}

/** No cell shows an error but #N/A, which charts leave out. */
export const formulas = (drawn: readonly Drawn[]): Promise<Compared> =>
  overAll(drawn, (sheet, spec) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('values,address');
    return () =>
      used.isNullObject
        ? [`${spec.key}: ?`]
        : used.values.flatMap((line, r) =>
            line.flatMap((value, c) =>
              typeof value === 'string' && /^#[A-Z0/]+[!?]$/.test(value)
                ? [
                    `${spec.key}!${cellAddress(parseArea(used.address).row + r, parseArea(used.address).col + c)} ${value}`,
                  ]
                : [],
            ),
          );
  });

const plain = (address: string): string => address.replace(/['$]/g, '').replace(/^=/, '').replace(/^.*!/, '');

export async function charts(drawn: readonly Drawn[]): Promise<Compared> {
  const withCharts = drawn.filter(({ spec }) => spec.charts.length > 0);
  return inExcelKeeping(async (context) => {
    const sources = Office.context.requirements.isSetSupported('ExcelApi', '1.15');
    const asked = withCharts.flatMap(({ spec, tab }) =>
      spec.charts.map((chart) => {
        const { series } = context.workbook.worksheets.getItem(tab).charts.getItem(fieldName(spec.key, chart.key));
        series.load('items/name');
        return { spec, chart, series };
      }),
    );
    await context.sync();
    const told = asked.map(({ series }) =>
      series.items.map((item) =>
        sources ? [item.getDimensionDataSourceString('Values'), item.getDimensionDataSourceString('Categories')] : [],
      ),
    );
    if (sources) await context.sync();
    return listed(
      asked.flatMap(({ spec, chart, series }, i) => {
        const place = `${spec.key}/${chart.key}`;
        if (series.items.length !== chart.series.length)
          return [`${place}: ${series.items.length} ≠ ${chart.series.length}`];
        return chart.series.flatMap((wanted, n) => {
          const [values, categories] = told[i]![n]!.map((result) => plain(result.value));
          const isSame =
            series.items[n]!.name === wanted.name &&
            (values === undefined || values === wanted.values) &&
            (categories === undefined || categories === chart.categories);
          return isSame ? [] : [`${place} ${n + 1}: ${series.items[n]!.name} ${values ?? ''}`];
        });
      }),
    );
  });
}

const ruleTypes = {
  list: 'List',
  listRange: 'List',
  decimal: 'Decimal',
  whole: 'WholeNumber',
  date: 'Date',
  textLength: 'TextLength',
  custom: 'Custom',
} as const;

export const validations = (drawn: readonly Drawn[]): Promise<Compared> =>
  overAll(drawn, (sheet, spec) => {
    const asked = spec.validations.map((v) => {
      const { dataValidation } = sheet.getRange(v.range.split(':')[0]);
      dataValidation.load('type');
      return { v, dataValidation };
    });
    return () =>
      asked.flatMap(({ v, dataValidation }) =>
        dataValidation.type === ruleTypes[v.rule.kind] ? [] : [`${spec.key}!${v.range} ${dataValidation.type}`],
      );
  });

export const conditional = (drawn: readonly Drawn[]): Promise<Compared> =>
  overAll(drawn, (sheet, spec) => {
    const count = sheet.getRange().conditionalFormats.getCount();
    const wanted = spec.conditionalFormats.length;
    return () => (count.value === wanted ? [] : [`${spec.key}: ${count.value} ≠ ${wanted}`]);
  });

export const styles = (drawn: readonly Drawn[]): Promise<Compared> =>
  overAll(drawn, (sheet, spec) => {
    const first = new Map(spec.cells.map((cell) => [cell.style, cell]));
    const asked = [...first.values()].map((cell) => {
      const range = sheet.getRange(cellAddress(cell.row, cell.col));
      range.load('style');
      return { cell, range };
    });
    return () =>
      asked.flatMap(({ cell, range }) =>
        range.style === cellStyleName(cell.style, spec.look)
          ? []
          : [`${spec.key}!${cellAddress(cell.row, cell.col)} ${range.style}`],
      );
  });

export const protection = (drawn: readonly Drawn[]): Promise<Compared> =>
  overAll(drawn, (sheet, spec) => {
    sheet.protection.load('protected');
    return () => (sheet.protection.protected === spec.protect ? [] : [`${spec.key}: ${sheet.protection.protected}`]);
  });

export const page = (drawn: readonly Drawn[]): Promise<Compared> =>
  overAll(
    drawn.filter(({ spec }) => spec.print),
    (sheet, spec) => {
      sheet.pageLayout.load('orientation,zoom');
      return () => {
        const { orientation, zoom } = sheet.pageLayout;
        const wanted = spec.print!.orientation === 'landscape' ? 'Landscape' : 'Portrait';
        const high = zoom.verticalFitToPages ?? 0;
        const fits =
          zoom.horizontalFitToPages === 1 && (spec.print!.fitHeight ? high === spec.print!.fitHeight : high > 1);
        return orientation === wanted && fits
          ? []
          : [`${spec.key}: ${orientation} ${zoom.horizontalFitToPages ?? none} × ${zoom.verticalFitToPages ?? none}`];
      };
    },
  );

export const names = (drawn: readonly Drawn[]): Promise<Compared> =>
  inExcelKeeping(async (context) => {
    const { names: list } = context.workbook;
    list.load('items/name,items/formula');
    await context.sync();
    const found = new Map(list.items.map((item) => [item.name, String(item.formula).replace(/'/g, '')]));
    return listed(
      drawn.flatMap(({ spec, tab }) =>
        [...namesOf(spec)].flatMap(([name, area]) =>
          found.get(name) === reference(tab, area).replace(/'/g, '') ? [] : [`${name} ${found.get(name) ?? none}`],
        ),
      ),
    );
  });

export const hidden = (drawn: readonly Drawn[]): Promise<Compared> =>
  overAll(drawn, (sheet, spec) => {
    sheet.load('visibility');
    const wanted = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }[spec.visibility];
    return () => (String(sheet.visibility) === wanted ? [] : [`${spec.key}: ${sheet.visibility}`]);
  });

/** A number as sheet and engine have it. */
export const sameNumbers = (expected: readonly number[], seen: readonly unknown[]): Compared => {
  if (seen.length === 0) throw new Unavailable();
  const text = (value: unknown) => (typeof value === 'number' ? value.toFixed(6) : String(value));
  return { expected: expected.map(text).join(' '), seen: seen.map(text).join(' ') };
};
