/** One piece of Excel work whose errors come out as ours. */
import { toProblem } from './problems';
import { inExcel } from './session';

/** Runs it. Rejects with a ZoneScorecardError whatever fails. */
export async function run<T>(work: (context: Excel.RequestContext) => Promise<T>, session = inExcel): Promise<T> {
  try {
    return await session(work);
  } catch (error) {
    throw toProblem(error);
  }
}
