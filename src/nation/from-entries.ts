/** What the workbook's sheets say of the ranking: peers, settings, own zone, letter, limits and costs, the roster. */
import { nationTexts } from '../i18n/nation';
import { cleaned } from '../expression/text';
import { isFilled, numberIn, textIn, type Entries, type EntryCell } from '../entries/entries';
import type { Messages } from '../i18n';
import type { NationalIndex } from '../plan/national';
import type { Plan } from '../plan/schema';
import { againIn, enterpriseFields, enterpriseFlags, type Enterprise } from './enterprises';
import type { LetterRow } from './letter';
import { impossible } from './measures';
import { isSumOrNote } from './not-rows';
import { latestYear, type PeerRow } from './peers';
import { methods, settingsOf, type Posts, type RankingSettings } from './ranking';

/** What may stand behind a year that was typed as a text (2023年度); the sheet takes the same away. */
export const yearMarks: readonly string[] = [{ zh: '年|度' }].flatMap(({ zh }) => zh.split('|'));
const yearText = new RegExp(`^(\\d{4})\\s*(?:${yearMarks.join('|')})*$`);

/** A year as a number or as a text; null for what is none. */
export function yearIn(cell: EntryCell | undefined): number | null {
  const text = yearText.exec(cleaned(textIn(cell)));
  return numberIn(cell) ?? (text === null ? null : Number(text[1]));
}

/** The rows of the peers' sheet that name a zone and a year. Names that differ in case alone are one on the sheet: all take the first's spelling. */
export function peersIn(index: NationalIndex, entries: Entries): readonly PeerRow[] {
  const { zone = [], year = [], figures = [] } = entries.sheets.peers ?? {};
  const width = index.indicators.length;
  const spelt = new Map<string, string>();
  return zone.flatMap((cell, i) => {
    const [name, of] = [cleaned(textIn(cell)), yearIn(year[i])];
    if (name === '' || of === null) return [];
    const key = name.toLowerCase();
    if (!spelt.has(key)) spelt.set(key, name);
    return [
      { zone: spelt.get(key)!, year: of, figures: index.indicators.map((_, k) => numberIn(figures[i * width + k])) },
    ];
  });
}

export interface Chosen {
  readonly year: number;
  readonly own: string;
  readonly place: number;
  readonly settings: RankingSettings;
}

/** What is chosen on the ranking's sheet; what is not there, or only assumed there, follows from the plan, the national sheet and the index. */
export function chosenIn(index: NationalIndex, plan: Plan, entries: Entries, m: Messages): Chosen {
  const typed = entries.sheets.ranking ?? {};
  const at = (field: string, i = 0): EntryCell | undefined => typed[field]?.[i];
  const word = (field: string, words: readonly string[]) => words.indexOf(textIn(at(field)));
  const method = word(
    'method',
    methods.map((own) => nationTexts(m).methods[own]),
  );
  const { zero, exclude } = m.common.missingStrategies;
  const missing = word('missing', [zero, exclude]);
  const base = settingsOf(index, missing < 0 ? plan.scoring.missing.value : missing === 0 ? 'zero' : 'exclude');
  const national = entries.sheets.national ?? {};
  const rowOf = new Map((national.row ?? []).map((cell, i) => [textIn(cell), i]));
  const elsewhere = (id: string) => numberIn(national.weight?.[rowOf.get(id) ?? -1]);
  // On the sheet what is no number weighs nothing, and is told there; an empty cell counts as what is assumed, there as well.
  const weightAt = (cell: EntryCell | undefined) => numberIn(cell) ?? (isFilled(cell) ? 0 : null);
  const posts = index.indicators.map((_, k): Posts | null => {
    const [worst, best] = [numberIn(at('worst', k)), numberIn(at('best', k))];
    return worst === null || best === null ? null : { worst, best };
  });
  const peers = peersIn(index, entries);
  const own = cleaned(textIn(at('own')));
  const known = peers.find(({ zone }) => zone.toLowerCase() === own.toLowerCase())?.zone;
  return {
    year: yearIn(at('year')) ?? latestYear(peers) ?? plan.years.at(-1) ?? plan.baselineYear,
    own: known ?? own,
    place: Math.max(1, Math.round(numberIn(at('place')) ?? 100)),
    settings: {
      ...base,
      method: methods[Math.max(0, method)]!,
      weights: index.indicators.map(({ id, weight }, k) => weightAt(at('weight', k)) ?? elsewhere(id) ?? weight.value),
      groupWeights: index.groups.map(
        ({ weight }, g) => weightAt(at('group_weight', g)) ?? numberIn(national.group_weight?.[g]) ?? weight.value,
      ),
      posts,
    },
  };
}

/** Limits and costs typed on the sheet of the way up, by place in the index. */
export function givenEfforts(
  index: NationalIndex,
  entries: Entries,
): ReadonlyMap<number, { readonly limit?: number | undefined; readonly cost?: number | undefined }> {
  const { limit = [], cost = [] } = entries.sheets.wayup ?? {};
  return new Map(
    index.indicators.flatMap((_, k) => {
      const own = { limit: numberIn(limit[k]) ?? undefined, cost: numberIn(cost[k]) ?? undefined };
      return own.limit === undefined && own.cost === undefined ? [] : [[k, own] as const];
    }),
  );
}

/** Numbers of the indicators whose limit or cost is filled with what is none: a text, or less than nothing. */
export function refusedEfforts(index: NationalIndex, entries: Entries): readonly string[] {
  const { limit = [], cost = [] } = entries.sheets.wayup ?? {};
  const isRefused = (cell: EntryCell | undefined) => isFilled(cell) && !((numberIn(cell) ?? -1) >= 0);
  return index.indicators.flatMap(({ id }, k) => (isRefused(limit[k]) || isRefused(cost[k]) ? [id] : []));
}

/** Targets to be followed up, by place in the index; and the numbers of those filled with what no figure of the indicator can be. */
export function targetsIn(
  index: NationalIndex,
  entries: Entries,
): { readonly targets: ReadonlyMap<number, number>; readonly refused: readonly string[] } {
  const typed = entries.sheets.wayup?.target ?? [];
  const filled = index.indicators.flatMap((one, k) => (isFilled(typed[k]) ? [{ one, k, to: numberIn(typed[k]) }] : []));
  const canBe = ({ one, to }: (typeof filled)[number]) => to !== null && impossible(one, to) === null;
  return {
    targets: new Map(filled.filter(canBe).map(({ k, to }) => [k, to!])),
    refused: filled.filter((own) => !canBe(own)).map(({ one }) => one.id),
  };
}

/** The letter's rows, indicators in the order of the index. */
export const letterIn = (index: NationalIndex, entries: Entries): readonly LetterRow[] =>
  index.indicators.map((_, k) => letterRow(entries, k));

/** The letter's last row: the zone as a whole. */
export const letterWholeIn = (index: NationalIndex, entries: Entries): LetterRow =>
  letterRow(entries, index.indicators.length);

function letterRow({ sheets }: Entries, k: number): LetterRow {
  const at = (field: keyof LetterRow) => numberIn(sheets.letter?.[field]?.[k]);
  return { own: at('own'), rank: at('rank'), mean: at('mean'), best: at('best'), hundredth: at('hundredth') };
}

export interface RosterOnSheet {
  readonly list: readonly Enterprise[];
  /** Rows that are no enterprise of their own: a sum or a note, one that stands there again, figures without a name. `row` from 1. */
  readonly left: readonly { readonly row: number; readonly name: string }[];
}

/** The roster as it stands on its sheet, where rows may have been typed or pasted by hand: what an import leaves out counts for nothing here either. */
export function rosterIn(entries: Entries, m: Messages): RosterOnSheet {
  const { name = [], code = [], figures = [], flags = [] } = entries.sheets.enterprises ?? {};
  const { yes, no } = nationTexts(m).enterprises;
  const list: Enterprise[] = [];
  const left: RosterOnSheet['left'][number][] = [];
  const isAgain = againIn();
  const [many, several] = [enterpriseFields.length, enterpriseFlags.length];
  const rows = Math.max(name.length, code.length, Math.ceil(figures.length / many));
  for (let i = 0; i < rows; i++) {
    const own = figures.slice(i * many, (i + 1) * many);
    const [called, coded] = [textIn(name[i]).trim(), textIn(code[i]).trim().toUpperCase()];
    const label = called || coded;
    if (label === '' && !own.some(isFilled)) continue;
    if (label === '' || isSumOrNote(label) || isAgain(called, coded)) {
      left.push({ row: i + 1, name: label });
      continue;
    }
    list.push({
      name: label,
      code: coded,
      figures: Object.fromEntries(
        enterpriseFields.flatMap((field, f) => {
          const figure = numberIn(own[f]);
          return figure === null ? [] : [[field, figure]];
        }),
      ),
      flags: Object.fromEntries(
        enterpriseFlags.flatMap((flag, f): (readonly [string, boolean])[] => {
          const word = textIn(flags[i * several + f]);
          return word === yes ? [[flag, true]] : word === no ? [[flag, false]] : [];
        }),
      ),
    });
  }
  return { list, left };
}
