/** The writer: every file is valid for the Open XML SDK, and its parts say what the spec says. */
import { strFromU8, unzipSync } from 'fflate';
import { SheetBuilder } from '../../src/sheets/builder';
import { writeWorkbook } from '../../src/xlsx';
import { kitchenSink, sinkOptions } from '../support/kitchen-sink';
import { openXmlErrors } from '../support/open-xml';

// A machine that runs other tests beside these is slow.
let parts: Record<string, string>;
let bytes: Uint8Array;
const part = (path: string) => parts[path] ?? '';

beforeAll(async () => {
  bytes = await writeWorkbook(kitchenSink(), sinkOptions);
  parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
});

describe('writeWorkbook', () => {
  it('gives a file the Open XML SDK finds no error in', () => {
    expect(openXmlErrors(bytes)).toEqual([]);
  });

  it('gives the same bytes for the same input', async () => {
    expect(await writeWorkbook(kitchenSink(), sinkOptions)).toEqual(bytes);
  });

  it('writes text as text, whatever it begins with or looks like', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    const strings = part('xl/sharedStrings.xml');
    for (const text of ['=cmd', '+1', '-1', '@a', '=1+1 不是公式']) expect(strings).toContain(`>${text}</t>`);
    expect(strings).toContain('_x005F_x0041_');
    expect(strings).toContain('<t xml:space="preserve">  前后空格  </t>');
    expect(sheet).toMatch(/<c r="F3" t="inlineStr"[^>]*><is><r><t>#N\/A<\/t><\/r><\/is><\/c>/);
    expect(sheet).not.toContain('<f>cmd');
  });

  it('writes formulas with their file spelling and asks for calculation on opening', () => {
    expect(part('xl/worksheets/sheet1.xml')).toContain('<f>SUM(zsc_G99_actual)</f>');
    expect(part('xl/worksheets/sheet1.xml')).toContain('<formula>NOT(_xlfn.ISFORMULA(C6))</formula>');
    expect(part('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('stores the results of formulas beside them, errors as errors, or wrong ones on request', async () => {
    const stored = (bytes: Uint8Array, address: string) =>
      new RegExp(`<c r="${address}"([^>]*)><f>[^<]*</f>(?:<v>([^<]*)</v>)?</c>`)
        .exec(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!))
        ?.slice(1)
        .map((text) => text.replace(/ s="\d+"/, '').trim());
    expect(stored(bytes, 'G6')).toEqual(['', '-10']);
    expect(stored(bytes, 'F6')).toEqual(['t="str"', '▲ 接近']);
    expect(stored(bytes, 'D13')).toEqual(['t="e"', '#DIV/0!']);
    const corrupt = await writeWorkbook(kitchenSink(), { ...sinkOptions, corruptCaches: true });
    expect(stored(corrupt, 'G6')).toEqual(['', '-987654.321']);
  });

  it('names sheets, fields, names, print area and print titles with quoted tab names', () => {
    const book = part('xl/workbook.xml');
    const tab = "'G99 营业''收入'";
    for (const [name, range] of [
      ['zsc_sheet_G99', `${tab}!$A$1:$I$62`],
      ['zsc_G99_actual', `${tab}!$D$6:$D$8`],
      ['zsc_G99_total', `${tab}!$B$13`],
    ])
      expect(book.replaceAll(' hidden="1"', '')).toContain(`<definedName name="${name}">${range}</definedName>`);
    expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">${tab}!$A$1:$H$62</definedName>`);
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">${tab}!$5:$5</definedName>`);
    // Those of entries and results stay in sight for auditors, inner ones do not.
    expect(book).toContain('<definedName name="zsc_G99_target">');
    expect(book).toContain('<definedName name="zsc_sheet_G99" hidden="1">');
    expect(book).toContain('state="veryHidden"');
  });

  it('writes validations with prompts and messages', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('prompt="单位：亿元&#10;例：1203.45"');
    expect(sheet).toContain('<formula1>"优秀,良 ""好"",合格"</formula1>');
    expect(sheet).toContain('<formula1>zsc_register_kind</formula1>');
    expect(sheet).toMatch(
      /type="date"[^>]*operator="between"[^>]*><formula1>DATE\(2022,1,1\)<\/formula1><formula2>45657<\/formula2>/,
    );
    expect(sheet).toContain('errorStyle="information"');
  });

  it('writes conditional formats in order of priority, stopping where asked, upright over italic', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(
      /sqref="F6:F8"><cfRule type="expression" priority="1" dxfId="0" stopIfTrue="true">.*?priority="2".*?priority="3"/,
    );
    expect(part('xl/styles.xml')).toContain('<dxf><font><b/><i val="0"/><color rgb="FF1F2A37"/></font>');
  });

  it('locks the sheet without a password and leaves entry cells open', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(
      /<sheetProtection sheet="1" selectLockedCells="0" selectUnlockedCells="0" formatColumns="0" formatRows="0" autoFilter="0"\/>/,
    );
    expect(part('xl/worksheets/sheet2.xml')).not.toContain('sheetProtection');
    expect(part('xl/styles.xml')).toContain('<protection locked="0"/>');
  });

  it('writes print set-up, freeze, hidden columns, notes, links, tables and properties', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toMatch(/<rowBreaks count="\d+"/);
    expect(part('xl/worksheets/sheet2.xml')).toContain(
      '<pageSetup paperSize="8" orientation="portrait" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(sheet).toContain(
      '<oddFooter>&amp;L&amp;8 2021年342号文 &amp;&amp; 样表&amp;R&amp;8第 &amp;P 页 共 &amp;N 页</oddFooter>',
    );
    expect(sheet).toContain('<pane xSplit="2" ySplit="5" topLeftCell="C6" state="frozen" activePane="bottomRight"/>');
    expect(sheet).toMatch(/<col min="9" max="9"[^>]*hidden="true"/);
    expect(sheet).toContain('<hyperlink ref="B12" location="zsc_sheet_register" tooltip="打开登记表"/>');
    expect(part('xl/comments1.xml')).toContain('第二行 &lt;&amp;&gt;');
    expect(part('xl/tables/table1.xml')).toContain('name="zsc_register_table"');
    expect(part('docProps/custom.xml')).toContain('name="zsc-plan"><vt:lpwstr>test-plan');
  });

  it('says of a chart what was found, and on which day', () => {
    const descriptions = [...part('xl/drawings/drawing1.xml').matchAll(/ descr="([^"]*)"/g)].map(([, text]) => text!);
    expect(descriptions.length).toBeGreaterThan(0);
    for (const text of descriptions) expect(text).toMatch(/^三年目标与完成（\w+） \(\d{4}-\d{2}-\d{2}\) .+: .*\d/);
    expect(descriptions[0]).toContain('目标: 2022年 100; 2023年 120; 2024年 140');
  });

  it('lets a protected list be filtered', () => {
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<sheetProtection [^>]*autoFilter="(0|false)"/);
  });

  it('refuses what Excel would repair', async () => {
    const sheet = () => new SheetBuilder({ key: 'x', version: 1, name: 'x', tabColor: '000000', columnWidths: [9] });
    const write = (b: SheetBuilder) => writeWorkbook([b.build()], sinkOptions);
    await expect(
      write(sheet().validation({ range: 'A1', rule: { kind: 'list', values: ['长'.repeat(256)] } })),
    ).rejects.toThrow(RangeError);
    await expect(write(sheet().validation({ range: 'A1', rule: { kind: 'list', values: ['甲,乙'] } }))).rejects.toThrow(
      RangeError,
    );
    await expect(
      write(
        sheet().validation({
          range: 'A1',
          rule: { kind: 'list', values: ['甲'] },
          prompt: { title: '题'.repeat(33), text: '' },
        }),
      ),
    ).rejects.toThrow(RangeError);
    await expect(
      write(sheet().values(1, 1, ['名称', '名称'], 'header').table({ name: 'zsc_t', range: 'A1:B2' })),
    ).rejects.toThrow(/repeated/);
  });
});
