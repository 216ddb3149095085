/** Forms forged so that one program shows another figure than the next: each is told with its place, and what no fault is passes. */
import { unzipSync } from 'fflate';
import { archivesIn, readWorkbook } from '../../src/xlsx';
import { withPart, withParts } from '../support/hostile';
import { signedForm, type SignedForm } from '../support/signed-form';

const sheet = 'xl/worksheets/sheet1.xml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
let signed: SignedForm;
let xml: string;
beforeAll(async () => {
  signed = await signedForm();
  xml = new TextDecoder().decode(unzipSync(signed.bytes)[sheet]);
});

const check = async (bytes: Uint8Array) => (await archivesIn(readWorkbook(bytes)))[0]!;
const changed = (change: (text: string) => string, part = sheet) => check(withPart(signed.bytes, part, change));
/** The actual of the first row: D3. */
const cell = () => /<c r="D3"[^>]*>.*?<\/c>/s.exec(xml)![0];
const other = () => cell().replace(/<v>.*?<\/v>/, '<v>9999</v>');

test('the form as it was signed', async () => {
  expect(await check(signed.bytes)).toMatchObject({ verdict: 'intact', covers: 'display', reasons: [] });
  expect(cell()).toContain('<v>1134.5</v>');
});

describe('what says two things', () => {
  const forged: readonly (readonly [string, string, () => (text: string) => string])[] = [
    ['a cell of another namespace at the end', 'foreign-cell', () => (t) => t.replace('</worksheet>', `<extLst><ext uri="{1}"><x:c xmlns:x="urn:x" r="D3"><x:v>9999</x:v></x:c></ext></extLst></worksheet>`)], // prettier-ignore
    ['a cell of another namespace beside the cell', 'foreign-cell', () => (t) => t.replace(cell(), `${cell()}<x:c xmlns:x="urn:x" r="D3"><x:v>9999</x:v></x:c>`)], // prettier-ignore
    ['a cell of the main namespace in the list of extensions', 'foreign-cell', () => (t) => t.replace('</worksheet>', `<extLst><ext uri="{1}"><sheetData xmlns="${main}"><row r="3">${other()}</row></sheetData></ext></extLst></worksheet>`)], // prettier-ignore
    ['alternate content around a cell', 'alternate', () => (t) => t.replace(cell(), `<mc:AlternateContent xmlns:mc="${mc}"><mc:Choice Requires="x14">${other()}</mc:Choice><mc:Fallback>${cell()}</mc:Fallback></mc:AlternateContent>`)], // prettier-ignore
    ['alternate content around all cells', 'alternate', () => (t) => t.replace(/<sheetData>.*<\/sheetData>/s, (data) => `<mc:AlternateContent xmlns:mc="${mc}"><mc:Choice Requires="x14">${data}</mc:Choice></mc:AlternateContent>`)], // prettier-ignore
    ['a second table of cells', 'second-data', () => (t) => t.replace('</sheetData>', `</sheetData><sheetData><row r="3">${other()}</row></sheetData>`)], // prettier-ignore
    ['a cell twice', 'repeated-cell', () => (t) => t.replace(cell(), cell() + other())],
    ['a cell twice, in another row', 'misplaced-cell', () => (t) => t.replace('</sheetData>', `<row r="90">${other()}</row></sheetData>`)], // prettier-ignore
    ['a value within the value', 'nested-value', () => (t) => t.replace(cell(), cell().replace('1134.5', '1134.5<v>9999</v>'))], // prettier-ignore
    ['two values', 'nested-value', () => (t) => t.replace(cell(), cell().replace('</c>', '<v>9999</v></c>'))],
    ['a value of another namespace', 'foreign-cell', () => (t) => t.replace(cell(), cell().replace('</c>', '<x:v xmlns:x="urn:x">9999</x:v></c>'))], // prettier-ignore
    ['the number of a text left empty', 'text-index', () => (t) => t.replace(/<c r="B3"([^>]*)><v>\d+<\/v>/, '<c r="B3"$1><v></v>')], // prettier-ignore
    ['a conditional format in alternate content', 'alternate', () => (t) => t.replace('</worksheet>', `<mc:AlternateContent xmlns:mc="${mc}"><mc:Choice Requires="x14"><conditionalFormatting sqref="D3"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting></mc:Choice></mc:AlternateContent></worksheet>`)], // prettier-ignore
    ['a hexadecimal number', 'number', () => (t) => t.replace('<v>1134.5</v>', '<v>0x46E</v>')],
  ];
  test.each(forged)('%s', async (_, kind, forge) => {
    const { verdict, reasons } = await changed(forge());
    expect(verdict).toBe('ambiguous');
    const [told] = reasons;
    expect(told!.kind).toBe('doubt');
    expect(told!.where.join()).toContain(`${kind}|${signed.tab}|`);
  });

  test('two texts for one number of a text', async () => {
    const found = await changed(
      (t) => t.replace('<t>营业收入</t>', '<t>营业收入</t><t>别的</t>'),
      'xl/sharedStrings.xml',
    );
    expect(found.reasons[0]!.where).toEqual([`text|${signed.tab}|B3`]);
  });

  test('a foot in another font, none at all, and a sheet printed whole are no fault', async () => {
    for (const change of [
      (t: string) => t.replace('&amp;L&amp;8', '&amp;L&amp;"宋体,常规"&amp;9&amp;K000000'),
      (t: string) => t.replace(/<headerFooter>.*<\/headerFooter>/s, ''),
    ])
      expect(await changed(change)).toMatchObject({ verdict: 'intact', reasons: [] });
    const whole = await changed((t) => t.replace(/<definedName name="_xlnm.Print_Area"[^>]*>[^<]*<\/definedName>/, ''), 'xl/workbook.xml'); // prettier-ignore
    expect(whole).toMatchObject({ verdict: 'intact', reasons: [] });
  });

  test('what Excel itself writes is no fault', async () => {
    const office = `<mc:AlternateContent xmlns:mc="${mc}"><mc:Choice Requires="x14"><controls><control><controlPr><anchor><from><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">1</xdr:col><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">2</xdr:row></from></anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent>`;
    const found = await changed((t) => t.replace('</worksheet>', `${office}<extLst><ext uri="{1}"><x14:sparklineGroups xmlns:x14="urn:x14"><xm:f xmlns:xm="urn:xm">A1</xm:f></x14:sparklineGroups></ext></extLst></worksheet>`)); // prettier-ignore
    expect(found).toMatchObject({ verdict: 'intact', reasons: [] });
  });
});

describe('what shows another form than the cells hold', () => {
  const styleOfD3 = () => /s="(\d+)"/.exec(cell())![1]!;
  const disguises: readonly (readonly [string, string, () => Promise<Awaited<ReturnType<typeof check>>>])[] = [
    ['a hidden row', 'hiddenRows', () => changed((t) => t.replace('<row r="3"', '<row r="3" hidden="1"'))],
    ['a column of no width', 'hiddenColumns', () => changed((t) => t.replace(/<col min="4" max="4" width="[^"]*"/, '<col min="4" max="4" width="0"'))], // prettier-ignore
    [
      'a row of two points',
      'hiddenRows',
      () => changed((t) => t.replace(/<row r="3" ht="[^"]*"/, '<row r="3" ht="2"')),
    ],
    ['a column of a third of a digit', 'hiddenColumns', () => changed((t) => t.replace(/<col min="4" max="4" width="[^"]*"/, '<col min="4" max="4" width="0.3"'))], // prettier-ignore
    ['cells merged over a figure, spelt another way', 'covered', () => changed((t) => t.replace(/<mergeCells[^>]*>/, '$&<mergeCell ref="$d$3:c3"/>'))], // prettier-ignore
    [
      'a value of another kind in the cell',
      'altered',
      () => changed((t) => t.replace('<c r="D3"', '<c vm="1" r="D3"')),
    ],
    ['a scale of colours', 'rules', () => changed((t) => t.replace('</worksheet>', '<conditionalFormatting sqref="D3"><cfRule type="colorScale" priority="1"><colorScale/></cfRule></conditionalFormatting></worksheet>'))], // prettier-ignore
    ['a conditional format of later Excel', 'rules', () => changed((t) => t.replace('</worksheet>', '<extLst><ext uri="{1}"><x14:cfRule xmlns:x14="urn:x14"/></ext></extLst></worksheet>'))], // prettier-ignore
    ...(
      [
        ['formulas in place of figures', (t) => t.replace('<sheetView ', '<sheetView showFormulas="1" ')],
        ['zeros left out', (t) => t.replace('<sheetView ', '<sheetView showZeros="0" ')],
        ['a filter', (t) => t.replace('</worksheet>', '<autoFilter ref="A2:F7"><filterColumn colId="0"/></autoFilter></worksheet>')], // prettier-ignore
        ['a header', (t) => t.replace('<headerFooter>', '<headerFooter><oddHeader>总分 99</oddHeader>')],
        ['words at the foot of the page', (t) => t.replace('&amp;R&amp;8', '　作废&amp;R&amp;8')],
        ['the foot of first pages', (t) => t.replace('</headerFooter>', '<firstFooter>&amp;C总分 99</firstFooter></headerFooter>')], // prettier-ignore
        ['a picture behind', (t) => t.replace('</worksheet>', '<picture/></worksheet>')],
      ] as const satisfies readonly (readonly [string, (t: string) => string])[]
    ).map(([name, change]) => [name, 'views', () => changed(change)] as const),
    ['a text in white within a cell', 'concealed', () => changed((t) => t.replace('<t>营业收入</t>', '<r><rPr><color rgb="FFFFFFFF"/></rPr><t>营业</t></r><r><t>收入</t></r>'), 'xl/sharedStrings.xml')], // prettier-ignore
    ['the last rows not printed', 'views', () => changed((t) => t.replace(/(Print_Area"[^>]*>[^<]*:\$[A-Z]+\$)\d+</, '$16<'), 'xl/workbook.xml')], // prettier-ignore
    ['the last columns not printed', 'views', () => changed((t) => t.replace(/(Print_Area"[^>]*>[^<]*:\$)[A-Z]+/, '$1C'), 'xl/workbook.xml')], // prettier-ignore
    ['the first rows not printed', 'views', () => changed((t) => t.replace(/(Print_Area"[^>]*>[^<]*\$A\$)1:/, '$13:'), 'xl/workbook.xml')], // prettier-ignore
    ['some rows printed whole', 'views', () => changed((t) => t.replace(/(Print_Area"[^>]*>[^<]*!)[^<]*/, '$1$$2:$$4'), 'xl/workbook.xml')], // prettier-ignore
    ['an area worked out by a formula', 'views', () => changed((t) => t.replace(/(Print_Area"[^>]*>)[^<]*/, '$1OFFSET(A1,0,0,3,3)'), 'xl/workbook.xml')], // prettier-ignore
    ['days counted from 1904', 'views', () => changed((t) => t.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'), 'xl/workbook.xml')], // prettier-ignore
    ['cells merged over a figure', 'covered', () => changed((t) => t.replace(/<mergeCells[^>]*>/, '$&<mergeCell ref="C3:D3"/>'))], // prettier-ignore
    ['a formula with the same result', 'live', () => changed((t) => t.replace('<v>1134.5</v>', '<f>1134.5+0</f><v>1134.5</v>'))], // prettier-ignore
    ['a figure outside the form', 'outside', () => changed((t) => t.replace('</sheetData>', '<row r="99"><c r="B99"><v>1</v></c></row></sheetData>'))], // prettier-ignore
  ];
  test.each(disguises)('%s', async (_, kind, made) => {
    const { verdict, reasons } = await made();
    expect(verdict).toBe('changed');
    expect(reasons.map((reason) => reason.kind)).toContain(kind);
  });

  test('a number format that shows another figure, text in the colour of its ground', async () => {
    const styled = (xf: (text: string) => string) =>
      changed((t) => t.replace(/(<cellXfs[^>]*>)(.*?)(<\/cellXfs>)/s, (_, head: string, body: string, end: string) => {
        let n = -1;
        return head + body.replace(/<xf\b/g, (tag) => (++n === Number(styleOfD3()) ? xf(tag) : tag)) + end;
      }), 'xl/styles.xml'); // prettier-ignore
    expect((await styled((tag) => `${tag} numFmtIdOld="x"`)).verdict).toBe('intact');
    const formats = await changed(
      (t) => t.replace(/formatCode="0\.0%"/, 'formatCode="&quot;99%&quot;"'),
      'xl/styles.xml',
    );
    expect(formats).toMatchObject({ verdict: 'changed', covers: null });
    const white = await changed((t) => t.replaceAll('rgb="FF1F2A37"', 'rgb="FFFEFEFE"'), 'xl/styles.xml');
    expect(white.reasons.map(({ kind }) => kind)).toContain('concealed');
  });

  test.each([
    ['a format in white', 'concealed', (t) => t.replaceAll('formatCode="#,##0.00"', 'formatCode="[White]#,##0.00"')],
    ['a digit repeated over the cell', 'altered', (t) => t.replaceAll('formatCode="#,##0.00"', 'formatCode="#,##0.00*9"')], // prettier-ignore
    ['a font of little pictures', 'altered', (t) => t.replace(/<name val="[^"]*"\/>/g, '<name val="Wingdings"/>')],
    ['content repeated over the cell', 'altered', (t) => t.replace(/<alignment [^>]*>/g, '<alignment horizontal="fill"/>')], // prettier-ignore
    ['a colour of the palette', 'concealed', (t) => t.replaceAll('<color rgb="FF1F2A37"/>', '<color indexed="43"/>')],
    ['a theme colour made light', 'concealed', (t) => t.replaceAll('<color rgb="FF1F2A37"/>', '<color theme="1" tint="0.99"/>')], // prettier-ignore
    ['a run of colours', 'concealed', (t) => t.replace(/<patternFill patternType="solid">.*?<\/patternFill>/gs, '<gradientFill><stop position="0"><color rgb="FF1F2A37"/></stop></gradientFill>')], // prettier-ignore
  ] as const satisfies readonly (readonly [string, string, (t: string) => string])[])('%s', async (_, kind, change) => {
    const { verdict, reasons } = await changed(change, 'xl/styles.xml');
    expect(verdict).toBe('changed');
    expect(reasons.map((reason) => reason.kind)).toContain(kind);
  });

  test('styles that say two things', async () => {
    for (const change of [
      (t: string) => t.replace(/<cellXfs.*?<\/cellXfs>/s, '$&$&'),
      (t: string) =>
        t.replace(/<numFmt numFmtId="(\d+)" formatCode="0\.0%"\/>/, '$&<numFmt numFmtId="$1" formatCode="0%"/>'),
      (t: string) => t.replace(/<numFmts[^>]*>/, '$&<numFmt numFmtId="4" formatCode="&quot;9&quot;"/>'),
    ])
      // prettier-ignore
      expect((await changed(change, 'xl/styles.xml')).reasons[0]!.where.join()).toContain('style|');
  });

  test('a hidden form is as it was signed, and told to be hidden', async () => {
    const found = await changed((t) => t.replace('<sheet name="', '<sheet state="hidden" name="'), 'xl/workbook.xml');
    expect(found).toMatchObject({ verdict: 'intact', reasons: [{ kind: 'hiddenSheet' }] });
  });

  test('a part in another encoding is read as it says', async () => {
    const bytes = Uint8Array.from([...`\uFEFF${xml}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
    expect((await check(withParts(signed.bytes, { [sheet]: bytes }))).verdict).toBe('intact');
    const named = await changed((t) => t.replace('encoding="UTF-8"', 'encoding="GB18030"'), 'xl/sharedStrings.xml').catch(
      (error: unknown) => error,
    ); // prettier-ignore
    expect(named).not.toMatchObject({ verdict: 'intact' });
  });

  test('marks that point to another sheet, where the old figures stand', async () => {
    const found = await changed(
      (t) => t.replace(/(<definedName name="zsc_archive_1_date"[^>]*>)[^<]*/, "$1'_zsc'!$$A$$2"),
      'xl/workbook.xml',
    );
    // Columns that the form keeps hidden are named beside it.
    expect(found.verdict).toBe('changed');
    expect(found.reasons).toContainEqual(expect.objectContaining({ kind: 'elsewhere', where: ['date'] }));
  });
});
