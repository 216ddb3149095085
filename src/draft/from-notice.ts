/** A draft of what a notice says, every row with its sentence and waiting to be confirmed. */
import { draftTexts } from '../i18n/draft';
import type { Messages } from '../i18n';
import { extract } from '../notice/extract';
import { planFrom } from '../notice/plan-from';
import type { Block } from '../notice/text';
import { draftOf, type DraftNotes } from './write';
import type { Draft } from './tables';

export interface NoticeDraft {
  readonly draft: Draft;
  /** Neither a target nor a task is recognised: sheets with nothing to confirm would only be in the way. */
  readonly isNothing: boolean;
  readonly indicators: number;
  readonly tasks: number;
  readonly units: number;
  readonly questions: number;
}

/** @param today ISO date, for a notice that names no year. */
export function draftFromNotice(blocks: readonly Block[], m: Messages, today: string): NoticeDraft {
  const { plan, evidence } = planFrom(extract(blocks, today));
  const notes: DraftNotes = Object.fromEntries(
    Object.entries(evidence).map(([of, { sentence, confidence, remarks, also, assumed }]) => [
      of,
      {
        sentence,
        ...(confidence === undefined ? {} : { confidence, open: true }),
        ...(assumed && { assumed }),
        remark: [
          ...remarks.map((remark) => draftTexts(m).remarks[remark]),
          ...(also && also.length > 0 ? [draftTexts(m).shortNamesToo(also.join(draftTexts(m).listed))] : []),
        ].join(draftTexts(m).semicolon),
      },
    ]),
  );
  const { indicators, tasks, units, questions } = plan;
  return {
    draft: draftOf(plan, m, notes),
    isNothing: indicators.length + tasks.length === 0,
    indicators: indicators.length,
    tasks: tasks.length,
    units: units.length,
    questions: questions.length,
  };
}
