"""A document for Word: the one door to python-docx, which comes with the extra `office`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from ivbcore.publishing.document import Document
from ivbcore.publishing.refusing import NotUsable
from ivbcore.publishing.rendering import harmless
from ivbcore.publishing.word_remains import without_remains
from ivbcore.publishing.word_styles import lay_out, style_names, turned
from ivbcore.publishing.word_xml import NAMESPACE, body_xml, text_runs
from ivbcore.values.language import Texts

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

__all__ = ["as_word"]

_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_LARGEST = 50_000_000
# What a file says of when it was made, where nothing does: the same every time.
_SOME_DAY = dt.date(2000, 1, 1)
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_PLACE = b"<?ivbcore body?>"
_EMU_PER_TWIP = 635
_TYPES = "[Content_Types].xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"

_NO_TEMPLATE = Texts(
    "De huisstijl voor Word is een .docx- of .dotx-bestand; dit is er geen: {reason}.",
    "The house style for Word is a .docx or .dotx file; this is none: {reason}.",
)
_NO_ARCHIVE = Texts("het is niet te openen", "it cannot be opened")
_MACROS = Texts("het is van een ander soort, of bevat macro's", "its kind differs, or has macros")
_TOO_LARGE = Texts("het is uitgepakt te groot", "it is too large when unpacked")
_PAGE = Texts("Pagina", "Page")
_OF = Texts("van", "of")


def as_word(document: Document, house_style: bytes | None = None) -> bytes:
    """The document as a .docx file.

    `house_style` is a file of Word (.docx or .dotx): its styles, page, header and footer are used,
    what stands in its text is left out. NotUsable when it is none.
    """
    # The door to python-docx, open on use: it comes with an extra.
    import docx

    if house_style is None:
        word = docx.Document()
        lay_out(word, compact=document.compact)
    else:
        word = _from_template(house_style)
        _emptied(word)
    without_remains(word)
    _mark_place(word)
    styles = style_names(word)
    section = word.sections[-1]
    if document.wide:
        turned(section)
    width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    _in_language(word, _LANGUAGES[document.language])
    _on_every_page(word, document, styles)
    _described(word, document)
    files = _saved(word)
    place = word.part.partname.lstrip("/")
    # Put in as text: for thousands of actions a tree takes a hundred times as long.
    body = body_xml(document, styles, max(1, width // _EMU_PER_TWIP)).encode()
    files[place] = files[place].replace(_PLACE, body)
    return _zipped(files)


def _from_template(content: bytes) -> WordDocument:
    """The house style, opened; a template becomes a document."""
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    import docx

    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > _LARGEST:
                raise NotUsable(_because(_TOO_LARGE))
            types = archive.read(_TYPES)
            files = {one.filename: archive.read(one) for one in archive.infolist()}
        if _TEMPLATE_TYPE not in types and _DOCUMENT_TYPE not in types:
            raise NotUsable(_because(_MACROS))
        files[_TYPES] = types.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
        word = docx.Document(BytesIO(_zipped(files)))
        if not _is_whole(word):
            raise NotUsable(_because(_NO_ARCHIVE))
        return word
    except NotUsable:
        raise
    except (BadZipFile, LookupError, ValueError, OSError, NotImplementedError, RuntimeError):
        raise NotUsable(_because(_NO_ARCHIVE)) from None
    except SyntaxError:  # what the parser of XML raises is one
        raise NotUsable(_because(_NO_ARCHIVE)) from None


def _is_whole(word: WordDocument) -> bool:
    """Whether it has what every document of Word has: a body with a page, and styles."""
    root: Any = word.element
    body = root.body
    return (
        root.nsmap.get("w") == NAMESPACE
        and body is not None
        and len(body) > 0
        and body[-1].tag == f"{{{NAMESPACE}}}sectPr"
        and word.styles.element.tag == f"{{{NAMESPACE}}}styles"
    )


def _because(reason: Texts) -> Texts:
    return Texts(_NO_TEMPLATE.nl.format(reason=reason.nl), _NO_TEMPLATE.en.format(reason=reason.en))


def _mark_place(word: WordDocument) -> None:
    """An instruction that nobody knows, where the body is to come."""
    from docx.oxml import parse_xml

    holder = parse_xml(b"<x>" + _PLACE + b"</x>")
    word.element.body.insert(0, holder[0])


def _emptied(word: WordDocument) -> None:
    """Without its text; the last section stays, with its page, header and footer."""
    body = word.element.body
    for element in list(body):
        if element.tag != f"{{{NAMESPACE}}}sectPr":
            body.remove(element)


def _in_language(word: WordDocument, language: str) -> None:
    """Every text in this language, for spelling and for who listens."""
    for one in word.styles.element.iter(f"{{{NAMESPACE}}}lang"):
        one.set(f"{{{NAMESPACE}}}val", language)


def _on_every_page(word: WordDocument, document: Document, styles: Mapping[str, str]) -> None:
    """The marking above every page; below it the number, unless the house style has one."""
    section = word.sections[-1]
    kinds = [(section.header, section.footer)]
    if section.different_first_page_header_footer:
        kinds.append((section.first_page_header, section.first_page_footer))
    if word.settings.odd_and_even_pages_header_footer:
        kinds.append((section.even_page_header, section.even_page_footer))
    numbered = any(
        "PAGE" in (one.text or "") or "PAGE" in (one.get(f"{{{NAMESPACE}}}instr") or "")
        for pair in kinds
        for part in pair
        for name in ("instrText", "fldSimple")
        for one in part._element.iter(f"{{{NAMESPACE}}}{name}")
    )
    for header, footer in kinds:
        if document.marking:
            runs = text_runs(document.marking, '<w:b/><w:color w:val="A1141E"/>')
            _add(header, runs, styles.get("Header"))
        if not numbered:
            _add(footer, _page_number(document), styles.get("Footer"))


def _page_number(document: Document) -> str:
    page, of = (texts.in_language(document.language) for texts in (_PAGE, _OF))
    title = " ".join(document.title.split())
    return (
        f"{text_runs(f'{title}  ·  {page} ')}{_field('PAGE')}"
        f"{text_runs(f' {of} ')}{_field('NUMPAGES')}"
    )


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr="{name}">{text_runs("1")}</w:fldSimple>'


def _add(part: Any, runs: str, style: str | None) -> None:
    """A paragraph at the right, in the place of an empty first one or behind what there is."""
    from docx.oxml import parse_xml

    first = part.paragraphs[0] if part.paragraphs else None
    paragraph = first if first is not None and not len(first._p) else part.add_paragraph()
    named = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    properties = f'<w:pPr>{named}<w:jc w:val="right"/></w:pPr>'
    wrapped = f'<w:p xmlns:w="{NAMESPACE}">{properties}{runs}</w:p>'
    paragraph._p.getparent().replace(paragraph._p, parse_xml(wrapped))


def _described(word: WordDocument, document: Document) -> None:
    """What the file says of itself; its days are those of the document, never today."""
    day = document.day or _SOME_DAY
    moment = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
    about = word.core_properties
    about.title = harmless(" ".join(document.title.split()))[:255]
    about.subject = harmless(" ".join(document.subtitle.split()))[:255]
    about.author = about.last_modified_by = harmless(document.author)[:255]
    about.language = _LANGUAGES[document.language]
    about.keywords = about.comments = about.category = about.content_status = ""
    about.created = about.modified = moment
    about.revision = 1


def _saved(word: WordDocument) -> dict[str, bytes]:
    """The parts of the file, by name."""
    from io import BytesIO
    from zipfile import ZipFile

    whole = BytesIO()
    word.save(whole)
    with ZipFile(whole) as archive:
        return {one.filename: archive.read(one) for one in archive.infolist()}


def _zipped(files: dict[str, bytes]) -> bytes:
    """The file, in which nothing tells when it was packed."""
    from io import BytesIO
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in files.items():
            info = ZipInfo(name, _ZIP_DAY)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, content)
    return packed.getvalue()
