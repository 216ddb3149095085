/** The ribbon's function file: hands each function button to its command. */
import { createWorkbook } from '../excel';
import { defaultLocale, loadMessages } from '../i18n';
import { failureAddress, showFailure } from './failure';
import { commands } from './run';

const page = window.location.href;

function openFailure(error: unknown): Promise<void> {
  return new Promise((resolve) =>
    Office.context.ui.displayDialogAsync(
      failureAddress(page, error),
      { height: 40, width: 30, displayInIframe: true },
      () => resolve(),
    ),
  );
}

for (const [name, command] of Object.entries(commands)) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void command(createWorkbook())
      .catch(openFailure)
      .finally(() => event.completed());
  });
}

void Office.onReady(async () => {
  const locale = Office.context.displayLanguage?.startsWith('en') ? 'en' : defaultLocale;
  showFailure(page, document, await loadMessages(locale));
});
