/** The texts of the workbook's language, in which its drop-downs and headings stand: the pane may speak another. Null until they are there. */
import { useEffect, useState } from 'react';
import { loadMessages, type Locale, type Messages } from '../../i18n';
import { usePane } from './pane-context';

export function useBookWords(): Messages | null {
  const { state, m } = usePane();
  const locale = state.book?.plan ? state.book.locale : state.locale;
  const [loaded, setLoaded] = useState<{ readonly locale: Locale; readonly words: Messages } | null>(null);
  useEffect(() => {
    let gone = false;
    if (locale !== state.locale)
      void loadMessages(locale).then(
        (words) => !gone && setLoaded({ locale, words }),
        () => undefined,
      );
    return () => void (gone = true);
  }, [locale, state.locale]);
  return locale === state.locale ? m : loaded?.locale === locale ? loaded.words : null;
}
