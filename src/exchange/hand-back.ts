/**
 * 退回, handing back: the file a unit returned, with its faults marked in the cells and listed on a sheet in front, ready to be mailed
 * to the unit. Collected again it reads as before: the marks are no change and no remark of the unit.
 */
import { startOfDay } from '../entries/dates';
import { loadMessages, type Messages } from '../i18n';
import { parseArea } from '../sheets/a1';
import type { SheetKey } from '../sheets/spec';
import { findingText, validate } from '../validation';
import type { RuleCode } from '../validation/rules';
import type { Finding } from '../validation/finding';
import { markedWorkbook, readState, type CellMark, type FileState, type RawWorkbook } from '../xlsx';
import { handBackSheet, type Fault } from './hand-back-sheet';
import type { FileIssue } from './issues';
import { handedBackLine, ownNote } from './remarks';
import type { ReturnedFile } from './returned';
import { issueText, refusalText } from './text';
import { withResults } from './typed-formulas';

export const handBackKey: SheetKey = 'handback';

export interface HandedBack {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly faults: readonly Fault[];
}

/**
 * The file to hand back; null where nothing is wrong with it. `raw` is what `bytes` hold, `returned` what collecting made of them,
 * `today` an ISO date. Rejects with file-malformed for a sheet whose looks cannot be read.
 */
export async function handBack(
  {
    bytes,
    raw: read,
    returned,
  }: { readonly bytes: Uint8Array; readonly raw: RawWorkbook; readonly returned: ReturnedFile },
  today: string,
): Promise<HandedBack | null> {
  const state = await readState(read, { today });
  const m = await loadMessages(state.locale);
  const doubtful = new Set(state.raw.doubts.map(({ tab, cell }) => `${tab ?? ''}!${cell ?? ''}`));
  const faults = faultsOf(state, returned, m, today).map((fault) =>
    // A cell that says two things is left empty: the unit must be told, or it would think its figure stands.
    doubtful.has(`${fault.place.sheet ?? ''}!${fault.place.cell ?? ''}`)
      ? { ...fault, todo: m.exchange.handBack.emptied }
      : fault,
  );
  if (faults.length === 0) return null;
  const t = m.exchange.handBack;
  const marked = await markedWorkbook(bytes, state.raw, {
    front: handBackSheet(faults, { key: handBackKey, today, deadline: returned.handout?.deadline ?? '', m }),
    marks: marksOf(state.raw, faults, doubtful, t.mark),
    properties: { title: t.tab, creator: m.common.productName, created: startOfDay(today) },
    pageOf: m.common.pageFooter,
  });
  const name = returned.name.slice(returned.name.lastIndexOf('/') + 1);
  return { fileName: name.startsWith(t.prefix) ? name : t.prefix + name, bytes: marked, faults };
}

/** Issues the unit can do something about: the others are the office's to know. */
const isForUnit = ({ kind, handled }: FileIssue): boolean =>
  !handled && kind !== 'unit-unknown' && kind !== 'unit-differs';

/** What is told by holding a sheet against the template of today, which says nothing of one drawn by another. */
const againstTemplate: ReadonlySet<string> = new Set<RuleCode>([
  'structure.other-version',
  'structure.formula-changed',
  'structure.formula-overwritten',
  'structure.formula-typed',
  'structure.name-broken',
  'structure.name-moved',
  'structure.rows-changed',
  'structure.result-differs',
  'structure.results-left-over',
]);

function faultsOf(state: FileState, returned: ReturnedFile, m: Messages, today: string): readonly Fault[] {
  const { entries } = withResults(state, today);
  const structure = { ...state.structure, ...state.calculated(today) };
  const findings = validate(state.plan, entries, structure, state.explanations, { today });
  const t = m.exchange.handBack;
  // Forms handed out by another version of the product are as they should be: nobody at the unit could draw them anew. What was put
  // beside the form or taken off it is the unit's doing all the same.
  const otherwiseDrawn = new Set(
    state.structure.sheets.flatMap(({ tab, state: is, version, currentVersion }) =>
      is === 'deleted' || version === currentVersion ? [] : [tab],
    ),
  );
  const isOfVersion = ({ code, place }: Finding) => againstTemplate.has(code) && otherwiseDrawn.has(place.sheet ?? '');
  const found: Fault[] = [
    ...returned.issues
      .filter(isForUnit)
      .map((issue): Fault => ({ place: issue.place, severity: 'error', what: issueText(issue, m), todo: t.todo })),
    ...returned.refusals.map((refusal): Fault => ({
      place: refusal.place,
      severity: refusal.reason === 'office' ? 'warning' : 'error',
      what: refusalText(refusal, m),
      todo: t.refusedTodo,
    })),
    ...findings.flatMap((finding): Fault[] => {
      if (finding.severity === 'info' || finding.explanation || isOfVersion(finding)) return [];
      const { title, what, todo } = findingText(finding, m);
      return [{ place: finding.place, severity: finding.severity, what: `${title}${t.colon}${what}`, todo }];
    }),
  ];
  const order = new Map(state.raw.sheets.map(({ tab }, i) => [tab, i]));
  const rank = ({ place, severity }: Fault) => [
    severity === 'error' ? 0 : 1,
    order.get(place.sheet ?? '') ?? -1,
    place.cell ? parseArea(place.cell).row : 0,
    place.cell ? parseArea(place.cell).col : 0,
  ];
  return found.sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const first = left.findIndex((n, i) => n !== right[i]);
    return first < 0 ? 0 : left[first]! - right[first]!;
  });
}

/** One mark for each cell, whatever is wrong with it; what the unit wrote to the cell stays above. */
function marksOf(
  raw: RawWorkbook,
  faults: readonly Fault[],
  doubtful: ReadonlySet<string>,
  heading: string,
): readonly CellMark[] {
  const sheets = new Map(raw.sheets.map((sheet) => [sheet.tab, sheet]));
  const texts = new Map<string, { readonly tab: string; readonly cell: string; readonly lines: string[] }>();
  for (const { place, what, todo } of faults) {
    const { sheet: tab, cell } = place;
    if (tab === undefined || cell === undefined || !sheets.has(tab)) continue;
    const at = `${tab}!${cell}`;
    const line = `${what}\n→ ${todo}`;
    const known = texts.get(at) ?? texts.set(at, { tab, cell, lines: [] }).get(at)!;
    if (!known.lines.includes(line)) known.lines.push(line);
  }
  // Marks of an earlier time are taken off, with nothing left where the unit wrote nothing.
  const earlier = raw.sheets.flatMap(({ tab, notes }) =>
    [...notes].flatMap(([cell, text]) =>
      text.includes(handedBackLine) && !texts.has(`${tab}!${cell}`)
        ? [{ tab, cell, note: ownNote(text), coloured: false }]
        : [],
    ),
  );
  const marks = [...texts].map(([at, { tab, cell, lines }]): CellMark => {
    const own = ownNote(sheets.get(tab)!.notes.get(cell) ?? '');
    const note = [...(own === '' ? [] : [own]), handedBackLine, heading, ...lines].join('\n');
    return { tab, cell, note, coloured: true, ...(doubtful.has(at) ? { empty: true } : {}) };
  });
  return [...earlier, ...marks];
}
