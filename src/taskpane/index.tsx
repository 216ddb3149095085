/** The pane's entry in Excel: waits for Office, looks whether this Excel can do what is needed, and starts the pane. */
import { createRoot } from 'react-dom/client';
import { defaultLocale, loadMessages } from '../i18n';
import { localeFor } from '../i18n/languages';
import { builtInPlans } from '../plan/built-in';
import { NO_EXCEL } from './no-excel';
import { startPane } from './start';
import { recall } from './state/memory';

/** The set the manifest asks for too; an Excel that ignores manifests is told apart here. */
const REQUIRED = '1.9';

async function start({ host }: { readonly host: Office.HostType | null }): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) return;
  // In a browser the library answers as well, and says that there is no Excel.
  if (host === null) {
    document.dispatchEvent(new Event(NO_EXCEL));
    return;
  }
  const { officeTheme, displayLanguage } = Office.context;
  if (!Office.context.requirements.isSetSupported('ExcelApi', REQUIRED)) {
    const m = await loadMessages(recall().locale ?? localeFor(displayLanguage ?? '') ?? defaultLocale);
    const { TooOld } = await import('./too-old');
    createRoot(root).render(<TooOld m={m} officeTheme={officeTheme} />);
    return;
  }
  await startPane(root, {
    openWorkbook: async () => {
      const [{ createWorkbook }, { stepAside }] = await Promise.all([import('../excel'), import('../excel/aside')]);
      const book = createWorkbook();
      stepAside((work) => book.unwatched(work));
      return book;
    },
    loadPlan: () => {
      const [plan] = builtInPlans;
      if (plan === undefined) throw new RangeError('no built-in plan');
      return plan.load();
    },
    now: () => Date.now(),
    query: location.search,
    officeTheme,
    language: displayLanguage,
  });
}

// Where the library is missing, loading.ts tells so.
if ('Office' in globalThis) void Office.onReady().then(start);
