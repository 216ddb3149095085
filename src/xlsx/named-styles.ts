/**
 * Named cell styles, which the library has no words for: each style of the sheets becomes one of the workbook, under the name it has
 * where Excel draws it, so that users find the looks in Excel's own gallery and the pane finds them made.
 */
import type { CellStyle } from 'hucre';
import { namedAs } from './style';
import { xml } from './text';

const list = (tag: string) => new RegExp(`<${tag} count="\\d+">(.*?)</${tag}>`, 's');
const xfs = /<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs;

/** The part with the styles, with names for them; `numbers` is where each style of a cell stands in its list. */
export function nameStyles(stylesXml: string, numbers: ReadonlyMap<CellStyle, number>): string {
  const cells = list('cellXfs').exec(stylesXml)?.[1]?.match(xfs) ?? [];
  const formats = formatsIn(stylesXml);
  const places = new Map<string, number>();
  const bases: string[] = [];
  // Cells of two styles that look the same share one format, and the first of them names it.
  const placeOf = new Map<number, number>();
  for (const [style, number] of numbers) {
    const named = namedAs(style);
    const cell = cells[number];
    if (!named || number === 0 || cell === undefined) continue;
    const place = places.get(named.name) ?? bases.length + 1;
    if (!places.has(named.name)) {
      places.set(named.name, place);
      bases.push(cell.replace(/ xfId="\d+"/, '').replace(/numFmtId="\d+"/, `numFmtId="${formats.idOf(named.format)}"`));
    }
    if (!placeOf.has(number)) placeOf.set(number, place);
  }
  const names = [...places].map(([name, place]) => `<cellStyle name="${xml(name)}" xfId="${place}"/>`);
  const more = (tag: string, added: readonly string[]) => (text: string) =>
    text.replace(
      list(tag),
      (_, inner: string) => `<${tag} count="${added.length + 1}">${inner}${added.join('')}</${tag}>`,
    );
  const pointed = cells.map((cell, i) => cell.replace(/ xfId="\d+"/, ` xfId="${placeOf.get(i) ?? 0}"`));
  return [more('cellStyleXfs', bases), more('cellStyles', names), formats.written].reduce(
    (text, change) => change(text),
    stylesXml.replace(list('cellXfs'), () => `<cellXfs count="${cells.length}">${pointed.join('')}</cellXfs>`),
  );
}

/** The number formats of the part, and those that styles have which no cell shows. */
function formatsIn(stylesXml: string) {
  const held = new Map(
    [...(list('numFmts').exec(stylesXml)?.[1] ?? '').matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(
      ([, id, code]) => [code!, Number(id)],
    ),
  );
  let next = Math.max(163, ...[...stylesXml.matchAll(/numFmtId="(\d+)"/g)].map(([, id]) => Number(id))) + 1;
  return {
    idOf(format: string): number {
      const code = xml(format);
      if (!held.has(code)) held.set(code, next++);
      return held.get(code)!;
    },
    written: (text: string): string => {
      const all = [...held].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('');
      return text.replace(list('numFmts'), () => `<numFmts count="${held.size}">${all}</numFmts>`);
    },
  };
}
