"""The body of a document in the language of Word (WordprocessingML), as text.

Written as text because building it element by element costs a hundred times as much, which a
plan of thousands of actions cannot bear.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from ivbcore.publishing.document import (
    Blank,
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Table,
)
from ivbcore.publishing.rendering import harmless

__all__ = ["NAMESPACE", "STYLES", "body_xml", "text_runs"]

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DOTS, _LINE = "." * 8, "." * 60
_LOOK = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
    ' w:noHBand="1" w:noVBand="1"/>'
)
STYLES = (
    "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Normal", "List Bullet", "Caption",
    "IVB cel", "IVB tabel", "Placeholder Text", "Header", "Footer",
)  # fmt: skip
"""The styles that a document uses, by the names that Word knows them by in every language."""


def body_xml(document: Document, styles: Mapping[str, str], width: int) -> str:
    """What stands in the body, with the identifiers of styles by name.

    A style without an identifier is one that a house style does not have. `width` is that of the
    text, in twips.
    """
    body = _Body(styles, width)
    parts = [body.paragraph("Title", text_runs(document.title))]
    if document.subtitle:
        parts.append(body.paragraph("Subtitle", text_runs(document.subtitle)))
    following = (*document.blocks[1:], None)
    before: Block | None = None
    for block, after in zip(document.blocks, following, strict=False):
        parts.extend(body.block(block, before))
        before = block
        # Tables that touch become one, and a body may not end in a table.
        if isinstance(block, Table) and (after is None or isinstance(after, Table)):
            parts.append(body.paragraph("IVB cel", ""))
    return "".join(parts)


def text_runs(text: str, properties: str = "") -> str:
    """A text as runs; a line end in it begins a new line."""
    before = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    lines = (
        f'<w:r>{before}<w:t xml:space="preserve">{escape(line)}</w:t></w:r>'
        for line in harmless(text).replace("\t", " ").split("\n")
    )
    return f"<w:r>{before}<w:br/></w:r>".join(lines)


def cell_runs(text: str) -> str:
    """A cell as runs: the first of several lines is a title."""
    title, more, rest = text.partition("\n")
    return (
        f"{text_runs(title, '<w:b/>')}<w:r><w:br/></w:r>{text_runs(rest)}"
        if more
        else text_runs(title)
    )


class _Body:
    def __init__(self, styles: Mapping[str, str], width: int) -> None:
        self.styles, self.width = styles, width
        self.blanks = 0

    def paragraph(self, style: str, runs: str, more: str = "") -> str:
        known = self.styles.get(style)
        properties = (f"<w:pStyle w:val={quoteattr(known)}/>" if known else "") + more
        before = f"<w:pPr>{properties}</w:pPr>" if properties else ""
        return f"<w:p>{before}{runs}</w:p>"

    def block(self, block: Block, before: Block | None) -> Iterator[str]:
        room = '<w:spacing w:before="80"/>' if isinstance(before, Table) else ""
        match block:
            case Heading(text=text, level=level):
                yield self.paragraph(f"Heading {level}", text_runs(text))
            case Paragraph(text=text, label=label):
                strong = text_runs(f"{label} ", "<w:b/>") if label else ""
                yield self.paragraph("Normal", strong + text_runs(text), room)
            case Bullets(items=items):
                # A house style without lists has no signs for them either.
                sign = "" if "List Bullet" in self.styles else "• "
                for one in items:
                    yield self.paragraph("List Bullet", text_runs(sign + one))
            case Blank():
                yield self.paragraph("Normal", self._blank(block, _LINE), room)
            case PageBreak():
                yield self.paragraph("Normal", '<w:r><w:br w:type="page"/></w:r>')
            case Table():
                if block.shown:
                    runs = text_runs(block.caption)
                    yield self.paragraph("Caption", runs, "<w:keepNext/>")
                yield self._table(block)

    def _blank(self, blank: Blank, line: str) -> str:
        """A control to click on and fill in."""
        self.blanks += 1
        style = self.styles.get("Placeholder Text")
        properties = f"<w:rStyle w:val={quoteattr(style)}/>" if style else ""
        label = " ".join(harmless(blank.label).split())
        return (
            f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(label[:60])}/>"
            f'<w:id w:val="{self.blanks}"/><w:showingPlcHdr/><w:text/></w:sdtPr>'
            f"<w:sdtContent>{text_runs(f'{label}: {line}', properties)}</w:sdtContent></w:sdt>"
        )

    def _table(self, table: Table) -> str:
        widths = [round(self.width * share / (sum(table.widths) or 1)) for share in table.widths]
        style = self.styles.get("IVB tabel")
        caption = quoteattr(" ".join(harmless(table.caption).split()))
        parts = [
            "<w:tbl><w:tblPr>",
            f"<w:tblStyle w:val={quoteattr(style)}/>" if style else "",
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_LOOK}',
            f"<w:tblCaption w:val={caption}/></w:tblPr><w:tblGrid>",
            *(f'<w:gridCol w:w="{one}"/>' for one in widths),
            "</w:tblGrid>",
            self._row(table.headings, widths, 1, heading=True),
        ]
        rows = zip(table.rows, table.spans(), strict=True)
        parts.extend(self._row(row, widths, span) for row, span in rows)
        return "".join((*parts, "</w:tbl>"))

    def _row(
        self, cells: tuple[Cell, ...], widths: list[int], span: int, *, heading: bool = False
    ) -> str:
        repeated = "<w:tblHeader/>" if heading else ""
        parts = [f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>"]
        for index, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            merged = ""
            if index == 0 and span != 1:
                merged = '<w:vMerge w:val="restart"/>' if span else "<w:vMerge/>"
            if merged == "<w:vMerge/>":
                runs = ""
            elif isinstance(cell, Blank):
                runs = self._blank(cell, _DOTS)
            else:
                runs = text_runs(cell, "<w:b/>") if heading else cell_runs(cell)
            parts.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}</w:tcPr>'
                f"{self.paragraph('IVB cel', runs)}</w:tc>"
            )
        return "".join((*parts, "</w:tr>"))
