"""The page itself: all parts together, with the policy that lets nothing else run."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from ivbcore.contracts import (
    COLUMNS,
    ExportRequest,
    Pages,
    Priority,
    Quarter,
    harmless,
    house_css,
    quarter_words,
    title_line,
)
from ivbcore.plugins.exporters.html_report import chapters, summary
from ivbcore.plugins.exporters.html_report.glossary import glossary_of
from ivbcore.plugins.exporters.html_report.heat import heat_of, matrix_of
from ivbcore.plugins.exporters.html_report.people import holder_parts, partner_parts
from ivbcore.plugins.exporters.html_report.timeline import (
    HEIGHT,
    LEGEND,
    STEP,
    Shape,
    drawing_of,
)
from ivbcore.plugins.exporters.html_report.words import in_language

__all__ = ["page_of"]

_FOLDER = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def _pages() -> Pages:
    templates = {path.name: path.read_text(encoding="utf-8") for path in _FOLDER.glob("*.html")}
    return Pages(
        templates,
        {"quarter": quarter_words, "seen": _seen, "title_of": title_line, "years": _years},
    )


@lru_cache(maxsize=2)
def _text(name: str) -> str:
    """A style or script of our own."""
    return (_FOLDER / name).read_text(encoding="utf-8").strip()


def _digest(text: str) -> str:
    """By what the policy knows a style or script."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def page_of(request: ExportRequest) -> str:
    """The report of a plan as one page of HTML."""
    language, plan, rows = request.language, request.plan, request.rows
    words = in_language(language)
    holders = holder_parts(request, rows, words)
    partners = partner_parts(request, rows, words)
    shown = chapters.chapters_of(request, rows)
    priorities = [chapter.priority for chapter in shown]
    house = request.options.get("huisstijl")
    styles = [_text("style.css"), *([] if house is None else [house_css(house)])]
    script = _text("filter.js")
    report = request.report
    return _pages().render(
        "page.html",
        language=language,
        words=words,
        own="" if language == "nl" else "nl",
        styles=styles,
        style_digests=" ".join(map(_digest, styles)),
        script=script,
        script_digest=_digest(script),
        title=_seen(plan.title) or words["untitled"],
        plan=plan,
        whole=not request.selection,
        facts=summary.facts_of(request, words),
        selected=summary.selected_words(request, words),
        figures=summary.figures_of(rows, len(shown), len(partners), words),
        fixed=summary.how_fixed(rows, words),
        standings=summary.standings_of(rows, request.as_of, language),
        evaluations=summary.evaluations_of(request, rows, words),
        decisions=summary.decisions_of(request, rows, words),
        adoption=summary.adoption_of(request, words),
        reporting=summary.reporting_of(request),
        rows=rows,
        chapters=shown,
        quarters=plan.period.quarters if plan.period else (),
        current=Quarter.containing(request.as_of) if request.as_of else None,
        columns=[one.in_language(language) for one in COLUMNS],
        legend=_legend(shown),
        year_marks=_year_marks(plan.period.quarters if plan.period else ()),
        step=STEP,
        height=HEIGHT,
        heat=heat_of(request, partners, words),
        matrix=matrix_of(priorities, partners),
        measure_of=lambda one: chapters.measure_of(one, language),
        agendas=chapters.agendas_of(request, rows, words),
        timeless=chapters.timeless(rows),
        holders=holders,
        partners=partners,
        causes=None if report is None else chapters.causes_of(report, request, rows),
        glossary=glossary_of(rows, any(map(_measured, priorities)), language),
        period_words=lambda period: summary.period_words(period, words),
    )


def _measured(priority: Priority) -> bool:
    return any(goal.indicators for goal in priority.objectives)


def _seen(text: str) -> str:
    """What can be seen of a text."""
    return harmless(text).strip()


def _legend(shown: list[chapters.Chapter]) -> list[tuple[str, str]]:
    """What the timeline shows, with its sign: no more is explained than that."""
    every = {line.shapes for chapter in shown for line in chapter.lines}
    used = {shape.sort for shapes in every for shape in shapes}
    return [(sort, drawing_of((Shape(sort, 0, STEP),))) for sort in LEGEND if sort in used]


def _years(quarters: tuple[Quarter, ...]) -> list[tuple[int, int]]:
    """The years of these quarters, each with how many quarters it has."""
    counts: dict[int, int] = {}
    for one in quarters:
        counts[one.year] = counts.get(one.year, 0) + 1
    return list(counts.items())


def _year_marks(quarters: tuple[Quarter, ...]) -> list[tuple[int, int, int]]:
    """The years, each with the place of its first quarter and with how many it has."""
    place, marks = 0, []
    for year, count in _years(quarters):
        marks.append((year, place, count))
        place += count
    return marks
