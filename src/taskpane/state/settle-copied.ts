/** Settles a user's copy of one of our sheets. */
import type { CopiedTab, WorkbookFacade, WorkOptions } from '../../excel/facade';
import type { Messages } from '../../i18n';
import { copyTexts } from '../../i18n/copies';
import type { Jobs } from './jobs';
import type { Running } from './running';
import type { Store } from './store';
import type { Surroundings } from './surroundings';

/** As `Jobs.settleCopied` says. */
export async function settleCopied(
  { dispatch }: Store,
  outside: Surroundings,
  { run, runLong, reread, notice }: Running,
  ...[tab, of, how]: Parameters<Jobs['settleCopied']>
): Promise<CopiedTab | null> {
  let open: CopiedTab | null = null;
  const settle = async (book: WorkbookFacade, options?: WorkOptions) => {
    const settled = await book.settleCopied(tab, of, how, options);
    const { done, before, drawn = null, isGone } = settled;
    if (done === null) return void (open = settled);
    // What was done before cannot be taken back on top of it.
    dispatch({
      type: 'undoable',
      undo: before
        ? {
            label: ({ recover }) => recover.jobs.restored(1),
            keys: [],
            cells: Object.keys(before[of] ?? {}).map((field) => ({ key: of, field })),
            run: async (own) => (await own.restore(before, [of])).typed,
            // Excel brings no deleted sheet back: its figures are in the copy that undoing makes.
            ...(isGone && { stays: (m: Messages) => copyTexts(m).copied.staysGone(tab) }),
            then: drawn,
          }
        : null,
    });
    notice(({ recover }) => recover.copied[done === 'aside' ? 'asideDone' : done](tab));
  };
  if (how === 'take') await runLong('restore', [of], settle);
  else
    await run('check', async () => {
      await settle(await outside.openWorkbook());
      if (open === null) await reread();
    });
  return open;
}
