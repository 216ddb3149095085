/** The ribbon's function file: hands each function button to its command. */
import { localDay } from '../entries/dates';
import { createWorkbook } from '../excel';
import { withOthersAside } from '../excel/aside';
import { defaultLocale, loadMessages } from '../i18n';
import { localeFor } from '../i18n/languages';
import { recall } from '../taskpane/state/memory';
import { failureAddress, showFailure } from './failure';
import { commands } from './run';

const page = window.location.href;

const messages = Office.onReady().then(() =>
  loadMessages(localeFor(Office.context.displayLanguage ?? '') ?? defaultLocale),
);

/** Opens a small window that tells what went wrong. Where none opens this page tells it itself, to a host that looks at it. */
async function openFailure(error: unknown): Promise<void> {
  const address = failureAddress(page, error);
  const { status } = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) =>
    Office.context.ui.displayDialogAsync(address, { height: 40, width: 30, displayInIframe: true }, resolve),
  );
  if (status === Office.AsyncResultStatus.Failed) showFailure(address, document, await messages);
}

for (const [name, command] of Object.entries(commands)) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    document.body.replaceChildren();
    const view = { year: recall().year, today: localDay(new Date()) };
    void withOthersAside(() => command(createWorkbook(), view))
      .catch(openFailure)
      .finally(() => event.completed());
  });
}

void messages.then((m) => showFailure(page, document, m));
