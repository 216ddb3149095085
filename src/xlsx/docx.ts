/**
 * Reads a notice out of a .docx: its paragraphs and tables in order, with the numbers Word makes by itself. Deleted text and field
 * codes are left out; a cell merged over several columns is followed by empty ones, one merged over rows is empty below.
 */
import type { Block, Row } from '../notice/text';
import { sameSigns, tight } from '../notice/text';
import { ZoneScorecardError } from '../errors';
import { openArchive } from './archive';
import { walkXml } from './checked-xml';
import { numberingOf, type NumberingAt } from './docx-numbering';
import { defaultLimits } from './limits';

/** No table of a notice is wider; a file that says so would only fill the memory. */
const widest = 200;

/** Throws ZoneScorecardError as for a workbook; `file-malformed` where there is no document in it. */
export function readDocx(bytes: Uint8Array): readonly Block[] {
  const archive = openArchive(bytes, { ...defaultLimits });
  const part = archive.part('word/document.xml');
  if (!part) throw new ZoneScorecardError('file-malformed', { part: 'word/document.xml', reason: 'missing' });
  const numberOf = numberingOf(archive);
  const blocks: Block[] = [];
  const tables: { rows: string[][]; row: string[]; cell: string[]; span: number }[] = [];
  let text = '';
  let numbering: NumberingAt = {};
  let inText = false;
  let deleted = 0;
  let former = 0;
  const valueOf = (attributes: Readonly<Record<string, string>>) =>
    Object.entries(attributes).find(([name]) => /(?:^|:)val$/.test(name))?.[1] ?? '';
  const countOf = (attributes: Readonly<Record<string, string>>) =>
    Math.min(widest, Math.max(0, Math.trunc(Number(valueOf(attributes))) || 0));
  walkXml(part, 'word/document.xml', {
    open: (name, attributes) => {
      const table = tables.at(-1);
      if (name === 'tbl') tables.push({ rows: [], row: [], cell: [], span: 1 });
      else if (name === 'tr' && table) table.row = [];
      else if (name === 'tc' && table) Object.assign(table, { cell: [], span: 1 });
      else if (name === 'gridSpan' && table) table.span = Math.max(1, countOf(attributes));
      else if (name === 'gridBefore' && table) table.row.push(...Array<string>(countOf(attributes)).fill(''));
      else if (name === 'p') [text, numbering] = ['', {}];
      // What a tracked change says of how it was numbered before is over.
      else if (name === 'pPrChange') former++;
      else if (former > 0) return;
      else if (name === 'pStyle') numbering = { ...numbering, style: valueOf(attributes) };
      else if (name === 'numId') numbering = { ...numbering, list: valueOf(attributes) };
      else if (name === 'ilvl') numbering = { ...numbering, level: countOf(attributes) };
      else if (name === 't') inText = true;
      else if (name === 'tab') text += '\t';
      else if (name === 'br' || name === 'cr') text += '\n';
      else if (name === 'del' || name === 'instrText') deleted++;
    },
    text: (piece) => {
      if (inText && deleted === 0) text += piece;
    },
    close: (name) => {
      const table = tables.at(-1);
      if (name === 't') inText = false;
      else if (name === 'pPrChange') former--;
      else if (name === 'del' || name === 'instrText') deleted--;
      else if (name === 'p') {
        if (text.trim() !== '') text = numberOf(numbering) + text;
        if (table) table.cell.push(text);
        else
          for (const line of sameSigns(text).split('\n'))
            if (tight(line) !== '') blocks.push({ kind: 'paragraph', text: tight(line) });
        text = '';
      } else if (name === 'tc' && table)
        table.row.push(
          tight(sameSigns(table.cell.filter((line) => line.trim() !== '').join('、'))),
          ...Array<string>(table.span - 1).fill(''),
        );
      else if (name === 'tr' && table) table.rows.push(table.row);
      else if (name === 'tbl') {
        tables.pop();
        const rows: readonly Row[] = table?.rows ?? [];
        // A table within a cell is text of that cell.
        const outer = tables.at(-1);
        if (outer) outer.cell.push(rows.map((row) => row.join(' ')).join('\n'));
        else if (rows.length > 0) blocks.push({ kind: 'table', rows });
      }
    },
  });
  return blocks;
}
