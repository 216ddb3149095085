/** Another edition of the national index for the zone to be compared by: what is to be written in the workbook, or the plan chosen where it holds none. */
import type { CellWrite } from '../../excel/facade';
import { ZoneScorecardError } from '../../errors';
import type { Messages } from '../../i18n';
import { nationTexts } from '../../i18n/nation';
import { checkEditionFree, withEdition } from '../../nation/edition';
import { storedPlan } from '../../plan/load';
import type { NationalIndex } from '../../plan/national';
import type { Plan } from '../../plan/schema';
import { planJsonIn, planPieces } from '../../sheets/data-sheet';
import type { PaneState, Said } from './pane-state';

interface Chosen {
  readonly label: Said;
  readonly done: Said;
  readonly plan: Plan;
  /** Where a workbook has a plan: its plan with the edition, in the pieces of the data sheet. */
  readonly writes?: readonly CellWrite[];
}

/** Errors: `edition-in-use` while sheets are filled by the edition of now, `plan-missing` without a plan. @param edition null: the product's own. */
export function editionChosen({ book, plan }: Pick<PaneState, 'book' | 'plan'>, edition: NationalIndex | null): Chosen {
  const told = {
    label: (shown: Messages) => nationTexts(shown).edition.title,
    done: (shown: Messages) => nationTexts(shown).edition[edition === null ? 'ownDone' : 'done'],
  };
  const data = book?.entries.sheets.data;
  if (book?.plan && data) {
    checkEditionFree(book.sheets);
    const held = withEdition(storedPlan(planJsonIn(data)), edition);
    const writes = planPieces(held).map((value, index) => ({ key: 'data', field: 'plan', index, value }));
    return { ...told, plan: held, writes };
  }
  if (plan === null) throw new ZoneScorecardError('plan-missing');
  return { ...told, plan: withEdition(plan, edition) };
}
