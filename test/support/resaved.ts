/**
 * A file as another program might save it: the same contents spelt in every other way the format allows. WPS cannot be run
 * here; what it, Excel and others are known to do differently is done to the XML.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { shiftFormula } from '../../src/formula/rewrite';

type Parts = Record<string, string>;

const rewrite = (parts: Parts, path: RegExp, change: (text: string) => string): void => {
  for (const name of Object.keys(parts)) if (path.test(name)) parts[name] = change(parts[name]!);
};

/** Texts stand in the cells instead of in the shared table. */
function inlineStrings(parts: Parts): void {
  const strings = [...parts['xl/sharedStrings.xml']!.matchAll(/<si>(.*?)<\/si>/gs)].map((si) => si[1]!);
  rewrite(parts, /worksheets\/sheet\d+\.xml$/, (xml) =>
    xml.replace(
      /<c ([^>]*)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
      (_, before: string, after: string, n: string) =>
        `<c ${before}t="inlineStr"${after}><is>${strings[Number(n)]}</is></c>`,
    ),
  );
  delete parts['xl/sharedStrings.xml'];
  const gone = /<(Relationship|Override)\b[^>]*sharedStrings[^>]*\/>/g;
  rewrite(parts, /workbook\.xml\.rels$|Content_Types/, (xml) => xml.replace(gone, ''));
}

/** Neither rows nor cells say where they are where they follow one another. */
function withoutAddresses(parts: Parts): void {
  rewrite(parts, /worksheets\/sheet\d+\.xml$/, (xml) => {
    let [row, col] = [0, 0];
    return xml.replace(/<row r="(\d+)"|<c r="([A-Z]+)\d+"/g, (whole, r: string | undefined, c: string | undefined) => {
      const [lastRow, lastCol] = [row, col];
      if (r !== undefined) {
        [row, col] = [Number(r), 0];
        return row === lastRow + 1 ? '<row' : whole;
      }
      col = [...c!].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
      return col === lastCol + 1 ? '<c' : whole;
    });
  });
}

/** Formulas that go on alike down a column are written once; the others only say that they share it. */
function sharedFormulas(parts: Parts): void {
  rewrite(parts, /worksheets\/sheet\d+\.xml$/, (xml) => {
    const origins = new Map<string, { text: string; row: number; si: number }>();
    let si = 0;
    return xml.replace(
      /(<c r="([A-Z]+)(\d+)"[^>]*>)<f>([^<]*)<\/f>/g,
      (_, cell: string, col: string, r: string, text: string) => {
        const [row, origin] = [Number(r), origins.get(col)];
        if (origin && shiftFormula(`=${unescaped(origin.text)}`, row - origin.row, 0) === `=${unescaped(text)}`)
          return `${cell}<f t="shared" si="${origin.si}"/>`;
        origins.set(col, { text, row, si: ++si });
        return `${cell}<f t="shared" ref="${col}${row}:${col}${row + 99}" si="${si}">${text}</f>`;
      },
    );
  });
}

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** Every element of the sheets has a prefix. */
function prefixed(parts: Parts): void {
  rewrite(parts, /worksheets\/sheet\d+\.xml$/, (xml) =>
    xml.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:').replace('xmlns="', 'xmlns:x="'),
  );
}

/** Targets from the root of the archive, names in another order, tabs quoted only where they must be, properties of its own. */
function otherBook(parts: Parts): void {
  rewrite(
    parts,
    /^xl\/_rels\/workbook\.xml\.rels$/,
    (xml) =>
    xml.replace(/Target="(?!\/)([^"]+)"/g, 'Target="/xl/$1"').replace(/http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g, 'http://purl.oclc.org/ooxml/officeDocument/relationships'), // prettier-ignore
  );
  rewrite(parts, /^xl\/workbook\.xml$/, (xml) => {
    const names = [...xml.matchAll(/<definedName .*?<\/definedName>/gs)].map(([name]) => name).reverse();
    const bare = names.map((name) => name.replace(/'([\p{Script=Han}]+)'!/u, '$1!'));
    const own = '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">#REF!</definedName>';
    return xml.replace(/<definedNames>.*<\/definedNames>/s, `<definedNames>${own}${bare.join('\n')}</definedNames>`);
  });
  rewrite(parts, /^docProps\/custom\.xml$/, (xml) =>
    xml.replace(
      '</Properties>',
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0</vt:lpwstr></property></Properties>',
    ),
  );
  delete parts['docProps/app.xml'];
}

/** The ways a file is spelt another way, each by itself; `all` at once. */
export const spellings = {
  'texts in the cells': inlineStrings,
  'cells without addresses': withoutAddresses,
  'shared formulas': sharedFormulas,
  'elements with a prefix': prefixed,
  'another workbook part': otherBook,
} as const satisfies Record<string, (parts: Parts) => void>;

export function resaved(bytes: Uint8Array, ways: readonly ((parts: Parts) => void)[]): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  for (const way of ways) way(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])));
}
