"""What exporters of documents share: the forms, the house style, and what stands on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivbcore.contracts.exporter import Artifact, ExportOption
from ivbcore.model.openness import Openness
from ivbcore.publishing.refusing import NotUsable
from ivbcore.values.language import Texts

if TYPE_CHECKING:
    from ivbcore.contracts.exporter import ExportRequest
    from ivbcore.publishing.document import Document

__all__ = ["DOCUMENT_OPTIONS", "MARKINGS", "WEEKS_OPTION", "document_artifact", "weeks_before"]

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCUMENT_OPTIONS = (
    ExportOption(
        "vorm",
        Texts(
            "een Word-document, een webpagina of Markdown", "a Word file, a web page or Markdown"
        ),
        choices=("docx", "html", "md"),
        default="docx",
    ),
    ExportOption(
        "huisstijl",
        Texts(
            "de eigen huisstijl: een sjabloon van Word, of CSS bij de vorm html",
            "a house style: a template of Word, or CSS with the form html",
        ),
        file=True,
    ),
)
"""The options of every exporter of a document, which `document_artifact` answers."""

WEEKS_OPTION = ExportOption(
    "aanlooptijd",
    Texts(
        "zoveel weken vóór een besluit zijn de stukken klaar",
        "so many weeks before a decision the papers are ready",
    ),
    default="6",
)
"""How far decisions are planned back, which `weeks_before` reads."""
_MOST_WEEKS = 104
_NO_WEEKS = Texts(
    f"aanlooptijd is een heel aantal weken, van 0 tot en met {_MOST_WEEKS}.",
    f"aanlooptijd is a whole number of weeks, from 0 to {_MOST_WEEKS}.",
)

MARKINGS = {
    Openness.PUBLIC: Texts("", ""),
    Openness.REGION: Texts("ALLEEN VOOR DE REGIO", "FOR THE REGION ONLY"),
    Openness.INTERNAL: Texts("INTERN", "INTERNAL"),
    Openness.CONFIDENTIAL: Texts("VERTROUWELIJK", "CONFIDENTIAL"),
}
"""What stands on every page of an edition."""

_NO_HOUSE_STYLE = Texts(
    "Bij de vorm md hoort geen huisstijl.", "A house style does not go with the form md."
)


def weeks_before(request: ExportRequest) -> int:
    """How many weeks before a decision its papers are to be ready."""
    text = str(request.options["aanlooptijd"]).strip()
    if not (text.isascii() and text.isdecimal() and int(text[:9]) <= _MOST_WEEKS):
        raise NotUsable(_NO_WEEKS)
    return int(text)


def document_artifact(request: ExportRequest, name: str, document: Document) -> Artifact:
    """The document in the form that is asked for; `name` is that of the file, without its end."""
    form, style = request.options["vorm"], request.options["huisstijl"]
    # Imported on use: one form is written, and each has its own libraries.
    if form == "md":
        if style is not None:
            raise NotUsable(_NO_HOUSE_STYLE)
        from ivbcore.publishing.document_markdown import as_markdown

        text = as_markdown(document)
        return Artifact(f"{name}.md", "text/markdown; charset=utf-8", text.encode())
    if form == "html":
        from ivbcore.publishing.document_html import as_html

        page = as_html(document, style)
        return Artifact(f"{name}.html", "text/html; charset=utf-8", page.encode())
    from ivbcore.publishing.document_word import as_word

    return Artifact(f"{name}.docx", _WORD, as_word(document, style))
