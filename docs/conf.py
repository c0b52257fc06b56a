"""The documentation site: what Sphinx needs to know. ``make docs`` builds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ivbcore import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "ivbcore"
author = "The ivbcore maintainers"
copyright = "the ivbcore maintainers, EUPL-1.2"  # noqa: A001 - the name that Sphinx asks for
version = release = __version__

# The root of the repository is the source, so that pages may link to the front page, the
# changelog and the examples as they do in the repository.
root_doc = "docs/index"
include_patterns = [
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "docs/**.md",
    "examples/*/README.md",
]
extensions = ["myst_parser", "sphinx.ext.autodoc"]
source_suffix = {".md": "markdown"}
nitpicky = False  # types of suppliers have no pages here

myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence"]

# Docstrings hold names between single quotes of code, as Markdown does.
default_role = "code"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_member_order = "alphabetical"

html_theme = "furo"
html_title = "ivbcore"
html_show_sphinx = False
html_copy_source = False
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#154273", "color-brand-content": "#154273"},
    "dark_css_variables": {"color-brand-primary": "#9ac4f5", "color-brand-content": "#9ac4f5"},
}
language = "en"


def setup(app: Sphinx) -> None:
    """Show what several modules give in one place only: where it is given first."""
    shown: set[int] = set()

    def given_before(
        _: Sphinx, what: str, __: str, member: Any, skip: bool, *___: Any
    ) -> bool | None:
        if what != "module" or not isinstance(member, type) or skip:
            return None
        known = id(member) in shown
        shown.add(id(member))
        return True if known else None

    def dutch_apart(*event: Any) -> None:
        """The Dutch term is a line of its own."""
        lines: list[str] = event[-1]
        for at, line in reversed(tuple(enumerate(lines))):
            if line.startswith("Dutch: "):
                lines[at : at + 1] = [f"*{line}*", ""]

    app.connect("autodoc-skip-member", given_before)
    app.connect("autodoc-process-docstring", dutch_apart)
