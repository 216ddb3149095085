/**
 * Editions of the national index (指标体系版本) that users load: a JSON file, or a table with one row a group or indicator; and the
 * plan with such an edition, its indicators linked to it.
 */
import { ZoneScorecardError } from '../errors';
import { parseJson } from '../entries/json';
import { feeds, indexOf, parseNationalIndex, type NationalIndex, type NationalIndicator } from '../plan/national';
import type { Plan } from '../plan/schema';
import { figureOf, gridOf, textAt, type Grid } from './grid';
import { unitOf } from './measures';
import { nameKey } from './naming';
import { said } from '../plan/localised';
import { type Localised } from '../plan/schema';

type Measured = NationalIndicator['measured'];
type Column = 'id' | 'zh' | 'en' | 'weight' | 'direction' | 'measured' | 'unit' | 'locals' | 'ratio';

/** Words for the same, Chinese and English, parted by |. */
interface Words {
  readonly zh: string;
  readonly en: string;
}

const headings: Readonly<Record<Column, Words>> = {
  id: { zh: '编号|序号|指标编号', en: 'no|number|id' },
  zh: { zh: '名称|指标|指标名称', en: 'name|indicator' },
  en: { zh: '英文名称|英文', en: 'english|englishname' },
  weight: { zh: '权重|权数|分值', en: 'weight' },
  direction: { zh: '方向|正逆向|指标方向', en: 'direction' },
  measured: { zh: '类型|数据类型|计量方式', en: 'measured|kind' },
  unit: { zh: '单位|计量单位', en: 'unit' },
  locals: { zh: '本地指标|对应指标|对应本地指标', en: 'local|locals' },
  ratio: { zh: '企业比率|底数比率', en: 'ratio' },
};
const kinds: Readonly<Record<Measured, Words>> = {
  count: { zh: '数量|个数', en: 'count' },
  share: { zh: '占比|比例|比率', en: 'share' },
  amount: { zh: '金额|总额', en: 'amount' },
  rating: { zh: '评分|评议|打分', en: 'rating' },
  other: { zh: '其他|其它', en: 'other' },
};
const among = <K extends string>(lists: Readonly<Record<K, Words>>, text: string): K | undefined =>
  (Object.keys(lists) as K[]).find((key) => `${lists[key].zh}|${lists[key].en}`.split('|').includes(text));
/** What a unit of this kind measures, where no column says. */
const byUnit: Readonly<Record<string, Measured>> = {
  money: 'amount',
  people: 'count',
  count: 'count',
  share: 'share',
  rating: 'rating',
};

const invalid = (field: string, reason: Localised, language: string) =>
  new ZoneScorecardError('edition-invalid', { field, reason: said(reason, language) });

/**
 * An edition out of a table: a row of headings with at least number and name; groups numbered 1, indicators 1.1. Above it the title,
 * and the document's number (国科发火〔2021〕106号). A weight that is empty is assumed at 1. A number typed as a figure that comes
 * again after 1.9 is 1.10.
 * @throws ZoneScorecardError `edition-invalid` with row or field and reason in `language`.
 */
export function editionOfTable(grid: Grid, language: string = 'zh'): NationalIndex {
  const columnsOf = (row: Grid[number]) => {
    const found = new Map<Column, number>();
    row.forEach((value, c) => {
      const column = among(headings, nameKey(textAt(value)));
      if (column !== undefined && !found.has(column)) found.set(column, c);
    });
    return found;
  };
  const head = grid.findIndex((row) => {
    const found = columnsOf(row);
    return found.has('id') && found.has('zh');
  });
  if (head < 0)
    throw invalid('/', { zh: '没有“编号”和“名称”两列', en: 'there are no columns “No.” and “Name”' }, language);
  const columns = columnsOf(grid[head]!);
  const above = grid.slice(0, head).flatMap((row) => row.map(textAt).filter((text) => text !== ''));
  const document = above.find((text) => /[〔[(]\d{4}[〕\])].*号/.test(text)) ?? '';
  const title =
    above.find((text) => text !== document) ?? said({ zh: '国家评价指标体系', en: 'National index' }, language);
  const groups: unknown[] = [];
  const indicators: unknown[] = [];
  const seen = new Set<string>();
  grid.slice(head + 1).forEach((row, r) => {
    const value = (column: Column) => row[columns.get(column) ?? -1];
    const text = (column: Column) => textAt(value(column));
    if (row.every((cell) => textAt(cell) === '')) return;
    const written = text('id');
    // Notes under the table have no number.
    if (!/^[1-9](?:\.\d{1,2})?$/.test(written)) return;
    const id = typeof value('id') === 'number' && seen.has(written) ? `${written}0` : written;
    seen.add(id);
    const weight = figureOf(value('weight')).figure;
    const given =
      weight === null ? { value: 1, source: 'assumed' as const } : { value: weight, source: 'given' as const };
    const name = { zh: text('zh') || text('en'), en: text('en') || text('zh') };
    if (name.zh === '')
      throw invalid(
        said({ zh: `第 ${head + r + 2} 行`, en: `row ${head + r + 2}` }, language),
        { zh: '没有名称', en: 'there is no name' },
        language,
      );
    if (!id.includes('.')) {
      groups.push({ id, name, weight: given });
      return;
    }
    const unit = text('unit');
    const measured = among(kinds, text('measured').toLowerCase()) ?? byUnit[unitOf(unit)?.kind ?? ''] ?? 'other';
    const locals = text('locals').match(/[A-Z]\d{2,3}/g);
    indicators.push({
      id,
      group: id.slice(0, 1),
      name,
      direction: /逆|负|低|lower|less/i.test(text('direction')) ? 'lower' : 'higher',
      measured,
      ...(unit === '' ? {} : { unit: { zh: unit, en: unit } }),
      ...(text('ratio') === '' ? {} : { ratio: text('ratio') }),
      ...(locals === null ? {} : { locals }),
      weight: given,
    });
  });
  const year = /\d{4}/.exec(document || title)?.[0] ?? 'own';
  return parseNationalIndex(
    {
      schemaVersion: 1,
      id: `national-index-${year}`,
      title: { zh: title, en: title },
      documentNumber: document || title,
      groups,
      indicators,
    },
    language,
  );
}

/** An edition out of a text: JSON, or a table as CSV or pasted. @throws ZoneScorecardError `edition-invalid`. */
export function editionOfText(text: string, language: string = 'zh'): NationalIndex {
  if (!/^\s*\{/.test(text.replace(/^\uFEFF/, ''))) return editionOfTable(gridOf(text), language);
  const json = parseJson(text.replace(/^\uFEFF/, ''), (fault) => new ZoneScorecardError('edition-invalid', fault));
  return parseNationalIndex(json, language);
}

/** Sheets that hold figures in the order of the index: with another edition they would be taken for others'. */
export const editionSheets = ['national', 'peers', 'ranking', 'gaps', 'wayup', 'letter'] as const;

/** @throws ZoneScorecardError `edition-in-use` where one of these sheets is there. */
export function checkEditionFree(sheets: readonly { readonly key: string; readonly tab: string }[]): void {
  const held = sheets.filter(({ key }) => editionSheets.some((own) => own === key));
  if (held.length > 0)
    throw new ZoneScorecardError('edition-in-use', { sheets: held.map(({ tab }) => tab).join(', ') });
}

/**
 * The plan compared by this edition, or by the product's own (null), which finds its links again. Which items feed which indicator is
 * what the edition says; where it says nothing at all, links go along to indicators of the same name.
 */
export function withEdition(plan: Plan, edition: NationalIndex | null): Plan {
  const { edition: before, ...rest } = plan;
  if (edition === null) return rest;
  const own = edition.indicators.some(({ locals }) => locals !== undefined);
  const from = indexOf({ edition: before });
  const key = ({ name }: NationalIndicator) => nameKey(name.zh);
  const sameName = new Map(from.indicators.map((one) => [key(one), one]));
  const localsOf = (one: NationalIndicator): string[] => {
    if (own) return one.locals ?? [];
    const same = sameName.get(key(one));
    return same === undefined ? [] : plan.indicators.filter((local) => feeds(local, same)).map(({ id }) => id);
  };
  return {
    ...rest,
    edition: { ...edition, indicators: edition.indicators.map((one) => ({ ...one, locals: localsOf(one) })) },
  };
}
