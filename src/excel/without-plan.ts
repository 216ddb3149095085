/**
 * A workbook whose data sheet is gone or was emptied, or in which all names were deleted. Its plan is the one on a data sheet that
 * has only lost its names, the one beside the copies, the one last read, the one the user has chosen, or the one of ours that its sheets are of.
 */
import { isDraftKey } from '../draft/tables';
import type { Locale } from '../i18n';
import { builtInPlans } from '../plan/built-in';
import { itemsOf } from '../plan/items';
import type { Plan } from '../plan/schema';
import { parseArea } from '../sheets/a1';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { readPlanText } from './copies';
import { queueFields } from './fields';
import type { Look } from './look';
import { know, specOf, specsOf, type Known } from './known';
import { isFilled, readHeads, recognise, unclaimed, withAdopted, type Heads, type Recognition } from './recognise';

/** A plan that fits the workbook, with the look by which its sheets are found; null where the workbook is none of ours. */
export interface Adopted {
  readonly look: Look;
  readonly known: Known | null;
  /** Sheets of ours are there, but no plan fits them: the user has to choose it. */
  readonly isOrphaned: boolean;
}

export async function withoutPlan(
  context: Excel.RequestContext,
  look: Look,
  last: Known | null,
  recognition: Recognition,
  chosen?: Plan,
): Promise<Adopted> {
  const isNamed = [...look.sheets].some(([key, found]) => found !== null && !isDraftKey(key));
  const { looked, unknown, orphans } = recognition;
  // Tabs that were none of the plans tried before may be of the one that is chosen.
  const tabs = look.tabs.filter(({ id }) => !looked.has(id) || (chosen && unknown.has(id)));
  const heads: Heads = tabs.length > 0 ? await readHeads(context, tabs) : new Map();
  const isAnyFilled = [...heads.values()].some(isFilled);
  const areOrphans = () => isNamed || look.tabs.some(({ id }) => orphans.has(id));
  if (!isNamed && !isAnyFilled && recognition.found.size === 0) return { look, known: null, isOrphaned: areOrphans() };
  const ids = queueFields(context, 'plan', [{ field: 'id', range: '', role: 'label' }]);
  await context.sync();
  const items = (ids().id ?? []).flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []));
  const free = new Set(unclaimed(look, [...look.sheets.keys()]).map(({ id }) => id));
  for (const candidate of await candidates(look, last, heads, await readPlanText(context, look), chosen)) {
    const found = { ...recognition, found: new Map(recognition.found) };
    recognise(found, new Map([...heads].filter(([id]) => free.has(id))), () => specsOf(candidate));
    const data = emptiedData(look, candidate);
    if (data !== undefined && free.has(data) && !isFilled(heads.get(data) ?? [])) found.found.set('data', data);
    const seen = withAdopted(look, found, candidate.keys);
    const head = heads.get(found.found.get('plan') ?? '');
    const isItsPlan =
      items.length > 0
        ? isSame(items, candidate.base)
        : seen.adopted?.has('plan') === true && (!head || haveSameItems(head, specOf(candidate, 'plan')));
    if (!isItsPlan) {
      for (const [key, id] of found.found) if (key !== 'data') orphans.add(id);
      continue;
    }
    for (const [key, id] of found.found) recognition.found.set(key, id);
    return { look: seen, known: candidate, isOrphaned: false };
  }
  for (const [id, head] of heads) {
    looked.add(id);
    if (isFilled(head)) unknown.add(id);
  }
  return { look, known: null, isOrphaned: areOrphans() };
}

/** The tab that bears the data sheet's name and is hidden as that is: emptied it has no words to be known by. */
const emptiedData = ({ tabs }: Look, known: Known): string | undefined =>
  tabs.find(({ name, visibility }) => visibility === 'VeryHidden' && name === specOf(known, 'data')?.name)?.id;

/** Whether the items in the corner of a plan sheet are those of the template, and no further one follows. */
function haveSameItems(head: readonly (readonly unknown[])[], spec: SheetSpec | null): boolean {
  const ids = spec?.fields.find(({ field }) => field === 'id');
  if (!spec || !ids) return false;
  const { row, col, lastRow } = parseArea(ids.range);
  const own = new Map(
    spec.cells.flatMap((cell) => (cell.col === col && !cell.formula ? [[cell.row, cell.value]] : [])),
  );
  return head.slice(row - 1, lastRow + 1).every((line, i) => line[col - 1] === (own.get(row + i) ?? ''));
}

function isSame(ids: readonly SheetKey[], plan: Plan): boolean {
  const own = itemsOf(plan).map(({ id }) => id);
  return own.length === ids.length && own.every((id) => ids.includes(id));
}

async function candidates(
  look: Look,
  last: Known | null,
  heads: Heads,
  kept: string,
  chosen: Plan | undefined,
): Promise<readonly Known[]> {
  const locale: Locale = look.tabs.some(({ name }) => /\p{Script=Han}/u.test(name)) ? 'zh-CN' : 'en';
  const stored = [...[...heads.values()].flatMap((head) => planTextOn(head) ?? []), ...(kept === '' ? [] : [kept])];
  const builtIn = await Promise.all(builtInPlans.map((plan) => plan.load()));
  const texts = [...(chosen ? [chosen] : []), ...builtIn].map((plan) => JSON.stringify(plan));
  const known = await Promise.all(
    // A text that is no plan any more is no candidate.
    [...stored, ...texts].map((text) => know(text, locale).catch(() => null)),
  );
  return [...(last ? [last] : []), ...known.flatMap((one) => one ?? [])];
}

/** The plan on a sheet that looks like the data sheet. */
function planTextOn(head: readonly (readonly unknown[])[]): string | null {
  const [, labels = [], ...rows] = head;
  if (!['plan', 'key', 'value', 'fingerprint'].every((label) => labels.includes(label))) return null;
  const column = labels.indexOf('plan');
  return rows.map((row) => (typeof row[column] === 'string' ? row[column] : '')).join('') || null;
}
