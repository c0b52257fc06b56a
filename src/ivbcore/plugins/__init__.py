"""The built-in plugins. They reach the library exactly as outside ones do: through the hooks."""

from __future__ import annotations

__all__ = ["BUILT_IN"]

BUILT_IN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ivbcore.plugins.sources.yaml_source", ("ivb_importers",)),
    ("ivbcore.plugins.sources.json_source", ("ivb_importers",)),
    ("ivbcore.plugins.exporters.json_exporter", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.docx", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.driehoek", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.findings_page", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.github", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.html_report", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.ics", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.csv_exporter", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.markdown", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.mermaid", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.junit", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.overdracht", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.partner", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.sarif", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.xlsx", ("ivb_exporters",)),
    ("ivbcore.plugins.exporters.wethouder", ("ivb_exporters",)),
    ("ivbcore.plugins.packs.nationaal", ("ivb_packs",)),
    ("ivbcore.plugins.rules", ("ivb_rules",)),
    ("ivbcore.plugins.word_lists", ("ivb_word_lists",)),
)
"""The modules that are plugins and the hooks that each fills in, so that a command imports only
what it needs."""
