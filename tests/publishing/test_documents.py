"""A document described once: Word, a web page and Markdown say the same, and nothing else."""

from __future__ import annotations

import datetime as dt
import re
from base64 import b64decode, b64encode
from hashlib import sha256
from io import BytesIO
from itertools import pairwise
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivbcore.contracts import (
    Blank,
    Bullets,
    Document,
    Heading,
    NotUsable,
    PageBreak,
    Paragraph,
    Table,
    harmless,
)
from ivbcore.publishing.document_html import as_html
from ivbcore.publishing.document_markdown import as_markdown
from ivbcore.publishing.document_word import as_word
from ivbcore.publishing.markdown import markdown_text
from ivbcore.testing.publication import HOSTILE
from tests.publishing.document_readers import (
    W,
    markdown_plain,
    markdown_tables,
    page_of,
    word_paragraphs,
    word_parts,
    word_tables,
)

# One red dot.
PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="
)
TABLE = Table(
    "Wie wanneer",
    ("Wanneer", "Wat", "Gebied"),
    [
        ("Q1 2024", "Buurtveiligheid\nElke week langs de deuren.", "Noord"),
        ("Q1 2024", "Lichtplan | straatverlichting", Blank("Gebied")),
        ("Q2 2024", "Evalueren <b>nu</b>", "Zuid & West"),
    ],
    (0.2, 0.5, 0.3),
    grouped=True,
)
DOCUMENT = Document(
    "Buurtplan *Zuid*",
    (
        Paragraph("Wat de wijk vraagt.", "Let op:"),
        Heading("Per kwartaal"),
        TABLE,
        Heading("Daarna", 2),
        Bullets(("een", "twee # drie")),
        PageBreak(),
        Blank("Aanwezig"),
        Table("Nog een", ("A",), [("b",)], (1.0,), shown=True),
    ),
    subtitle="gemeente Voorbeeld",
    marking="VERTROUWELIJK",
    author="gemeente Voorbeeld",
)
DOTS = re.compile(r": \.+$")


def plain(cells: list[list[str]]) -> list[list[str]]:
    """Cells in which a place to fill in is its label."""
    return [[DOTS.sub("", cell) for cell in row] for row in cells]


def test_the_three_forms_have_the_same_cells() -> None:
    expected = [
        ["Wanneer", "Wat", "Gebied"],
        ["Q1 2024", "Buurtveiligheid\nElke week langs de deuren.", "Noord"],
        ["Q1 2024", "Lichtplan | straatverlichting", "Gebied"],
        ["Q2 2024", "Evalueren <b>nu</b>", "Zuid & West"],
    ]
    word, page = word_tables(as_word(DOCUMENT)), page_of(as_html(DOCUMENT)).tables
    marked = markdown_tables(as_markdown(DOCUMENT))
    for tables in (word, page, marked):
        assert plain(tables[0]) == expected
        assert plain(tables[1]) == [["A"], ["b"]]


def test_the_same_document_gives_the_same_bytes() -> None:
    first = as_word(DOCUMENT)
    assert first == as_word(DOCUMENT)
    assert as_html(DOCUMENT) == as_html(DOCUMENT)
    with ZipFile(BytesIO(first)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_word_has_real_styles_and_tables_that_can_be_listened_to() -> None:
    parts = word_parts(as_word(DOCUMENT))
    body = parts["word/document.xml"]
    styles = [one.get(f"{W}val") for one in body.iter(f"{W}pStyle")]
    for name in ("Title", "Subtitle", "Heading1", "Heading2", "ListBullet", "Caption", "IVBcel"):
        assert name in styles
    table = next(body.iter(f"{W}tbl"))
    rows = list(table.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 3
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val") == "Wie wanneer"  # type: ignore[union-attr]
    # Tables do not touch, and the body does not end in one.
    kinds = [child.tag.removeprefix(W) for child in body[0]]
    assert kinds[-2:] == ["p", "sectPr"]
    assert ("tbl", "tbl") not in list(pairwise(kinds))


@pytest.mark.parametrize(("language", "code"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_word_knows_title_and_language(language: Any, code: str) -> None:
    from attrs import evolve

    word = docx.Document(BytesIO(as_word(evolve(DOCUMENT, language=language))))
    assert word.core_properties.title == "Buurtplan *Zuid*"
    assert word.core_properties.author == "gemeente Voorbeeld"
    assert word.core_properties.language == code
    assert word.core_properties.created == word.core_properties.modified
    languages = {one.get(f"{W}val") for one in word.styles.element.iter(f"{W}lang")}
    assert languages == {code}


def test_the_marking_and_the_page_number_are_on_every_page() -> None:
    parts = word_parts(as_word(DOCUMENT))
    headers = ["".join(part.itertext()) for name, part in parts.items() if "word/header" in name]
    footers = [part for name, part in parts.items() if "word/footer" in name]
    assert headers == ["VERTROUWELIJK"]
    fields = [one.get(f"{W}instr") for part in footers for one in part.iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
    assert as_markdown(DOCUMENT).startswith("**VERTROUWELIJK**")
    page = as_html(DOCUMENT)
    assert "position: fixed" in page
    assert '<p class="marking">VERTROUWELIJK</p>' in page


def test_a_page_allows_nothing_from_outside() -> None:
    page = as_html(DOCUMENT, b"h1 > a { color: red }")
    reader = page_of(page)
    (policy,) = [
        attributes["content"] or ""
        for tag, attributes in reader.tags
        if tag == "meta" and attributes.get("http-equiv")
    ]
    assert policy.startswith("default-src 'none';")
    styles = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert styles[1] == "h1 > a { color: red }"
    for style in styles:
        assert b64encode(sha256(style.encode()).digest()).decode() in policy
    assert not [tag for tag, attributes in reader.tags if "style" in attributes or tag == "script"]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_text_holds_is_text_in_every_form(text: str) -> None:
    table = Table(text, (text, "b"), [(text, Blank(text))], (0.5, 0.5), shown=True)
    blocks = (Heading(text), Paragraph(text, text), Bullets((text,)), Blank(text), table)
    document = Document(text, blocks, subtitle=text, marking=text, author=text)
    (cells,) = word_tables(as_word(document))
    assert cells[1][0] == harmless(text)
    (cells,) = page_of(as_html(document)).tables
    assert cells[1][0] == harmless(text)
    (cells,) = markdown_tables(as_markdown(document))
    assert cells[1][0].split() == harmless(text).split()


@given(st.text())
def test_markdown_shows_a_text_and_obeys_nothing_in_it(text: str) -> None:
    line = markdown_text(text)
    assert "\n" not in line
    assert markdown_plain(line) == " ".join(harmless(text).split())
    assert not re.match(r"#|>|[-+*=] ?|\d+[.)]", line)
    assert "<" not in line.replace("\\<", "")


def test_rows_fit_their_headings() -> None:
    with pytest.raises(ValueError, match="2 columns"):
        Table("t", ("a", "b"), [("c",)], (0.5, 0.5))
    with pytest.raises(ValueError, match="2 columns"):
        Table("t", ("a", "b"), [], (1.0,))


# -- house style -----------------------------------------------------------------------------------


def template(*, first_page: bool = False, even: bool = False, kind: str = "document") -> bytes:
    """A house style as a municipality has it: a colour, a header, and a text that goes away."""
    word = docx.Document()
    word.styles["Heading 1"].font.color.rgb = docx.shared.RGBColor(0xE1, 0x70, 0x00)  # type: ignore[attr-defined]
    section = word.sections[0]
    section.left_margin = docx.shared.Mm(31)
    section.header.paragraphs[0].text = "Gemeente Voorbeeld"
    if first_page:
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = "Eerste bladzijde"
    word.settings.odd_and_even_pages_header_footer = even
    word.add_paragraph("Hier komt de tekst.")
    word.add_table(1, 1)
    saved = BytesIO()
    word.save(saved)
    return replaced(
        saved.getvalue(), "[Content_Types].xml", b"document.main+xml", f"{kind}.main+xml".encode()
    )


def replaced(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    changed = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(changed, "w", ZIP_DEFLATED) as after:
        for one in before.namelist():
            data = before.read(one)
            after.writestr(one, data.replace(old, new) if one == name else data)
    return changed.getvalue()


@pytest.mark.parametrize("kind", ["document", "template"])
def test_a_house_style_keeps_its_looks_and_loses_its_text(kind: str) -> None:
    made = as_word(DOCUMENT, template(kind=kind))
    word = docx.Document(BytesIO(made))
    assert str(word.styles["Heading 1"].font.color.rgb) == "E17000"
    assert round(word.sections[0].left_margin.mm) == 31
    text = "\n".join(word_paragraphs(made))
    assert "Gemeente Voorbeeld" in text
    assert "VERTROUWELIJK" in text
    assert "Hier komt de tekst." not in text
    assert plain(word_tables(made)[0])[3] == ["Q2 2024", "Evalueren <b>nu</b>", "Zuid & West"]
    assert made == as_word(DOCUMENT, template(kind=kind))


def used_before() -> bytes:
    """A letter that somebody takes for a house style: with a comment, a note, a picture, a past."""
    word = docx.Document(BytesIO(template()))
    about = word.core_properties
    about.author = about.keywords = about.comments = about.identifier = about.version = "GEHEIM"
    about.last_printed = dt.datetime(2020, 2, 2, tzinfo=dt.UTC)
    word.add_comment(word.paragraphs[0].add_run("GEHEIM"), text="GEHEIM", author="GEHEIM")
    word.add_picture(BytesIO(PICTURE + b"GEHEIM"))
    word.add_section().header.is_linked_to_previous = False
    word.sections[0].header.paragraphs[0].text = "GEHEIM"
    word.sections[1].header.paragraphs[0].text = "Gemeente Voorbeeld"
    saved = BytesIO()
    word.save(saved)
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    changed = replaced(
        saved.getvalue(),
        "_rels/.rels",
        b"</Relationships>",
        f'<Relationship Id="x" Type="{related}/custom-properties" Target="docProps/custom.xml"/>'
        "</Relationships>".encode(),
    )
    changed = replaced(
        changed,
        "word/_rels/document.xml.rels",
        b"</Relationships>",
        f'<Relationship Id="x" Type="{related}/footnotes" Target="footnotes.xml"/>'
        "</Relationships>".encode(),
    )
    changed = replaced(
        changed,
        "word/settings.xml",
        b"</w:settings>",
        b'<w:docVars><w:docVar w:name="a" w:val="GEHEIM"/></w:docVars></w:settings>',
    )
    more = BytesIO(changed)
    with ZipFile(more, "a") as archive:
        archive.writestr("docProps/custom.xml", "<GEHEIM/>")
        archive.writestr("word/footnotes.xml", "<GEHEIM/>")
    return more.getvalue()


def test_nothing_of_the_file_that_was_a_house_style_goes_along() -> None:
    before = used_before()
    with ZipFile(BytesIO(before)) as archive:
        telling = [name for name in archive.namelist() if b"GEHEIM" in archive.read(name)]
    assert len(telling) >= 7, telling
    made = as_word(DOCUMENT, before)
    with ZipFile(BytesIO(made)) as archive:
        assert [name for name in archive.namelist() if b"GEHEIM" in archive.read(name)] == []
        assert not [name for name in archive.namelist() if "thumbnail" in name]
        assert b"lastPrinted" not in archive.read("docProps/core.xml")
    assert "Gemeente Voorbeeld" in "\n".join(word_paragraphs(made))


def test_a_house_style_with_other_first_and_even_pages_is_marked_on_all() -> None:
    parts = word_parts(as_word(DOCUMENT, template(first_page=True, even=True)))
    headers = ["".join(part.itertext()) for name, part in parts.items() if "word/header" in name]
    assert len(headers) == 3
    assert all("VERTROUWELIJK" in text for text in headers)


def test_a_house_style_without_our_styles_still_works() -> None:
    bare = docx.Document()
    for name in ("List Bullet", "Title", "Caption", "Subtitle", "Heading 2", "Table Grid"):
        element = bare.styles[name].element
        element.getparent().remove(element)
    saved = BytesIO()
    bare.save(saved)
    made = as_word(DOCUMENT, saved.getvalue())
    assert "• een" in word_paragraphs(made)
    known = {one.style_id for one in docx.Document(BytesIO(made)).styles}
    body = word_parts(made)["word/document.xml"]
    used = {
        one.get(f"{W}val")
        for tag in ("pStyle", "rStyle", "tblStyle")
        for one in body.iter(f"{W}{tag}")
    }
    assert used <= known
    # What is a heading stays one, for who listens or looks at the outline.
    styles = word_parts(made)["word/styles.xml"].iter(f"{W}style")
    levels = {
        one.find(f"{W}name").get(f"{W}val"): one.find(f"{W}pPr/{W}outlineLvl")  # type: ignore[union-attr]
        for one in styles
    }
    assert levels["heading 2"].get(f"{W}val") == "1"  # type: ignore[union-attr]
    assert "Title" in levels


def zipped(**files: bytes) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"", b"geen zip", template()[:400], zipped(a=b"b"), template(kind="macro-enabled"),
        zipped(**{"[Content_Types].xml": b"<x/>"}),
        replaced(template(), "word/document.xml", b"<w:body>", b"<w:bod"),
        replaced(template(), "word/document.xml", b"w:body", b"w:anders"),
        replaced(template(), "word/styles.xml", b"<w:styles", b"<w:nietstyles"),
        replaced(template(), "_rels/.rels", b"officeDocument", b"iets"),
        zipped(**{"[Content_Types].xml": b"0" * 60_000_000}),
    ],
    ids=[
        "empty", "text", "half", "other-zip", "macros", "no-types", "broken", "no-body",
        "no-styles", "no-document", "bomb",
    ],
)  # fmt: skip
def test_what_is_no_house_style_is_told_in_one_sentence(content: bytes) -> None:
    with pytest.raises(NotUsable, match="house style for Word") as caught:
        as_word(DOCUMENT, content)
    assert "huisstijl voor Word" in caught.value.texts.nl


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"a { } </style><script>", b"<!-- x -->"])
def test_what_is_no_css_is_told_in_one_sentence(content: bytes) -> None:
    with pytest.raises(NotUsable, match="CSS"):
        as_html(DOCUMENT, content)
