/** All sheets in a list by dimension, for a workbook whose tabs do not fit on one strip. */
import { useEffect, useRef, useState } from 'react';
import { valueAt } from '../host/model/contents';
import type { Sheet } from '../host/model/sheet';
import type { Workbook } from '../host/model/workbook';
import { pick, type Messages } from '../i18n/all';
import type { Plan } from '../plan/schema';
import { fieldName, sheetName } from '../sheets/names';
import { resolveReference } from './book/places';

interface SheetGroup {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

type PlanParts = Pick<Plan, 'dimensions' | 'indicators' | 'tasks'>;

/** The plan as the workbook's data sheet holds it, in pieces; null where there is none. */
function planIn(workbook: Workbook): PlanParts | null {
  const [first] = workbook.sheets;
  const place = first && resolveReference(workbook, first, fieldName('data', 'plan'));
  if (!place) return null;
  const { sheet, area } = place;
  const pieces = Array.from({ length: area.rows * area.cols }, (_, i) =>
    valueAt(workbook, sheet, area.row + Math.floor(i / area.cols), area.col + (i % area.cols)),
  );
  try {
    return JSON.parse(pieces.filter((piece) => typeof piece === 'string').join('')) as PlanParts;
  } catch {
    return null;
  }
}

/** The sheets by the dimension of their item, in the plan's order; all others in a group of their own, as their tabs stand. */
export function groupedSheets(workbook: Workbook, sheets: readonly Sheet[], m: Messages): readonly SheetGroup[] {
  const plan = planIn(workbook);
  const [first] = workbook.sheets;
  const ofItem = new Map<Sheet, string>();
  for (const item of plan ? [...plan.indicators, ...plan.tasks] : []) {
    const place = first && resolveReference(workbook, first, sheetName(item.id));
    if (place) ofItem.set(place.sheet, item.dimension);
  }
  const others = { title: m.workbenchMore.list.others, sheets: sheets.filter((sheet) => !ofItem.has(sheet)) };
  const dimensions = (plan?.dimensions ?? []).map(({ id, name }) => ({
    title: pick(name, m),
    sheets: sheets.filter((sheet) => ofItem.get(sheet) === id),
  }));
  return [...dimensions, others].filter((group) => group.sheets.length > 0);
}

interface SheetListProps {
  readonly workbook: Workbook;
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly m: Messages;
  readonly onChoose: (sheet: Sheet) => void;
}

export function SheetList({ workbook, sheets, active, m, onChoose }: SheetListProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const t = m.workbenchMore.list;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="sheet-list">
      <button
        ref={button}
        type="button"
        className="sheet-list-button"
        aria-expanded={open}
        title={t.tip}
        onClick={() => setOpen(!open)}
      >
        {t.button(sheets.length)}
      </button>
      {open && (
        <SheetListPanel
          groups={groupedSheets(workbook, sheets, m)}
          active={active}
          m={m}
          onClose={close}
          onChoose={(sheet) => {
            setOpen(false);
            onChoose(sheet);
          }}
        />
      )}
    </div>
  );
}

interface PanelProps {
  readonly groups: readonly SheetGroup[];
  readonly active: Sheet;
  readonly m: Messages;
  readonly onChoose: (sheet: Sheet) => void;
  readonly onClose: () => void;
}

function SheetListPanel({ groups, active, m, onChoose, onClose }: PanelProps) {
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const t = m.workbenchMore.list;
  useEffect(() => search.current?.focus(), []);
  const wanted = text.trim().toLowerCase();
  const shown = groups
    .map(({ title, sheets }) => ({ title, sheets: sheets.filter(({ name }) => name.toLowerCase().includes(wanted)) }))
    .filter(({ sheets }) => sheets.length > 0);
  return (
    <div
      role="dialog"
      aria-label={t.title}
      className="sheet-list-panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <input
        ref={search}
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          const first = shown[0]?.sheets[0];
          if (event.key !== 'Enter' || !first) return;
          // The key must not reach the cell that has the focus next.
          event.preventDefault();
          onChoose(first);
        }}
      />
      <div className="sheet-list-groups">
        {shown.map((group) => (
          <section key={group.title}>
            <h2>{group.title}</h2>
            <ul>
              {group.sheets.map((sheet) => (
                <li key={sheet.id}>
                  <button
                    type="button"
                    aria-current={sheet === active ? 'true' : undefined}
                    onClick={() => onChoose(sheet)}
                  >
                    {sheet.name}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {shown.length === 0 && <p>{t.none}</p>}
      </div>
    </div>
  );
}
