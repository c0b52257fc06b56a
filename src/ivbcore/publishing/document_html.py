"""A document as one self-contained page that also prints well on A4."""

from __future__ import annotations

from functools import lru_cache

from ivbcore.publishing.document import Cell, Document, Table
from ivbcore.publishing.refusing import NotUsable
from ivbcore.publishing.rendering import Pages, harmless
from ivbcore.values.language import Texts

__all__ = ["as_html", "house_css"]

_NO_STYLE = Texts(
    "De huisstijl voor een webpagina is een CSS-bestand; dit is er geen: {reason}.",
    "The house style of a web page is a CSS file; this is none: {reason}.",
)
_NO_TEXT = Texts("het is geen tekst in UTF-8", "it is no text in UTF-8")
_LEAVES = Texts("er staat een '</' of '<!' in", "it holds a '</' or '<!'")

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --line: #767680;
  --soft: #eef1f6; --strong: #154273; --mark: #a1141e; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f2f5; --paper: #17171b; --line: #8d8d98;
  --soft: #25252b; --strong: #9ac4f5; --mark: #ff9c9c; } }
* { box-sizing: border-box; }
html { font-size: 100%; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 Arial, system-ui, sans-serif;
  overflow-wrap: anywhere; }
h1 { margin: .5rem 0 0; font-size: 1.6rem; line-height: 1.25; color: var(--strong); }
h2 { margin: 1.75rem 0 .25rem; font-size: 1.25rem; color: var(--strong); }
h3 { margin: 1.25rem 0 .25rem; font-size: 1.05rem; color: var(--strong); }
h4 { margin: 1rem 0 .25rem; font-size: 1rem; }
p { margin: .4rem 0; }
ul { margin: .4rem 0; padding-left: 1.25rem; }
.subtitle { margin: 0 0 1rem; font-size: 1.05rem; }
.marking { margin: 0; font-weight: 700; letter-spacing: .05em; color: var(--mark); }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 3px solid var(--strong); outline-offset: 2px; }
table { width: 100%; min-width: 32rem; border-collapse: collapse; margin: .5rem 0 1rem; }
caption { padding: .25rem 0; text-align: left; font-weight: 700; }
caption.name { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .3rem .5rem; border: 1px solid var(--line); text-align: left;
  vertical-align: top; }
thead th { background: var(--soft); }
tbody th { font-weight: 400; }
.blank { display: inline-block; min-width: 8rem; padding-bottom: .9rem;
  border-bottom: 1px dotted var(--ink); font-style: italic; }
.compact { font-size: .9375rem; line-height: 1.4; }
WIDTHS
@page { size: A4PAPER; margin: 16mm 18mm 16mm 16mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --line: #666; --soft: #eee;
    --strong: #154273; --mark: #a1141e; }
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; line-height: 1.3; }
  h2 { margin-top: 4mm; }
  h3 { margin-top: 3mm; }
  table { margin: 1mm 0 2mm; }
  th, td { padding: .5mm 1.5mm; }
  body.marked { padding-right: 7mm; }
  .compact { font-size: 8.25pt; line-height: 1.25; }
  .compact h1 { font-size: 14pt; }
  .compact h2 { margin-top: 2.5mm; font-size: 10.5pt; }
  .compact p { margin: .6mm 0; }
  .compact th, .compact td { padding: .3mm 1mm; }
  .wide { overflow: visible; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2, h3, h4, caption { break-after: avoid; }
  .break { break-before: page; }
  /* Fixed, so that it comes back on every page, in room that no page uses otherwise. */
  .marking { position: fixed; top: 0; right: 0; writing-mode: vertical-rl; }
}
""".strip()
_PAGE = """\
{% macro cell(value) -%}
{% if value.label is defined %}<span class="blank">{{ value.label }}</span>
{%- else %}{% for line in value.split("\\n") %}{% if not loop.first %}<br>{{ line }}
{%- elif loop.last %}{{ line }}{% else %}<strong>{{ line }}</strong>{% endif %}
{%- endfor %}{% endif %}
{%- endmacro %}
<!DOCTYPE html>
<html lang="{{ document.language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
style-src {{ digests }}; img-src data:; font-src data:">
<title>{{ document.title }}{% if document.subtitle %} - {{ document.subtitle }}{% endif %}</title>
{% for style in styles %}
<style>{{ style|safe }}</style>
{% endfor %}
</head>
<body class="{{ "compact" if document.compact }}{{ " marked" if document.marking }}">
<main>
{% if document.marking %}
<p class="marking">{{ document.marking }}</p>
{% endif %}
<h1>{{ document.title }}</h1>
{% if document.subtitle %}
<p class="subtitle">{{ document.subtitle }}</p>
{% endif %}
{% for kind, block in blocks %}
{% if kind == "Heading" %}
<h{{ block.level + 1 }}>{{ block.text }}</h{{ block.level + 1 }}>
{% elif kind == "Paragraph" %}
<p>{% if block.label %}<strong>{{ block.label }}</strong> {% endif %}{{ block.text }}</p>
{% elif kind == "Bullets" %}
{% if block["items"] %}
<ul>
{% for item in block["items"] %}
<li>{{ item }}</li>
{% endfor %}
</ul>
{% endif %}
{% elif kind == "Blank" %}
<p>{{ cell(block) }}</p>
{% elif kind == "PageBreak" %}
<div class="break"></div>
{% else %}
<div class="wide" role="region" tabindex="0" aria-label="{{ block.caption }}">
<table>
<caption{% if not block.shown %} class="name"{% endif %}>{{ block.caption }}</caption>
<colgroup>{% for width in block.widths %}<col class="w{{ (width * 20)|round|int * 5 }}">\
{% endfor %}\
</colgroup>
<thead><tr>{% for one in block.headings %}<th scope="col">{{ one }}</th>{% endfor %}</tr></thead>
<tbody>
{% for row, span in rows_of(block) %}
<tr>{% if span %}<th scope="{{ "rowgroup" if span > 1 else "row" }}"\
{% if span > 1 %} rowspan="{{ span }}"{% endif %}>{{ cell(row[0]) }}</th>{% endif %}
{%- for one in row[1:] %}<td>{{ cell(one) }}</td>{% endfor %}</tr>
{% endfor %}
</tbody>
</table>
</div>
{% endif %}
{% endfor %}
</main>
</body>
</html>
"""


def as_html(document: Document, house_style: bytes | None = None) -> str:
    """The document as a page; `house_style` is CSS that is laid over its own.

    A page allows nothing from outside: pictures and letters of a house style stand in it as data.
    NotUsable when the house style is no CSS that can stand in a page.
    """
    # Imported on use: a page is made once, if at all.
    from base64 import b64encode
    from hashlib import sha256

    styles = [
        _own_style(wide=document.wide),
        *([] if house_style is None else [house_css(house_style)]),
    ]
    digests = (b64encode(sha256(style.encode()).digest()).decode() for style in styles)
    return _pages().render(
        "document.html",
        document=document,
        blocks=[(type(block).__name__, block) for block in document.blocks],
        styles=styles,
        digests=" ".join(f"'sha256-{one}'" for one in digests),
    )


@lru_cache(maxsize=2)
def _own_style(*, wide: bool) -> str:
    # A class for each width, as a page that allows no style from outside has none in its elements.
    widths = " ".join(f".w{width} {{ width: {width}%; }}" for width in range(0, 105, 5))
    paper = "A4 landscape" if wide else "A4"
    return _STYLE.replace("WIDTHS", widths).replace("A4PAPER", paper)


@lru_cache(maxsize=1)
def _pages() -> Pages:
    return Pages({"document.html": _PAGE}, {"rows_of": _rows_of})


def _rows_of(table: Table) -> list[tuple[tuple[Cell, ...], int]]:
    return list(zip(table.rows, table.spans(), strict=True))


def house_css(content: bytes) -> str:
    """The CSS of a house style; NotUsable when it could leave the element it stands in."""
    try:
        style = harmless(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise NotUsable(_because(_NO_TEXT)) from None
    if "</" in style or "<!" in style:
        raise NotUsable(_because(_LEAVES))
    return style


def _because(reason: Texts) -> Texts:
    return Texts(_NO_STYLE.nl.format(reason=reason.nl), _NO_STYLE.en.format(reason=reason.en))
