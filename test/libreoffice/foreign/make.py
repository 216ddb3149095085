"""A workbook of somebody else's, written to the path given: values, styles, rules, a table, a filter, names, notes and charts."""
import datetime
import sys

import openpyxl
from openpyxl.chart import BarChart, LineChart, PieChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "部门台账"
for row in [
    ["部门", "月份", "金额", "比例", "备注"],
    ["科技局", datetime.date(2023, 1, 1), 120.5, 0.25, "完成"],
    ["财政局", datetime.date(2023, 2, 1), -30, 0.5, "进行中"],
    ["管委会", datetime.date(2023, 3, 1), 75.25, 0.125, "未开始"],
    ["合计", None, "=SUM(C2:C4)", "=AVERAGE(D2:D4)", "=C5>100"],
]:
    sheet.append(row)
for cell in sheet[1]:
    cell.font = Font(name="黑体", bold=True, size=12, color="FFFFFFFF")
    cell.fill = PatternFill("solid", fgColor="FF1F3A5F")
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    thin = Side("thin", color="FF000000")
    cell.border = Border(bottom=Side("medium", color="FFFF0000"), left=thin, right=thin, top=thin)
for row in range(2, 6):
    sheet.cell(row, 2).number_format = 'yyyy"年"m"月"'
    sheet.cell(row, 3).number_format = "#,##0.00;[Red]-#,##0.00"
    sheet.cell(row, 4).number_format = "0.0%"
    sheet.cell(row, 5).font = Font(name="宋体", size=10, italic=True, underline="double", strike=True, color="FF00B050")
    sheet.cell(row, 1).alignment = Alignment(indent=2)
sheet["C5"].protection = Protection(locked=False)
sheet["A7"] = "多行\n文字"
sheet["A7"].alignment = Alignment(wrap_text=True, text_rotation=45)
for i, value in enumerate([True, "=1/0", '=SUMIF(A2:A4,"科技*",C2:C4)', 1e-9, "  blanks  ", '<&>"', "=单价*税率"]):
    sheet.cell(8 + i, 1).value = value
sheet.merge_cells("B7:D8")
sheet["B7"] = "合并"
sheet["B7"].fill = PatternFill("lightGrid", fgColor="FFFFC000", bgColor="FFFFFFFF")
sheet.column_dimensions["A"].width = 18
sheet.column_dimensions["G"].hidden = True
sheet.row_dimensions[1].height = 30
sheet.row_dimensions[12].hidden = True
sheet.row_dimensions.group(2, 4, outline_level=1)
sheet.column_dimensions["I"].outlineLevel = 1
sheet.freeze_panes = "B2"
sheet.sheet_properties.tabColor = "FF00B0F0"
sheet.sheet_view.zoomScale = 85
sheet.sheet_view.showGridLines = False
sheet["E7"] = "链接"
sheet["E7"].hyperlink = "https://example.org/a?b=1&c=2"
sheet["C2"].comment = Comment("核对过", "张三")
words = DataValidation(type="list", formula1='"完成,进行中,未开始"', allow_blank=True, errorStyle="stop")
words.add("E2:E4")
amounts = DataValidation(
    type="decimal", operator="between", formula1="-100", formula2="1000", errorStyle="warning", error="范围", errorTitle="提示"
)
amounts.add("C2:C4")
for rule in (words, amounts):
    rule.showErrorMessage = True
    sheet.add_data_validation(rule)
red = CellIsRule(operator="lessThan", formula=["0"], font=Font(color="FFFF0000"), fill=PatternFill(bgColor="FFFFC7CE"))
between = CellIsRule(operator="greaterThanOrEqual", formula=["$D$5"], fill=PatternFill(bgColor="FFFFEB9C"))
sheet.conditional_formatting.add("C2:C4", red)
sheet.conditional_formatting.add("D2:D4", between)
sheet.conditional_formatting.add("A2:E4", FormulaRule(formula=["$D2>0.4"], fill=PatternFill(bgColor="FFC6EFCE")))
sheet.conditional_formatting.add(
    "C2:C4", ColorScaleRule(start_type="min", start_color="FFF8696B", end_type="max", end_color="FF63BE7B")
)
sheet.conditional_formatting.add("D2:D4", DataBarRule(start_type="min", end_type="max", color="FF638EC6"))
sheet.conditional_formatting.add("D2:D4", IconSetRule("3Arrows", "percent", [0, 33, 67]))
sheet.print_title_rows = "1:1"
sheet.print_title_cols = "A:A"
sheet.print_area = "A1:E15"
sheet.page_setup.orientation = "landscape"
sheet.page_setup.paperSize = 8
sheet.page_setup.scale = 80
sheet.oddHeader.center.text = "台账"
sheet.oddFooter.right.text = "第 &P 页"
sheet.print_options.horizontalCentered = True
sheet.page_margins.left = 0.3
names = Reference(sheet, min_col=1, min_row=2, max_row=4)
for kind, title, column, place in [(BarChart, "金额", 3, "A18"), (LineChart, "走势", 4, "K18"), (PieChart, "占比", 4, "A36")]:
    chart = kind()
    chart.title = title
    chart.add_data(Reference(sheet, min_col=column, min_row=1, max_row=4), titles_from_data=True)
    chart.set_categories(names)
    sheet.add_chart(chart, place)

listed = book.create_sheet("表格")
for row in [["名", "数"], ["a", 1], ["b", 2], ["c", 3]]:
    listed.append(row)
table = Table(displayName="清单", ref="A1:B4")
table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
listed.add_table(table)
listed["D1"] = "=SUM(清单[数])"

filtered = book.create_sheet("筛选")
for row in [["名", "数"], ["a", 1], ["b", 2], ["c", 3]]:
    filtered.append(row)
filtered.auto_filter.ref = "A1:B4"
filtered.auto_filter.add_filter_column(0, ["a", "b"])
filtered.row_dimensions[4].hidden = True
filtered["D1"] = "=SUBTOTAL(9,B2:B4)"
filtered.protection.sheet = True

hidden = book.create_sheet("藏")
hidden["A1"] = 5
hidden.sheet_state = "hidden"

for name in [
    DefinedName("单价", attr_text="'部门台账'!$C$2"),
    DefinedName("税率", attr_text="0.13"),
    DefinedName("本表", attr_text="'表格'!$B$2", localSheetId=1),
]:
    if hasattr(book.defined_names, "append"):
        book.defined_names.append(name)
    else:
        (listed if name.name == "本表" else book).defined_names[name.name] = name
book.properties.title = "台账"
book.properties.creator = "李四"
book.save(sys.argv[1])
