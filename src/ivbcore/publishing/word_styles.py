"""How a document looks in Word: the house style of ivbcore itself, and styles that are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore.publishing.word_xml import NAMESPACE, STYLES

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

__all__ = ["lay_out", "style_names", "turned"]

_FONT, _COLOUR = "Arial", "154273"
# Sizes in points: for reading, and for what has to fit on one sheet.
_SIZES = {
    "Normal": (9.5, 8.5), "Title": (18.0, 14.0), "Subtitle": (11.0, 9.5),
    "Heading 1": (12.5, 10.0), "Heading 2": (11.0, 9.0), "Heading 3": (9.5, 8.5),
    "Caption": (9.5, 8.0),
}  # fmt: skip
_SPACE = {  # before and after, in points
    "Normal": (0, 4), "Title": (0, 2), "Subtitle": (0, 8), "Heading 1": (10, 3),
    "Heading 2": (8, 3), "Heading 3": (6, 2), "Caption": (6, 3),
}  # fmt: skip
_MARGINS = (20, 14)  # of the page, in millimetres

_CELL = f"""
<w:style xmlns:w="{NAMESPACE}" w:type="paragraph" w:customStyle="1" w:styleId="IVBcel">
<w:name w:val="IVB cel"/>BASED<w:qFormat/>
<w:pPr><w:spacing w:before="15" w:after="15" w:line="240" w:lineRule="auto"/></w:pPr>
SIZE</w:style>"""
_TABLE = f"""
<w:style xmlns:w="{NAMESPACE}" w:type="table" w:customStyle="1" w:styleId="IVBtabel">
<w:name w:val="IVB tabel"/><w:qFormat/>
<w:tblPr><w:tblBorders>BORDERS</w:tblBorders><w:tblCellMar>
<w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>
<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E4EAF2"/></w:tcPr></w:tblStylePr>
</w:style>""".replace(
    "BORDERS",
    "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8A93A0"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    ),
)
_HEADING = f"""
<w:style xmlns:w="{NAMESPACE}" w:type="paragraph" w:styleId="IDENTIFIER">
<w:name w:val="NAME"/>BASED<w:next w:val="NORMAL"/><w:qFormat/>
<w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/>LEVEL</w:pPr>
<w:rPr><w:b/><w:sz w:val="SIZE"/><w:szCs w:val="SIZE"/></w:rPr></w:style>"""
# Names as Word keeps them, level among the headings, and size in half points.
_HEADINGS = {
    "Title": ("Title", None, 36), "Subtitle": ("Subtitle", None, 22),
    "Heading 1": ("heading 1", 0, 26), "Heading 2": ("heading 2", 1, 22),
    "Heading 3": ("heading 3", 2, 20), "Caption": ("caption", None, 19),
}  # fmt: skip
_PLACEHOLDER = f"""
<w:style xmlns:w="{NAMESPACE}" w:type="character" w:styleId="PlaceholderText">
<w:name w:val="Placeholder Text"/><w:rPr><w:i/><w:color w:val="595959"/></w:rPr></w:style>"""


def lay_out(word: WordDocument, *, compact: bool) -> None:
    """An A4 page and styles of our own, for a document without a house style."""
    from docx.enum.text import WD_LINE_SPACING
    from docx.shared import Mm, Pt, RGBColor

    at = int(compact)
    section = word.sections[-1]
    section.page_width, section.page_height = Mm(210), Mm(297)
    margin = Mm(_MARGINS[at])
    section.left_margin = section.right_margin = section.top_margin = margin
    section.bottom_margin = margin
    section.header_distance = section.footer_distance = Mm(7)
    for name, sizes in _SIZES.items():
        style: Any = word.styles[name]
        style.font.size = Pt(sizes[at])
        before, after = _SPACE[name]
        style.paragraph_format.space_before = Pt(before / (1 + at))
        style.paragraph_format.space_after = Pt(after / (1 + at))
        style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
        _plain(style, _FONT)
        if name != "Normal":
            style.font.color.rgb = RGBColor.from_string(_COLOUR)
            style.font.italic = False
            style.font.bold = name != "Subtitle"
            style.paragraph_format.keep_with_next = True
    for border in word.styles["Title"].element.findall(f".//{{{NAMESPACE}}}pBdr"):
        border.getparent().remove(border)
    half_points = round(_SIZES["Normal"][at] * 2) - 1
    size = f'<w:rPr><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
    _add(word, _CELL.replace("SIZE", size), word.styles["Normal"].style_id)


def turned(section: Any) -> None:
    """The paper on its side, when it stands."""
    from docx.enum.section import WD_ORIENT

    width, height = section.page_width, section.page_height
    if width is not None and height is not None and width < height:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = height, width


def style_names(word: WordDocument) -> dict[str, str]:
    """The identifiers of the styles that a document uses, by name.

    Headings, cells, tables and places to fill in get styles of ours where a house style has none.
    """
    known = {one.name: one.style_id for one in word.styles if one.name}
    normal = known.get("Normal")
    for name, xml in (
        ("IVB cel", _CELL.replace("SIZE", "")),
        ("IVB tabel", _TABLE),
        ("Placeholder Text", _PLACEHOLDER),
        *((name, _heading(*about)) for name, about in _HEADINGS.items()),
    ):
        if name not in known:
            known[name] = _add(word, xml, normal)
    return {name: known[name] for name in STYLES if name in known}


def _heading(name: str, level: int | None, size: int) -> str:
    xml = _HEADING.replace("NAME", name).replace("IDENTIFIER", f"IVB{name.replace(' ', '')}")
    outline = "" if level is None else f'<w:outlineLvl w:val="{level}"/>'
    return xml.replace("LEVEL", outline).replace("SIZE", str(size))


def _add(word: WordDocument, xml: str, normal: str | None) -> str:
    """The identifier of a style that is added, based on the style of ordinary text."""
    from docx.oxml import parse_xml

    based = f'<w:basedOn w:val="{normal}"/>' if normal else ""
    if not normal:
        xml = xml.replace('<w:next w:val="NORMAL"/>', "")
    xml = xml.replace("BASED", based).replace("NORMAL", normal or "")
    style: Any = parse_xml(xml)
    word.styles.element.append(style)
    return str(style.styleId)


def _plain(style: Any, font: str) -> None:
    """One font by its name, rather than by a part in a theme."""
    style.font.name = font
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        if name.endswith(("Theme", "cstheme")):
            del fonts.attrib[name]
