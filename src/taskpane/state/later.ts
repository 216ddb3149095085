/** A job whose script is fetched when the job is first asked for: where it cannot be, that is told as any failure of the job. */
import type { JobKind } from './pane-state';
import { asProblem } from './problem';
import type { Store } from './store';

/**
 * Gives a way to name jobs of a script that loads later. What they are asked goes to the job as it is; where the script
 * cannot be fetched they give `otherwise`, and the failure says so, with the whole job to be tried again.
 */
export const later =
  <J>({ dispatch }: Store, kind: JobKind, load: () => Promise<J>) =>
  <A extends readonly unknown[], R>(job: (jobs: J) => (...asked: A) => Promise<R>, otherwise: NoInfer<R>) => {
    const run = async (...asked: A): Promise<R> => {
      let jobs: J;
      try {
        jobs = await load();
      } catch (thrown) {
        dispatch({ type: 'failed', failure: { kind, error: asProblem(thrown), retry: () => void run(...asked) } });
        return otherwise;
      }
      return job(jobs)(...asked);
    };
    return run;
  };
