"""One sheet for a member of the college: actions, decisions, the coming months, bottlenecks."""

from __future__ import annotations

from collections.abc import Iterator

from ivbcore.contracts import (
    DOCUMENT_OPTIONS,
    MARKINGS,
    WEEKS_OPTION,
    Artifact,
    Block,
    Bullets,
    Document,
    Exporter,
    ExportRequest,
    Heading,
    Paragraph,
    Texts,
    action_blocks,
    ahead_blocks,
    bottlenecks,
    coming_decisions,
    decision_blocks,
    document_artifact,
    hookimpl,
    municipality_names,
    plan_name,
    quarters_ahead,
    slug,
    source_words,
    stretch_words,
    weeks_before,
)

__all__ = ["EXPORTER"]

_WORDS = {
    "actions": Texts("Uw maatregelen ({count})", "Your actions ({count})"),
    "none": Texts("In deze editie staan er geen.", "There are none in this edition."),
    "decisions": Texts("Te nemen besluiten", "Decisions to take"),
    "ahead": Texts("De komende drie maanden ({quarters})", "The coming three months ({quarters})"),
    "first": Texts("De eerste drie maanden ({quarters})", "The first three months ({quarters})"),
    "no-period": Texts("De komende drie maanden", "The coming three months"),
    "bottlenecks": Texts("Knelpunten", "Bottlenecks"),
    "no-bottlenecks": Texts("Uit het plan blijken er geen.", "The plan does not show any."),
}
_MONTHS = 3


def _blocks(request: ExportRequest) -> Iterator[Block]:
    def say(word: str, **values: object) -> str:
        return request.say(_WORDS[word]).format(**values)

    plan, rows, day, language = request.plan, request.rows, request.as_of, request.language
    holder = plan.directory.holders.key(request.selection.holder or "")
    yield Heading(say("actions", count=len(rows)))
    if not rows:
        yield Paragraph(say("none"))
    yield from action_blocks(rows, day, holder, language)
    yield Heading(say("decisions"))
    decisions = coming_decisions(plan, rows, day, language)
    yield from decision_blocks(decisions, weeks_before(request), day, language)
    quarters = quarters_ahead(plan, day, _MONTHS)
    if quarters:
        words = stretch_words(quarters[0], quarters[-1], language)
        yield Heading(say("first" if day is None else "ahead", quarters=words))
    else:
        yield Heading(say("no-period"))
    yield from ahead_blocks(plan, rows, quarters, language)
    yield Heading(say("bottlenecks"))
    told = bottlenecks(rows, request.workload(), day, language)
    yield Bullets(told) if told else Paragraph(say("no-bottlenecks"))
    yield Paragraph(source_words(plan, request.edition.level, day, language))


def _export(request: ExportRequest) -> Artifact:
    plan, language = request.plan, request.language
    name = plan.directory.holders.resolve(request.selection.holder or "").name
    document = Document(
        name,
        _blocks(request),
        subtitle=plan_name(plan, language),
        language=language,
        marking=request.say(MARKINGS[request.edition.level]),
        compact=True,
        author=municipality_names(plan, language),
        day=request.as_of,
    )
    return document_artifact(request, slug(name) or "portefeuillehouder", document)


EXPORTER = Exporter(
    "wethouder",
    Texts(
        "één blad voor een bestuurder: maatregelen, besluiten, komende maanden, knelpunten",
        "one sheet for a member of the college: actions, decisions, coming months, bottlenecks",
    ),
    _export,
    extra="office",
    selects=True,
    asks_for="holder",
    options=(*DOCUMENT_OPTIONS, WEEKS_OPTION),
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of the sheet for a member of the college."""
    return (EXPORTER,)
