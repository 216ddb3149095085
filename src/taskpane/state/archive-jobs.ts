/** Jobs that freeze a form on a copy and tell what became of such copies. */
import type { ArchiveCheck } from '../../excel/facade';
import type { Jobs } from './jobs';
import type { Running } from './running';
import type { Surroundings } from './surroundings';

export function archiveJobs(outside: Surroundings, { run, runLong, notice }: Running) {
  return {
    archive: (key) =>
      runLong('make', [key], async (book, options) => {
        const { tab, key: made } = await book.archive(key, options);
        notice(({ sheetsWork }) => sheetsWork.pane.archived({ name: tab }), {
          label: ({ recover }) => recover.jobs.archived(tab),
          keys: [made],
        });
      }),
    checkArchives: async () => {
      let checks: readonly ArchiveCheck[] | null = null;
      await run('check', async () => {
        checks = await (await outside.openWorkbook()).checkArchives();
      });
      return checks;
    },
    checkFile: async (file) => {
      let checks: readonly ArchiveCheck[] | null = null;
      await run('check', async () => {
        const { archivesOfFile } = await import('../exchange');
        checks = await archivesOfFile(file);
      });
      return checks;
    },
  } satisfies Partial<Jobs>;
}
