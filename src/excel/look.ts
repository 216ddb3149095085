/**
 * The look before the leap: one request that tells which sheets, names and styles the workbook holds. Everything of ours is
 * found by its defined name, whatever the user has called the tab or moved.
 */
import { PREFIX } from '../sheets/names';
import type { SheetKey } from '../sheets/spec';
import { isHandedOut } from '../sheets/handed-out';
import { parseArea, type Area } from '../sheets/a1';
import { copiesTab, copySlot } from '../sheets/copies';

export interface Found {
  readonly tab: string;
  readonly area: Area;
}

export interface Look {
  readonly tabs: readonly {
    readonly id: string;
    readonly name: string;
    readonly position: number;
    readonly protected: boolean;
    readonly visibility: string;
    /** Names of the charts on it. */
    readonly charts: readonly string[];
  }[];
  /** The very hidden tab with the copies of what was typed, which is none of `tabs`; and its place among them. */
  readonly copies?: { readonly position: number };
  /** A sheet of the user's own bears the name of the copies' tab: no copy can be made. */
  readonly copiesTaken?: true;
  /** Our defined names with where they point; null where the cells are gone (#REF!). */
  readonly names: ReadonlyMap<string, Found | null>;
  /** What each of our names holds, to be put back by an undo. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Those of our names that the list of names does not show. */
  readonly hidden: ReadonlySet<string>;
  /** Our sheets by key; null where the sheet was deleted but its name is left. */
  readonly sheets: ReadonlyMap<SheetKey, Found | null>;
  /** Sheets without any name, known by what stands on them: key → tab. */
  readonly adopted?: ReadonlyMap<SheetKey, string>;
  readonly styles: ReadonlySet<string>;
  /** The workbook's document properties of ours: template versions, the job under way. */
  readonly properties: Readonly<Record<string, string>>;
  /** Whether calculation is set to manual, and whether Excel had worked everything out. */
  readonly calculation: { readonly byHand: boolean; readonly done: boolean };
  /** Whether the workbook was handed out to a unit, and holds its part of the plan. */
  readonly part: boolean;
  /** Sheets can be neither added, deleted, renamed nor hidden. */
  readonly structureProtected: boolean;
}

const SHEET = `${PREFIX}sheet_`;
/** What document properties of ours begin with. */
const PROPERTY = 'zsc-';

/** Where a name's formula points: ='It''s'!$A$1:$B$2. Null for #REF! and anything that is not one range. */
export function whereTo(formula: string): Found | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/.exec(formula);
  if (!match || match[0].includes('#REF!')) return null;
  return { tab: (match[1] ?? match[2]!).replace(/''/g, "'"), area: parseArea(match[3]!) };
}

type Tabs = Pick<Look, 'tabs' | 'copies' | 'copiesTaken' | 'properties' | 'structureProtected'>;

/** Queues the tabs and the properties alone. */
export function queueTabs(context: Excel.RequestContext): () => Tabs {
  const { worksheets, protection, properties } = context.workbook;
  worksheets.load(
    'items/id,items/name,items/position,items/visibility,items/protection/protected,items/charts/items/name',
  );
  protection.load('protected');
  properties.custom.load('items/key,items/value');
  return () => {
    const tabs = worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      position: sheet.position,
      protected: sheet.protection.protected,
      visibility: sheet.visibility,
      charts: sheet.charts.items.map(({ name }) => name),
    }));
    const ours = properties.custom.items.filter(({ key }) => key.startsWith(PROPERTY));
    const named = tabs.find(({ name }) => name.toLowerCase() === copiesTab);
    // Programs that know no very hidden tabs show it, or lose properties: one of the two is left.
    const isOurs = named?.visibility === 'VeryHidden' || ours.some(({ key }) => key === copySlot);
    const copies = isOurs ? named : undefined;
    return {
      tabs: tabs.filter((tab) => tab !== copies),
      ...(copies ? { copies: { position: copies.position } } : {}),
      ...(named && !copies ? { copiesTaken: true as const } : {}),
      structureProtected: protection.protected,
      properties: Object.fromEntries(ours.map(({ key, value }) => [key, String(value)])),
    };
  };
}

/** Queues the look; call the answer after the sync. */
export function queueLook(context: Excel.RequestContext, withStyles: boolean): () => Look {
  const { application, names, styles } = context.workbook;
  application.load('calculationMode,calculationState');
  const tabs = queueTabs(context);
  names.load('items/name,items/formula,items/visible');
  if (withStyles) styles.load('items/name');
  return () => {
    const answered = tabs();
    const ours = new Map<string, Found | null>();
    const formulas = new Map<string, string>();
    const hidden = new Set<string>();
    const sheets = new Map<SheetKey, Found | null>();
    const present = new Set(answered.tabs.map(({ name }) => name));
    for (const item of names.items) {
      if (!item.name.startsWith(PREFIX)) continue;
      const leads = whereTo(String(item.formula));
      const found = leads && present.has(leads.tab) ? leads : null;
      ours.set(item.name, found);
      formulas.set(item.name, String(item.formula));
      if (!item.visible) hidden.add(item.name);
      if (item.name.startsWith(SHEET)) sheets.set(item.name.slice(SHEET.length), found);
    }
    return {
      ...answered,
      names: ours,
      formulas,
      hidden,
      sheets,
      calculation: {
        byHand: application.calculationMode === 'Manual',
        done: application.calculationState === 'Done',
      },
      styles: new Set(withStyles ? styles.items.map((s) => s.name) : []),
      part: isHandedOut(answered.properties),
    };
  };
}
