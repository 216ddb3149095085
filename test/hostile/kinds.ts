/** The kinds of damaged and hostile files, each made from a good one by a seed: the same seed, the same file. */
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { billionLaughs, withDeclaredSize, withPasswordFlag } from '../support/hostile';
import { resaved, spellings } from '../support/resaved';
import { elementsIn } from '../support/tamper';

type Random = () => number;
type Maker = (good: Uint8Array, random: Random) => Uint8Array;

const below = (random: Random, n: number) => Math.floor(random() * n);
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

/** Parts of one good file are unpacked once. */
let unpacked: { readonly of: Uint8Array; readonly parts: Unzipped } | null = null;
const partsOf = (good: Uint8Array): Unzipped => {
  if (unpacked?.of !== good) unpacked = { of: good, parts: unzipSync(good) };
  return unpacked.parts;
};
const packed = (good: Uint8Array, parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    {
      ...partsOf(good),
      ...Object.fromEntries(
        Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
      ),
    },
    { level: 0 },
  );
const text = (good: Uint8Array, path: string) => strFromU8(partsOf(good)[path]!);
const changed = (good: Uint8Array, path: string, change: (xml: string) => string) =>
  packed(good, { [path]: change(text(good, path)) });
const paths = (good: Uint8Array, of: RegExp) => Object.keys(partsOf(good)).filter((path) => of.test(path));
const anyXml = (good: Uint8Array, random: Random) => pick(random, paths(good, /\.(xml|rels|vml)$/));
const anySheet = (good: Uint8Array, random: Random) => pick(random, paths(good, /worksheets\/sheet\d+\.xml$/));
/** The nth match of a pattern, chosen by chance, is replaced. */
const replaceOne = (xml: string, pattern: RegExp, random: Random, by: (match: string) => string): string => {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const { 0: match, index } = pick(random, found);
  return xml.slice(0, index) + by(match) + xml.slice(index + match.length);
};
/** As many as the limits are likely to be tried at: seldom very many, for making them takes time too. */
const many = (random: Random, most: number) => Math.ceil(most * random() ** 6) + 1;
const repeat = (n: number, one: (i: number) => string) => Array.from({ length: n }, (_, i) => one(i)).join('');

const snippets = ['<', '>', '&', '"', '<c r="A1"/>', '</row>', '<!--', ']]>', '\u0000', '&#0;', '<f>', 'NaN', '1e999', '-1', '99999999999', '<row r="0">', '#REF!', '$A$1:$XFD$1048576', '<v>7</v>', '<c r="D18"><v>7</v></c>', '<?xml?>', '&constructor;', 'xmlns:x="urn:x"']; // prettier-ignore
const numerals = ['0x1F4', '0b11', '1e999', '-1e999', 'NaN', 'Infinity', '1,5', '１２', '--1', '', '  5  ', '5e', '1_000', '.', '+7', '1e-400', '９'.repeat(400), 'true', 'constructor']; // prettier-ignore
const addresses = ['A0', 'XFE1', 'A1048577', 'a1', '$A$1', '', 'A', '1', 'AAAA99999999', 'A1:B2', 'A-1', '__proto__', 'Ａ1']; // prettier-ignore
const formulas = [
  '('.repeat(5_000) + '1' + ')'.repeat(5_000), `${'-'.repeat(20_000)}1`, `1${'+1'.repeat(20_000)}`, 'SUM(A:XFD)', 'SUMPRODUCT((A:A=1)*(B:B=2))', 'REPT("x",1E9)', 'REPT(REPT("x",32767),32767)', 'INDIRECT("A1")',
  'A1+B1', 'D18', 'constructor', '__proto__()', 'toString()', 'OFFSET(A1,1E9,1E9)', '[1]Sheet1!A1', 'WEBSERVICE("http://example.invalid/")', '{1,2;3}', '1/0', '"', "'", '#REF!', 'FACT(1E6)', 'ROW(1:1048576)', 'MMULT(A1:Z999,A1:Z999)', 'COUNTIF(A:XFD,"*a*a*a*a*a*a*b")', 'SUBSTITUTE(REPT("a",30000),"a",REPT("b",30000))', 'DATE(1E9,1,1)', 'zsc_G03_ytd_2022', `IF(1,${'IF(1,'.repeat(300)}1${')'.repeat(300)})`,
]; // prettier-ignore
const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'zsc_sheet_G03', 'zsc_G03_ytd_2022', 'zsc_data_plan', 'zsc_sheet___proto__', 'zsc_constructor_name', '_xlnm.Print_Area']; // prettier-ignore
const ranges = ['#REF!', '=', '$A$1', "'填报说明'!$A$1:$XFD$1048576", "'没有'!$A$1", "'填报说明'!$A:$A", 'A1,B2', '1', '"a"', "'填报说明'!$B$2", 'zsc_sheet_data', "'填报说明'!$C$9:$B$2"]; // prettier-ignore
const traversal = [
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\\\x',
  'http://example.invalid/a.xml',
  '',
  '.',
  'worksheets/sheet1.xml',
  'workbook.xml',
  'XL/Worksheets/SHEET1.XML',
  '%2e%2e/x',
];
const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const cell = /<c r="[A-Z]+\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs;
const filled = /<c r="[A-Z]+\d+"[^>]*><v>[^<]*<\/v><\/c>/g;
const data = (good: Uint8Array) => paths(good, /worksheets\/sheet\d+\.xml$/).filter((path) => text(good, path).includes('<sheetData')); // prettier-ignore

/** Where the list of contents of the archive begins. */
const directoryAt = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true);

export const kinds = {
  'cut off': (good, random) => good.slice(0, below(random, good.length)),
  'bytes changed': (good, random) => {
    const bytes = good.slice();
    for (let n = 1 + below(random, 8); n > 0; n--) bytes[below(random, bytes.length)]! ^= 1 + below(random, 255);
    return bytes;
  },
  'list of contents changed': (good, random) => {
    const bytes = good.slice();
    const at = directoryAt(bytes);
    for (let n = 1 + below(random, 6); n > 0; n--)
      bytes[at + below(random, bytes.length - at)] = pick(random, [0, 1, 255, below(random, 256)]);
    return bytes;
  },
  'sizes declared otherwise': (good, random) =>
    withDeclaredSize(good, anyXml(good, random), pick(random, [0, 1, 2 ** 31, 2 ** 32 - 1, below(random, 1e6)])),
  'password flag': (good, random) => withPasswordFlag(good, anyXml(good, random)),
  'XML cut': (good, random) =>
    changed(good, anyXml(good, random), (xml) => {
      const at = below(random, xml.length);
      return xml.slice(0, at) + xml.slice(at + 1 + below(random, 400));
    }),
  'XML doubled': (good, random) =>
    changed(good, anyXml(good, random), (xml) => {
      const at = below(random, xml.length);
      return xml.slice(0, at) + xml.slice(at, at + 1 + below(random, 400)) + xml.slice(at);
    }),
  'XML put in': (good, random) =>
    changed(good, anyXml(good, random), (xml) => {
      const at = below(random, xml.length);
      return xml.slice(0, at) + pick(random, snippets) + xml.slice(at);
    }),
  'element removed, doubled, renamed': (good, random) =>
    changed(good, anyXml(good, random), (xml) => {
      const all = elementsIn(xml);
      if (all.length === 0) return xml;
      const { start, end } = pick(random, all);
      const whole = xml.slice(start, end);
      return xml.slice(0, start) + pick(random, ['', whole + whole, whole.replace(/^<(\w+)/, '<$1x')]) + xml.slice(end);
    }),
  'a cell twice': (good, random) =>
    changed(good, pick(random, data(good)), (xml) =>
      replaceOne(xml, filled, random, (one) => one + one.replace(/<v>[^<]*/, `<v>${below(random, 999)}`)),
    ),
  'cells of others': (good, random) =>
    changed(good, pick(random, data(good)), (xml) =>
      replaceOne(xml, filled, random, (one) => {
        const other = one.replace(/<v>[^<]*/, `<v>${below(random, 999)}`);
        return pick(random, [
          one + other.replace('<c ', '<c xmlns="urn:x" '),
          `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x">${other}</mc:Choice><mc:Fallback>${one}</mc:Fallback></mc:AlternateContent>`,
          one.replace('</v>', `<v>${below(random, 99)}</v></v>`),
          one.replace('<v>', `<is><t>${below(random, 99)}</t></is><v>`),
          `${one}<extLst><ext uri="x">${other}</ext></extLst>`,
        ]);
      }),
    ),
  'a second sheetData': (good, random) =>
    changed(good, pick(random, data(good)), (xml) =>
      xml.replace(
        '</sheetData>',
        `</sheetData><sheetData><row r="18"><c r="D18"><v>${below(random, 99)}</v></c></row></sheetData>`,
      ),
    ),
  'string places': (good, random) =>
    changed(
      good,
      pick(random, data(good)),
      (xml) =>
      replaceOne(xml, /t="s"([^>]*)><v>\d+<\/v>/g, random, (one) => one.replace(/<v>\d+/, `<v>${pick(random, ['', '-1', '99999999', '0x1', '1.5', ' 1 ', '1e3', 'NaN'])}`)), // prettier-ignore
    ),
  'shared strings': (good, random) =>
    changed(
      good,
      'xl/sharedStrings.xml',
      (xml) =>
      replaceOne(xml, /<si>.*?<\/si>/gs, random, (one) => pick(random, ['', one + one, '<si><t></t></si>', `<si><t>${'长'.repeat(many(random, 1e6))}</t></si>`, '<si><r><t>a</t></r><rPh sb="0" eb="1"><t>b</t></rPh></si>'])), // prettier-ignore
    ),
  numerals: (good, random) =>
    changed(
      good,
      pick(random, data(good)),
      (xml) =>
      replaceOne(xml, /(<c r="[A-Z]+\d+"(?: s="\d+")?>)<v>[^<]*<\/v>/g, random, (one) => one.replace(/<v>[^<]*/, `<v>${pick(random, numerals)}`)), // prettier-ignore
    ),
  formulas: (good, random) =>
    changed(good, pick(random, data(good)), (xml) =>
      replaceOne(xml, cell, random, (one) => {
        const r = /r="([A-Z]+\d+)"/.exec(one)![1]!;
        const formula = escaped(pick(random, formulas));
        return pick(random, [`<c r="${r}"><f>${formula}</f></c>`, `<c r="${r}"><f>${formula}</f><v>5</v></c>`, `<c r="${r}"><f t="array" ref="A1:XFD1048576">${formula}</f><v>5</v></c>`, `<c r="${r}"><f t="shared" si="0" ref="A1:Z99999">${formula}</f><v>5</v></c>`]); // prettier-ignore
      }),
    ),
  names: (good, random) =>
    changed(good, 'xl/workbook.xml', (xml) => {
      const one = (i: number) => `<definedName name="${random() < 0.5 ? pick(random, names) : `n${i}`}">${escaped(pick(random, ranges))}</definedName>`; // prettier-ignore
      return pick(random, [
        () => xml.replace('</definedNames>', `${repeat(many(random, 100_000), one)}</definedNames>`),
        () => xml.replace('<definedNames>', `<definedNames>${one(1)}`),
        () => replaceOne(xml, /(<definedName [^>]*>)[^<]*/g, random, (name) => name.replace(/>[^<]*/, `>${escaped(pick(random, ranges))}`)), // prettier-ignore
        () => replaceOne(xml, /<definedName [^>]*>[^<]*<\/definedName>/g, random, () => ''),
      ])();
    }),
  'names that go round': (good, random) =>
    changed(good, 'xl/workbook.xml', (xml) => {
      const n = 1 + many(random, 3_000);
      return xml.replace('</definedNames>', `${repeat(n, (i) => `<definedName name="r${i}">r${(i + 1) % n}+r${(i + 2) % n}</definedName>`)}</definedNames>`); // prettier-ignore
    }),
  'sheet list': (good, random) =>
    changed(good, 'xl/workbook.xml', (xml) => {
      const tabs = ['constructor', '__proto__', '填报说明', "'", '', 'x'.repeat(5_000), '[1]', 'a!b'];
      const one = (i: number) => `<sheet name="${random() < 0.2 ? escaped(pick(random, tabs)) : `s${i}`}" sheetId="${i + 90}" r:id="rId${pick(random, [1, 2, 999])}"/>`; // prettier-ignore
      return xml.replace('</sheets>', `${repeat(many(random, 200_000), one)}</sheets>`);
    }),
  'merged cells': (good, random) =>
    changed(
      good,
      pick(random, data(good)),
      (xml) =>
      xml.replace(/<mergeCells.*?<\/mergeCells>|(?<=<\/sheetData>)/s, `<mergeCells>${repeat(many(random, 100_000), (i) => `<mergeCell ref="${pick(random, ['A1:XFD1048576', `C${18 + i}:D${18 + i}`, 'D18:E19', '#REF!', ''])}"/>`)}</mergeCells>`), // prettier-ignore
    ),
  notes: (good, random) => {
    const comments = paths(good, /comments\d+\.xml$/);
    if (comments.length === 0) return good;
    return changed(
      good,
      pick(random, comments),
      (xml) =>
      xml.replace('</commentList>', `${repeat(many(random, 50_000), (i) => `<comment ref="${pick(random, [`D${i + 1}`, ...addresses])}" authorId="${pick(random, ['0', '99', '-1'])}"><text><r><t>${i}</t></r></text></comment>`)}</commentList>`), // prettier-ignore
    );
  },
  'document properties': (good, random) =>
    changed(good, 'docProps/custom.xml', (xml) =>
      pick(random, [
        () => replaceOne(xml, /name="[^"]*"/g, random, () => `name="${pick(random, ['__proto__', 'constructor', 'zsc-handout-unit', 'zsc-plan', ''])}"`), // prettier-ignore
        () => replaceOne(xml, /<vt:lpwstr>[^<]*/g, random, () => `<vt:lpwstr>${pick(random, ['constructor', '__proto__', '', 'x'.repeat(1e5), '2024-99-99'])}`), // prettier-ignore
        () => replaceOne(xml, /<property .*?<\/property>/gs, random, (one) => pick(random, ['', one + one])),
      ])(),
    ),
  'plan inside': (good, random) => {
    const shared = text(good, 'xl/sharedStrings.xml');
    const change = (json: string) =>
      pick(random, [
        () => replaceOne(json, /&quot;[^&]{1,30}&quot;|"[^"]{1,30}"/g, random, () => pick(random, ['"constructor"', '"__proto__"', '""', 'null', '[]', '1e308'])), // prettier-ignore
        () => replaceOne(json, /\d+/g, random, () => pick(random, ['-1', '1e308', '0', '99999999', 'null'])),
        () => `${'['.repeat(20_000)}`,
        () => json.slice(0, below(random, json.length)),
      ])();
    return packed(good, { 'xl/sharedStrings.xml': replaceOne(shared, /<t[^>]*>[^<]*\{[^<]*<\/t>/g, random, (one) => one.replace(/>([^<]*)</, (_, json: string) => `>${change(json)}<`)) }); // prettier-ignore
  },
  'what was received': (good, random) => {
    const sheets = paths(good, /worksheets\/sheet\d+\.xml$/);
    return changed(
      good,
      sheets.at(-1)!,
      (xml) =>
      replaceOne(xml, cell, random, (one) => one.replace(/<v>[^<]*/, `<v>${pick(random, ['1000000000', '-1', '0', '3', '1.5'])}`)), // prettier-ignore
    );
  },
  addresses: (good, random) =>
    changed(good, pick(random, data(good)), (xml) =>
      pick(random, [
        () => replaceOne(xml, /<c r="[^"]*"/g, random, () => `<c r="${pick(random, addresses)}"`),
        () => replaceOne(xml, /<row r="[^"]*"/g, random, () => `<row r="${pick(random, ['0', '-1', '1048577', '1e3', '', 'x', '3'])}"`), // prettier-ignore
        () => replaceOne(xml, /<dimension ref="[^"]*"/g, random, () => `<dimension ref="${pick(random, addresses)}"`),
      ])(),
    ),
  'days out of range': (good, random) =>
    changed(
      good,
      pick(random, data(good)),
      (xml) =>
      replaceOne(xml, /<v>4\d{4}<\/v>/g, random, () => `<v>${pick(random, ['1000000000', '-5', '2958466', '2958465.99', '0', '60', '1e15', '45047.5'])}</v>`), // prettier-ignore
    ),
  'days since 1904': (good) =>
    changed(good, 'xl/workbook.xml', (xml) => xml.replace(/(?=<bookViews>|<sheets>)/, '<workbookPr date1904="1"/>')),
  'many parts': (good, random) =>
    packed(good, Object.fromEntries(Array.from({ length: many(random, 30_000) }, (_, i) => [`xl/media/${i}${pick(random, ['.png', '.xml', ''])}`, 'x']))), // prettier-ignore
  'names of parts': (good, random) => {
    const path = anyXml(good, random);
    const { [path]: part, ...rest } = partsOf(good);
    const other = pick(random, [path.toUpperCase(), path.replaceAll('/', '\\'), `/${path}`, `../${path}`, path.replace('xl/', 'xl//'), `${path} `, `__proto__/${path}`, path.replace('.xml', '.XML')]); // prettier-ignore
    return zipSync({ ...rest, [other]: part!, ...(random() < 0.3 ? { [path]: part! } : {}) }, { level: 0 });
  },
  'a bomb': (good, random) => zipSync({ ...partsOf(good), [anyXml(good, random)]: [new Uint8Array(1e6 * many(random, 64)), { level: 1 }] }, { level: 0 }), // prettier-ignore
  encodings: (good, random) => {
    const path = anyXml(good, random);
    const xml = text(good, path);
    return packed(good, {
      [path]: pick<() => Uint8Array | string>(random, [
        () => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')),
        () => `\ufeff${xml}`,
        () => xml.replace(/encoding="[^"]*"/, 'encoding="GBK"'),
        () => new Uint8Array(Buffer.concat([strToU8(xml.slice(0, 300)), Buffer.from([0xff, 0xc0, 0x80]), strToU8(xml.slice(300))])), // prettier-ignore
        () => xml.replace(/>([^<]{2,})</, '>\u0001$1\uffff<'),
      ])(),
    });
  },
  entities: (good, random) =>
    changed(good, anyXml(good, random), (xml) =>
      pick(random, [
        billionLaughs,
        xml.replace(/^(<\?xml[^>]*>)?/, '$1<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
        xml.replace(/>([^<]{2,})</, '>&a;$1<'),
        xml.replace(/>([^<]{2,})</, '>&#x110000;$1<'),
      ]),
    ),
  'deep nesting': (good, random) =>
    changed(good, anyXml(good, random), (xml) => {
      const n = many(random, 200_000);
      return xml.replace(/(<[\w:]+[^>?]*[^/?]>)/, `$1${'<a>'.repeat(n)}${random() < 0.5 ? '</a>'.repeat(n) : ''}`);
    }),
  relationships: (good, random) =>
    changed(good, pick(random, paths(good, /\.rels$/)), (xml) =>
      pick(random, [
        () => replaceOne(xml, /Target="[^"]*"/g, random, () => `Target="${pick(random, traversal)}"`),
        () => replaceOne(xml, /<Relationship [^>]*\/>/g, random, (one) => pick(random, ['', one + one, one.replace('/>', ' TargetMode="External"/>')])), // prettier-ignore
        () => replaceOne(xml, /Id="[^"]*"/g, random, () => `Id="${pick(random, ['rId1', '', 'constructor'])}"`),
        () => xml.replace('</Relationships>', `${repeat(many(random, 50_000), (i) => `<Relationship Id="x${i}" Type="y" Target="z${i}"/>`)}</Relationships>`), // prettier-ignore
      ])(),
    ),
  'content types': (good, random) =>
    changed(good, '[Content_Types].xml', (xml) => replaceOne(xml, /<(Override|Default) [^>]*\/>/g, random, (one) => pick(random, ['', one + one, one.replace(/ContentType="[^"]*"/, 'ContentType="text/plain"')]))), // prettier-ignore
  'many cells': (good, random) =>
    changed(good, anySheet(good, random), (xml) => {
      const n = many(random, 400_000);
      return xml.replace('</sheetData>', `${repeat(Math.ceil(n / 1_000), (i) => `<row r="${i + 5_000}">${'<c><v>1</v></c>'.repeat(Math.min(n, 1_000))}</row>`)}</sheetData>`); // prettier-ignore
    }),
  'saved otherwise': (good, random) => resaved(good, [pick(random, Object.values(spellings))]),
} as const satisfies Record<string, Maker>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as readonly KindName[];

/** The file of a number: kinds in turn, each with a chance of its own. */
export function hostileFile(
  good: Uint8Array,
  n: number,
  seeded: (seed: number) => Random,
): { readonly kind: KindName; readonly bytes: Uint8Array } {
  // prettier-ignore
  const kind = kindNames[n % kindNames.length]!;
  return { kind, bytes: kinds[kind](good, seeded(20_240_331 + n)) };
}
