/** Freezing a form fit to be signed on a copy of its own, which the workbook's register vouches for. */
import { localDay } from '../entries/dates';
import { ZoneScorecardError } from '../errors';
import type { Messages } from '../i18n';
import { buildSheet, sheetOrder } from '../sheets';
import { cellAddress } from '../sheets/a1';
import { registeredArchives } from '../sheets/archive-check';
import { confidentialKeys } from '../sheets/confidential';
import { archiveSpec, nextArchiveKey } from '../sheets/archive-sheet';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { registerWrites, shownValues } from './archive';
import type { PresentSheet, WorkbookFacade, WorkbookState, WorkOptions } from './facade';
import { contextFrom } from './known';
import { isIntact } from './place';
import { notTakenBack, stopIfAsked, toProblem } from './problems';
import type { Readings } from './readings';
import { run } from './run';
import { drawSheets } from './work';
import { removeSheets } from './write';

const fieldOf = (spec: SheetSpec, field: string) => spec.fields.find((f) => f.field === field)?.range;

/** Throws results-differ for a workbook whose results or formulas are not what they should be. */
async function refuseUnsound({ plan, entries, structure }: WorkbookState, m: Messages): Promise<void> {
  const { unsound, findingText } = await import('../validation');
  const [first] = plan ? unsound(plan, entries, structure, { today: localDay(new Date()) }) : [];
  if (!first) return;
  const { place } = first;
  throw new ZoneScorecardError(
    'results-differ',
    { name: [place.sheet, place.cell].filter(Boolean).join(' '), title: findingText(first, m).title },
    place,
  );
}

/** Freezes a form as `WorkbookFacade.archive` says. */
export async function freeze(
  { readNow, comparedIn, notes }: Readings,
  write: WorkbookFacade['write'],
  source: SheetKey,
  options: WorkOptions = {},
): Promise<PresentSheet> {
  stopIfAsked(options.signal);
  const reading = await comparedIn(await readNow());
  const { known } = reading;
  const { plan, entries, sheets } = reading.state;
  if (!plan || !known) throw new ZoneScorecardError('plan-missing');
  const { m } = known;
  await refuseUnsound(reading.state, m);
  const present = sheets.map((s) => s.key);
  if (confidentialKeys.has(source) && options.confidential !== true)
    throw new ZoneScorecardError('confidential', { sheet: sheets.find(({ key }) => key === source)?.tab ?? source });
  const spec = buildSheet(source, contextFrom(plan, entries, m, present));
  const found = reading.look.sheets.get(source);
  // Values are taken by their place: a form with rows put in or moved is drawn anew first.
  if (!found || !isIntact(spec, found, reading.look.names))
    throw new ZoneScorecardError('structure-broken', { name: found?.tab ?? spec.name }, { item: source });
  const values = await run((context) => {
    // Nothing stale is frozen: a fingerprint would vouch for it.
    if (reading.look.calculation.byHand) context.application.calculate('Full');
    return shownValues(context, reading, source);
  });
  const key = nextArchiveKey([...present, ...registeredArchives(entries.sheets.data).keys()]);
  registerWrites(reading, key, ''); // told before anything is drawn where the register is full
  const date = contextFrom(plan, entries, m, present).today;
  const frozen = await archiveSpec(spec, values, { key, plan: plan.id, date, tab: found.tab, m });
  const order = sheetOrder(plan, [...present, key]);
  const job = {
    specs: [frozen],
    look: reading.look,
    read: () => ({}),
    asItWas: () => frozen,
    isDamaged: () => false,
    order,
    m,
    show: key,
    notes,
  };
  const { added } = await drawSheets(job, options);
  const fingerprint = frozen.cells.find((cell) => cellAddress(cell.row, cell.col) === fieldOf(frozen, 'fingerprint'));
  // A copy the register does not know would be taken for a forgery: it goes again.
  await write(registerWrites(reading, key, String(fingerprint?.value))).catch(async (error: unknown) => {
    const isGone = await readNow()
      .then(({ look }) => run((context) => removeSheets(context, look, [key])))
      .then(
        () => true,
        () => false,
      );
    throw isGone ? toProblem(error, {}, true) : notTakenBack(error, [added[0]?.tab ?? frozen.name]);
  });
  return added[0] ?? { key, tab: frozen.name };
}
