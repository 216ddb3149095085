/**
 * What the ribbon's function buttons do (the others open the pane; see manifest.xml). They have no page of their own, so
 * they only do what is quick and needs no answer; what takes long or asks something belongs in the pane.
 */
import { ZoneScorecardError } from '../errors';
import type { WorkbookFacade } from '../excel/facade';
import type { Plan } from '../plan/schema';
import type { SheetKey } from '../sheets/spec';

const scoreSheets = (plan: Plan): SheetKey[] => [
  ...plan.years.map((year) => `score_${year}`),
  'comprehensive',
  'units',
];

export const commands = {
  /** Draws the score sheets of every year, the comprehensive one and the units' afresh, and shows the first. */
  async updateScores(book: WorkbookFacade): Promise<void> {
    const { plan } = await book.read();
    if (!plan) throw new ZoneScorecardError('plan-missing');
    await book.redraw(scoreSheets(plan));
  },

  /** Shows the gap charts, drawing their sheet where it is gone. */
  async showGaps(book: WorkbookFacade): Promise<void> {
    const { plan, sheets } = await book.read();
    if (!plan) throw new ZoneScorecardError('plan-missing');
    if (!sheets.some(({ key }) => key === 'gap')) await book.redraw(['gap']);
    await book.goTo({ key: 'gap' });
  },
} satisfies Record<string, (book: WorkbookFacade) => Promise<void>>;
