/**
 * A pane without a page is never closed: once its user has rested it reads everything, be it in the middle of the next test, whose
 * workbook the client library talks to by then, or after the last. Panes opened by `leftAfterwards` are left after each test.
 */
import type { Jobs } from '../../src/taskpane/state/jobs';

const opened: Pick<Jobs, 'undisturbed'>[] = [];

/** The pane's jobs, which read nothing any more once the test is over. */
export function leftAfterwards<J extends Pick<Jobs, 'undisturbed'>>(jobs: J): J {
  opened.push(jobs);
  return jobs;
}

afterEach(async () => {
  for (const jobs of opened.splice(0))
    await new Promise<void>((left) => {
      void jobs.undisturbed(() => {
        left();
        return new Promise(() => undefined);
      });
    });
});
