/**
 * Roster: one row per enterprise, person, team, institution or platform; the actual is counted from the rows that pass.
 * A row with × is not counted (计入年度 shows 不计), one with ▲ is. Codes of enterprises are held against the check digit
 * of GB 32100-2015; of several equal rows the first counts.
 */
import { codeAlphabet } from '../../entries/credit-code';
import { noNameSigns, noNameWords } from '../../entries/not-a-name';
import type { Indicator } from '../../plan/schema';
import {
  cleanCode,
  cleanName,
  readRoster,
  rosterCountFormula,
  rosterState,
  rosterStateFormula,
  rowKey,
  yearCountedFormula,
} from '../../scoring/roster';
import { columnLetters } from '../a1';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { listedInRows, paperOf, yearIn } from '../papers';
import { beyondPrint, printedRows } from '../prepared';
import type { SheetSpec } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { sized } from '../word-length';
import { compose, yearClosed } from './expressions';
import { accumulationIndex, at, drawHead, subjectOf } from './header';
import { drawYearsChart, itemSheet, manyPages } from './page';
import type { TemplateSheet } from './template-sheet';
import { filledRows, heightOfTyped, typedOn } from './typed';
import { drawMarks, drawYearBlock, helperColumn, rowBelowYears, yearCell } from './year-block';
import { textUpTo } from '../limits';

const version = 11;
const [numberCol, nameCol, codeCol, dateCol, countedCol, documentCol, evidenceCol, checkCol] = [2, 3, 4, 5, 6, 7, 8, 9];
const stateCol = helperColumn;
const [keyCol, cleanNameCol, cleanCodeCol, paperCol] = [1, 2, 3, 4].map((c) => helperColumn + c) as [
  number,
  number,
  number,
  number,
];
/**
 * What the columns are called once more, above all else: frozen down to the list's own head, a sheet would leave a small
 * screen no row to type in.
 */
const captionRow = 4;
/** Rows left free below what is filled, so that a redraw always gives room. */
const spareRows = 20;

export const rosterSheet: TemplateSheet = {
  build: buildRosterSheet,
  papers: (item, of) => listedInRows(item, of, item.accumulation === 'flow'),
  proves(item, { plan }, year, fields) {
    const { states, names } = readRoster(item, fields, plan.years);
    const counted = (k: number) => Math.max(yearIn(fields.date?.[k]), plan.baselineYear);
    const isIn = (k: number) => (item.accumulation === 'flow' ? counted(k) === year : counted(k) <= year);
    return (k) => (states[k] === rosterState.ok && isIn(k) ? { what: names[k] ?? '', from: counted(k) } : null);
  },
};

function buildRosterSheet(item: Indicator, ctx: SheetContext): SheetSpec {
  const { m, plan } = ctx;
  const subject = item.roster?.subject ?? 'enterprise';
  const s = subjectOf(item, ctx);
  const t = m.sheets.items;
  const r = m.sheets.roster;
  const typed = typedOn(ctx, s.id);
  const entryFields = ['name', 'code', 'date', 'document', 'evidence'] as const;
  const spare = Math.max(spareRows, ctx.room ?? 0);
  const rows = ctx.rows?.[s.id] ?? Math.max(item.roster?.rows ?? 50, filledRows(typed, entryFields) + spare);
  const n = s.years.length;
  const section = rowBelowYears(n);
  const header = section + 1;
  const first = header + 1;
  const last = header + rows;
  const columnWidths = [1.5, sized(m, 9, 12), sized(m, 27.5, 24.5), 24, 13, 12, 15.5, 21.5, 23];
  const b = itemSheet(s, ctx, version, columnWidths, { rows: captionRow, cols: nameCol });
  const column = (col: number) => `$${columnLetters(col)}$${first}:$${columnLetters(col)}$${last}`;
  const cells = (col: number) => `${at(first, col)}:${at(last, col)}`;
  const firstYear = s.years[0] ?? plan.baselineYear + 1;
  const lastYear = s.years[n - 1] ?? firstYear;
  const accumulation = accumulationIndex(s);

  const block = drawYearBlock(b, s, ctx, {
    actual: (k) =>
      rosterCountFormula({
        counted: column(countedCol),
        year: yearCell(n, k),
        isOver: `${yearClosed(yearCell(n, k))}=1`,
        accumulation,
      }),
    final: (k) => yearClosed(yearCell(n, k)),
  });
  const counts = {
    filled: `COUNTIF(${column(stateCol)},">0")`,
    ok: `COUNTIF(${column(stateCol)},1)`,
    warn: `COUNTIF(${column(stateCol)},2)`,
    bad: `COUNTIF(${column(stateCol)},">2")`,
  };
  drawHead(
    b,
    s,
    ctx,
    `IF(${counts.filled}=0,${quote(t.noData)},${compose(r.latest, counts.filled, `(${counts.ok}+${counts.warn})`, counts.bad)})`,
    columnWidths,
    r.latest.replace(/\{\d\}/g, '100'),
  );
  drawTable();
  drawRules();
  drawYearsChart(b, s, ctx, block, `K5:S${header - 1}`);
  const printed = printedRows(ctx, rows, filledRows(typed, entryFields));
  drawUnprinted(printed);
  b.printed(manyPages(s, ctx, `A2:I${header + printed + (printed < rows ? 0 : 1)}`, `${header}:${header}`));
  return b.build();

  /**
   * Says at the list's head, in place of its hint, that rows were filled below what is printed, until the sheet is drawn again.
   * How many are printed stands in a cell, so that the formula is the same whatever was filled when it was drawn.
   */
  function drawUnprinted(count: number): void {
    b.value(section, stateCol, count, 'label');
    const beyond = `COUNTIFS(${column(numberCol)},">"&${at(section, stateCol)},${column(stateCol)},">0")`;
    const room = columnWidths.slice(3, 9).reduce((sum, width) => sum + width, 0);
    b.formula(section, 4, `=IF(${beyond}=0,${quote(r.hint)},${compose(beyondPrint(ctx), beyond)})`, 'hint');
    b.height(section, heightOfLines(linesIn(r.hint, room), 24));
  }

  function drawTable(): void {
    b.value(section, 2, r.sections[subject], 'section')
      .merge(`B${section}:C${section}`)
      .value(section, 4, r.hint, 'hint')
      .merge(`D${section}:I${section}`);
    b.height(section, 24).height(first, 22, last);
    const codeHead =
      subject === 'enterprise'
        ? r.codes.enterprise
        : subject === 'institution' || subject === 'platform'
          ? r.codes.organisation
          : r.codes.other;
    const heads = [r.number, r.names[subject], codeHead, r.date, r.counted, r.document, t.evidence, t.check];
    b.values(header, numberCol, heads, 'header');
    b.values(captionRow, numberCol, heads, 'caption').height(
      captionRow,
      heightOfLines(Math.max(...heads.map((text, i) => linesIn(text, columnWidths[numberCol + i - 1]!))), 16),
    );
    b.value(header, countedCol, r.counted, 'header', { note: r.countedNote });
    b.values(header, stateCol, [t.helperState, t.helperKey, t.helperName, t.helperCode, t.helperPaper], 'label');
    // What every row's formula looks up stands once.
    b.value(section, keyCol, noNameSigns, 'label')
      .value(section, cleanNameCol, noNameWords, 'label')
      .value(section, cleanCodeCol, codeAlphabet, 'label');
    for (let i = 0; i < rows; i++) drawRow(first + i, i);
    b.formula(
      last + 1,
      numberCol,
      `=${compose(r.summary, counts.ok, counts.warn, counts.bad)}&"　　"&${quote(subject === 'enterprise' ? r.summaryNote : r.summaryNoteOther)}`,
      'tableEnd',
    );
    b.merge(`B${last + 1}:I${last + 1}`).height(last + 1, 24);
    entryFields.forEach((field, i) =>
      b.field(field, 'entry', first, [nameCol, codeCol, dateCol, documentCol, evidenceCol][i]!, last),
    );
    b.field('counted', 'result', first, countedCol, last)
      .field('check', 'result', first, checkCol, last)
      .field('state', 'result', first, stateCol, last)
      .field('paper', 'result', first, paperCol, last);
  }

  function drawRow(row: number, i: number): void {
    const [name, code, date, evidence] = [nameCol, codeCol, dateCol, evidenceCol].map((c) => at(row, c)) as [
      string,
      string,
      string,
      string,
    ];
    const [rowState, key] = [at(row, stateCol), at(row, keyCol)];
    b.value(row, numberCol, i + 1, 'label');
    b.entry(row, nameCol, typed.name?.[i], 'entryText')
      .entry(row, codeCol, typed.code?.[i], 'entryCenter')
      .entry(row, dateCol, typed.date?.[i], 'entryDate');
    b.entry(row, documentCol, typed.document?.[i], 'entryText').entry(
      row,
      evidenceCol,
      typed.evidence?.[i],
      'entryText',
    );
    const counts = `IF(${rowState}<=${rosterState.noEvidence},${yearCountedFormula(date, plan.baselineYear)},${quote(r.notCounted)})`;
    b.formula(row, countedCol, `=IF(${rowState}=0,"",${counts})`, 'computedMiddle', { format: '0' });
    const [cleanedName, cleanedCode] = [at(row, cleanNameCol), at(row, cleanCodeCol)];
    b.formula(row, cleanNameCol, `=${cleanName.formula({ cell: name })}`, 'computedText')
      .formula(row, cleanCodeCol, `=${cleanCode.formula({ cell: code })}`, 'computedText')
      .formula(
        row,
        keyCol,
        `=${rowKey.formula({ text: subject === 'enterprise' ? cleanedCode : cleanedName })}`,
        'computedText',
      );
    const stateFormula = rosterStateFormula(subject, {
      filled: `${at(row, nameCol)}:${date},${at(row, documentCol)}:${evidence}`,
      name: cleanedName,
      code: cleanedCode,
      key,
      keys: column(keyCol),
      place: i + 1,
      date,
      evidence,
      accumulation,
      firstDay: `DATE(${firstYear},1,1)`,
      end: `DATE(${lastYear + 1},1,1)`,
      signs: `$${columnLetters(cleanCodeCol)}$${section}`,
      noNames: `$${columnLetters(cleanNameCol)}$${section}`,
      noNameSigns: `$${columnLetters(keyCol)}$${section}`,
    });
    b.formula(row, stateCol, `=${stateFormula}`, 'computed', { format: '0' });
    const place = `MATCH(${key},${column(keyCol)},0)`;
    const c = r.checks;
    const words = [c.ok, c.noEvidence, c.noName, c.noCode, c.badCode].map(quote).join(',');
    const text = `CHOOSE(${rowState},${words},IFERROR(${compose(c.duplicate, place)},""),${[c.noDate, c.outside, c.notAName].map(quote).join(',')})`;
    const texts = ([['name', nameCol], ['document', documentCol], ['evidence', evidenceCol]] as const).map(([field, col]) => [typed[field]?.[i], columnWidths[col - 1]!] as const); // prettier-ignore
    b.height(row, heightOfTyped(texts, b.heightOf(row)));
    b.formula(row, checkCol, `=IF(${rowState}=0,"",${text})`, 'statusLeft');
    b.formula(row, paperCol, `=${paperOf({ evidence, year: at(row, countedCol), place: i + 1 })}`, 'computed', {
      format: '0',
    });
  }

  function drawRules(): void {
    const [from, to] = [`${plan.years[0]}-01-01`, `${lastYear}-12-31`];
    // A level counts what was there before the plan began as well.
    const earliest = item.accumulation === 'level' ? '=DATE(1949,10,1)' : `=DATE(${firstYear},1,1)`;
    const shownFrom = item.accumulation === 'level' ? '1949-10-01' : from;
    b.limit(cells(nameCol), textUpTo(200), r.names[subject], subject === 'person' ? r.personPrompt : r.namePrompt);
    if (subject === 'enterprise')
      b.limit(
        cells(codeCol),
        { kind: 'textLength', operator: 'equal', min: 18 },
        r.codes.enterprise,
        r.codePrompt,
        r.codeStop,
        'warning',
      );
    else b.limit(cells(codeCol), textUpTo(60), r.codes.other, r.codeOtherPrompt);
    b.limit(
      cells(dateCol),
      { kind: 'date', operator: 'between', min: earliest, max: `=DATE(${lastYear},12,31)` },
      r.date,
      r.datePrompt(shownFrom, to),
      r.dateStop(shownFrom, to),
      'warning',
    );
    b.limit(cells(documentCol), textUpTo(200), r.document, r.documentPrompt);
    b.limit(cells(evidenceCol), textUpTo(), t.evidence, r.evidencePrompt);
    const firstState = `$${at(first, stateCol)}`;
    b.when(
      cells(codeCol),
      `OR(${firstState}=${rosterState.badCode},${firstState}=${rosterState.duplicate})`,
      'badText',
    );
    b.when(cells(countedCol), `${firstState}>2`, 'badText');
    drawMarks(b, cells(checkCol), at(first, checkCol), cells(numberCol));
  }
}
