/**
 * What the ribbon's function buttons do (the others open the pane; see manifest.xml). They have no page of their own, so
 * they only do what is quick and needs no answer; what takes long or asks something belongs in the pane.
 */
import { ZoneScorecardError } from '../errors';
import type { WorkbookFacade } from '../excel/facade';
import type { Plan } from '../plan/schema';
import type { SheetKey } from '../sheets/spec';
import { shownYear } from '../taskpane/model/shown-year';

const scoreSheets = (plan: Plan): SheetKey[] => [
  ...plan.years.map((year) => `score_${year}`),
  'comprehensive',
  'units',
];

/** What the user looks at in the pane, for buttons that stand outside of it. */
export interface PaneView {
  /** The year chosen in the pane, if one was. */
  readonly year?: number;
  /** ISO date. */
  readonly today: string;
}

export const commands = {
  /**
   * Draws the score sheets of every year, the comprehensive one and the units' afresh. Shows the one the user has in front of them,
   * else that of the pane's year.
   */
  async updateScores(book: WorkbookFacade, { year, today }: PaneView): Promise<void> {
    const { plan, sheets, entries } = await book.read();
    if (!plan) throw new ZoneScorecardError('plan-missing');
    const keys = scoreSheets(plan);
    const front = await book.inFront();
    const inFront = sheets.find(({ key, tab }) => tab === front && keys.includes(key));
    const ofYear = shownYear(plan, { year: year ?? null, yearChosen: year !== undefined }, today, entries);
    await book.redraw(keys, { show: inFront?.key ?? `score_${ofYear}` });
  },

  /** Shows the gap charts of the pane's year, drawing their sheet where it is gone. */
  async showGaps(book: WorkbookFacade, { year }: PaneView): Promise<void> {
    const { plan, sheets } = await book.read();
    if (!plan) throw new ZoneScorecardError('plan-missing');
    if (!sheets.some(({ key }) => key === 'gap')) await book.redraw(['gap']);
    const cell = (await book.read()).entries.sheets['gap']?.['year']?.[0];
    if (cell !== undefined && year !== undefined && plan.years.includes(year) && cell.value !== year)
      await book.write([{ key: 'gap', field: 'year', index: 0, value: year }]);
    await book.goTo({ key: 'gap' });
  },
} satisfies Record<string, (book: WorkbookFacade, view: PaneView) => Promise<void>>;
