/** Further steps over the sheets of the product as drawn: looks, protection, names, links, and the properties of the workbook. */
import { cellStyleName } from '../../sheets/looks';
import { cellAddress } from '../../sheets/a1';
import { styleOf } from '../../sheets/looks';
import { spelled } from '../../sheets/same-formula';
import type { CellSpec, ConditionalFormatSpec } from '../../sheets/spec';
import { conditionalStyles, type ConditionalStyle, type StyleName } from '../../sheets/styles';
import { isVersionsProperty, versionsProperties } from '../../sheets/template-versions';
import { namesOf } from '../../sheets/names';
import { reference } from '../draw';
import { conditionOf, protectedBut } from '../draw/guards';
import { addressLists, rectangles } from '../draw/rectangles';
import { inExcel, inExcelKeeping } from '../session';
import { plainFormat } from './cells';
import { listed, local, none, overAll, type Compared, type Drawn } from './compare';

/** Area, formula and look of every conditional format, those that come first before the others. */
export const conditional = (drawn: readonly Drawn[]): Promise<Compared> =>
  inExcelKeeping(async (context) => {
    const sheets = drawn.map(({ spec, tab }) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem(tab).getRange();
      conditionalFormats.load('items/id,items/type,items/priority,items/stopIfTrue');
      return { spec, conditionalFormats };
    });
    await context.sync();
    const asked = sheets.map(({ spec, conditionalFormats }) => ({
      spec,
      formats: [...conditionalFormats.items]
        .filter(({ type }) => type === 'Custom')
        .sort((a, b) => a.priority - b.priority)
        .map((format) => {
          const [range, { rule, format: look }] = [format.getRange(), format.custom];
          range.load('address');
          rule.load('formula');
          look.load('numberFormat,font/bold,font/italic,font/color,fill/color');
          return { format, range, rule, look };
        }),
    }));
    await context.sync();
    return listed(
      asked.flatMap(({ spec, formats }) => {
        if (formats.length !== spec.conditionalFormats.length)
          return [`${spec.key}: ${formats.length} ≠ ${spec.conditionalFormats.length}`];
        return spec.conditionalFormats.flatMap((wanted, i) => {
          const { format, range: area, rule, look } = formats[i]!;
          const seen = local(area.address);
          const isSame =
            seen === local(wanted.range) &&
            spelled(rule.formula) === spelled(conditionOf(wanted)) &&
            Boolean(format.stopIfTrue) === Boolean(wanted.stop);
          if (!isSame) return [`${spec.key}!${seen} ${rule.formula}`];
          return lookTold(wanted, look).map((told) => `${spec.key}!${seen} ${told}`);
        });
      }),
    );
  });

/** What of a conditional look is not as it was given; what was not given is left to Excel. */
function lookTold({ style }: ConditionalFormatSpec, seen: Excel.ConditionalRangeFormat): readonly string[] {
  const { color, fill, bold, italic, format }: ConditionalStyle = conditionalStyles[style];
  const told: readonly (readonly [string | boolean | undefined, unknown])[] = [
    [color && `#${color}`, seen.font.color],
    [bold, seen.font.bold],
    [italic, seen.font.italic],
    [fill && `#${fill}`, seen.fill.color],
    [format && plainFormat(format), plainFormat(seen.numberFormat)],
  ];
  return told.flatMap(([wanted, found]) =>
    wanted === undefined || wanted === found ? [] : [`${String(found)} ≠ ${String(wanted)}`],
  );
}

/**
 * The style of every cell, and what matters most of it as the cells themselves have it: whether they are open to typing, their ground
 * and the color of their texts.
 */
export const styles = overAll((sheet, spec) => {
  const byStyle = new Map<StyleName, CellSpec[]>();
  for (const cell of spec.cells) (byStyle.get(cell.style) ?? byStyle.set(cell.style, []).get(cell.style)!).push(cell);
  const asked = [...byStyle].flatMap(([style, members]) =>
    addressLists(rectangles(members)).map((list) => {
      const ranges = sheet.getRanges(list);
      const { format } = ranges;
      ranges.load('style');
      format.protection.load('locked');
      format.fill.load('color');
      format.font.load('color');
      return { style: cellStyleName(style, spec.look), wanted: styleOf(style, spec.look), first: members[0]!, ranges };
    }),
  );
  return () =>
    asked.flatMap(({ style, wanted, first, ranges }) => {
      const place = `${spec.key}!${cellAddress(first.row, first.col)}… ${style}`;
      if (ranges.style !== style) return [`${place}: ${ranges.style}`];
      const { protection, fill, font } = ranges.format;
      const told: readonly (readonly [string, unknown, unknown])[] = [
        ['locked', !wanted.unlocked, protection.locked],
        ['fill', wanted.fill ? `#${wanted.fill}` : fill.color, fill.color],
        ['color', `#${wanted.color}`, font.color],
      ];
      return told.flatMap(([what, is, seen]) =>
        is === seen ? [] : [`${place}: ${what} ${String(seen)} ≠ ${String(is)}`],
      );
    });
});

/** Protected sheets are, open ones are not; on protected ones is allowed what should be. */
export const protection = overAll((sheet, spec) => {
  sheet.protection.load('protected,options');
  return () => {
    const { protected: isClosed, options } = sheet.protection;
    if (isClosed !== spec.protect) return [`${spec.key}: ${isClosed}`];
    if (!isClosed) return [];
    return Object.entries(protectedBut).flatMap(([what, wanted]) => {
      const seen = options[what as keyof typeof protectedBut];
      return seen === wanted ? [] : [`${spec.key}: ${what} ${String(seen)}`];
    });
  };
});

/** Hidden sheets are, as deep as they should be. */
export const hidden = overAll((sheet, spec) => {
  sheet.load('visibility');
  const wanted = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }[spec.visibility];
  return () => (String(sheet.visibility) === wanted ? [] : [`${spec.key}: ${sheet.visibility}`]);
});

/** A reference without the quotes that tabs may have or not. */
const unquoted = (reference: string): string =>
  reference.replace(/^(=?)'((?:[^']|'')+)'!/, (_, sign: string, tab: string) => `${sign}${tab.replace(/''/g, "'")}!`);
const tabOf = (reference: string): string =>
  unquoted(reference)
    .replace(/^=/, '')
    .replace(/![^!]*$/, '');

/** The workbook's names and what they refer to. */
async function namesFound(): Promise<ReadonlyMap<string, string>> {
  return inExcel(async (context) => {
    const { names: list } = context.workbook;
    list.load('items/name,items/formula');
    await context.sync();
    return new Map(list.items.map(({ name, formula }) => [name, unquoted(String(formula))]));
  });
}

/** Every name of the sheets refers to its cells. */
export async function names(drawn: readonly Drawn[]): Promise<Compared> {
  const found = await namesFound();
  return listed(
    drawn.flatMap(({ spec, tab }) =>
      [...namesOf(spec)].flatMap(([name, area]) =>
        found.get(name) === unquoted(reference(tab, area)) ? [] : [`${name} ${found.get(name) ?? none}`],
      ),
    ),
  );
}

/** Every link leads to the name or cell the template gives, on a sheet that is there, and says what it should. */
export async function links(drawn: readonly Drawn[]): Promise<Compared> {
  const found = await namesFound();
  const tabs = new Set(drawn.map(({ tab }) => tab));
  const leads = (reference: string) =>
    reference.includes('!') ? tabs.has(tabOf(reference)) : tabs.has(tabOf(found.get(reference) ?? ''));
  return overAll((sheet, spec) => {
    const asked = spec.cells.flatMap((cell) => {
      if (!cell.link) return [];
      const range = sheet.getRange(cellAddress(cell.row, cell.col));
      range.load('hyperlink');
      return [{ cell, link: cell.link, range }];
    });
    return () =>
      asked.flatMap(({ cell, link, range }) => {
        const { documentReference = none, screenTip } = range.hyperlink ?? {};
        const isSame = unquoted(documentReference) === unquoted(link.name) && screenTip === link.tip;
        return isSame && leads(link.name)
          ? []
          : [`${spec.key}!${cellAddress(cell.row, cell.col)} ${documentReference}`];
      });
  })(drawn);
}

/** The versions of the templates, which the workbook keeps as document properties. */
export const properties = (drawn: readonly Drawn[]): Promise<Compared> =>
  inExcel(async (context) => {
    const { custom } = context.workbook.properties;
    custom.load('items/key,items/value');
    await context.sync();
    const kept = custom.items.filter(({ key }) => isVersionsProperty(key)).map(({ value }) => String(value));
    // Which sheet comes first in them depends on what was drawn when.
    const sorted = (texts: readonly string[]) => texts.join(',').split(',').sort().join(',');
    const wanted = Object.values(versionsProperties(drawn.map(({ spec }) => spec)));
    return { expected: sorted(wanted), seen: sorted(kept) };
  });
