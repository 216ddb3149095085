/** The sheet tabs, in the sheets' own colours. */
import { useEffect, useRef } from 'react';
import type { Messages } from '../i18n/all';
import type { Sheet } from '../host/model/sheet';

interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly m: Messages;
  readonly onActivate: (sheet: Sheet) => void;
}

export function SheetTabs({ sheets, active, m, onActivate }: SheetTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active.id]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step === undefined ? undefined : sheets[sheets.indexOf(active) + step];
    if (!next) return;
    event.preventDefault();
    onActivate(next);
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={m.workbench.sheets} onKeyDown={onKeyDown}>
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          aria-selected={sheet === active}
          tabIndex={sheet === active ? 0 : -1}
          style={sheet.tabColor ? { boxShadow: `inset 0 -3px 0 ${sheet.tabColor}` } : undefined}
          onClick={() => onActivate(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
