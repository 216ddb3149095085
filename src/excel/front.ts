/** Which tab the user has in front of them: what a job is preset to, and what "this sheet" means. */
import { inExcel } from './session';

/** Name of the tab in front; one request. */
export async function inFront(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  await context.sync();
  return sheet.name;
}

/** Calls back when another tab comes to the front. The event names a sheet by its id, so its name is asked for. */
export async function watchFront(onFront: (tab: string) => void): Promise<() => Promise<void>> {
  // While a cell is being edited Excel tells nothing; the next tab will.
  const handle = (): Promise<void> => inExcel(inFront).then(onFront, () => undefined);
  const handler = await inExcel(async (context) => {
    const result = context.workbook.worksheets.onActivated.add(handle);
    await context.sync();
    return result;
  });
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}
