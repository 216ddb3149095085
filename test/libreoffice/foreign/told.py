"""What openpyxl finds on sheets of a workbook, as JSON: told.py FILE TAB…"""
import json
import sys

import openpyxl


def color(given):
    # What a file leaves unsaid is black.
    return given.rgb if given is not None and given.type == "rgb" else "FF000000"


def side(given):
    return None if given is None or given.style is None else [given.style, color(given.color)]


def looks(cell):
    font, place, fill, border = cell.font, cell.alignment, cell.fill, cell.border
    return {
        "value": None if cell.value is None else [cell.data_type, str(cell.value)],
        "format": cell.number_format,
        "font": [font.name, font.sz, bool(font.b), bool(font.i), font.u, bool(font.strike), color(font.color)],
        "place": [
            place.horizontal or "general",
            place.vertical or "bottom",
            bool(place.wrap_text),
            int(place.indent or 0),
            place.text_rotation or 0,
        ],
        "fill": [fill.fill_type, color(fill.fgColor)] if fill.fill_type else None,
        "border": [side(border.left), side(border.right), side(border.top), side(border.bottom)],
        "locked": cell.protection.locked,
        "link": cell.hyperlink and (cell.hyperlink.target or cell.hyperlink.location),
        "note": cell.comment and [cell.comment.text, cell.comment.author],
    }


def title(given):
    return given and "".join(run.t for part in given.tx.rich.p for run in (part.r or []))


def chart(given):
    series = [
        [s.val.numRef.f, s.cat and (s.cat.strRef or s.cat.numRef).f, s.tx and s.tx.strRef and s.tx.strRef.f]
        for s in given.series
    ]
    at = given.anchor._from
    return [type(given).__name__, title(given.title), series, at.row, at.col]


def rule(ranges, given):
    style = given.dxf
    return [
        str(ranges),
        given.type,
        given.operator,
        list(given.formula),
        style and style.fill and color(style.fill.bgColor),
        style and style.font and color(style.font.color),
        given.colorScale and [color(one) for one in given.colorScale.color],
        given.dataBar and color(given.dataBar.color),
        given.iconSet and given.iconSet.iconSet,
    ]


def validation(given):
    shown = bool(given.showErrorMessage)
    style = given.errorStyle or "stop"
    return [
        str(given.sqref),
        *[given.type, given.operator, given.formula1, given.formula2, style, given.error, given.errorTitle],
        *[shown, bool(given.allow_blank)],
    ]


def told(sheet):
    rows, columns = sheet.row_dimensions, sheet.column_dimensions
    page, filters = sheet.page_setup, sheet.auto_filter
    cells = [cell for row in sheet.iter_rows() for cell in row]
    absolute = lambda text: text and text.replace("$", "")
    return {
        "cells": {c.coordinate: looks(c) for c in cells if c.value is not None or c.has_style or c.comment},
        "merges": sorted(str(one) for one in sheet.merged_cells.ranges),
        "width": columns["A"].width,
        "hidden columns": [key for key, one in columns.items() if one.hidden],
        "hidden rows": [key for key, one in rows.items() if one.hidden],
        "heights": {key: one.height for key, one in rows.items() if one.height},
        "levels": [
            {key: one.outlineLevel for key, one in rows.items() if one.outlineLevel},
            {key: one.outlineLevel for key, one in columns.items() if one.outlineLevel},
        ],
        "view": [sheet.freeze_panes, sheet.sheet_view.zoomScale or 100, sheet.sheet_view.showGridLines],
        "tab": sheet.sheet_properties.tabColor and sheet.sheet_properties.tabColor.rgb,
        "validations": sorted(validation(one) for one in sheet.data_validations.dataValidation),
        "rules": sorted(
            (rule(one.sqref, given) for one in sheet.conditional_formatting for given in one.rules), key=repr
        ),
        "print": [
            *[absolute(sheet.print_title_rows), absolute(sheet.print_title_cols), str(sheet.print_area)],
            *[page.orientation or "portrait", int(page.paperSize or 9), page.scale or 100],
            *[sheet.oddHeader.center.text, sheet.oddFooter.right.text],
            *[bool(sheet.print_options.horizontalCentered), round(sheet.page_margins.left, 2)],
        ],
        "charts": [chart(one) for one in sheet._charts],
        "tables": [[t.displayName, t.ref, t.tableStyleInfo and t.tableStyleInfo.name] for t in sheet.tables.values()],
        "filter": [filters.ref, [[one.colId, one.filters and one.filters.filter] for one in filters.filterColumn]],
        "state": [sheet.sheet_state, bool(sheet.protection.sheet)],
    }


book = openpyxl.load_workbook(sys.argv[1])
names = getattr(book.defined_names, "definedName", None)
if names is None:
    names = [*book.defined_names.values(), *(one for sheet in book for one in sheet.defined_names.values())]
found = {tab: told(book[tab]) for tab in sys.argv[2:]}
found["names"] = sorted(
    [one.name, one.attr_text] for one in names if not one.name.startswith("_xlnm") and not one.name.startswith("zsc_")
)
found["by"] = [book.properties.title, book.properties.creator]
print(json.dumps(found, ensure_ascii=False))
