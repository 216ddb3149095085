/** Work of an earlier opening that was not saved: take it up again, or leave it. */
import type { Messages } from '../i18n/all';
import type { Kept } from './kept';

interface KeepingBarProps {
  readonly found: Kept;
  readonly m: Messages;
  readonly onTakeUp: () => void;
  readonly onLeave: () => void;
}

export function KeepingBar({ found, m, onTakeUp, onLeave }: KeepingBarProps) {
  const t = m.workbenchMore.keeping;
  return (
    <section className="keeping-bar" aria-label={t.title}>
      <span role="status">{t.found(found.content.name, new Date(found.at).toLocaleString(m.common.language))}</span>
      <button type="button" onClick={onTakeUp}>
        {t.takeUp}
      </button>
      <button type="button" onClick={onLeave}>
        {t.leave}
      </button>
    </section>
  );
}
