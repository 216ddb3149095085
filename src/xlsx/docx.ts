/** Reads a notice out of a .docx: its paragraphs and tables in order. Deleted text and field codes are left out. */
import type { Block, Row } from '../notice/text';
import { sameSigns, tight } from '../notice/text';
import { ZoneScorecardError } from '../errors';
import { openArchive } from './archive';
import { walkXml } from './checked-xml';
import { defaultLimits } from './limits';

/** Throws ZoneScorecardError as for a workbook; `file-malformed` where there is no document in it. */
export function readDocx(bytes: Uint8Array): readonly Block[] {
  const archive = openArchive(bytes, { ...defaultLimits });
  const part = archive.part('word/document.xml');
  if (!part) throw new ZoneScorecardError('file-malformed', { part: 'word/document.xml', reason: 'missing' });
  const blocks: Block[] = [];
  const tables: { rows: string[][]; row: string[]; cell: string[] }[] = [];
  let text = '';
  let inText = false;
  let deleted = 0;
  walkXml(part, 'word/document.xml', {
    open: (name) => {
      if (name === 'tbl') tables.push({ rows: [], row: [], cell: [] });
      else if (name === 'tr') tables.at(-1)!.row = [];
      else if (name === 'tc') tables.at(-1)!.cell = [];
      else if (name === 'p') text = '';
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
      else if (name === 'del' || name === 'instrText') deleted--;
      else if (name === 'p') {
        if (table) table.cell.push(text);
        else
          for (const line of sameSigns(text).split('\n'))
            if (tight(line) !== '') blocks.push({ kind: 'paragraph', text: tight(line) });
        text = '';
      } else if (name === 'tc' && table)
        table.row.push(tight(sameSigns(table.cell.filter((line) => line.trim() !== '').join('、'))));
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
