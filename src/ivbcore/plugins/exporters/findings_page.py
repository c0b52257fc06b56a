"""One self-contained page of findings: the serious first, one block for each cause."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from ivbcore.contracts import (
    Artifact,
    Exporter,
    ExportRequest,
    Finding,
    Language,
    Pages,
    Report,
    Texts,
    hookimpl,
)

__all__ = ["EXPORTER"]

_WORDS = {
    "heading": Texts("Meldingen", "Findings"),
    "none": Texts("Er is niets gevonden.", "Nothing was found."),
    "why": Texts("Waarom het ertoe doet:", "Why it matters:"),
    "place": Texts("Plaats", "Place"),
    "what": Texts("Melding", "Finding"),
    "contents": Texts("Overzicht", "Overview"),
    "cause": Texts("Oorzaak", "Cause"),
    "weight": Texts("Ernst", "Severity"),
    "count": Texts("Aantal", "Count"),
}
_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --line: #767680; --soft: #f1f1f5;
  --link: #154273; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f2f5; --paper: #17171b; --line: #8d8d98;
  --soft: #25252b; --link: #9ac4f5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 62rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
h2 { margin: 2.5rem 0 .25rem; font-size: 1.2rem; }
p { margin: .25rem 0; }
table { width: 100%; border-collapse: collapse; margin: .75rem 0; }
th, td { padding: .4rem .5rem; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; }
th { background: var(--soft); }
td.place { width: 30%; }
td.number, th.number { text-align: right; }
nav td, nav th + th { overflow-wrap: normal; }
@media print { h2 { break-after: avoid; } tr { break-inside: avoid; } }
""".strip()
_PAGE = """\
<!DOCTYPE html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{{ digest }}'">
<title>{{ words.heading }} - {{ title }}</title>
<style>{{ style }}</style>
</head>
<body>
<main>
<h1>{{ words.heading }}</h1>
<p>{{ title }}</p>
{% if not groups %}
<p>{{ words.none }}</p>
{% else %}
<p>{{ counts }}</p>
<nav aria-label="{{ words.contents }}">
<table>
<caption>{{ words.contents }}</caption>
<thead><tr><th scope="col">{{ words.cause }}</th><th scope="col">{{ words.weight }}</th>\
<th scope="col" class="number">{{ words.count }}</th></tr></thead>
<tbody>
{% for group in groups %}
<tr><th scope="row"><a href="#{{ group.code }}">{{ group.summary }}</a></th>\
<td>{{ group.weight }}</td><td class="number">{{ group.findings|length }}</td></tr>
{% endfor %}
</tbody>
</table>
</nav>
{% for group in groups %}
<section aria-labelledby="{{ group.code }}">
<h2 id="{{ group.code }}">{{ group.summary }}</h2>
<p>{{ group.weight }}, {{ group.code }} {{ group.name }}</p>
{% if group.why %}
<p>{{ words.why }} {{ group.why }}</p>
{% endif %}
<table>
<thead><tr><th scope="col">{{ words.place }}</th><th scope="col">{{ words.what }}</th></tr></thead>
<tbody>
{% for place, message in group.findings %}
<tr><td class="place">{{ place }}</td><td>{{ message }}</td></tr>
{% endfor %}
</tbody>
</table>
</section>
{% endfor %}
{% endif %}
</main>
</body>
</html>
"""


@lru_cache(maxsize=1)
def _pages() -> Pages:
    return Pages({"findings.html": _PAGE})


def _export(request: ExportRequest) -> Artifact:
    # Imported on use: a page is made once, if at all.
    from base64 import b64encode
    from hashlib import sha256

    language, report = request.language, request.report or Report()
    digest = b64encode(sha256(_STYLE.encode()).digest()).decode()
    page = _pages().render(
        "findings.html",
        language=language,
        title=request.edition.plan.title,
        words={name: texts.in_language(language) for name, texts in _WORDS.items()},
        style=_STYLE,
        digest=f"sha256-{digest}",
        counts=_counts(report, language),
        groups=_groups(report, language),
    )
    return Artifact("meldingen.html", "text/html; charset=utf-8", page.encode())


def _counts(report: Report, language: Language) -> str:
    return ", ".join(
        f"{severity.named(language)}: {count}" for severity, count in report.counts.items() if count
    )


def _groups(report: Iterable[Finding], language: Language) -> list[dict[str, Any]]:
    """The findings by cause: the most serious first, then those with most places."""
    by_code: dict[str, list[Finding]] = {}
    for finding in report:
        by_code.setdefault(finding.code.code, []).append(finding)
    causes = sorted(
        by_code.values(),
        key=lambda some: (-max(one.severity.weight for one in some), -len(some), some[0].code.code),
    )
    return [
        {
            "code": some[0].code.code,
            "name": some[0].code.name,
            "weight": max(one.severity for one in some).named(language),
            "summary": some[0].code.summary.in_language(language),
            "why": some[0].code.why.in_language(language),
            "findings": [(str(one.location or one.path), one.told(language)) for one in some],
        }
        for some in causes
    ]


EXPORTER = Exporter(
    "findings",
    Texts("meldingen als een webpagina", "findings as a web page"),
    _export,
    needs_report=True,
)


@hookimpl
def ivb_exporters() -> tuple[Exporter, ...]:
    """The exporter of the page of findings."""
    return (EXPORTER,)
